/**
 * How wide the characters of Calibri are, in hundredths of the size of the text, alike ones together. Written down because
 * no font is at hand where worksheets are described.
 */
const widthsOfCalibri: Readonly<Record<number, string>> = {
  23: " 'il",
  25: ',.Ij·‘’',
  27: ':;',
  30: '()-[]`f{}',
  32: 'J',
  34: '!rt¡°',
  39: '/\\s',
  41: '"zª“”º',
  43: 'Lcx',
  45: 'Skvy|¿?F',
  47: 'Zag',
  49: 'ETY',
  50: '#*+<=>^_e~–•',
  51: '$0123456789«»€',
  53: 'CKPXbdhnopquß',
  55: 'BR',
  58: 'AV',
  63: 'DGHU',
  66: 'NOQ',
  70: '%&w…☐☑',
  80: 'm',
  85: 'M',
  90: '@W—',
};

const wideScript = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF`;
const noWidth = /[\p{M}\u200B-\u200F]/u;
const fullWidth = new RegExp(`[${wideScript}\\p{Script=Hangul}\\p{Extended_Pictographic}]`, 'u');
const capital = /\p{Lu}/u;

/** Programs round each letter to whole pixels, which makes a line a little longer than its letters. */
const allowance = 1.02;

const widths = new Map<string, number>(
  Object.entries(widthsOfCalibri).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, Number(width)] as const),
  ),
);

function widthOf(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = unlisted(character);
  widths.set(character, width);
  return width;
}

function unlisted(character: string): number {
  if (noWidth.test(character)) return 0;
  if (fullWidth.test(character)) return 100;
  const [base = ''] = character.normalize('NFD');
  return widths.get(base) ?? (capital.test(character) ? 62 : 53);
}

/** Width of a text in points. */
function measure(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width / 100) * fontSize * allowance;
}

/** Points that a column leaves for text: a character of the default font is 7 pixels, the cell keeps 6 to itself. */
function room(columnWidth: number): number {
  return (columnWidth * 7 - 6) * 0.75;
}

/** The width of a column, in characters, that shows a text on one line, with so many pixels left beside it. */
export function columnWidthFor(text: string, fontSize: number, beside = 0): number {
  return Math.ceil((measure(text, fontSize) / 0.75 + 6 + beside) / 7);
}

/** Scripts that may break a line anywhere are cut between all characters, others between words. */
const pieces = new RegExp(`[${wideScript}]|[^\\s${wideScript}]+\\s*|\\s+`, 'gu');

/** Scripts that have no spaces between words: their words are found in a dictionary. */
const withoutSpaces = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('th', { granularity: 'word' });

function* piecesOf(line: string): Generator<string> {
  for (const [piece] of line.matchAll(pieces)) {
    if (!withoutSpaces.test(piece)) yield piece;
    else for (const { segment } of words.segment(piece)) yield segment;
  }
}

/** How many lines a text takes when it is wrapped in a column. `columnWidth` is in characters, `fontSize` in points. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const width = room(columnWidth);
  const wrapped = (line: string) => {
    let lines = 1;
    let used = 0;
    for (const piece of piecesOf(line)) {
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
