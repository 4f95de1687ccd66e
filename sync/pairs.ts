import type { Fields, RowId } from '../shared/model';
import { adoptionsOf, rowIdOfTask } from './adoption';
import type { Adoption } from './adoption';
import { plannerFields, sheetFields } from './compare';
import { createdFor, haveSamePrint, olderFirst, rivalOf, survivalOf } from './doubles';
import type { Rival } from './doubles';
import { isOwnMark } from './doubt';
import { detailFields } from './fields';
import { orphansOf } from './lost-ids';
import type { FieldContext } from './fields';
import type { Orphan } from './lost-ids';
import { tasksByNumber } from './numbered';
import type { PlannerTask } from './ports/planner';
import type { Intent, MemoryReading, SheetRow } from './ports/workbook';
import type { Readings } from './readings';
import { bucketsOf, contextOf } from './readings';
import { omit } from './snapshot';

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
  /** Other tasks that were created for the row, with which nothing is lost. */
  doubles: PlannerTask[];
  /** The intent that this task came of, as long as that is not remembered. */
  intent: Intent | null;
}

/**
 * Who belongs to whom: rows in their order, then rows that are gone from the sheet, then tasks that have no row yet:
 * those in our buckets, and those in others that bear no mark.
 * A link in the memory counts first, then the row's mark in a task, then the evidence of a creation whose answer was
 * lost, and at last the number of a row whose id is in no memory and no mark. Of several tasks that were created for a
 * row, one survives.
 */
export function pairsOf(readings: Readings): Pair[] {
  const { sheet, memory, planner } = readings;
  const buckets = bucketsOf(readings);
  const context = contextOf(readings, memory.settings);
  const remembered = new Map(memory.rows.map((row) => [row.rowId, row]));
  const { rowIds, linkedTo, rivalsOf } = rivalsIn(readings);

  const taskIds = new Set(memory.rows.map(({ taskId }) => taskId));
  const free = planner.tasks.filter(({ id }) => !taskIds.has(id)).sort(olderFirst);
  // A task that is gone may have been begun again.
  const begun = new Set(memory.intents.map(({ rowId }) => rowId));
  const isLost = (id: RowId) => remembered.get(id)?.taskId == null || (!linkedTo(id) && begun.has(id));
  const adopted = adoptionsOf(rowIds.filter(isLost), free, memory, buckets);
  const reclaimed = reclaimedTasks(readings, adopted);
  const takenBack = new Set([...reclaimed.values()].map(({ task }) => task.id));

  const pairOf = (rowId: RowId, row: SheetRow | null): Pair => {
    const { taskId = null, snapshot = {} } = remembered.get(rowId) ?? {};
    const ownTask = linkedTo(rowId);
    const linked = ownTask && takenBack.has(ownTask.id) ? null : ownTask;
    const link = taskId === null ? 'new' : 'known';
    const pair: Pair = { rowId, row, task: linked, snapshot, link, elsewhere: false, doubles: [], intent: null };
    if (linked && linked.planId !== memory.plan?.planId) return { ...pair, task: null, elsewhere: true };
    const orphan = reclaimed.get(rowId);
    if (orphan) {
      const { task, snapshot: agreed } = orphan;
      const own: Pair = { ...pair, task, snapshot: agreed ?? {}, link: 'found' };
      return agreed || !rivalOf(task).untouched ? own : { ...own, snapshot: saidBy(own, context) };
    }
    const rivals = rivalsOf(rowId).filter(({ task }) => !takenBack.has(task.id));
    const survival = rivals.every(isRead) ? survivalOf(rivals) : null;
    const adoptedTask = adopted.get(rowId)?.task;
    const own = adoptedTask && takenBack.has(adoptedTask.id) ? null : adoptedTask;
    const found = survival?.survivor.task ?? linked ?? own ?? null;
    const doubles = survival?.doubles ?? [];
    if (found === linked) return { ...pair, doubles };
    const nonce = found?.details?.mark?.creation?.nonce;
    const intent = memory.intents.find((one) => one.nonce === nonce) ?? adopted.get(rowId)?.intent ?? null;
    const fresh: Pair = { ...pair, task: found, snapshot: {}, link: 'found', doubles, intent };
    if (intent) return { ...fresh, snapshot: toldBy(intent, found) };
    if (survival?.survivor.untouched) return { ...fresh, snapshot: saidBy(fresh, context) };
    // Both were created with the same values, and of one of them they are still remembered.
    const isTwin = found !== null && doubles.some((double) => double === linked && haveSamePrint(double, found));
    return isTwin ? { ...fresh, snapshot } : fresh;
  };

  const rows = new Map(sheet.rows.map((row) => [row.id, row]));
  const known = rowIds.map((rowId) => pairOf(rowId, rows.get(rowId) ?? null));
  const ours = new Set(buckets.values());
  const used = new Set(rowIds);
  const taken = new Set(
    known.flatMap(({ task, doubles }) => [...(task ? [task.id] : []), ...doubles.map(({ id }) => id)]),
  );
  // Rivals that are not all read yet are nobody's for now.
  for (const rivals of rowIds.map(rivalsOf)) {
    if (!rivals.every(isRead)) for (const { task } of rivals) taken.add(task.id);
  }
  const isOurs = ({ bucketId }: PlannerTask) => bucketId !== null && ours.has(bucketId);
  const strangers = planner.tasks.filter(
    (task) => !taken.has(task.id) && (isOurs(task) || task.details?.mark === null),
  );
  return [
    ...known,
    ...strangers.sort(olderFirst).map((task): Pair => {
      const rowId = newRowId(task, memory, used);
      used.add(rowId);
      const link = isOurs(task) ? 'new' : 'offered';
      return { rowId, row: null, task, snapshot: {}, link, elsewhere: false, doubles: [], intent: null };
    }),
  ];
}

/** Tasks whose rows are gone from the sheet, for rows that nobody knows yet: by the row's number, or what it says. */
function reclaimedTasks(readings: Readings, adopted: ReadonlyMap<RowId, Adoption>): Map<RowId, Orphan> {
  const { sheet, memory, planner } = readings;
  const { linkedTo } = rivalsIn(readings);
  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const links = new Map(memory.rows.map((row) => [row.rowId, row]));
  const intents = new Map(memory.intents.map((intent) => [intent.rowId, intent]));
  const fresh = sheet.rows.filter(({ id }) => !links.has(id) && !intents.has(id) && !adopted.has(id));
  if (fresh.length === 0) return new Map();
  const gone = [...new Set([...links.keys(), ...intents.keys()])].filter((id) => !inSheet.has(id));
  const orphans = gone.flatMap((rowId): Orphan[] => {
    const task = linkedTo(rowId) ?? adopted.get(rowId)?.task;
    const snapshot = links.get(rowId)?.snapshot ?? intents.get(rowId)?.values ?? null;
    // What is known again by what it says stands where it stands.
    return task && task.planId === memory.plan?.planId
      ? [{ task, snapshot: snapshot && omit(snapshot, ['order']) }]
      : [];
  });
  const linked = new Set([...memory.rows.map(({ taskId }) => taskId), ...orphans.map(({ task }) => task.id)]);
  const strays = planner.tasks.filter(({ id, details }) => {
    const mark = details?.mark;
    return !linked.has(id) && isOwnMark(mark, memory) && !inSheet.has(mark.rowId) && !links.has(mark.rowId);
  });
  const strayOf = (task: PlannerTask): Orphan => ({ task, snapshot: null });
  const numbered = new Map([...tasksByNumber(fresh, strays)].map(([rowId, task]) => [rowId, strayOf(task)]));
  const met = new Set([...numbered.values()].map(({ task }) => task));
  const others = strays.filter((task) => task.isOurs && !met.has(task));
  const phaseOfBucket = new Map([...bucketsOf(readings)].map(([phase, bucket]) => [bucket, phase]));
  const said = orphansOf(
    fresh.filter(({ id }) => !numbered.has(id)),
    [...orphans, ...others.map(strayOf)],
    ({ bucketId }) => (bucketId === null ? undefined : phaseOfBucket.get(bucketId)),
  );
  return new Map([...numbered, ...said]);
}

/** Linked tasks whose details decide which of several tasks of a row stays, and that came without them. */
export function unreadRivals(readings: Readings): string[] {
  const { rowIds, rivalsOf } = rivalsIn(readings);
  return rowIds.flatMap((rowId) => rivalsOf(rowId).flatMap((rival) => (isRead(rival) ? [] : rival.task.id)));
}

/** All rows of the sheet and of the memory, and for those of several tasks, which they are. */
function rivalsIn(readings: Readings) {
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
  return { rowIds: [...new Set([...inSheet, ...gone])], linkedTo, rivalsOf };
}

function isRead({ task }: Rival): boolean {
  return task.details !== undefined;
}

/** What a task says that was created for the row and that nobody touched. */
function saidBy(pair: Pair, context: FieldContext): Partial<Fields> {
  return plannerFields(pair, sheetFields(pair, context), context);
}

/** A task that bears the mark of a row nobody has any more gives that row its id back; a copy of a marked task does not. */
function newRowId(task: PlannerTask, memory: MemoryReading, used: ReadonlySet<RowId>): RowId {
  const mark = task.details?.mark;
  return isOwnMark(mark, memory) && !used.has(mark.rowId) ? mark.rowId : rowIdOfTask(task.id);
}

/** What a task was told under an intent: one that never got its mark never got its other details either. */
function toldBy({ values }: Intent, task: PlannerTask | null): Partial<Fields> {
  const told: Partial<Fields> = { ...values };
  if (task?.details?.mark === null) for (const key of detailFields) Reflect.deleteProperty(told, key);
  return told;
}
