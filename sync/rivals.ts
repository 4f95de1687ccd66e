import type { RowId } from '../shared/model';
import { taskIdOfRow } from './adoption';
import type { FieldContext } from './fields';
import { keepersAmong } from './keepers';
import { createdFor, rivalOf } from './doubles';
import type { Rival } from './doubles';
import type { Readings } from './readings';
import { bucketsOf } from './readings';

/** All rows of the sheet and of the memory, and for those of several tasks, which they are. */
export function rivalsIn(readings: Readings, context: FieldContext) {
  const { sheet, memory, planner, found } = readings;
  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const gone = [...memory.rows, ...memory.intents].map(({ rowId }) => rowId).filter((id) => !inSheet.has(id));
  const tasks = new Map(planner.tasks.map((task) => [task.id, task]));
  for (const [id, task] of found) if (task !== 'gone') tasks.set(id, task);
  const links = new Map(memory.rows.map(({ rowId, taskId }) => [rowId, taskId]));
  const rowOf = new Map(memory.rows.map(({ rowId, taskId }) => [taskId, rowId]));
  const created = createdFor(planner.tasks, memory, bucketsOf(readings));
  const agreed = new Map(memory.rows.map(({ rowId, snapshot }) => [rowId, snapshot]));
  const keepers = keepersAmong(
    sheet.rows,
    context,
    (rowId) => tasks.get(links.get(rowId) ?? taskIdOfRow(rowId) ?? ''),
    (rowId) => agreed.get(rowId),
  );
  const taskIdOf = (rowId: RowId) => links.get(rowId) ?? keepers.taskOf(rowId);
  const shown = new Set([...inSheet].flatMap((rowId) => taskIdOf(rowId) ?? []));
  // A row that is gone gave its task to the one that is there.
  const linkedTo = (rowId: RowId) => {
    const task = tasks.get(taskIdOf(rowId) ?? '') ?? null;
    return task && !inSheet.has(rowId) && shown.has(task.id) ? null : task;
  };
  const rivalsOf = (rowId: RowId): Rival[] => {
    const linked = linkedTo(rowId);
    const others = (created.get(rowId) ?? []).filter(({ task: { id } }) => id !== linked?.id && !rowOf.has(id));
    if (others.length === 0) return [];
    return [...(linked ? [rivalOf(linked)] : []), ...others];
  };
  return {
    rowIds: [...new Set([...inSheet, ...gone])],
    linkedTo,
    rivalsOf,
    rowOf,
    keptOf: keepers.keptOf,
    unread: keepers.unread,
  };
}

export function isRead({ task }: Rival): boolean {
  return task.details !== undefined;
}
