/** What the engine needs of Planner and of the people in it; sync/planner speaks Graph for it. */
import type { Problem } from '../../shared/errors';
import type { CalendarDate, Person, PersonId, RowId } from '../../shared/model';
import type { Priority } from '../../shared/priority';
import type { StatusLabel } from '../../shared/status';

/** The row's mark as it was found in a task. */
export interface Mark {
  workbookId: string;
  rowId: RowId;
  /** How the task was created for the row; null where the mark was put into a task that was there. */
  creation: Creation | null;
}

/** The intent under which a task was created, and a fingerprint of what it said then. */
export interface Creation {
  nonce: string;
  print: string;
}

/**
 * `reference` is its name among the task's references, `number` what it is called there, `address` where it leads: to the
 * workbook that set it, or to a page about it.
 */
export interface FoundMark extends Mark {
  reference: string;
  number: string;
  address: string;
}

/** The row's mark as it is put into its task: a link that leads back to the row, named by the row's number. */
export interface MarkToSet extends Mark {
  number: string;
  /** The reference of a mark that it takes the place of. */
  replaces: string | null;
}

/** A line of a task's checklist. */
export interface ChecklistItem {
  id: string;
  title: string;
  isChecked: boolean;
  orderHint: string;
}

/** Lines by their ids: what is new or other about each; null removes it. */
export type ChecklistChange = Record<string, Partial<Omit<ChecklistItem, 'id'>> | null>;

export interface TaskDetails {
  etag: string;
  description: string;
  mark: FoundMark | null;
  /** In the order in which Planner shows it. */
  checklist: ChecklistItem[];
}

/** A task as Planner holds it, in the project's words. */
export interface PlannerTask extends TaskValues {
  id: string;
  etag: string;
  planId: string;
  bucketId: string | null;
  /** Compared by its characters with those of other tasks. */
  orderHint: string;
  /** Absent where they were not read because the task's etag had not moved. */
  details?: TaskDetails;
  /** ISO 8601. */
  createdAt: string;
  createdBy: PersonId | null;
  /** When it came to 100 percent (ISO 8601), and who brought it there; null below. */
  completedAt: string | null;
  completedBy: PersonId | null;
  /** Made through Phaseboard; false where that cannot be told. */
  isOurs: boolean;
}

/** What a task can hold of a row. */
export interface TaskValues {
  title: string;
  percentComplete: number;
  labels: StatusLabel[];
  /** Names of its labels that stand for no status. */
  otherLabels: string[];
  assignees: PersonId[];
  start: CalendarDate | null;
  due: CalendarDate | null;
  priority: Priority;
}

export interface Bucket {
  id: string;
  name: string;
  orderHint: string;
}

/** The plan's label slots (`category1` to `category25`). */
export interface PlanLabels {
  slots: Slots;
  /** Slots without a name that no task bears, in order. */
  free: string[];
  etag: string;
}

export interface Slots {
  /** The slot of each status label that the plan already has, in whichever language. */
  statuses: Partial<Record<StatusLabel, string>>;
  /** The names of all other slots that have one. */
  names: Record<string, string>;
}

export interface PlannerReading {
  me: Person;
  planTitle: string;
  /** In the order of the board. */
  buckets: Bucket[];
  labels: PlanLabels;
  tasks: PlannerTask[];
  /** Members of the plan's group: whom Planner can assign. */
  members: Person[];
}

export type PlannerChange =
  /** `after` is the order hint of the bucket before it, empty for the first. */
  | { kind: 'create-bucket'; name: string; after: string }
  | { kind: 'name-labels'; etag: string; names: Record<string, string> }
  | { kind: 'create-task'; bucketId: string; values: TaskValues; details: NewDetails }
  /** Only what `after` names is written; of assignees and labels, only what differs from `before`. */
  | {
      kind: 'update-task';
      taskId: string;
      etag: string;
      before: TaskValues;
      after: Partial<TaskValues>;
      bucketId?: string;
      place?: Place;
    }
  | { kind: 'write-details'; taskId: string; etag: string; details: Partial<NewDetails> }
  | { kind: 'remove-task'; taskId: string; etag: string };

/**
 * Between which tasks of its bucket a task is to stand; null for an end. A neighbour that is placed by the same write is
 * meant where it will stand.
 */
export interface Place {
  after: Neighbour | null;
  before: Neighbour | null;
}

export type Neighbour = Pick<PlannerTask, 'id' | 'orderHint'>;

/** What a task's details are told. */
export interface NewDetails {
  description: string;
  mark: MarkToSet;
  checklist: ChecklistChange;
}

/** What became of a change, with the bucket or the task as the service says it now is. */
export type PlannerOutcome =
  | { done: true; bucket?: Bucket; task?: PlannerTask }
  | {
      done: false;
      why: 'moved' | 'gone' | 'refused' | 'uncertain' | 'cancelled';
      problem?: Problem;
      task?: PlannerTask;
    };

/** A task looked up by its id: where it is now, or gone. */
export type FoundTask = PlannerTask | 'gone';

export interface GroupChoice {
  id: string;
  name: string;
}

export interface PlanChoice {
  id: string;
  title: string;
  /** The group that it belongs to; null where it belongs to none. */
  groupId: string | null;
}

/**
 * Planner and the people in it. What goes wrong with a whole request is thrown as a `Problem`; what goes wrong with
 * one change is its outcome. An aborted `signal` rejects with the problem `cancelled`.
 */
export interface Planner {
  me(signal?: AbortSignal): Promise<Person>;
  /** The groups that the person is a member of. */
  groups(signal?: AbortSignal): Promise<GroupChoice[]>;
  plans(groupId: string, signal?: AbortSignal): Promise<PlanChoice[]>;
  /** Plans that were shared with the person, whatever their groups. */
  sharedPlans(signal?: AbortSignal): Promise<PlanChoice[]>;
  /** The plan that the address of one of Planner's own pages shows. Errors: `not-a-plan-link` for any other text. */
  planAt(link: string, signal?: AbortSignal): Promise<PlanChoice>;
  createPlan(groupId: string, title: string): Promise<PlanChoice>;
  members(groupId: string, signal?: AbortSignal): Promise<Person[]>;
  /** People by id; those who cannot be read are left out. */
  people(ids: readonly PersonId[], signal?: AbortSignal): Promise<Person[]>;
  /** People of the organisation, guests included, whose name's words begin so, or who have that mail address; 25 at most. */
  searchPeople(text: string, signal?: AbortSignal): Promise<Person[]>;
  /** People by their mail addresses; whoever has none of them is left out. */
  peopleByMail(mails: readonly string[], signal?: AbortSignal): Promise<Person[]>;
  /**
   * Reads the whole plan; details of a task only where the etag in `known` (by task id) is not the task's. Without a group,
   * because its members may not be read, whoever the plan's tasks name counts as one.
   */
  read(
    plan: { groupId: string | null; planId: string },
    known: ReadonlyMap<string, string>,
    signal?: AbortSignal,
  ): Promise<PlannerReading>;
  /** Looks single tasks up, details included. */
  find(taskIds: readonly string[], slots: Slots, signal?: AbortSignal): Promise<Map<string, FoundTask>>;
  /** Writes changes that do not depend on each other; one outcome each, in their order. */
  write(
    plan: { planId: string; slots: Slots },
    changes: readonly PlannerChange[],
    signal?: AbortSignal,
  ): Promise<PlannerOutcome[]>;
}
