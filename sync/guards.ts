import type { Pair } from './pairs';
import type { Decisions } from './decisions';
import type { Guard, Operation } from './proposal';
import { isRemoval } from './proposal';
import type { Readings } from './readings';

/**
 * The sides on which less than half is left of what the memory links. A worksheet that was cleared by mistake or a list
 * that came back short looks like this, so nothing is done before somebody says that it is meant.
 */
export function emptiedSides(
  { sheet, memory, planner, found }: Readings,
  pairs: readonly Pair[],
  { believe }: Decisions,
): Guard[] {
  const linked = memory.rows.filter(({ taskId }) => taskId !== null);
  const rows = new Set(sheet.rows.map(({ id }) => id));
  // A row that lost its id is there all the same.
  const withRow = new Set(pairs.flatMap(({ row, task }) => (row && task ? task.id : [])));
  const tasks = new Set(planner.tasks.map(({ id }) => id));
  for (const [id, task] of found) if (task !== 'gone') tasks.add(id);
  const seen = {
    sheet: linked.filter(({ rowId, taskId }) => rows.has(rowId) || withRow.has(taskId ?? '')).length,
    planner: linked.filter(({ taskId }) => tasks.has(taskId ?? '')).length,
  };
  return (['sheet', 'planner'] as const)
    .filter((side) => seen[side] * 2 < linked.length && !believe.includes(side))
    .map((side) => ({ kind: 'emptied', side, seen: seen[side], remembered: linked.length }));
}

/** More removals than the settings allow, of which not all are said to be meant. A single one is never many in a short list. */
export function manyRemovals(
  operations: readonly Operation[],
  { memory }: Pick<Readings, 'memory'>,
  { manyRemovals: meant }: Decisions,
): Guard[] {
  const { rows, percent } = memory.settings.removals;
  const remembered = memory.rows.filter(({ taskId }) => taskId !== null).length;
  // Doubles are no loss.
  const isLoss = (one: Operation) => isRemoval(one) && !('because' in one && one.because === 'double');
  const count = operations.filter(isLoss).length;
  const allowed = Math.min(rows, Math.ceil((percent * remembered) / 100));
  return count > Math.max(allowed, meant) ? [{ kind: 'removals', count, remembered }] : [];
}
