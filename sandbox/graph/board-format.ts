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

/** A board on which a task has one place. */
interface Board {
  resource: 'bucketTaskBoardFormat' | 'progressTaskBoardFormat';
  type: string;
  field: 'bucketFormat' | 'progressFormat';
}

/** https://learn.microsoft.com/graph/api/resources/plannerbuckettaskboardtaskformat: the board that Planner shows first. */
const BY_BUCKET: Board = {
  resource: 'bucketTaskBoardFormat',
  type: 'plannerBucketTaskBoardTaskFormat',
  field: 'bucketFormat',
};
/** https://learn.microsoft.com/graph/api/resources/plannerprogresstaskboardtaskformat */
const BY_PROGRESS: Board = {
  resource: 'progressTaskBoardFormat',
  type: 'plannerProgressTaskBoardTaskFormat',
  field: 'progressFormat',
};

/** What Graph answers about the places of tasks on the boards of buckets and of progress. */
export const BOARD_FORMAT_ROUTES: readonly Route[] = [BY_BUCKET, BY_PROGRESS].flatMap((board): Route[] => [
  {
    method: 'GET',
    path: `planner/tasks/{}/${board.resource}`,
    access: 'read-tasks',
    answer: (call) => read(call, board),
  },
  {
    method: 'PATCH',
    path: `planner/tasks/{}/${board.resource}`,
    access: 'write-tasks',
    answer: (call) => update(call, board),
  },
]);

/**
 * https://learn.microsoft.com/graph/api/plannerbuckettaskboardtaskformat-get and
 * https://learn.microsoft.com/graph/api/plannerprogresstaskboardtaskformat-get
 */
function read(call: Call, board: Board): Answer {
  return withEtag(200, formatEntity(call, board, taskOf(call, call.key)));
}

/**
 * https://learn.microsoft.com/graph/api/plannerbuckettaskboardtaskformat-update and
 * https://learn.microsoft.com/graph/api/plannerprogresstaskboardtaskformat-update. The task itself stays as it is.
 */
function update(call: Call, board: Board): Answer {
  const task = taskOf(call, call.key);
  const format = formatOf(task, board);
  const base = baseVersion(call.headers, board.resource, format.revision);
  const { orderHint, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) {
    throw invalidRequest(
      `The property '${stranger}' does not exist on type 'microsoft.graph.${board.type}' or cannot be written.`,
    );
  }
  if (orderHint === undefined) return changed(call, () => formatEntity(call, board, task));
  refuseCollision(format.revision, base, ['orderHint']);
  const { world } = call;
  const written = {
    orderHint: issueHint('orderHint', orderHint, defaultHint(present(world), world.random)),
    revision: advance(format.revision, ['orderHint']),
  };
  const next = { ...task, [board.field]: written };
  world.state.tasks[task.id] = next;
  return changed(call, () => formatEntity(call, board, next));
}

/** A task that nobody moved stands by the hint it was made with. */
function formatOf(task: TaskRecord, { field }: Board): BoardFormatRecord {
  return task[field] ?? { orderHint: task.orderHint, revision: firstRevision() };
}

function formatEntity(call: Call, board: Board, task: TaskRecord): JsonObject {
  const { orderHint, revision } = formatOf(task, board);
  const shown = { '@odata.etag': formatEtag(board.resource, revision.version), orderHint, id: task.id };
  return {
    '@odata.context': contextOf(call, `planner/tasks('${task.id}')/${board.resource}/$entity`),
    ...select(call.query, board.type, shown),
  };
}
