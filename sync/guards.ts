import type { Guard } from './proposal';
import type { Readings } from './readings';

/**
 * The sides on which less than half is left of what the memory links. A worksheet that was cleared by mistake or a list
 * that came back short looks like this, so nothing is done before somebody says that it is meant.
 */
export function guardsOf({ sheet, memory, planner, found }: Readings): Guard[] {
  const linked = memory.rows.filter(({ taskId }) => taskId !== null);
  const rows = new Set(sheet.rows.map(({ id }) => id));
  const tasks = new Set(planner.tasks.map(({ id }) => id));
  for (const [id, task] of found) if (task !== 'gone') tasks.add(id);
  const guards: Guard[] = [
    { side: 'sheet', seen: linked.filter(({ rowId }) => rows.has(rowId)).length, remembered: linked.length },
    { side: 'planner', seen: linked.filter(({ taskId }) => tasks.has(taskId ?? '')).length, remembered: linked.length },
  ];
  return guards.filter(({ seen, remembered }) => seen * 2 < remembered);
}
