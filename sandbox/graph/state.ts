/**
 * Everything the emulator remembers, as plain JSON: it can be saved, edited by hand and loaded again.
 * Entities are kept by id; a plan keeps its details and a task its own, each with a revision of its own.
 */

/** How often a resource was changed, and which of its fields when: what an etag stands for. */
export interface Revision {
  version: number;
  /** Version at which a field, or one entry of an open type (`assignments/ID`), last changed. */
  changes: Record<string, number>;
}

export interface UserRecord {
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string | null;
  userPrincipalName: string;
  userType: 'Member' | 'Guest';
  jobTitle: string | null;
}

export interface GroupRecord {
  id: string;
  displayName: string;
  description: string | null;
  mail: string;
  /** User ids. Owners have no access to plans unless they are members too. */
  members: string[];
  owners: string[];
}

/** What a bearer token, the key of the record, stands for. */
export interface TokenRecord {
  userId: string;
  applicationId: string;
  scopes: string[];
  /** Moment after which the token is refused, or null for never. */
  expiresAt: string | null;
}

export interface IdentitySet {
  user: { displayName: null; id: string };
  application: { displayName: null; id: string };
}

export interface PlanRecord {
  id: string;
  /** Position in the order of creation, which lists and their pages follow. */
  sequence: number;
  title: string;
  groupId: string;
  createdBy: IdentitySet;
  createdDateTime: string;
  revision: Revision;
  details: PlanDetailsRecord;
}

export interface PlanDetailsRecord {
  /** Names of `category1` to `category25`; an unnamed one is absent. */
  categoryDescriptions: Record<string, string>;
  sharedWith: Record<string, true>;
  revision: Revision;
}

export interface BucketRecord {
  id: string;
  sequence: number;
  name: string;
  planId: string;
  orderHint: string;
  revision: Revision;
}

export interface AssignmentRecord {
  assignedBy: IdentitySet;
  assignedDateTime: string;
  orderHint: string;
}

export interface TaskRecord {
  id: string;
  sequence: number;
  planId: string;
  bucketId: string | null;
  title: string;
  orderHint: string;
  assigneePriority: string;
  percentComplete: number;
  priority: number;
  startDateTime: string | null;
  dueDateTime: string | null;
  completedDateTime: string | null;
  completedBy: IdentitySet | null;
  conversationThreadId: string | null;
  createdBy: IdentitySet;
  createdDateTime: string;
  appliedCategories: Record<string, true>;
  assignments: Record<string, AssignmentRecord>;
  revision: Revision;
  details: TaskDetailsRecord;
  /** Absent in states that were saved before there was one. */
  bucketFormat?: BoardFormatRecord;
  progressFormat?: BoardFormatRecord;
  assignedFormat?: AssignedFormatRecord;
}

/** A task's place on a board. */
export interface BoardFormatRecord {
  orderHint: string;
  revision: Revision;
}

/** A task's places on the board of people: one in the column of each who has it, one among the tasks of nobody. */
export interface AssignedFormatRecord {
  unassignedOrderHint: string;
  orderHintsByAssignee: Record<string, string>;
  revision: Revision;
}

export const PREVIEW_TYPES = ['automatic', 'noPreview', 'checklist', 'description', 'reference'] as const;
export type PreviewType = (typeof PREVIEW_TYPES)[number];

export interface TaskDetailsRecord {
  description: string | null;
  previewType: PreviewType;
  checklist: Record<string, ChecklistItemRecord>;
  references: Record<string, ReferenceRecord>;
  revision: Revision;
}

export interface ChecklistItemRecord {
  isChecked: boolean;
  title: string;
  orderHint: string;
  lastModifiedBy: IdentitySet;
  lastModifiedDateTime: string;
}

export interface ReferenceRecord {
  alias: string | null;
  type: string | null;
  previewPriority: string;
  lastModifiedBy: IdentitySet;
  lastModifiedDateTime: string;
}

export interface EmulatorState {
  format: 1;
  /** Number of entities ever created. */
  sequence: number;
  /** The last moment given out: milliseconds since 1970 and the four digits below them, so that no two are alike. */
  clock: { milliseconds: number; below: number };
  users: Record<string, UserRecord>;
  groups: Record<string, GroupRecord>;
  tokens: Record<string, TokenRecord>;
  plans: Record<string, PlanRecord>;
  buckets: Record<string, BucketRecord>;
  tasks: Record<string, TaskRecord>;
}

/** A directory without people, groups or plans. */
export function emptyState(): EmulatorState {
  return {
    format: 1,
    sequence: 0,
    clock: { milliseconds: 0, below: 0 },
    users: {},
    groups: {},
    tokens: {},
    plans: {},
    buckets: {},
    tasks: {},
  };
}

const COLLECTIONS = ['users', 'groups', 'tokens', 'plans', 'buckets', 'tasks'];

/** True for a saved state of this format. Looks at the outline, not into every record. */
export function isEmulatorState(value: unknown): value is EmulatorState {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const outline = [...COLLECTIONS, 'clock'].every((name) => {
    const field = fields.get(name);
    return typeof field === 'object' && field !== null && !Array.isArray(field);
  });
  return outline && fields.get('format') === 1 && typeof fields.get('sequence') === 'number';
}
