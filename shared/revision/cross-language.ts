import { wordsOf } from './normal-text';

/** How unlikely it is that two texts of different languages say the same: 0 for nothing against it. */
export type Unlikeness = (one: string, other: string) => number;

/** What is against a pair whose lengths cannot be those of a text and its translation, at most. */
const mostByLength = 1.5;
/** What is against a pair of which one names things that the other does not, at most. */
const mostByNames = 5;
/** What is against a pair that shares nothing because there is nothing to share. */
const unknownNames = 1;

/**
 * Measures texts of one language against texts of another, by what survives translation.
 *
 * Lengths: a text and its translation are about as long, in the proportion of their documents; how far from it is
 * judged as in Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, https://aclanthology.org/J93-1004/
 * (section 3). Names: numbers, products and words with a common beginning (`documentation`, `documentación`), the rarer
 * the better, as in Simard, Foster and Isabelle, Using Cognates to Align Sentences in Bilingual Corpora, TMI 1992. Only
 * what is somewhere in both documents counts, so that a text without names speaks neither for nor against.
 */
export function unlikenessBetween(ones: readonly string[], others: readonly string[]): Unlikeness {
  const here = ones.map(namesOf);
  const there = others.map(namesOf);
  const frequencies = [frequenciesIn(here), frequenciesIn(there)] as const;
  const weightOf = (name: string): number => {
    const [inOnes, inOthers] = frequencies.map((counts) => counts.get(name) ?? 0);
    if (!inOnes || !inOthers) return 0;
    return (name.endsWith(cut) ? 0.5 : 1) / Math.sqrt(Math.max(inOnes, inOthers));
  };
  const namesByText = new Map([
    ...ones.map((text, at) => [text, here[at] ?? new Set<string>()] as const),
    ...others.map((text, at) => [text, there[at] ?? new Set<string>()] as const),
  ]);
  const proportion = (total(others) + 1) / (total(ones) + 1);
  return (one, other) =>
    byLength(one, other, proportion) +
    byNames(namesByText.get(one) ?? namesOf(one), namesByText.get(other) ?? namesOf(other), weightOf);
}

/** Variance of the length of a translation, for each character of the text. */
const variance = 6.8;

function byLength(one: string, other: string, proportion: number): number {
  const expected = one.length * proportion;
  const spread = Math.sqrt(variance * Math.max(1, (expected + other.length) / 2) * Math.max(proportion, 0.3));
  const deviation = Math.abs(other.length - expected) / spread;
  // Minus the logarithm of how likely a deviation is that is this large or larger, near enough to the normal one.
  return Math.min(mostByLength, (deviation * deviation) / 2);
}

function byNames(one: ReadonlySet<string>, other: ReadonlySet<string>, weightOf: (name: string) => number): number {
  const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + weightOf(name), 0);
  const all = weigh(one) + weigh(other);
  const shared = 2 * weigh([...one].filter((name) => other.has(name)));
  // A single common word is no evidence yet: what is known is weighed against not knowing.
  return (unknownNames + mostByNames * (all - shared)) / (1 + all);
}

const beginning = 4;
/** Marks the beginning of a longer word. */
const cut = '…';

/** Numbers, words of three letters or more without their accents, and the beginnings of longer ones. */
function namesOf(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap((word) => {
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
      if (/\d/.test(plain)) return [plain];
      if (!/\p{Script=Latin}/u.test(plain)) return plain.length > 1 ? [plain] : [];
      if (plain.length > beginning) return [plain, `${plain.slice(0, beginning)}${cut}`];
      return plain.length > 2 ? [plain] : [];
    }),
  );
}

function frequenciesIn(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of texts) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
