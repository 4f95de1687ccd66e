import { diffWords } from 'diff';

/** A piece of two texts side by side: what both have, what only the first has, what only the second has. */
export interface DifferencePiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Words as the language of a text divides them, which also holds where words have no spaces between them. */
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The difference of two texts, word by word. */
export function wordDifference(from: string, to: string): DifferencePiece[] {
  return diffWords(from, to, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
}
