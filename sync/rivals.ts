import type { RowId } from '../shared/model';
import { taskIdOfRow } from './adoption';
import { createdFor, rivalOf } from './doubles';
import type { Rival } from './doubles';
import type { Readings } from './readings';
import { bucketsOf } from './readings';

/** All rows of the sheet and of the memory, and for those of several tasks, which they are. */
export function rivalsIn(readings: Readings) {
  const { sheet, memory, planner, found } = readings;
  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const gone = [...memory.rows, ...memory.intents].map(({ rowId }) => rowId).filter((id) => !inSheet.has(id));
  const tasks = new Map(planner.tasks.map((task) => [task.id, task]));
  for (const [id, task] of found) if (task !== 'gone') tasks.set(id, task);
  const links = new Map(memory.rows.map(({ rowId, taskId }) => [rowId, taskId]));
  const rowOf = new Map(memory.rows.map(({ rowId, taskId }) => [taskId, rowId]));
  const created = createdFor(planner.tasks, memory, bucketsOf(readings));
  const linkedTo = (rowId: RowId) => tasks.get(links.get(rowId) ?? '') ?? null;
  const rivalsOf = (rowId: RowId): Rival[] => {
    const linked = linkedTo(rowId);
    const others = (created.get(rowId) ?? []).filter(({ id }) => id !== linked?.id && !rowOf.has(id));
    if (others.length === 0) return [];
    return [...(linked ? [linked] : []), ...others].map(rivalOf);
  };
  const keepers = keepersAmong(inSheet, (rowId) => {
    const taskId = links.get(rowId) ?? taskIdOfRow(rowId);
    return taskId !== null && tasks.has(taskId) ? taskId : null;
  });
  return { rowIds: [...new Set([...inSheet, ...gone])], linkedTo, rivalsOf, keeperOf: (id: RowId) => keepers.get(id) };
}

/**
 * Two people who sync at the same moment may both add a row for a task. Every client keeps the one whose id comes first;
 * gives that row for each of the others.
 */
function keepersAmong(inSheet: Iterable<RowId>, taskOf: (rowId: RowId) => string | null): Map<RowId, RowId> {
  const rowsOf = new Map<string, RowId[]>();
  for (const rowId of inSheet) {
    const taskId = taskOf(rowId);
    if (taskId !== null) rowsOf.set(taskId, [...(rowsOf.get(taskId) ?? []), rowId]);
  }
  const keepers = new Map<RowId, RowId>();
  for (const rows of rowsOf.values()) {
    const [keeper, ...others] = [...rows].sort();
    if (keeper !== undefined) for (const other of others) keepers.set(other, keeper);
  }
  return keepers;
}

export function isRead({ task }: Rival): boolean {
  return task.details !== undefined;
}
