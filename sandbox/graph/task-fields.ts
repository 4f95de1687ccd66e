import { identityOf } from './auth';
import type { Call } from './call';
import { invalidRequest, noAccess, schemaViolation } from './errors';
import { find, readInteger, readText, without } from './json';
import { readDateTime } from './moment';
import { flagEntries, objectEntries, refuseOtherThanCategory, refuseOtherThanGuid } from './open-type';
import { defaultHint, issueHint } from './order-hint';
import type { TaskRecord } from './state';
import { isPlannerId } from './world';

/** A task being written: the draft is changed in place and becomes the task only if everything in the request holds. */
export interface TaskWriting {
  call: Call;
  draft: TaskRecord;
  moment: string;
}

/** Takes one property of a request into the draft; answers with the fields that a later change may collide with. */
type Writer = (writing: TaskWriting, value: unknown) => string[];

/**
 * The properties that a PATCH may name: the request table of https://learn.microsoft.com/graph/api/plannertask-update.
 * Defaults of a new task are those of real records (planner-post-tasks, plannertask-delta).
 */
const WRITERS: Record<string, Writer> = {
  title: ({ call, draft }, value) => {
    draft.title = readTitle(call, 'Task', 'Title', value);
    return ['title'];
  },
  bucketId: ({ call, draft }, value) => {
    draft.bucketId = readBucketId(call, draft.planId, value);
    return ['bucketId'];
  },
  orderHint: (writing, value) => {
    writing.draft.orderHint = placed(writing, 'orderHint', value);
    return ['orderHint'];
  },
  assigneePriority: (writing, value) => {
    writing.draft.assigneePriority = placed(writing, 'assigneePriority', value);
    return ['assigneePriority'];
  },
  percentComplete: (writing, value) => {
    complete(writing, readInteger('percentComplete', value, 0, 100));
    return ['percentComplete'];
  },
  priority: ({ draft }, value) => {
    draft.priority = readInteger('priority', value, 0, 10);
    return ['priority'];
  },
  startDateTime: ({ draft }, value) => {
    draft.startDateTime = readDateTime('startDateTime', value);
    return ['startDateTime'];
  },
  dueDateTime: ({ draft }, value) => {
    draft.dueDateTime = readDateTime('dueDateTime', value);
    return ['dueDateTime'];
  },
  conversationThreadId: ({ draft }, value) => {
    draft.conversationThreadId = readText('conversationThreadId', value);
    return ['conversationThreadId'];
  },
  appliedCategories: ({ draft }, value) => label(draft, value),
  assignments: assign,
};

/** Takes the properties of a request into the draft. Errors: 400 for a property that is unknown or not the client's to write. */
export function writeTask(writing: TaskWriting, properties: readonly [string, unknown][]): string[] {
  const fields = properties.flatMap(([name, value]) => {
    const writer = find(WRITERS, name);
    if (writer === undefined) {
      throw invalidRequest(
        `The property '${name}' does not exist on type 'microsoft.graph.plannerTask' or cannot be written.`,
      );
    }
    return writer(writing, value);
  });
  const { startDateTime, dueDateTime } = writing.draft;
  // "Data is logically inconsistent": planner-overview, Common Planner error conditions.
  if (startDateTime !== null && dueDateTime !== null && Date.parse(startDateTime) > Date.parse(dueDateTime)) {
    throw invalidRequest('The start date of the task is later than its due date.');
  }
  return fields;
}

/** Text that must be there and fit: titles of tasks and plans, names of buckets. Errors: 400. */
export function readTitle(call: Call, entity: string, field: string, value: unknown): string {
  const title = value === undefined ? null : readText(field, value);
  if (title === null) throw schemaViolation(entity, field, 'A non-null value must be specified for this field.');
  if (title.trim() === '') throw schemaViolation(entity, field, 'The value must not be empty.');
  const longest = call.world.settings.titleLength;
  if (title.length > longest) {
    throw schemaViolation(entity, field, `The value has more than ${longest} characters.`);
  }
  return title;
}

/** The service's value for a place asked for. */
function placed({ call, moment }: TaskWriting, field: string, value: unknown): string {
  return issueHint(field, value, defaultHint(moment, call.world.random));
}

/** A bucket of the same plan, or null for none (`bucketId` in https://learn.microsoft.com/graph/api/resources/plannertask). */
function readBucketId(call: Call, planId: string, value: unknown): string | null {
  if (value === null) return null;
  const bucket = typeof value === 'string' && isPlannerId(value) ? find(call.world.state.buckets, value) : undefined;
  if (bucket?.planId !== planId) throw invalidRequest('The bucket does not exist in the plan of the task.');
  return bucket.id;
}

/** Reaching 100 says when and by whom; leaving it takes both away (https://learn.microsoft.com/graph/api/resources/plannertask). */
function complete({ call, draft, moment }: TaskWriting, percent: number): void {
  const before = draft.percentComplete;
  draft.percentComplete = percent;
  if (percent === 100 && before === 100) return;
  draft.completedDateTime = percent === 100 ? moment : null;
  draft.completedBy = percent === 100 ? identityOf(call.caller) : null;
}

/** https://learn.microsoft.com/graph/api/resources/plannerappliedcategories: true gives a label, false takes it away. */
function label(draft: TaskRecord, value: unknown): string[] {
  return flagEntries('appliedCategories', 'plannerAppliedCategories', value).map(([category, applied]) => {
    refuseOtherThanCategory('plannerAppliedCategories', category);
    const others = without(draft.appliedCategories, category);
    draft.appliedCategories = applied ? { ...others, [category]: true } : others;
    return `appliedCategories/${category}`;
  });
}

/** https://learn.microsoft.com/graph/api/resources/plannerassignments: user id to assignment, null to take it back. */
function assign(writing: TaskWriting, value: unknown): string[] {
  const { call, draft, moment } = writing;
  return objectEntries('assignments', 'plannerAssignments', 'plannerAssignment', value).map(([userId, entry]) => {
    refuseOtherThanGuid('assignments', userId);
    if (entry === null) draft.assignments = without(draft.assignments, userId);
    else {
      refuseUnknownAssignee(call, draft, userId);
      const stranger = Object.keys(entry).find((name) => name !== 'orderHint');
      if (stranger !== undefined)
        throw invalidRequest(`The property '${stranger}' of an assignment cannot be written.`);
      const orderHint = placed(writing, 'orderHint', entry['orderHint']);
      const given = find(draft.assignments, userId) ?? {
        assignedBy: identityOf(call.caller),
        assignedDateTime: moment,
      };
      draft.assignments = { ...draft.assignments, [userId]: { ...given, orderHint } };
    }
    return `assignments/${userId}`;
  });
}

/** What the service says of an outsider is not documented: both answers can be chosen. */
function refuseUnknownAssignee(call: Call, draft: TaskRecord, userId: string): void {
  const { users, groups, plans } = call.world.state;
  if (find(users, userId) === undefined) throw invalidRequest(`The user '${userId}' does not exist.`);
  if (call.world.settings.assignOutsiders) return;
  const group = find(groups, find(plans, draft.planId)?.groupId ?? '');
  if (group?.members.includes(userId) !== true) throw noAccess();
}
