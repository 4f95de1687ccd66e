/**
 * A text without what two printings of it may differ in: spaces, the shape of quotes, dashes and wide characters,
 * marks of emphasis, and the stop at its end. Texts that are equal in this are not reworded.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\*\*|__|`|\p{Cf}/gu, '')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.。।]\s*$/u, '')
    .trim();
}

/** A text without case and punctuation besides: texts that are equal in this are the same responsibility. */
export function normalText(text: string): string {
  const tidy = tidyText(text);
  const words = wordsOf(tidy).join(' ');
  return words === '' ? tidy : words;
}

/** Any language's words will do: the rules of languages without spaces between words are the same in all. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The words of a text in lower case, as the language of each stretch of it divides them: Unicode Standard Annex 29,
 * https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).flatMap(wordsBetweenSpaces);
}

/** Spaces divide words whatever is beside them, and what is between them comes again and again. */
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

function wordsBetweenSpaces(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  if (known.size >= mostKnown) known.clear();
  known.set(text, words);
  return words;
}
