import { isProblem } from '../../shared/errors';
import type { Neighbour, PlannerChange } from '../ports/planner';
import type { SendBatch } from './batch';
import { scopeOf } from './errors';
import { textIn } from './json';
import type { Reader } from './reader';

/**
 * Places of tasks among those of their buckets: https://learn.microsoft.com/graph/api/resources/planner-order-hint-format.
 * A place is asked for as `PREVIOUS NEXT!`, where either may be such a request itself.
 */

/** The hint to ask for, by the id of each task that is placed between others. `hintOf`: that of a task that stands still. */
export function hintsFor(
  changes: readonly PlannerChange[],
  hintOf: (neighbour: Neighbour) => string,
): Map<string, string> {
  const places = new Map(
    changes.flatMap((change) =>
      change.kind === 'update-task' && change.place ? [[change.taskId, change.place] as const] : [],
    ),
  );
  const hints = new Map<string, string>();
  const hintAt = (neighbour: Neighbour | null): string =>
    neighbour === null ? '' : (hintFor(neighbour.id) ?? hintOf(neighbour));
  const hintFor = (id: string): string | undefined => {
    const { after = null, before = null } = places.get(id) ?? {};
    if (!hints.has(id) && (after || before)) {
      const [low, high] = [hintAt(after), hintAt(before)];
      // Where Planner has the two the other way round, the row above counts.
      hints.set(id, `${low} ${high > low ? high : ''}!`);
    }
    return hints.get(id);
  };
  for (const id of places.keys()) hintFor(id);
  return hints;
}

/**
 * Puts tasks that were given places there on the board of buckets too, which keeps hints of its own and is what Planner
 * shows first. What fails here leaves a card where it was on the board, and is no failure of its task.
 */
export async function placeOnBoard(
  reader: Reader,
  sendBatch: SendBatch,
  changes: readonly PlannerChange[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const placed = [...hintsFor(changes, ({ orderHint }) => orderHint).keys()];
  if (placed.length === 0) return;
  const neighbours = changes.flatMap((change) =>
    change.kind === 'update-task' && change.place ? [change.place.after, change.place.before] : [],
  );
  const ids = [...new Set([...placed, ...neighbours.flatMap((one) => one?.id ?? [])])];
  try {
    const answers = await reader.all(ids.map(formatPath), 'tasks', signal);
    const formats = new Map(ids.map((id, at) => [id, answers[at]?.body]));
    const hints = hintsFor(changes, ({ id, orderHint }) => textIn(formats.get(id), 'orderHint') ?? orderHint);
    const items = [...hints].flatMap(([id, orderHint]) => {
      const etag = textIn(formats.get(id), '@odata.etag');
      const headers = { 'If-Match': etag ?? '' };
      return etag === null ? [] : { method: 'PATCH' as const, path: formatPath(id), headers, body: { orderHint } };
    });
    if (items.length > 0) await sendBatch(items, { scopes: [scopeOf.tasks], signal });
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

function formatPath(taskId: string): string {
  return `/planner/tasks/${taskId}/bucketTaskBoardFormat`;
}
