import { bucketOf, planForNew, planOf, taskOf } from './access';
import { identityOf } from './auth';
import { bodyOf, changed, dataOf, withEtag, type Answer, type Call } from './call';
import { writeDetails } from './details-fields';
import { advance, baseVersion, firstRevision, refuseAnyChange, refuseCollision } from './etag';
import { badRequest, invalidRequest, noAccess, notImitated, schemaViolation } from './errors';
import { copyOf, isJsonObject } from './json';
import { defaultHint } from './order-hint';
import { plannerPage } from './page';
import type { Route } from './router';
import type { TaskRecord } from './state';
import { readTitle, writeTask } from './task-fields';
import { keepLimits } from './task-limits';
import { taskDetailsEntity, taskEntity, taskItem } from './task-view';
import { newPlannerId, nextSequence, present } from './world';

/** What Graph answers about tasks and their details. */
export const TASK_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'planner/plans/{}/tasks', access: 'read-tasks', answer: listOfPlan },
  { method: 'GET', path: 'planner/buckets/{}/tasks', access: 'read-tasks', answer: listOfBucket },
  { method: 'GET', path: 'planner/tasks', access: 'read-tasks', answer: listByFilter },
  { method: 'GET', path: 'me/planner/tasks', access: 'read-tasks', answer: listMine },
  { method: 'GET', path: 'users/{}/planner/tasks', access: 'read-tasks', answer: listOfUser },
  { method: 'POST', path: 'me/planner/tasks', access: 'read-tasks', answer: refuseContained },
  { method: 'POST', path: 'planner/tasks', access: 'write-tasks', answer: create },
  { method: 'GET', path: 'planner/tasks/{}', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/tasks/{}', access: 'write-tasks', answer: update },
  { method: 'DELETE', path: 'planner/tasks/{}', access: 'write-tasks', answer: remove },
  { method: 'GET', path: 'planner/tasks/{}/details', access: 'read-tasks', answer: readDetails },
  { method: 'PATCH', path: 'planner/tasks/{}/details', access: 'write-tasks', answer: updateDetails },
];

/** https://learn.microsoft.com/graph/api/plannerplan-list-tasks */
function listOfPlan(call: Call): Answer {
  const plan = planOf(call, call.key);
  return listOf(call, (task) => task.planId === plan.id);
}

/** https://learn.microsoft.com/graph/api/planner-list-tasks: the filter that it needs. Errors: 501 without it, since no page says what then. */
function listByFilter(call: Call): Answer {
  const [, planId] = /^\s*planId\s+eq\s+'([^']*)'\s*$/i.exec(call.query.get('$filter') ?? '') ?? [];
  if (planId === undefined) throw notImitated("GET /v1.0/planner/tasks without $filter=planId eq 'ID'");
  const plan = planOf(call, planId);
  return listOf(call, (task) => task.planId === plan.id);
}

/** https://learn.microsoft.com/graph/api/plannerbucket-list-tasks */
function listOfBucket(call: Call): Answer {
  const bucket = bucketOf(call, call.key);
  return listOf(call, (task) => task.bucketId === bucket.id);
}

/** https://learn.microsoft.com/graph/api/planneruser-list-tasks: those assigned to the caller, in plans still open to them. */
function listMine(call: Call): Answer {
  const { plans, groups } = call.world.state;
  const me = call.caller.user.id;
  return listOf(call, (task) => {
    const groupId = plans[task.planId]?.groupId ?? '';
    return Object.hasOwn(task.assignments, me) && groups[groupId]?.members.includes(me) === true;
  });
}

/** Somebody else's are for nobody, not even for an administrator: microsoft-graph-explorer-v4 issue 3022. */
function listOfUser(call: Call): Answer {
  const { id, userPrincipalName } = call.caller.user;
  if (![id, userPrincipalName.toLowerCase()].includes(call.key.toLowerCase())) throw noAccess();
  return listMine(call);
}

function listOf(call: Call, belongs: (task: TaskRecord) => boolean): Answer {
  const tasks = Object.values(call.world.state.tasks).filter(belongs);
  return plannerPage(call, 'plannerTask', tasks, (task) => taskItem(call, task));
}

/** github.com/microsoftgraph/microsoft-graph-docs/issues/16484 */
function refuseContained(): Answer {
  throw badRequest('Write requests are only supported on contained entities or navigation properties with bindings.');
}

/**
 * https://learn.microsoft.com/graph/api/planner-post-tasks. That details may come along is said by the API's owner
 * (microsoft-graph-docs issue 7745), not by the page.
 */
function create(call: Call): Answer {
  const { planId, title, details, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  if (planId === undefined || planId === null) {
    throw schemaViolation('Task', 'PlanId', 'A non-null value must be specified for this field.');
  }
  const plan = planForNew(call, planId);
  const draft = newTask(call, plan.id, readTitle(call, 'Task', 'Title', title));
  const writing = { call, draft, moment: draft.createdDateTime };
  writeTask(writing, Object.entries(others));
  if (details !== undefined && details !== null && call.world.settings.detailsInCreate) {
    if (!isJsonObject(details)) throw invalidRequest("The property 'details' must be an object.");
    writeDetails(writing, dataOf(details));
  }
  draft.bucketFormat = { orderHint: draft.orderHint, revision: firstRevision() };
  keepLimits(writing, null);
  call.world.state.tasks[draft.id] = draft;
  return withEtag(201, taskEntity(call, draft));
}

function newTask(call: Call, planId: string, title: string): TaskRecord {
  const { world, caller } = call;
  const moment = present(world);
  return {
    id: newPlannerId(world.random),
    sequence: nextSequence(world),
    planId,
    bucketId: null,
    title,
    orderHint: defaultHint(moment, world.random),
    assigneePriority: '',
    percentComplete: 0,
    priority: 5,
    startDateTime: null,
    dueDateTime: null,
    completedDateTime: null,
    completedBy: null,
    conversationThreadId: null,
    createdBy: identityOf(caller),
    createdDateTime: moment,
    appliedCategories: {},
    assignments: {},
    revision: firstRevision(),
    details: { description: null, previewType: 'automatic', checklist: {}, references: {}, revision: firstRevision() },
  };
}

/** https://learn.microsoft.com/graph/api/plannertask-get */
function read(call: Call): Answer {
  return withEtag(200, taskEntity(call, taskOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannertask-update */
function update(call: Call): Answer {
  const task = taskOf(call, call.key);
  const base = baseVersion(call.headers, 'task', task.revision);
  const writing = { call, draft: copyOf(task), moment: present(call.world) };
  const fields = writeTask(writing, dataOf(bodyOf(call)));
  refuseCollision(task.revision, base, fields);
  keepLimits(writing, task);
  const next = { ...writing.draft, revision: advance(task.revision, fields) };
  call.world.state.tasks[task.id] = next;
  return changed(call, () => taskEntity(call, next));
}

/** https://learn.microsoft.com/graph/api/plannertask-delete */
function remove(call: Call): Answer {
  const task = taskOf(call, call.key);
  refuseAnyChange(task.revision, baseVersion(call.headers, 'task', task.revision));
  Reflect.deleteProperty(call.world.state.tasks, task.id);
  return { status: 204 };
}

/** https://learn.microsoft.com/graph/api/plannertaskdetails-get */
function readDetails(call: Call): Answer {
  return withEtag(200, taskDetailsEntity(call, taskOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannertaskdetails-update */
function updateDetails(call: Call): Answer {
  const task = taskOf(call, call.key);
  const base = baseVersion(call.headers, 'taskDetails', task.details.revision);
  const writing = { call, draft: copyOf(task), moment: present(call.world) };
  const fields = writeDetails(writing, dataOf(bodyOf(call)));
  refuseCollision(task.details.revision, base, fields);
  keepLimits(writing, task);
  const details = { ...writing.draft.details, revision: advance(task.details.revision, fields) };
  // The task shows counts and the description's presence, so its etag moves as well (python-o365 issue 1082).
  const revision = fields.length > 0 ? advance(task.revision, ['details']) : task.revision;
  const next = { ...writing.draft, details, revision };
  call.world.state.tasks[task.id] = next;
  return changed(call, () => taskDetailsEntity(call, next));
}
