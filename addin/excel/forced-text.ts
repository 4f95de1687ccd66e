/**
 * Text that Excel keeps as text. What is written through the API is read as if it were typed: `=1+1`, `1-2`, `00123`
 * and `TRUE` would become something else unless an apostrophe stands before them. The apostrophe is no part of the
 * value, and stays when a person edits the cell. In a cell of the format Text nothing is read as something else.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function forcedText(text: string, numberFormat?: unknown): string {
  if (text === '' || (numberFormat === textFormat && !text.startsWith("'"))) return text;
  return isPlainWords(text) ? text : `'${text}`;
}

export const textFormat = '@';

/**
 * Several words without a digit that begin with a letter are text in every language. One word may be a truth value,
 * and a digit may make a date of it; a text longer than any number or date is text whatever it has in it.
 */
function isPlainWords(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  return text.length > longestReading || (/\s/.test(text) && !/\p{N}/u.test(text));
}

const longestReading = 60;
