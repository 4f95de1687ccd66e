import { joinLines, mergeLines } from './line-merging';
import type { Line, LineWays } from './line-merging';

/**
 * A paragraph of notes: a line that says something. Where blank lines stand is each side's own, but for those that a
 * merged text takes along.
 */
interface Paragraph extends Line {
  /** Whether a blank line parts it from the one above. */
  isApart: boolean;
}

/** The most characters that a cell holds: https://support.microsoft.com/office/excel-specifications-and-limits */
const longestCell = 32_767;

export function fitsIntoCell(notes: string): boolean {
  return notes.length <= longestCell;
}

/** Notes with one way to end a line, and without blank lines around them. */
export function plainNotes(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

/** The paragraphs as they are compared. */
export function paragraphsOf(notes: string): string[] {
  return paragraphsIn(notes).map(({ text }) => text.trim());
}

export function sameNotes(one: string, other: string): boolean {
  return one === other || JSON.stringify(paragraphsOf(one)) === JSON.stringify(paragraphsOf(other));
}

/** Paragraph by paragraph; undefined where both sides changed the same one, and differently. */
export function mergeNotes(snapshot: string, sheet: string, planner: string): string | undefined {
  const [before, here, there] = [paragraphsIn(snapshot), paragraphsIn(sheet), paragraphsIn(planner)];
  return textOf(mergeLines(before, here, there, ways));
}

/** Notes that were never agreed on: all of both, unless each side says what the other does not. */
export function joinNotes(sheet: string, planner: string): string | undefined {
  return textOf(joinLines(paragraphsIn(sheet), paragraphsIn(planner), ways));
}

const ways: LineWays<Paragraph> = {
  idOf: () => null,
  meet(before, sheet, planner) {
    const [here, there] = [sheet, planner].map(({ text }) => text.trim() !== before.text.trim());
    if (here && there && sheet.text.trim() !== planner.text.trim()) return 'differ';
    return there ? { ...sheet, text: planner.text } : sheet;
  },
  survivorOf(before, left) {
    const paragraph = 'sheet' in left ? left.sheet : left.planner;
    return paragraph.text.trim() === before.text.trim() ? null : paragraph;
  },
  isAlike: (sheet, planner) => sheet.text.trim() === planner.text.trim(),
  joined: (sheet) => sheet,
};

function paragraphsIn(notes: string): Paragraph[] {
  const lines = plainNotes(notes).split('\n');
  return lines.flatMap((text, at) => (text === '' ? [] : { text, isApart: lines[at - 1] === '' }));
}

function textOf(paragraphs: readonly Paragraph[] | undefined): string | undefined {
  return paragraphs?.map(({ text, isApart }, at) => (isApart && at > 0 ? `\n${text}` : text)).join('\n');
}
