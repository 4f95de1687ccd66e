/** Texts of a workbook are whatever people put there: none of them steers the terminal. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
