import { serialOf } from '../dates';
import { statuses } from '../status';
import type { WorksheetWords } from '../words/worksheet/shape';
import { columnLetters, rangeAddress } from './address';
import type { CellContent, Formula, StyledRange, WorksheetDescription } from './description';
import { inDirectionOf } from './direction';
import { bodySize, headerStyle, lineHeight, linkStyle, quietStyle, rowHeight, rowLine, titleStyle } from './look';
import { countColumns, countOf, keyFor, lettersOf, settledWords, wordsRow } from './status-formulas';
import type { CountColumn, NamedTable } from './status-formulas';
import { counts, headerRow, layoutOf, spareLines, urgentRows } from './status-layout';
import type { StatusInput, StatusLayout } from './status-layout';
import { signatureOf, urgentHeading, urgentLine } from './urgent-rows';
import { columnWidthFor, linesOf } from './text-measure';

const firstColumnWidth = 46;
const countWidth = 9.5;
const barWidth = 13;

/** A heading breaks between words, not inside one; it is bold, which takes more than what is measured. */
function widthFor(heading: string): number {
  const words = heading.split(' ').map((word) => columnWidthFor(word, bodySize, 10));
  return Math.max(countWidth, ...words);
}

/** The worksheet that says where everything stands: by phase, what is most urgent, by owner. Formulas alone keep it true. */
export function describeStatus(input: StatusInput): WorksheetDescription {
  const { name, phases, people, words } = input;
  const layout = layoutOf(input);
  const tables = phases.map(({ table }) => table);
  const cells: CellContent[][] = [];
  const put = (row: number, contents: CellContent[]) => (cells[row - 1] = contents);

  const { urgent } = input;
  put(1, inKeyColumn(words.report.status, serialOf(urgent.day)));
  put(2, inKeyColumn({ formula: '=TODAY()' }, signatureOf(urgent.counts)));
  put(wordsRow, [
    { formula: settledWords },
    words.status.withdrawn,
    ...countColumns.slice(1, 8).map((column) => statusWord(column, words)),
  ]);
  put(headerRow, [words.report.phase, ...headings(words)]);
  phases.forEach(({ worksheet, table }, index) =>
    put(layout.firstPhase + index, [
      { formula: `=HYPERLINK(${linkTo(worksheet)},${cellOf(worksheet)})` },
      ...counts(layout.firstPhase + index, [table], { kind: 'everyone' }),
    ]),
  );
  put(layout.all, [words.report.all, ...sums(layout.firstPhase, layout.all)]);
  put(layout.urgent, urgentHeading(layout, urgent, words));
  for (let at = 0; at < urgentRows; at++) put(layout.firstUrgent + at, urgentLine(urgent.rows[at], input));
  if (layout.lastRow > layout.owners) {
    put(layout.owners, [words.column.owner, ...headings(words)]);
    put(layout.owners + 1, [words.report.unowned, ...counts(layout.owners + 1, tables, { kind: 'nobody' })]);
    put(layout.owners + 2, [words.report.others, ...otherNames(layout, tables)]);
  }
  for (let line = 0; line < layout.people; line++) {
    const row = layout.owners + 3 + line;
    put(row, personLine(row, line, people?.worksheet ?? '', tables));
  }
  return inDirectionOf(words, {
    name,
    visibility: 'visible',
    gridlines: false,
    columns: [
      { width: firstColumnWidth },
      ...headings(words).map((text) => ({ width: text === null ? barWidth : widthFor(text) })),
      { width: 4, hidden: true },
    ],
    rowHeights: heights(layout, words),
    freeze: { rows: headerRow, columns: 1 },
    cells: Array.from({ length: layout.lastRow }, (_, row) => cells[row] ?? []),
    styles: stylesOf(layout, words),
    tables: [],
    validations: [],
    conditionalFormats: [],
    page: {
      orientation: 'landscape',
      pagesWide: 1,
      pagesTall: 1,
      paper: 'a4',
      printArea: `A:${lettersOf('bar')}`,
    },
  });
}

function statusWord(column: CountColumn, words: WorksheetWords): string | null {
  const status = statuses.find((one) => one === column);
  return status === undefined ? null : words.status[status];
}

function headings(words: WorksheetWords): (string | null)[] {
  const { total, dueSoon, undated, unowned, percent } = words.report;
  const told: Partial<Record<CountColumn, string>> = { total, dueSoon, undated, unowned, percent };
  return countColumns.map((column) =>
    column === 'overdue' ? words.worksheet.overdue : (told[column] ?? statusWord(column, words)),
  );
}

/** A place in this workbook, for HYPERLINK. */
export function linkTo(worksheet: string, cell = 'A1'): string {
  return `"#'${worksheet.replaceAll("'", "''").replaceAll('"', '""')}'!${cell}"`;
}

function cellOf(worksheet: string): string {
  return `'${worksheet.replaceAll("'", "''")}'!$A$1`;
}

const isDerived = (column: CountColumn) => column === 'notStarted' || column === 'percent' || column === 'bar';

function sums(first: number, row: number): Formula[] {
  return countColumns.map((column) => ({
    formula: isDerived(column)
      ? `=${countOf(column, row, [], { kind: 'everyone' })}`
      : `=SUM(${lettersOf(column)}${first}:${lettersOf(column)}${row - 1})`,
  }));
}

/** All names less those that have a line of their own; nobody's rows have no name. */
function otherNames({ owners, lastRow, people }: StatusLayout, tables: readonly NamedTable[]): CellContent[] {
  const row = owners + 2;
  return countColumns.map((column) => {
    if (column === 'unowned') return 0;
    const formula = `=${countOf(column, row, tables, { kind: 'names' })}`;
    const lines = `SUM(${lettersOf(column)}${row + 1}:${lettersOf(column)}${lastRow})`;
    return { formula: isDerived(column) || people === 0 ? formula : `${formula}-${lines}` };
  });
}

/** A line whose last cell, in a hidden column, says something to formulas. */
function inKeyColumn(first: CellContent, last: CellContent): CellContent[] {
  return [first, ...countColumns.map(() => null), last];
}

const keyLetters = columnLetters(countColumns.length + 1);

/** Somebody's line stays blank as long as the worksheet of people has nobody there. */
function personLine(row: number, line: number, people: string, tables: readonly NamedTable[]): Formula[] {
  const quotedName = `'${people.replaceAll("'", "''")}'`;
  const person = `INDEX(${quotedName}!$A$2:$A$501,${line + 1})`;
  const whose = { kind: 'owner', name: `$A${row}`, key: `$${keyLetters}${row}` } as const;
  return [
    { formula: `=IF(TRIM(${person})="","",TRIM(${person}))` },
    ...countColumns.map((column) => ({
      formula: `=IF($A${row}="","",${column === 'unowned' ? '0' : countOf(column, row, tables, whose)})`,
    })),
    { formula: `=${keyFor(`$A${row}`)}` },
  ];
}

function heights(layout: StatusLayout, words: WorksheetWords) {
  const lines = Math.max(...headings(words).map((text) => linesOf(text ?? '', widthFor(text ?? '') - 1.5, bodySize)));
  const header = rowHeight(Math.max(2, lines));
  const rows = Array.from({ length: layout.lastRow - headerRow }, (_, at) => headerRow + 1 + at);
  return [
    { row: 1, height: 27, fixed: true },
    { row: 2, height: 16, fixed: true },
    // As good as hidden: what formulas compare with is nobody's reading.
    { row: wordsRow, height: 0.75, fixed: true },
    { row: headerRow, height: header, fixed: true },
    ...rows.map((row) => ({ row, height: row === layout.owners ? header : lineHeight + 4, fixed: true })),
  ];
}

function stylesOf(
  { firstPhase, all, urgent, firstUrgent, owners, lastRow, people }: StatusLayout,
  words: WorksheetWords,
): StyledRange[] {
  const last = countColumns.length;
  const line = (from: number, to = from, first = 0) => rangeAddress(first, from, last, to);
  const percents = (from: number, to: number) => `${lettersOf('percent')}${from}:${lettersOf('percent')}${to}`;
  const body = { fontSize: bodySize, vertical: 'center', lineBelow: rowLine } as const;
  const numbers = { horizontal: 'right' } as const;
  const ownersHeader = lastRow > owners ? [owners] : [];
  const known = lastRow - (people === 0 ? 0 : spareLines);
  const owned = ownersHeader.map((row) => [row + 1, lastRow] as const);
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: { ...quietStyle, horizontal: 'left', numberFormat: words.worksheet.dateFormat } },
    { range: `${keyLetters}2`, style: { numberFormat: '@' } },
    { range: line(wordsRow), style: { fontSize: 1, fontColor: '#FFFFFF' } },
    { range: line(firstPhase, all), style: body },
    { range: line(all), style: { bold: true } },
    { range: `A${firstPhase}:A${all - 1}`, style: linkStyle },
    { range: line(firstUrgent, firstUrgent + urgentRows - 1), style: { ...body, horizontal: 'left' } },
    { range: `A${firstUrgent}:A${firstUrgent + urgentRows - 1}`, style: linkStyle },
    ...owned.flatMap(([from, to]) => [
      { range: line(from, to), style: { fontSize: bodySize, vertical: 'center' as const } },
      { range: line(from, known), style: body },
    ]),
    ...[headerRow, urgent, ...ownersHeader].map((row) => ({
      range: line(row),
      style: { ...headerStyle, wrap: row !== urgent, ...(row === urgent && { horizontal: 'left' as const }) },
    })),
    ...[headerRow, ...ownersHeader].map((row) => ({ range: line(row, row, 1), style: numbers })),
    ...[[firstPhase, all] as const, ...owned].flatMap(([from, to]) => [
      { range: line(from, to, 1), style: numbers },
      { range: percents(from, to), style: { numberFormat: '0%' } },
      {
        range: `${lettersOf('bar')}${from}:${lettersOf('bar')}${to}`,
        style: { horizontal: 'left' as const, fontColor: '#1F4E79' },
      },
    ]),
  ];
}
