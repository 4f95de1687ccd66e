import type { Measure, Profile } from './likeness';

/** How many entries of the index are looked at for one text, and how many texts are then compared with it. */
const mostEntries = 400;
const mostCandidates = 12;

export interface Candidates {
  /** The texts that share the rarest words with a profile: never more than a fixed number of them, by position. */
  near: (profile: Profile) => number[];
}

/**
 * An index of texts by their words and pairs of neighbouring words, so that not every text is compared with every other:
 * the work grows with the number of texts, not with its square.
 */
export function candidatesAmong(profiles: readonly Profile[], { weightOf }: Measure): Candidates {
  const entries = new Map<number, number[]>();
  profiles.forEach((profile, position) => {
    for (const feature of featuresOf(profile)) {
      const positions = entries.get(feature);
      if (positions) positions.push(position);
      else entries.set(feature, [position]);
    }
  });
  return {
    near: (profile) => {
      const found = featuresOf(profile)
        .map((feature) => ({ feature, positions: entries.get(feature) ?? [] }))
        .filter(({ positions }) => positions.length > 0)
        .sort((one, other) => one.positions.length - other.positions.length || one.feature - other.feature);
      const weights = new Map<number, number>();
      let left = mostEntries;
      for (const { feature, positions } of found) {
        const weight = weightOf(feature);
        for (const position of positions.slice(0, left)) weights.set(position, (weights.get(position) ?? 0) + weight);
        left -= positions.length;
        if (left <= 0) break;
      }
      return [...weights]
        .sort(([one, here], [other, there]) => there - here || one - other)
        .slice(0, mostCandidates)
        .map(([position]) => position);
    },
  };
}

function featuresOf({ words, pairs }: Profile): number[] {
  return [...new Set([...words, ...pairs])];
}
