import type { RowId } from '../../shared/model';
import type { Neighbour, Place } from '../ports/planner';
import type { Run } from './run';
import type { Of } from './write';

type Update = Of<'update-task'>;

/** True if the task gets another place, in its bucket or in another one. */
function isMoved({ after }: Update): boolean {
  return after.order !== undefined || after.phase !== undefined;
}

/**
 * Where the moved tasks among these go: between those of the rows above and below them that stand already where they
 * shall, or that are placed with them.
 */
export function placesOf(run: Run, operations: readonly Update[]): Map<RowId, Place> {
  const places = new Map<RowId, Place>();
  const placed = new Set(operations.filter(isMoved).map(({ subject }) => subject.rowId));
  if (placed.size === 0) return places;
  const awaited = new Set(
    run
      .left('update-task')
      .filter(isMoved)
      .map(({ subject }) => subject.rowId),
  );
  // Until a double is removed, two rows are known by one task.
  const ownerOf = new Map(operations.map(({ taskId, subject }) => [taskId, subject.rowId]));
  const neighbourOf = (rowId: RowId, bucketId: string | undefined): Neighbour | null => {
    const id = run.ledger.of(rowId)?.taskId ?? '';
    const task = run.tasks.get(id);
    if ((ownerOf.get(id) ?? rowId) !== rowId) return null;
    return task && (placed.has(rowId) || task.bucketId === bucketId) ? { id, orderHint: task.orderHint } : null;
  };
  for (const { key } of run.readings.sheet.phases) {
    const rows = run.readings.sheet.rows.filter(({ phase }) => phase === key);
    if (!rows.some(({ id }) => placed.has(id))) continue;
    const bucketId = run.buckets.get(key);
    const settled = rows.map(({ id }) => (awaited.has(id) ? null : neighbourOf(id, bucketId)));
    let after: Neighbour | null = null;
    rows.forEach(({ id }, at) => {
      if (placed.has(id)) {
        places.set(id, { after, before: settled.slice(at + 1).find((one) => one !== null) ?? null });
        after = neighbourOf(id, bucketId) ?? after;
      } else after = settled[at] ?? after;
    });
  }
  return places;
}
