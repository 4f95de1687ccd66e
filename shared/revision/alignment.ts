/** Two lists that say the same in the same order, but for what only one of them has. */
export interface Alignment {
  /** Positions in both lists. */
  pairs: [number, number][];
  cost: number;
}

/** What it costs to leave something without a counterpart: a pair that costs more than two of it is not made. */
export const costOfNone = 3;

/** How far the lists may drift apart beyond the difference of their lengths, so that long lists take no quadratic time. */
const leastDrift = 64;
const mostDrift = 512;

/** The cheapest alignment, by dynamic programming over the beads 1-1, 1-0 and 0-1. */
export function align(ones: number, others: number, costOf: (one: number, other: number) => number): Alignment {
  const drift = Math.min(mostDrift, leastDrift + Math.abs(ones - others));
  const slope = ones === 0 ? 0 : others / ones;
  /** For each position in the first list, the costs of all positions in the second that are near enough. */
  const rows: { start: number; costs: Float64Array; steps: Uint8Array }[] = [];
  for (let one = 0; one <= ones; one++) {
    const start = Math.max(0, Math.floor(one * slope) - drift);
    const end = Math.min(others, Math.ceil(one * slope) + drift);
    const costs = new Float64Array(Math.max(0, end - start + 1)).fill(Infinity);
    const steps = new Uint8Array(costs.length);
    const above = rows[one - 1];
    const costAbove = (other: number) => above?.costs[other - above.start] ?? Infinity;
    for (let other = start; other <= end; other++) {
      const at = other - start;
      const ways = [
        one > 0 && other > 0 ? costAbove(other - 1) + costOf(one - 1, other - 1) : Infinity,
        costAbove(other) + costOfNone,
        (costs[at - 1] ?? Infinity) + costOfNone,
      ];
      const least = one === 0 && other === 0 ? 0 : Math.min(...ways);
      costs[at] = least;
      steps[at] = Math.max(0, ways.indexOf(least));
    }
    rows.push({ start, costs, steps });
  }
  return traced(rows, ones, others);
}

const together = 0;
const onlyFirst = 1;

function traced(
  rows: readonly { start: number; costs: Float64Array; steps: Uint8Array }[],
  ones: number,
  others: number,
): Alignment {
  const pairs: [number, number][] = [];
  let [one, other] = [ones, others];
  while (one > 0 || other > 0) {
    const row = rows[one];
    const step = row?.steps[other - row.start];
    if (step === together && one > 0 && other > 0) pairs.push([--one, --other]);
    else if ((step === onlyFirst || other === 0) && one > 0) one--;
    else other--;
  }
  const last = rows[ones];
  return { pairs: pairs.reverse(), cost: last?.costs[others - last.start] ?? 0 };
}
