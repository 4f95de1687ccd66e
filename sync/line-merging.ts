import { matchTexts, sideOf } from '../shared/revision/matching';
import { wordsOf } from '../shared/revision/normal-text';

/** One of several lines that a value is made of: a step, a paragraph. */
export interface Line {
  text: string;
}

/** How lines of one kind meet. */
export interface LineWays<L extends Line> {
  /** What a line is known by besides its text; null for nothing. */
  idOf: (line: L) => string | null;
  /** A line that both sides still have. */
  meet: (before: L, sheet: L, planner: L) => L | 'differ';
  /** A line that one side removed: what of it stays, if the other changed it. */
  survivorOf: (before: L, left: { sheet: L } | { planner: L }) => L | null;
  /** True if a line that Planner has is the one that the sheet has, each written by itself. */
  isAlike: (sheet: L, planner: L) => boolean;
  joined: (sheet: L, planner: L) => L;
}

/**
 * Line by line: what one side changed counts, and a line that one side removed stays where the other changed it.
 * Undefined where both worded the same line anew, and differently.
 */
export function mergeLines<L extends Line>(
  snapshot: readonly L[],
  sheet: readonly L[],
  planner: readonly L[],
  ways: LineWays<L>,
): L[] | undefined {
  const [here, there] = [counterparts(sheet, snapshot, ways.idOf), counterparts(planner, snapshot, ways.idOf)];
  const [lineHere, lineThere] = [inverse(here), inverse(there)];
  const results = new Map<L, L>();
  for (const before of snapshot) {
    const [one, other] = [lineHere.get(before), lineThere.get(before)];
    const result =
      one && other
        ? ways.meet(before, one, other)
        : one
          ? ways.survivorOf(before, { sheet: one })
          : other
            ? ways.survivorOf(before, { planner: other })
            : null;
    if (result === 'differ') return undefined;
    if (one && result) results.set(one, result);
    if (other && result) results.set(other, result);
  }
  const added = (lines: readonly L[], known: ReadonlyMap<L, L>) => lines.filter((line) => !known.has(line));
  settlePairs(added(sheet, here), added(planner, there), ways, results);
  const resultOf = (known: ReadonlyMap<L, L>) => (line: L) => results.get(line) ?? (known.has(line) ? [] : line);
  return weave(sheet.flatMap(resultOf(here)), planner.flatMap(resultOf(there)));
}

/** Lines that were never agreed on: all of both, unless each side has some that the other lacks. */
export function joinLines<L extends Line>(
  sheet: readonly L[],
  planner: readonly L[],
  ways: Pick<LineWays<L>, 'isAlike' | 'joined'>,
): L[] | undefined {
  const results = new Map<L, L>();
  const pairs = settlePairs(sheet, planner, ways, results);
  if (pairs < sheet.length && pairs < planner.length) return undefined;
  const resultOf = (line: L) => results.get(line) ?? line;
  return weave(sheet.map(resultOf), planner.map(resultOf));
}

/** Lines of both sides that say the same, each once; answers how many. */
function settlePairs<L extends Line>(
  sheet: readonly L[],
  planner: readonly L[],
  { isAlike, joined }: Pick<LineWays<L>, 'isAlike' | 'joined'>,
  results: Map<L, L>,
): number {
  const free = new Set(planner);
  let pairs = 0;
  for (const one of sheet) {
    const other = [...free].find((line) => isAlike(one, line));
    if (!other) continue;
    free.delete(other);
    pairs += 1;
    const both = joined(one, other);
    results.set(one, both);
    results.set(other, both);
  }
  return pairs;
}

/** The line that each of these was: by its id, then by what it says, then by likeness, then by its place. */
export function counterparts<L extends Line>(
  lines: readonly L[],
  before: readonly L[],
  idOf: LineWays<L>['idOf'],
): Map<L, L> {
  const found = new Map<L, L>();
  const free = new Set(before);
  const left = () => lines.filter((line) => !found.has(line));
  const take = (line: L, known: L | undefined) => {
    if (!known) return;
    found.set(line, known);
    free.delete(known);
  };
  for (const line of lines) {
    const id = idOf(line);
    if (id === null) continue;
    take(
      line,
      [...free].find((one) => idOf(one) === id),
    );
  }
  for (const line of left()) {
    take(
      line,
      [...free].find(({ text }) => text === line.text),
    );
  }
  const sides = (some: Iterable<L>) => [...some].map((line) => ({ ...sideOf(line.text, null), line }));
  if (free.size === 0 || left().length === 0) return found;
  for (const { left: one, right } of matchTexts(sides(left()), sides(free), () => false)) take(one.line, right.line);
  lines.forEach((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]].map((one) => one && found.get(one));
    const from = at === 0 ? 0 : above ? before.indexOf(above) + 1 : -1;
    const known = before[from];
    const isBetween =
      at === lines.length - 1 ? from === before.length - 1 : below && before.indexOf(below) === from + 1;
    if (!found.has(line) && known && free.has(known) && isBetween && haveWordInCommon(line, known)) take(line, known);
  });
  return found;
}

/** Two short texts may have little else in common: `Sweep`, `Sweep the quay`. */
function haveWordInCommon(one: Line, other: Line): boolean {
  const words = new Set(wordsOf(one.text));
  return wordsOf(other.text).some((word) => words.has(word));
}

/** The first list with what only the second has, each behind what stands before it there. */
export function weave<L>(first: readonly L[], second: readonly L[]): L[] {
  const woven = [...first];
  second.forEach((line, at) => {
    if (woven.includes(line)) return;
    const before = second[at - 1];
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, line);
  });
  return woven;
}

export function inverse<K, V>(map: ReadonlyMap<K, V>): Map<V, K> {
  return new Map([...map].map(([key, value]) => [value, key]));
}
