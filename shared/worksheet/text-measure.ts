/**
 * How wide text is in Calibri, in parts of its size. Measured in classes, which is enough to tell how many lines a cell
 * needs; no font is at hand where worksheets are described.
 */
const classes: readonly [characters: RegExp, width: number][] = [
  [/[\p{M}\u200B-\u200F]/u, 0],
  [/[iIjl.,;:'’|!·]/, 0.25],
  [/[frtJ()[\]{}\-/"“”\s]/, 0.32],
  [/[mMwW@%…—☐☑]/, 0.86],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/\p{Lu}/u, 0.6],
];
const otherWidth = 0.52;

const widths = new Map<string, number>();

function widthOf(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = classes.find(([characters]) => characters.test(character))?.[1] ?? otherWidth;
  widths.set(character, width);
  return width;
}

/** Width of a text in points. */
function measure(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

/** Points that a column leaves for text: a character of the default font is 7 pixels, the cell keeps 6 to itself. */
function room(columnWidth: number): number {
  return (columnWidth * 7 - 6) * 0.75;
}

/** Scripts that may break a line anywhere are cut between all characters, others between words. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]+\s*|\s+/gu;

/** How many lines a text takes when it is wrapped in a column. `columnWidth` is in characters, `fontSize` in points. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const width = room(columnWidth);
  const wrapped = (line: string) => {
    let lines = 1;
    let used = 0;
    for (const [piece] of line.matchAll(pieces)) {
      const length = measure(piece, fontSize);
      // The space behind the last word of a line needs no room.
      const needed = measure(piece.trimEnd(), fontSize);
      if (used > 0 && used + needed > width) {
        lines++;
        used = 0;
      }
      // A word longer than the line goes on in the next ones.
      lines += Math.max(0, Math.ceil(needed / width) - 1);
      used += needed > width ? needed % width : length;
    }
    return lines;
  };
  return text.split('\n').reduce((sum, line) => sum + wrapped(line), 0);
}
