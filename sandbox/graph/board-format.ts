import { taskOf } from './access';
import { bodyOf, changed, contextOf, dataOf, withEtag, type Answer, type Call } from './call';
import { invalidRequest } from './errors';
import { advance, baseVersion, firstRevision, formatEtag, refuseCollision } from './etag';
import type { JsonObject } from './json';
import { defaultHint, issueHint } from './order-hint';
import { select } from './query';
import type { Route } from './router';
import type { BoardFormatRecord, TaskRecord } from './state';
import { present } from './world';

/** What Graph answers about the places of tasks on the board of buckets, which is what Planner shows first. */
export const BOARD_FORMAT_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'planner/tasks/{}/bucketTaskBoardFormat', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/tasks/{}/bucketTaskBoardFormat', access: 'write-tasks', answer: update },
];

/** https://learn.microsoft.com/graph/api/plannerbuckettaskboardtaskformat-get */
function read(call: Call): Answer {
  return withEtag(200, formatEntity(call, taskOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannerbuckettaskboardtaskformat-update. The task itself stays as it is. */
function update(call: Call): Answer {
  const task = taskOf(call, call.key);
  const format = formatOf(task);
  const base = baseVersion(call.headers, 'bucketTaskBoardFormat', format.revision);
  const { orderHint, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) {
    throw invalidRequest(
      `The property '${stranger}' does not exist on type 'microsoft.graph.plannerBucketTaskBoardTaskFormat' or cannot be written.`,
    );
  }
  if (orderHint === undefined) return changed(call, () => formatEntity(call, task));
  refuseCollision(format.revision, base, ['orderHint']);
  const { world } = call;
  const bucketFormat = {
    orderHint: issueHint('orderHint', orderHint, defaultHint(present(world), world.random)),
    revision: advance(format.revision, ['orderHint']),
  };
  const next = { ...task, bucketFormat };
  world.state.tasks[task.id] = next;
  return changed(call, () => formatEntity(call, next));
}

/** A task that nobody moved stands by the hint it was made with. */
function formatOf({ bucketFormat, orderHint }: TaskRecord): BoardFormatRecord {
  return bucketFormat ?? { orderHint, revision: firstRevision() };
}

function formatEntity(call: Call, task: TaskRecord): JsonObject {
  const { orderHint, revision } = formatOf(task);
  const shown = { '@odata.etag': formatEtag('bucketTaskBoardFormat', revision.version), orderHint, id: task.id };
  return {
    '@odata.context': contextOf(call, `planner/tasks('${task.id}')/bucketTaskBoardFormat/$entity`),
    ...select(call.query, 'plannerBucketTaskBoardTaskFormat', shown),
  };
}
