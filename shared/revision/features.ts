import { wordsOf } from './normal-text';

/** What a text is compared by: its words, each with its neighbour, and its runs of three characters. */
export interface Features {
  words: string[];
  pairs: string[];
  /** Each run as a number that no other run has. */
  runs: number[];
}

/**
 * Words alone take a text for another that says the same in another order; pairs of neighbours see the order; runs of
 * characters see that `directory` and `directories` are almost one word.
 */
export function featuresOf(text: string): Features {
  const words = wordsOf(text);
  // Signs alone, such as an arrow, are still a text.
  const known = words.length > 0 ? words : Array.from(text.trim());
  const bounded = ['', ...known, ''];
  return {
    words: known,
    pairs: bounded.slice(1).map((word, index) => `${bounded[index] ?? ''} ${word}`),
    runs: runsOf(known),
  };
}

/** How many numbers a character may be, as JavaScript counts characters. */
const characters = 0x10000;

function runsOf(words: readonly string[]): number[] {
  const text = ` ${words.join(' ')} `;
  const runs: number[] = [];
  for (let start = 0; start + 3 <= text.length; start++) {
    const [one, two, three] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
    runs.push((one * characters + two) * characters + three);
  }
  return runs;
}
