import { nothingSaid } from '../shared/nothing-said';
import type { RowId } from '../shared/model';
import { printOf, printOfTask } from './creation';
import { isOwnMark } from './doubt';
import { sheetFields } from './compare';
import type { FieldContext } from './fields';
import { rivalOf } from './doubles';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';
import type { MemoryReading } from './ports/workbook';
import { plainLabel } from './labels';
import { nearlyAmong } from './numbered';
import { taskValuesOf } from './task-values';
import { titleOf } from './title';

/**
 * Two people may give a new row its id at the same moment, and each create its task. The workbook keeps one id; the row
 * of the other is gone, and says in the memory, or in the mark of its task, what a row with a task still says. Its task
 * is a double then. So is one that was cut off before it was marked, if whoever made it went before the others knew.
 */
export function withoutLostTwins(
  pairs: readonly Pair[],
  memory: Pick<MemoryReading, 'workbookId' | 'tookOver'>,
  context: FieldContext,
): Pair[] {
  const twins = twinsOfGone(pairs, memory, context);
  const doublesOf = new Map<RowId, PlannerTask[]>();
  const isDouble = (pair: Pair) => {
    const { task } = pair;
    const twin = twins.get(pair);
    if (!task?.details || !twin) return false;
    if (task.details.mark === null ? !isBareFor(task, twin, context) : !rivalOf(task).untouched) return false;
    doublesOf.set(twin.rowId, [...(doublesOf.get(twin.rowId) ?? []), task]);
    return true;
  };
  const left = pairs.map((pair) => (isDouble(pair) ? { ...pair, task: null } : pair));
  return left.map((pair) => {
    const more = doublesOf.get(pair.rowId) ?? [];
    return more.length > 0 ? { ...pair, doubles: [...pair.doubles, ...more] } : pair;
  });
}

/**
 * Rows that are gone and whose task we created, each with one that is there, has a task, and says the same, or has its
 * number and nearly says it: somebody may have reworded the row when it got its ids, or since.
 */
function twinsOfGone(
  pairs: readonly Pair[],
  memory: Pick<MemoryReading, 'workbookId' | 'tookOver'>,
  { phaseOfBucket }: Pick<FieldContext, 'phaseOfBucket'>,
) {
  const gone = pairs.filter((pair) => isGone(pair, memory));
  const twins = new Map<Pair, Pair>();
  if (gone.length === 0) return twins;
  const keyOf = (phase: string | undefined, title: string) => `${phase ?? ''} ${titleOf(title)}`;
  const there = pairs.flatMap((pair) => (pair.row && pair.task ? [{ pair, row: pair.row }] : []));
  const agreed = there.flatMap(({ pair }) => {
    const { phase, responsibility } = pair.snapshot;
    return responsibility === undefined ? [] : [[keyOf(phase, responsibility), pair] as const];
  });
  const now = there.map(({ pair, row }) => [keyOf(row.phase, row.responsibility), pair] as const);
  const bySaying = new Map([...agreed, ...now]);
  const byNumber = new Map(there.flatMap((one) => (one.row.number === '' ? [] : [[one.row.number, one] as const])));
  const isLike = nearlyAmong([
    ...there.map(({ row }) => titleOf(row.responsibility)),
    ...gone.flatMap(({ task }) => task?.title ?? []),
  ]);
  for (const pair of gone) {
    const { task, snapshot, link } = pair;
    if (!task) continue;
    const numbered = byNumber.get(task.details?.mark?.number ?? '');
    const isIt = numbered && isLike(titleOf(numbered.row.responsibility), task.title);
    // Of a row that no memory knows, its task says what it said.
    const said = link === 'new' ? { phase: phaseOfBucket(task.bucketId), responsibility: task.title } : snapshot;
    const { phase, responsibility } = said;
    const same = responsibility === undefined ? undefined : bySaying.get(keyOf(phase, responsibility));
    const twin = same ?? (isIt ? numbered.pair : undefined);
    if (twin) twins.set(pair, twin);
  }
  return twins;
}

/** Says what was agreed on with the row, or what that says by now, and nothing else. */
function isBareFor(task: PlannerTask, pair: Pair, context: FieldContext): boolean {
  const said = printOfTask(task);
  return [pair.snapshot, { ...pair.snapshot, ...sheetFields(pair, context) }].some((fields) => {
    const values = taskValuesOf({ ...nothingSaid, ...fields });
    const { title, labels, otherLabels } = task;
    // The title by which it was found is one of the two; a label that it lacks may have had no name when it was made.
    const isLabelled =
      labels.every((one) => values.labels.includes(one)) &&
      otherLabels.every((one) => values.otherLabels.map(plainLabel).includes(plainLabel(one)));
    if (isLabelled) Object.assign(values, { title, labels, otherLabels });
    return said === printOf({ bucketId: task.bucketId, values, description: '', checklist: [] });
  });
}

/** A row that is gone, and whose task we created. */
export function isGone({ row, task, link }: Pair, memory: Pick<MemoryReading, 'workbookId' | 'tookOver'>): boolean {
  if (row || !task?.isOurs || link === 'offered') return false;
  const mark = task.details?.mark;
  return link !== 'new' || mark === null || (isOwnMark(mark, memory) && mark.creation !== null);
}
