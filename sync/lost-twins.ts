import type { RowId } from '../shared/model';
import { rivalOf } from './doubles';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';
import { titleOf } from './title';

/**
 * Two people may give a new row its id at the same moment, and each create its task. The workbook keeps one id; the row
 * of the other is gone, and says in the memory what a row with a task still says. Its task is a double then.
 */
export function withoutLostTwins(pairs: readonly Pair[]): Pair[] {
  const twins = twinsOfGone(pairs);
  const doublesOf = new Map<RowId, PlannerTask[]>();
  const isDouble = (pair: Pair) => {
    const { task } = pair;
    const twin = twins.get(pair);
    if (!task?.details || !twin || !rivalOf(task).untouched) return false;
    doublesOf.set(twin.rowId, [...(doublesOf.get(twin.rowId) ?? []), task]);
    return true;
  };
  const left = pairs.map((pair) => (isDouble(pair) ? { ...pair, task: null } : pair));
  return left.map((pair) => {
    const more = doublesOf.get(pair.rowId) ?? [];
    return more.length > 0 ? { ...pair, doubles: [...pair.doubles, ...more] } : pair;
  });
}

/** Rows that are gone and whose task we created, each with one that is there, has a task, and says or is numbered the same. */
export function twinsOfGone(pairs: readonly Pair[]): Map<Pair, Pair> {
  const keyOf = (phase: string | undefined, title: string | undefined) => `${phase ?? ''} ${titleOf(title ?? '')}`;
  const there = new Map(
    pairs.flatMap((pair) =>
      pair.row && pair.task ? [[keyOf(pair.row.phase, pair.row.responsibility), pair] as const] : [],
    ),
  );
  const byNumber = new Map(pairs.flatMap((pair) => (pair.row && pair.task ? [[pair.row.number, pair] as const] : [])));
  return new Map(
    pairs.flatMap((pair) => {
      const { row, task, snapshot, link } = pair;
      // Somebody may have reworded the row by now; its number is still the one that the mark was given.
      const number = task?.details?.mark?.number ?? '';
      const numbered = number === '' ? undefined : byNumber.get(number);
      const twin = there.get(keyOf(snapshot.phase, snapshot.responsibility)) ?? numbered;
      return !row && task?.isOurs && link !== 'new' && link !== 'offered' && twin ? [[pair, twin] as const] : [];
    }),
  );
}
