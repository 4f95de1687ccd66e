import { dateInWords } from '../../shared/dates';
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
}

export function standingOf(workbook: SavedWorkbook, today: CalendarDate): StandingOf {
  return { workbook, today, report: reportOf({ ...workbook, today }) };
}

/** As JSON: what other programs read. */
export function standingInJson({ report: { all, phases, owners, attention } }: StandingOf): string {
  const urgent = attention.map(({ id, number, phase, responsibility, owners: names, status, due, why }) => {
    return { id, number, phase, responsibility, owners: names, status, due, why };
  });
  return `${JSON.stringify({ all, phases, owners, attention: urgent }, null, 2)}\n`;
}

/** As people read it in a terminal. */
export function standingInWords(standing: StandingOf): string {
  const { headings, phases, owners, urgent, title, words } = tablesOf(standing);
  const lines = [
    title,
    '',
    ...aligned([headings(words.report.phase), ...phases]),
    ...(owners.length === 0 ? [] : ['', ...aligned([headings(words.column.owner), ...owners])]),
    ...(urgent.length === 0 ? [] : ['', words.report.urgent, ...aligned(urgent)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** As Markdown, for a mail or a page. */
export function standingInMarkdown(standing: StandingOf): string {
  const { headings, phases, owners, urgent, urgentHeadings, title, words } = tablesOf(standing);
  const lines = [
    `# ${inMarkdown(title)}`,
    '',
    ...markdownTable(headings(words.report.phase), phases),
    ...(owners.length === 0 ? [] : ['', ...markdownTable(headings(words.column.owner), owners)]),
    ...(urgent.length === 0
      ? []
      : ['', `## ${words.report.urgent}`, '', ...markdownTable(urgentHeadings, urgent, 'texts')]),
  ];
  return `${lines.join('\n')}\n`;
}

function tablesOf({ report, workbook: { language }, today }: StandingOf) {
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

/** Texts of a workbook are never markup. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`);
}
