import { dateInWords, localDay } from '../dates';
import type { WorksheetLanguage } from '../language';
import type { CalendarDate, PhaseKey } from '../model';
import { reportOf } from '../status-report';
import type { Counts, Reason, Reported, UrgentRow } from '../status-report';
import type { WorksheetWords } from '../words/worksheet/shape';
import { columnLetters } from './address';
import { ownersInCell } from './cell-values';
import type { CellContent } from './description';
import { lettersOf, countColumns, rowOfId } from './status-formulas';
import type { CountColumn } from './status-formulas';
import type { StatusInput, StatusLayout } from './status-layout';
import { quoted } from './summary';

/** The most urgent rows, as somebody saw them. */
export interface UrgentList {
  rows: readonly UrgentRow[];
  /** All counts of that moment, by which a formula knows that it has passed. */
  counts: Counts;
  day: CalendarDate;
  /** The moment in the words of whoever looked. */
  moment: string;
  /** Where each phase is: its place among the phases of the worksheet. */
  places: ReadonlyMap<PhaseKey, number>;
}

/** What is most urgent at a moment, in a language; the phases in the order of the worksheet. */
export function urgentAt(
  now: Date,
  { phases, rows }: Omit<Reported, 'today'>,
  language: WorksheetLanguage,
): UrgentList {
  const day = localDay(now);
  const { all, attention } = reportOf({ phases, rows, today: day });
  return {
    rows: attention,
    counts: all,
    day,
    moment: `${dateInWords(day, language)}, ${timeOf(now)}`,
    places: new Map(phases.map(({ key }, at) => [key, at])),
  };
}

/** The time of day here, such as `09:05`. */
function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Where a line of an urgent row has its phase, owners, due date and reasons; texts run on over the cells behind. */
const places = { phase: 1, owners: 4, due: 8, why: 10 };

/** What tells one state of the rows from another. */
const telling = ['total', 'completed', 'blocked', 'overdue', 'dueSoon', 'undated', 'unowned'] as const;

export function signatureOf(counts: Counts): string {
  return telling.map((column) => counts[column]).join('/');
}

const dayCell = `$${columnLetters(countColumns.length + 1)}$1`;
const signatureCell = `$${columnLetters(countColumns.length + 1)}$2`;

/** The heading over the urgent rows: when they were written, and a formula that says when that is no longer true. */
export function urgentHeading({ all }: StatusLayout, urgent: UrgentList, words: WorksheetWords): CellContent[] {
  const at = (column: CountColumn) => `${lettersOf(column)}${all}`;
  const now = telling.map(at).join('&"/"&');
  const isPast = `OR(${dayCell}<>TODAY(),${signatureCell}<>(${now}))`;
  return inPlaces(words.report.urgent, {
    owners: `${words.report.asOf} ${urgent.moment}`,
    phase: { formula: `=IF(${isPast},${quoted(words.report.stale)},"")` },
  });
}

/** The line of an urgent row, blank where there is none: its first cell leads to the row, wherever that is by then. */
export function urgentLine(
  row: UrgentRow | undefined,
  { phases, words, language, urgent }: StatusInput,
): CellContent[] {
  if (!row) return inPlaces(null, {});
  const phase = phases[urgent.places.get(row.phase) ?? -1];
  const text = quoted(shortened(`${row.number} ${row.responsibility}`));
  const why: Record<Reason, string> = {
    overdue: words.worksheet.overdue,
    blocked: words.status.blocked,
    unowned: words.report.unowned,
  };
  return inPlaces(
    phase && row.id !== ''
      ? { formula: `=IFERROR(HYPERLINK(${placeOf(phase.worksheet)}&${rowOfId(phase.table, row.id)},${text}),${text})` }
      : shortened(`${row.number} ${row.responsibility}`),
    {
      phase: phase ? shortened(phase.title, 30) : null,
      owners: shortened(ownersInCell(row.owners), 40) || null,
      due: row.due === null ? null : dateInWords(row.due, language),
      why: row.why.map((reason) => why[reason]).join(', '),
    },
  );
}

/** What the formula of an urgent row's first cell shows, with or without a row to lead to; null for other formulas. */
export function shownByLink(formula: string): string | null {
  return /^IFERROR\(HYPERLINK\("#'.*MATCH\(.*,("(?:[^"]|"")*")\),\1\)$/s.exec(formula)?.[1] ?? null;
}

function inPlaces(first: CellContent, cells: Partial<Record<keyof typeof places, CellContent>>): CellContent[] {
  const line: CellContent[] = [first, ...countColumns.map(() => null)];
  for (const key of ['phase', 'owners', 'due', 'why'] as const) line[places[key]] = cells[key] ?? null;
  return line;
}

/** The column of a row's responsibility on a worksheet, without the number of the row. */
function placeOf(worksheet: string): string {
  return quoted(`#'${worksheet.replaceAll("'", "''")}'!B`);
}

/** As much of a text as its place has room for, on one line, cut at a word. */
function shortened(text: string, length = 44): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${(end > length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
