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

/** The words of a text in lower case, as the language of each stretch of it divides them. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
