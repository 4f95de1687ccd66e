import { changeHeading, changeInWords } from '../../shared/changes-in-words';
import { changesSince } from '../../shared/changes-since';
import type { RowChange } from '../../shared/changes-since';
import { dateInWords } from '../../shared/dates';
import { Problem } from '../../shared/errors';
import { inMarkdown } from '../../shared/markup';
import { meetingMeant } from '../../shared/meeting';
import type { KeptMeeting, KeptRow } from '../../shared/meeting';
import type { CalendarDate } from '../../shared/model';
import { countedStatuses, reportOf } from '../../shared/status-report';
import type { Counts, Reason, StatusReport, UrgentRow } from '../../shared/status-report';
import type { WorksheetWords } from '../../shared/words/worksheet/shape';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { ownersInCell } from '../../shared/worksheet/cell-values';
import type { SavedWorkbook } from '../../shared/worksheet/xlsx-reading';
import { onOneLine } from './one-line';

/** Where a saved workbook stands on a day, in its own language. */
export interface StandingOf {
  report: StatusReport;
  workbook: SavedWorkbook;
  today: CalendarDate;
  /** What became of the rows since a meeting, where that was asked for. */
  since: { meeting: KeptMeeting; changes: RowChange[] } | null;
}

export interface StandingAsked {
  today: CalendarDate;
  /** A day, or the title of a meeting. */
  since?: string;
}

/** Errors: `meeting-unknown`. */
export function standingOf(workbook: SavedWorkbook, { today, since }: StandingAsked): StandingOf {
  const report = reportOf({ ...workbook, today });
  if (since === undefined) return { workbook, today, report, since: null };
  const { meetings, rows } = workbook;
  const meeting = meetingMeant(meetings, since);
  if (meeting) return { workbook, today, report, since: { meeting, changes: changesSince(meeting.rows, rows) } };
  const known = meetings.map(({ day, title }) => `${day} ${onOneLine(title)}`).join('; ');
  throw new Problem('meeting-unknown', { meant: since, known });
}

/** As JSON: what other programs read. */
export function standingInJson({ report: { all, phases, owners, attention }, since }: StandingOf): string {
  const urgent = attention.map(({ id, number, phase, responsibility, owners: names, status, due, why }) => {
    return { id, number, phase, responsibility, owners: names, status, due, why };
  });
  const told = since && {
    meeting: since.meeting.title,
    day: since.meeting.day,
    changes: since.changes.map(({ kind, row: { id, number, responsibility }, before, row, by }) => {
      const values = ({ phase, responsibility: text, owners: names, status, due }: KeptRow) => {
        return { phase, responsibility: text, owners: names, status, due };
      };
      return { kind, id, number, responsibility, before: values(before), after: values(row), by };
    }),
  };
  return `${JSON.stringify({ all, phases, owners, attention: urgent, ...(told && { since: told }) }, null, 2)}\n`;
}

/** As people read it in a terminal. */
export function standingInWords(standing: StandingOf): string {
  const { headings, phases, owners, urgent, title, words, changes, sinceTitle } = tablesOf(standing);
  const lines = [
    title,
    '',
    ...aligned([headings(words.report.phase), ...phases]),
    ...(owners.length === 0 ? [] : ['', ...aligned([headings(words.column.owner), ...owners])]),
    ...(urgent.length === 0 ? [] : ['', words.report.urgent, ...aligned(urgent)]),
    ...(changes === null ? [] : ['', sinceTitle, ...aligned(changes.length === 0 ? [['–']] : changes)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** As Markdown, for a mail or a page. */
export function standingInMarkdown(standing: StandingOf): string {
  const { headings, phases, owners, urgent, urgentHeadings, title, words, ...told } = tablesOf(standing);
  const lines = [
    `# ${inMarkdown(title)}`,
    '',
    ...markdownTable(headings(words.report.phase), phases),
    ...(owners.length === 0 ? [] : ['', ...markdownTable(headings(words.column.owner), owners)]),
    ...(urgent.length === 0
      ? []
      : ['', `## ${words.report.urgent}`, '', ...markdownTable(urgentHeadings, urgent, 'texts')]),
    ...(told.changes === null
      ? []
      : ['', `## ${inMarkdown(told.sinceTitle)}`, '', ...changesInMarkdown(told.changes, told.changeHeadings)]),
  ];
  return `${lines.join('\n')}\n`;
}

function changesInMarkdown(changes: readonly (readonly string[])[], headings: readonly string[]): string[] {
  return changes.length === 0 ? ['–'] : markdownTable(headings, changes, 'texts');
}

function tablesOf({ report, workbook: { language, phases }, today, since }: StandingOf) {
  const words = worksheetWordsIn(language);
  const { report: text, worksheet, status, column } = words;
  const headings = (first: string) => [
    first,
    text.total,
    ...countedStatuses.map((one) => status[one]),
    worksheet.overdue,
    text.dueSoon,
    text.undated,
    text.unowned,
    text.percent,
  ];
  return {
    words,
    headings,
    title: `${text.status} · ${dateInWords(today, language)}`,
    phases: [
      ...report.phases.map((phase) => lineOf(phase.title, phase)),
      ...(report.phases.length > 1 ? [lineOf(text.all, report.all)] : []),
    ],
    owners: report.owners.map((owner) => lineOf(owner.name, owner)),
    urgent: report.attention.map((row) => urgentLine(row, words, language)),
    sinceTitle: since
      ? `${words.changes.since}: ${onOneLine(since.meeting.title)}, ${dateInWords(since.meeting.day, language)}`
      : '',
    changes:
      since?.changes.map((change) => [
        changeHeading(change.kind, language),
        change.row.number,
        onOneLine(change.row.responsibility),
        onOneLine(changeInWords(change, phases, language)),
      ]) ?? null,
    changeHeadings: [words.log.what, column.number, column.responsibility, `${words.log.from} → ${words.log.to}`],
    urgentHeadings: [column.number, column.responsibility, column.owner, column.due, column.status],
  };
}

function lineOf(name: string, counts: Counts): string[] {
  const { total, overdue, dueSoon, undated, unowned, percent } = counts;
  const numbers = [total, ...countedStatuses.map((status) => counts[status]), overdue, dueSoon, undated, unowned];
  return [onOneLine(name), ...numbers.map(String), percent === null ? '–' : `${percent} %`];
}

function urgentLine(row: UrgentRow, words: WorksheetWords, language: string): string[] {
  const why: Record<Reason, string> = {
    overdue: words.worksheet.overdue,
    blocked: words.status.blocked,
    unowned: words.report.unowned,
  };
  return [
    row.number,
    onOneLine(row.responsibility),
    ownersInCell(row.owners.map(onOneLine)),
    row.due === null ? '' : dateInWords(row.due, language),
    row.why.map((reason) => why[reason]).join(', '),
  ];
}

/** Columns under each other, the numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        /^[\d–]/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** Columns after the first are numbers, to the right, unless they are texts. */
function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  content: 'numbers' | 'texts' = 'numbers',
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const rule = headings.map((_, column) => (column === 0 || content === 'texts' ? '---' : '---:'));
  return [line(headings), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}
