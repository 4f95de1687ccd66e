import type { Fields, RowId } from '../shared/model';
import type { SheetRow } from './ports/workbook';

/** How far apart ranks are at first, so that there is room between them: for some thirty rows typed at the same place. */
const spacing = 2 ** 32;

/** What is remembered of where a row stands. */
export type KnownPlace = Partial<Pick<Fields, 'phase' | 'order'>>;

/**
 * A rank for each row, so that the ranks of a phase increase in the order of its worksheet. As many rows as possible keep
 * the rank that is remembered of them; those that moved, and new ones, get one between their neighbours'.
 */
export function ranksOf(
  rows: readonly Pick<SheetRow, 'id' | 'phase'>[],
  remembered: ReadonlyMap<RowId, KnownPlace>,
): Map<RowId, number> {
  const phases = new Map<string, RowId[]>();
  for (const { id, phase } of rows) {
    const others = phases.get(phase);
    if (others) others.push(id);
    else phases.set(phase, [id]);
  }
  const ranks = new Map<RowId, number>();
  for (const [phase, ids] of phases) {
    const places = ids.map((id) => remembered.get(id));
    const known = places.map((place) => (place?.phase === phase ? (place.order ?? null) : null));
    ranksAmong(known).forEach((rank, at) => {
      const id = ids[at];
      if (id !== undefined) ranks.set(id, rank);
    });
  }
  return ranks;
}

/** The rank of what comes to stand after those. */
export function rankAfter(ranks: Iterable<number>): number {
  let last = 0;
  for (const rank of ranks) last = Math.max(last, rank);
  return last + spacing;
}

function ranksAmong(known: readonly (number | null)[]): number[] {
  const kept = longestRun(known);
  const ranks: number[] = [];
  known.forEach((rank, at) => {
    if (rank === null || !kept.has(at)) return;
    const between = spread(ranks.at(-1), rank, at - ranks.length);
    // A row before which there is no room any more counts as moved, too.
    if (between) ranks.push(...between, rank);
  });
  return [...ranks, ...(spread(ranks.at(-1), undefined, known.length - ranks.length) ?? [])];
}

/** So many whole numbers between two, as far apart as they can be; null where there is no room. */
function spread(low: number | undefined, high: number | undefined, count: number): number[] | null {
  const from = low ?? (high === undefined ? 0 : high - spacing * (count + 1));
  const step = high === undefined ? spacing : (high - from) / (count + 1);
  return step < 1 ? null : Array.from({ length: count }, (_, at) => from + Math.floor(step * (at + 1)));
}

/** Where the numbers of a longest increasing run stand, after Schensted: the least possible end for each length. */
function longestRun(numbers: readonly (number | null)[]): Set<number> {
  const ends: { value: number; at: number }[] = [];
  const before = new Map<number, number | undefined>();
  numbers.forEach((value, at) => {
    if (value === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.value ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    before.set(at, ends[low - 1]?.at);
    ends[low] = { value, at };
  });
  const run = new Set<number>();
  for (let at = ends.at(-1)?.at; at !== undefined; at = before.get(at)) run.add(at);
  return run;
}
