import { dateOfSerial, isCalendarDate } from '../dates';
import { worksheetLanguages } from '../language';
import type { CalendarDate } from '../model';
import { priorities } from '../priority';
import type { Priority } from '../priority';
import { statuses } from '../status';
import type { Status } from '../status';
import { worksheetWordsIn } from '../words/worksheet-words';
import { readWrittenDate } from './written-date';

/** What cells say, whoever typed them: read from a value as Excel, Graph or a file gives it (text, number, boolean). */

/** The text of a cell. */
export function readText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/**
 * A status word in any language of the worksheets, whatever its case and spaces; a blank cell is not started. No word
 * means two statuses, in whichever languages.
 */
export function readStatus(cell: unknown): Status | undefined {
  const word = plain(readText(cell));
  return word === '' ? 'notStarted' : statusWords.get(word);
}

const statusWords = new Map(
  worksheetLanguages.flatMap((language) =>
    statuses.map((status) => [plain(worksheetWordsIn(language).status[status]), status]),
  ),
);

/** A priority in any language of the worksheets, in the same way; `null` is a blank cell. */
export function readPriority(cell: unknown): Priority | null | undefined {
  const word = plain(readText(cell));
  return word === '' ? null : priorityWords.get(word);
}

const priorityWords = new Map(
  worksheetLanguages.flatMap((language) =>
    priorities.map((priority) => [plain(worksheetWordsIn(language).priority[priority]), priority]),
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
  return isCalendarDate(text) ? text : readWrittenDate(text);
}

/** Words as they are compared: letter case, spaces and Unicode forms aside. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
