import type { Fields, RowId } from '../shared/model';
import type { PlannerTask } from './ports/planner';
import type { MemoryReading, SheetRow } from './ports/workbook';
import { adoptionsOf, rowIdOfTask } from './adoption';
import { isOurs } from './doubt';
import type { Readings } from './readings';
import { bucketsOf } from './readings';

/** A row and its task, as far as each is there. */
export interface Pair {
  rowId: RowId;
  row: SheetRow | null;
  task: PlannerTask | null;
  /** What both sides agreed on; for a task found again after a lost answer, what it was created with. */
  snapshot: Partial<Fields>;
  /**
   * `known`: the memory links them. `found`: linked just now. `new`: only one side knows of it. `offered`: a task of
   * nobody's in a bucket of nobody's.
   */
  link: 'known' | 'found' | 'new' | 'offered';
  /** The linked task is in another plan now. */
  elsewhere: boolean;
}

/**
 * Who belongs to whom: rows in their order, then rows that are gone from the sheet, then tasks that have no row yet:
 * those in our buckets, and those in others that bear no mark.
 * A link in the memory counts first, then the row's mark in a task, then the evidence of a creation whose answer was lost.
 */
export function pairsOf(readings: Readings): Pair[] {
  const { sheet, memory, planner, found } = readings;
  const remembered = new Map(memory.rows.map((row) => [row.rowId, row]));
  const tasks = new Map(planner.tasks.map((task) => [task.id, task]));
  for (const [id, task] of found) if (task !== 'gone') tasks.set(id, task);
  const linked = new Set(memory.rows.flatMap(({ taskId }) => taskId ?? []));
  const free = planner.tasks.filter(({ id }) => !linked.has(id)).sort(byAge);
  const buckets = bucketsOf(readings);

  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const gone = memory.rows.filter(({ rowId }) => !inSheet.has(rowId)).map(({ rowId }) => rowId);
  const adopted = adoptionsOf([...inSheet, ...gone], remembered, free, memory, buckets);
  const taken = new Set([...adopted.values()].map(({ id }) => id));

  const pairOf = (rowId: RowId, row: SheetRow | null): Pair => {
    const known = remembered.get(rowId);
    if (known?.taskId != null) {
      const task = tasks.get(known.taskId) ?? null;
      const elsewhere = task !== null && task.planId !== memory.plan?.planId;
      return { rowId, row, task: elsewhere ? null : task, snapshot: known.snapshot, link: 'known', elsewhere };
    }
    const task = adopted.get(rowId) ?? null;
    const link = task ? 'found' : 'new';
    return { rowId, row, task, snapshot: task && known ? known.snapshot : {}, link, elsewhere: false };
  };

  const known = [...sheet.rows.map((row) => pairOf(row.id, row)), ...gone.map((rowId) => pairOf(rowId, null))];
  const ours = new Set(buckets.values());
  const used = new Set(known.map(({ rowId }) => rowId));
  const isOurs = ({ bucketId }: PlannerTask) => bucketId !== null && ours.has(bucketId);
  const strangers = free.filter((task) => !taken.has(task.id) && (isOurs(task) || task.details?.mark === null));
  return [
    ...known,
    ...strangers.map((task): Pair => {
      const rowId = newRowId(task, memory, used);
      used.add(rowId);
      const link = isOurs(task) ? 'new' : 'offered';
      return { rowId, row: null, task, snapshot: {}, link, elsewhere: false };
    }),
  ];
}

/** A task that bears the mark of a row nobody has any more gives that row its id back; a copy of a marked task does not. */
function newRowId(task: PlannerTask, memory: MemoryReading, used: ReadonlySet<RowId>): RowId {
  const mark = task.details?.mark;
  return isOurs(mark, memory) && !used.has(mark.rowId) ? mark.rowId : rowIdOfTask(task.id);
}

/** Oldest first: of two tasks made for one row, every client keeps the same. */
function byAge(one: PlannerTask, other: PlannerTask): number {
  return order(one.createdAt, other.createdAt) || order(one.id, other.id);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
