import type { Fields, RowId } from '../shared/model';
import { adoptionsOf, rowIdOfTask } from './adoption';
import { plannerFields, sheetFields } from './compare';
import { isUnderWay } from './creation';
import { haveSamePrint, olderFirst, rivalOf, survivalOf } from './doubles';
import { isOwnMark } from './doubt';
import { detailFields } from './fields';
import type { FieldContext } from './fields';
import { onceFor } from './once-for';
import type { PlannerTask } from './ports/planner';
import type { Intent, SheetRow } from './ports/workbook';
import type { Readings } from './readings';
import { bucketsOf, contextOf } from './readings';
import { reclaimedTasks } from './reclaimed';
import { isRead, rivalsIn } from './rivals';
import { isGone, withoutLostTwins } from './lost-twins';

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
  /** The row was added for a task that another one keeps, and nothing is lost without it. */
  isSpare: boolean;
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
export const pairsOf = onceFor((readings: Readings): readonly Pair[] => {
  const { sheet, memory, planner } = readings;
  const buckets = bucketsOf(readings);
  const context = contextOf(readings, memory.settings);
  const remembered = new Map(memory.rows.map((row) => [row.rowId, row]));
  const known = rivalsIn(readings, context);
  const { rowIds, linkedTo, rivalsOf, rowOf, keptOf } = known;
  const rows = new Map(sheet.rows.map((row) => [row.id, row]));

  const taskIds = new Set(memory.rows.map(({ taskId }) => taskId));
  const free = planner.tasks.filter(({ id }) => !taskIds.has(id)).sort(olderFirst);
  // A task that is gone may have been begun again.
  const begun = new Set(memory.intents.map(({ rowId }) => rowId));
  const isLost = (id: RowId) => remembered.get(id)?.taskId == null || (!linkedTo(id) && begun.has(id));
  const lost = rowIds.filter((id) => isLost(id) && keptOf(id) === undefined);
  const adopted = adoptionsOf(lost, free, memory, buckets);
  const reclaimed = reclaimedTasks(readings, adopted, known, context);
  const takenBack = new Set([...reclaimed.values()].map(({ task }) => task.id));

  const pairOf = (rowId: RowId, row: SheetRow | null): Pair => {
    const ownTask = linkedTo(rowId);
    const linked = ownTask && takenBack.has(ownTask.id) ? null : ownTask;
    // What a keeper's own record does not say, that of the row which goes does.
    const { snapshot = {} } = remembered.get(rowId) ?? remembered.get(rowOf.get(linked?.id ?? '') ?? '') ?? {};
    const link = remembered.get(rowId)?.taskId != null ? 'known' : linked ? 'found' : 'new';
    const alone = { elsewhere: false, doubles: [], isSpare: false, intent: null };
    const pair: Pair = { rowId, row, task: linked, snapshot, link, ...alone };
    const kept = keptOf(rowId);
    if (kept) {
      return { ...pair, task: null, snapshot: {}, link: 'new', isSpare: kept.isSpare };
    }
    if (linked && linked.planId !== memory.plan?.planId) return { ...pair, task: null, elsewhere: true };
    const orphan = reclaimed.get(rowId);
    if (orphan) {
      const { task, snapshot: agreed } = orphan;
      const own: Pair = { ...pair, task, snapshot: agreed ?? {}, link: 'found' };
      const isUntouched = task.details?.mark != null && rivalOf(task).untouched;
      return agreed || !isUntouched ? own : { ...own, snapshot: saidBy(own, context) };
    }
    const rivals = rivalsOf(rowId).filter(({ task }) => !takenBack.has(task.id));
    const survival = rivals.every(isRead) ? survivalOf(rivals) : null;
    const adoptedTask = adopted.get(rowId)?.task;
    const own = adoptedTask && takenBack.has(adoptedTask.id) ? null : adoptedTask;
    const found = survival?.survivor.task ?? linked ?? own ?? null;
    const doubles = survival?.doubles ?? [];
    if (found === linked) return { ...pair, doubles };
    const nonce = found?.details?.mark?.creation?.nonce;
    const under = survival ? survival.survivor.intent : adopted.get(rowId)?.intent;
    const intent = memory.intents.find((one) => one.nonce === nonce) ?? under ?? null;
    const fresh: Pair = { ...pair, task: found, snapshot: {}, link: 'found', doubles, intent };
    if (intent) return { ...fresh, snapshot: toldBy(intent, found) };
    if (survival?.survivor.untouched) return { ...fresh, snapshot: saidBy(fresh, context) };
    // Both were created with the same values, and of one of them they are still remembered.
    const isTwin = found !== null && doubles.some((double) => double === linked && haveSamePrint(double, found));
    return isTwin ? { ...fresh, snapshot } : fresh;
  };

  const pairs = rowIds.map((rowId) => pairOf(rowId, rows.get(rowId) ?? null));
  const { phaseOfBucket } = context;
  const taken = new Set(
    pairs.flatMap(({ task, doubles }) => [...(task ? [task.id] : []), ...doubles.map(({ id }) => id)]),
  );
  // Rivals that are not all read yet are nobody's for now.
  for (const rivals of rowIds.map(rivalsOf)) {
    if (!rivals.every(isRead)) for (const { task } of rivals) taken.add(task.id);
  }
  const isOurs = ({ bucketId }: PlannerTask) => phaseOfBucket(bucketId) !== undefined;
  const knows = new Set(rowIds);
  // Its row, or the intent that it was made under, may be on its way to this client.
  const waits = (task: PlannerTask) => {
    const mark = task.details?.mark;
    const isNobodys = mark === null ? isOurs(task) : isOwnMark(mark, memory) && !knows.has(mark.rowId);
    return isNobodys && isUnderWay(task, readings.at);
  };
  const strangers = planner.tasks.filter(
    (task) => !taken.has(task.id) && (isOurs(task) || task.details?.mark === null) && !waits(task),
  );
  const found = strangers.sort(olderFirst).map((task): Pair => {
    const rowId = rowIdOfTask(task.id, readings.word);
    const link = isOurs(task) ? 'new' : 'offered';
    const alone = { elsewhere: false, doubles: [], isSpare: false, intent: null };
    return { rowId, row: null, task, snapshot: {}, link, ...alone };
  });
  return withoutLostTwins([...pairs, ...found], memory, context);
});

/** What a task says that was created for the row and that nobody touched. */
function saidBy(pair: Pair, context: FieldContext): Partial<Fields> {
  return plannerFields(pair, sheetFields(pair, context), context);
}

/** Tasks whose details decide which of several tasks of a row stays, or of several rows of a task, and that came without them. */
export function unreadRivals(readings: Readings): string[] {
  const context = contextOf(readings, readings.memory.settings);
  const { rowIds, rivalsOf, unread } = rivalsIn(readings, context);
  const rivals = rowIds.flatMap(rivalsOf).filter((rival) => !isRead(rival));
  // A number by which a row that is gone may be known again stands in the task's mark.
  const gone = pairsOf(readings).flatMap((pair) =>
    isGone(pair, readings.memory) && pair.task && !pair.task.details ? pair.task : [],
  );
  return [...rivals.map(({ task }) => task), ...gone, ...unread].map(({ id }) => id);
}

/** What a task was told under an intent: one that never got its mark never got its other details either. */
function toldBy({ values }: Intent, task: PlannerTask | null): Partial<Fields> {
  const told: Partial<Fields> = { ...values };
  if (task?.details?.mark === null) for (const key of detailFields) Reflect.deleteProperty(told, key);
  return told;
}
