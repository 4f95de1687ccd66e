import { dateOfSerial, isCalendarDate } from '../dates';
import { worksheetLanguages } from '../language';
import type { CalendarDate } from '../model';
import { statuses } from '../status';
import type { Status } from '../status';
import { worksheetWordsIn } from '../words/worksheet-words';

/** What cells say, whoever typed them: read from a value as Excel, Graph or a file gives it (text, number, boolean). */

/** The text of a cell. */
export function readText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** A status word in any language of the product, whatever its case and spaces; a blank cell is not started. */
export function readStatus(cell: unknown): Status | undefined {
  const word = plain(readText(cell));
  return word === '' ? 'notStarted' : statusWords.get(word);
}

const statusWords = new Map(
  worksheetLanguages.flatMap((language) =>
    statuses.map((status) => [plain(worksheetWordsIn(language).status[status]), status]),
  ),
);

/** Owners are separated by `;`, the first is accountable. */
export function readOwnerNames(cell: unknown): string[] {
  return readText(cell)
    .split(/[;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}

/** What a cell of owners says. */
export function ownersInCell(names: readonly string[]): string {
  return names.join('; ');
}

/** The last day that Excel knows: 31 December 9999. */
const lastSerial = 2_958_465;

/**
 * The day of a cell: a serial number, or a text that can mean one day only (`2026-12-01`, `1 dic 2026`). `null` is a
 * blank cell. `01/12/2026` means two days, so it is not readable.
 */
export function readDate(cell: unknown): CalendarDate | null | undefined {
  if (typeof cell === 'number') return cell >= 1 && cell < lastSerial + 1 ? dateOfSerial(cell) : undefined;
  if (typeof cell === 'boolean') return undefined;
  const text = plain(readText(cell));
  if (text === '') return null;
  if (isCalendarDate(text)) return text;
  const [day, month, year] = partsOfDate(text);
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

/** Day, month and year of `1 dic 2026`, `1 de diciembre de 2026` or `Dec 1, 2026`. */
function partsOfDate(text: string): [day: string, month: string, year: string] {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[\s.-]+(?:de\s+)?(\p{L}+)\.?[\s,.-]+(?:de\s+)?(\d{4})$/u.exec(text) ?? [];
  if (day !== '') return [day, month, year];
  const [, monthFirst = '', dayNext = '', yearLast = ''] = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  return [dayNext, monthFirst, yearLast];
}

/** 1 to 12; a month may be cut to three letters or more. */
function monthNumber(name: string): number | undefined {
  if (name.length < 3) return undefined;
  for (const months of monthNames) {
    const index = months.findIndex((month) => month.startsWith(name));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

const monthNames = worksheetLanguages.map((language) => {
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => plain(names.format(Date.UTC(2026, month, 1))));
});

/** Words as they are compared: letter case, spaces and Unicode forms aside. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
