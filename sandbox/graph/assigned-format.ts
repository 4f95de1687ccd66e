import { taskOf } from './access';
import { bodyOf, changed, contextOf, dataOf, withEtag, type Answer, type Call } from './call';
import { invalidRequest } from './errors';
import { advance, baseVersion, firstRevision, formatEtag, refuseCollision } from './etag';
import { isJsonObject, type JsonObject } from './json';
import { refuseOtherThanGuid } from './open-type';
import { defaultHint, issueHint } from './order-hint';
import { select } from './query';
import type { Route } from './router';
import type { AssignedFormatRecord, TaskRecord } from './state';
import { present } from './world';

/** What Graph answers about the places of tasks on the board of people. */
export const ASSIGNED_FORMAT_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'planner/tasks/{}/assignedToTaskBoardFormat', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/tasks/{}/assignedToTaskBoardFormat', access: 'write-tasks', answer: update },
];

const RESOURCE = 'assignedToTaskBoardFormat';
const TYPE = 'plannerAssignedToTaskBoardTaskFormat';

/** https://learn.microsoft.com/graph/api/plannerassignedtotaskboardtaskformat-get */
function read(call: Call): Answer {
  return withEtag(200, formatEntity(call, taskOf(call, call.key)));
}

/**
 * https://learn.microsoft.com/graph/api/plannerassignedtotaskboardtaskformat-update. A place cannot be taken away: that of
 * somebody who no longer has the task is dropped by the service
 * (https://learn.microsoft.com/graph/api/resources/plannerorderhintsbyassignee).
 */
function update(call: Call): Answer {
  const task = taskOf(call, call.key);
  const format = formatOf(task);
  const base = baseVersion(call.headers, RESOURCE, format.revision);
  const { world } = call;
  const place = (field: string, hint: unknown) => issueHint(field, hint, defaultHint(present(world), world.random));
  const draft = { ...format, orderHintsByAssignee: { ...format.orderHintsByAssignee } };
  const fields = dataOf(bodyOf(call)).flatMap(([name, value]): string[] => {
    if (name === 'unassignedOrderHint') {
      draft.unassignedOrderHint = place(name, value);
      return [name];
    }
    if (name !== 'orderHintsByAssignee' || !isJsonObject(value)) {
      throw invalidRequest(
        `The property '${name}' does not exist on type 'microsoft.graph.${TYPE}' or cannot be written.`,
      );
    }
    return dataOf(value).map(([userId, hint]) => {
      refuseOtherThanGuid(name, userId);
      draft.orderHintsByAssignee[userId] = place(`${name}/${userId}`, hint);
      return `${name}/${userId}`;
    });
  });
  refuseCollision(format.revision, base, fields);
  const next = { ...task, assignedFormat: { ...draft, revision: advance(format.revision, fields) } };
  world.state.tasks[task.id] = next;
  return changed(call, () => formatEntity(call, next));
}

/** Until somebody moves it, a task stands in each column by the hint of its assignment, and else by its own. */
function formatOf(task: TaskRecord): AssignedFormatRecord {
  const { unassignedOrderHint, orderHintsByAssignee, revision } = task.assignedFormat ?? {
    unassignedOrderHint: task.orderHint,
    orderHintsByAssignee: {},
    revision: firstRevision(),
  };
  const places = Object.entries(task.assignments).map(([id, { orderHint }]): [string, string] => [
    id,
    orderHintsByAssignee[id] ?? orderHint,
  ]);
  return { unassignedOrderHint, orderHintsByAssignee: Object.fromEntries(places), revision };
}

function formatEntity(call: Call, task: TaskRecord): JsonObject {
  const { unassignedOrderHint, orderHintsByAssignee, revision } = formatOf(task);
  const shown = {
    '@odata.etag': formatEtag(RESOURCE, revision.version),
    unassignedOrderHint,
    orderHintsByAssignee: { '@odata.type': '#microsoft.graph.plannerOrderHintsByAssignee', ...orderHintsByAssignee },
    id: task.id,
  };
  return {
    '@odata.context': contextOf(call, `planner/tasks('${task.id}')/${RESOURCE}/$entity`),
    ...select(call.query, TYPE, shown),
  };
}
