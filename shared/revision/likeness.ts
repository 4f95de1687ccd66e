import { featuresOf } from './features';

/** A text by the numbers of its features: sorted, each as often as it occurs. */
export interface Profile {
  words: Float64Array;
  pairs: Float64Array;
  runs: Float64Array;
}

/** How alike the texts of one comparison are. */
export interface Measure {
  profileOf: (text: string) => Profile;
  /** From 0 to 1: nothing in common, and nothing but the same words in the same order. */
  likeness: (one: Profile, other: Profile) => number;
  /** How much a word or a pair of neighbours says about a text, from `leastWeight` to 1. */
  weightOf: (feature: number) => number;
}

/** What a word weighs that is in every text. */
const leastWeight = 0.2;

/**
 * The mean of three Dice coefficients (Dice, Measures of the Amount of Ecologic Association Between Species, Ecology
 * 26, 1945; https://doi.org/10.2307/1932409): over words, over pairs of neighbouring words, and over runs of three characters.
 * Words and pairs weigh less the more of the texts have them, so that a phrase which is everywhere (a product's name,
 * “per guidance from”) neither makes two texts alike nor, when it is replaced, unlike.
 */
export function measureOf(texts: readonly string[]): Measure {
  const numbers = new Map<string, number>();
  /** In how many texts each feature is, by its number. */
  const frequencies: number[] = [];
  const profiles = new Map<string, Profile>();

  const numberOf = (feature: string): number => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, numbers.size);
    frequencies.push(0);
    return numbers.size - 1;
  };
  const profileOf = (text: string): Profile => {
    const known = profiles.get(text);
    if (known) return known;
    const { words, pairs, runs } = featuresOf(text);
    const profile = { words: sorted(words.map(numberOf)), pairs: sorted(pairs.map(numberOf)), runs: sorted(runs) };
    profiles.set(text, profile);
    return profile;
  };
  for (const text of texts) {
    const { words, pairs } = profileOf(text);
    for (const feature of new Set([...words, ...pairs])) frequencies[feature] = (frequencies[feature] ?? 0) + 1;
  }

  const scale = Math.log(Math.max(2, texts.length));
  const weights = frequencies.map((count) => {
    const rarity = 1 - Math.log(Math.max(1, count)) / scale;
    return leastWeight + (1 - leastWeight) * rarity;
  });
  // A feature of a text that is none of these.
  const weightOf = (feature: number) => weights[feature] ?? 1;
  return {
    profileOf,
    weightOf,
    likeness: (one, other) =>
      (dice(one.words, other.words, weightOf) +
        dice(one.pairs, other.pairs, weightOf) +
        dice(one.runs, other.runs, alike)) /
      3,
  };
}

const alike = () => 1;

/** An array of numbers is sorted as numbers, and faster than a list. */
function sorted(features: readonly number[]): Float64Array {
  return Float64Array.from(features).sort();
}

/** Twice what two sorted lists share, of all that they have. */
function dice(one: Float64Array, other: Float64Array, weightOf: (feature: number) => number): number {
  let shared = 0;
  let here = 0;
  let there = 0;
  for (let feature = one[here]; feature !== undefined; feature = one[here]) {
    const opposite = other[there];
    if (opposite === undefined || feature < opposite) here++;
    else if (opposite < feature) there++;
    else {
      shared += weightOf(feature);
      here++;
      there++;
    }
  }
  const all = total(one, weightOf) + total(other, weightOf);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(features: Float64Array, weightOf: (feature: number) => number): number {
  let sum = 0;
  for (const feature of features) sum += weightOf(feature);
  return sum;
}
