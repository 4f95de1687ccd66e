import type { Pair } from './pairs';
import type { Decisions } from './decisions';
import type { Guard, Operation } from './proposal';
import { isRemoval } from './proposal';
import type { Readings } from './readings';

/** Rows and tasks that belong together: those that the memory links, and creations that were begun and came to be. */
function togetherIn({ memory }: Pick<Readings, 'memory'>, pairs: readonly Pair[]) {
  const linked = memory.rows.flatMap(({ rowId, taskId }) => (taskId === null ? [] : { rowId, taskId }));
  const ids = new Set(linked.map(({ rowId }) => rowId));
  const intended = new Set(memory.intents.map(({ rowId }) => rowId));
  const begun = pairs.flatMap(({ rowId, task }) =>
    task && intended.has(rowId) && !ids.has(rowId) ? { rowId, taskId: task.id } : [],
  );
  return [...linked, ...begun];
}

/**
 * The sides on which less than half is left of what belongs together. A worksheet that was cleared by mistake or a list
 * that came back short looks like this, so nothing is done before somebody says that it is meant.
 */
export function emptiedSides(readings: Readings, pairs: readonly Pair[], { believe }: Decisions): Guard[] {
  const { sheet, planner, found } = readings;
  const together = togetherIn(readings, pairs);
  const rows = new Set(sheet.rows.map(({ id }) => id));
  // A row that lost its id is there all the same.
  const withRow = new Set(pairs.flatMap(({ row, task }) => (row && task ? task.id : [])));
  const tasks = new Set(planner.tasks.map(({ id }) => id));
  for (const [id, task] of found) if (task !== 'gone') tasks.add(id);
  const seen = {
    sheet: together.filter(({ rowId, taskId }) => rows.has(rowId) || withRow.has(taskId)).length,
    planner: together.filter(({ taskId }) => tasks.has(taskId)).length,
  };
  return (['sheet', 'planner'] as const)
    .filter((side) => seen[side] * 2 < together.length && !believe.includes(side))
    .map((side) => ({ kind: 'emptied', side, seen: seen[side], remembered: together.length }));
}

/** More removals than the settings allow, of which not all are said to be meant. A single one is never many in a short list. */
export function manyRemovals(
  operations: readonly Operation[],
  readings: Pick<Readings, 'memory'>,
  pairs: readonly Pair[],
  { manyRemovals: meant }: Decisions,
): Guard[] {
  const { rows, percent } = readings.memory.settings.removals;
  const remembered = togetherIn(readings, pairs).length;
  // Doubles are no loss.
  const isLoss = (one: Operation) => isRemoval(one) && !('because' in one && one.because === 'double');
  const count = operations.filter(isLoss).length;
  const allowed = Math.min(rows, Math.ceil((percent * remembered) / 100));
  return count > Math.max(allowed, meant) ? [{ kind: 'removals', count, remembered }] : [];
}
