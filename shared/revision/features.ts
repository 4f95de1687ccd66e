import { wordsOf } from './normal-text';

/** What a text is compared by: its words, each with its neighbour, and its runs of three characters. */
export interface Features {
  words: string[];
  pairs: string[];
  runs: string[];
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

const runLength = 3;

function runsOf(words: readonly string[]): string[] {
  const text = Array.from(` ${words.join(' ')} `);
  const runs: string[] = [];
  for (let start = 0; start + runLength <= text.length; start++)
    runs.push(text.slice(start, start + runLength).join(''));
  return runs;
}
