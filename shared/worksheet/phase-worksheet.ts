import { columns } from '../columns';
import type { Column, ColumnKey } from '../columns';
import { serialOf } from '../dates';
import type { Phase, Responsibility, RowId } from '../model';
import { valuesOf } from '../revision/responsibility-values';
import { originCellOf } from '../revision/row-origin';
import { formatSteps } from '../steps';
import type { WorksheetWords } from '../words/worksheet/shape';
import { columnIndex, columnLetters, rangeAddress } from './address';
import { ownersInCell } from './cell-values';
import type { CellContent, RowHeight, StyledRange, WorksheetDescription } from './description';
import { inDirectionOf } from './direction';
import { bodySize, headerStyle, overdueMark, quietStyle, rowHeight, rowLine, tableStyle, titleStyle } from './look';
import { conditionalFormatsOf, dateColumns, validationsOf } from './phase-rules';
import type { Choices } from './phase-rules';
import { afterLocale, quoted, summaryOf } from './summary';
import { columnWidthFor, linesOf } from './text-measure';

/** The rows of a phase worksheet: title, introduction, summary, the table's header, its body. */
const summaryRow = 3;
export const headerRow = 4;
const firstBodyRow = headerRow + 1;

export interface PhaseWorksheetInput {
  phase: Phase;
  /** Position of the phase, from 1: the first part of its rows' numbers. */
  position: number;
  name: string;
  tableName: string;
  /** One for each responsibility. */
  rowIds: readonly RowId[];
  words: WorksheetWords;
  /** Id of the document that its rows come from, and how many responsibilities it has before those of the phase. */
  document: string;
  before: number;
  choices: Choices;
}

/** The number by which people know a row: `2.03` is the third row of the second phase. */
export function rowNumber(position: number, row: number): string {
  return `${position}.${String(row).padStart(2, '0')}`;
}

/** The pixels that a button covers: the filter's in a heading, a drop-down's in a status where a program draws it inside. */
const buttonWidth = 16;

/** The width of a column in a language: its heading, and what is not wrapped, a status or a date that is overdue, must fit. */
export function widthOf({ key, kind, width }: Column, words: WorksheetWords): number {
  const heading = columnWidthFor(words.column[key], bodySize, buttonWidth);
  const choices = kind === 'status' || kind === 'priority' ? Object.values(words[kind]) : [];
  const widestDate = columnWidthFor(`${words.worksheet.widestDate}${overdueMark.replaceAll('"', '')}`, bodySize);
  const widths = choices.map((text) => columnWidthFor(text, bodySize, buttonWidth));
  return Math.max(width, heading, ...widths, ...(kind === 'date' ? [widestDate] : []));
}

/** The worksheet of one phase. */
export function describePhase(input: PhaseWorksheetInput): WorksheetDescription {
  const { phase, name, tableName, words } = input;
  const rows = phase.responsibilities.map((responsibility, index) => rowOf(input, responsibility, index));
  const shown = shownColumns(rows);
  // A table has at least one row: without responsibilities it is a blank one.
  const lastRow = headerRow + Math.max(1, rows.length);
  const ranges = { firstRow: firstBodyRow, lastRow };
  const headings = columns.map(({ key }) => words.column[key]);
  const summary = summaryOf(
    tableName,
    {
      rows: rows.length,
      completed: phase.responsibilities.filter(({ done }) => done).length,
      due: rows.flatMap(({ due }) => (typeof due === 'number' ? due : [])),
    },
    words,
  );
  return inDirectionOf(words, {
    name,
    visibility: 'visible',
    gridlines: false,
    columns: columns.map((column) => ({ width: widthOf(column, words), hidden: !shown.has(column.key) })),
    rowHeights: heights(phase, rows, shown),
    freeze: { rows: headerRow, columns: columnIndex('owner') },
    cells: [
      [phase.title],
      [null, phase.introduction || null],
      [null, summary.counts, summary.start, words.worksheet.target, summary.target],
      headings,
      ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    ],
    styles: stylesOf(lastRow, words),
    tables: [
      {
        name: tableName,
        range: rangeAddress(0, headerRow, columns.length - 1, lastRow),
        columns: headings,
        style: tableStyle,
        stripes: false,
        filter: true,
      },
    ],
    validations: validationsOf(input, ranges),
    conditionalFormats: conditionalFormatsOf(words, ranges),
    page: {
      orientation: 'landscape',
      pagesWide: 1,
      paper: 'a4',
      titleRows: `${headerRow}:${headerRow}`,
      printArea: printedColumns(),
    },
  });
}

type Row = Partial<Record<ColumnKey, CellContent>>;

function rowOf(input: PhaseWorksheetInput, responsibility: Responsibility, index: number): Row {
  const { owners, status, completedOn, start, due, priority, steps, ...texts } = valuesOf(responsibility);
  const row: Row = {
    ...texts,
    number: rowNumber(input.position, index + 1),
    owner: ownersInCell(owners),
    status: input.words.status[status],
    completedOn: completedOn === null ? null : serialOf(completedOn),
    start: start === null ? null : serialOf(start),
    due: due === null ? null : serialOf(due),
    priority: priority && input.words.priority[priority],
    steps: formatSteps(steps),
    document: originCellOf(input.document, {
      position: input.before + index + 1,
      phase: input.phase.key,
      responsibility,
    }),
    rowId: input.rowIds[index] ?? null,
  };
  return Object.fromEntries(Object.entries(row).filter(([, content]) => content !== '' && content !== null));
}

function shownColumns(rows: readonly Row[]): Set<ColumnKey> {
  const used = (key: ColumnKey) => rows.some((row) => row[key] !== undefined);
  const inSight = ({ key, shown }: Column) => shown === 'always' || (shown === 'used' && used(key));
  return new Set(columns.filter(inSight).map(({ key }) => key));
}

/** The height in points of the row with the introduction: two lines at most; the whole text is in the cell. */
export function introductionHeight(introduction: string): number {
  const width = columns[columnIndex('responsibility')]?.width ?? 0;
  return introduction === '' ? 6 : rowHeight(Math.min(2, linesOf(introduction, width, bodySize)));
}

function heights({ introduction }: Phase, rows: readonly Row[], shown: ReadonlySet<ColumnKey>): RowHeight[] {
  const linesIn = (key: ColumnKey, text: CellContent | undefined) => {
    const width = columns[columnIndex(key)]?.width ?? 0;
    return typeof text === 'string' && shown.has(key) ? linesOf(text, width, bodySize) : 1;
  };
  const wrapped = columns.filter((column) => !isOneLine(column));
  return [
    { row: 1, height: 27, fixed: true },
    { row: 2, height: introductionHeight(introduction), fixed: true },
    { row: summaryRow, height: 18, fixed: true },
    { row: headerRow, height: 18, fixed: true },
    ...rows.map((row, index) => ({
      row: firstBodyRow + index,
      height: rowHeight(Math.max(...wrapped.map(({ key }) => linesIn(key, row[key])))),
    })),
  ];
}

const oneLine: readonly ColumnKey[] = ['number', 'status', 'priority', 'workstream', 'link'];

/** What nobody sees, and what is a name or an address rather than a text, must not make a row higher. */
function isOneLine({ key, kind, shown }: Column): boolean {
  return shown === 'never' || kind === 'date' || oneLine.includes(key);
}

function stylesOf(lastRow: number, words: WorksheetWords): StyledRange[] {
  const last = columns.length - 1;
  const body = (key: ColumnKey) => rangeAddress(columnIndex(key), firstBodyRow, columnIndex(key), lastRow);
  const at = (key: ColumnKey, row: number) => `${columnLetters(columnIndex(key))}${row}`;
  const { dateFormat, start } = words.worksheet;
  const inSummary = { ...quietStyle, vertical: 'center' } as const;
  return [
    { range: at('number', 1), style: titleStyle },
    { range: at('responsibility', 2), style: { ...quietStyle, wrap: true, vertical: 'top' } },
    { range: at('responsibility', summaryRow), style: inSummary },
    {
      range: at('owner', summaryRow),
      style: { ...inSummary, horizontal: 'left', numberFormat: afterLocale(dateFormat, quoted(`${start}: `)) },
    },
    { range: at('status', summaryRow), style: { ...inSummary, horizontal: 'right' } },
    { range: at('due', summaryRow), style: { ...inSummary, horizontal: 'left', numberFormat: dateFormat } },
    { range: rangeAddress(0, headerRow, last, headerRow), style: headerStyle },
    {
      range: rangeAddress(0, firstBodyRow, last, lastRow),
      style: { fontSize: bodySize, vertical: 'top', wrap: true, lineBelow: rowLine },
    },
    // Typed numbers such as 2.10 stay what they are.
    { range: body('number'), style: { numberFormat: '@' } },
    { range: body('rowId'), style: { numberFormat: '@' } },
    ...columns.filter(isOneLine).map(({ key }) => ({ range: body(key), style: { wrap: false } })),
    ...dateColumns.map((key) => ({
      range: body(key),
      style: { numberFormat: dateFormat, horizontal: 'left' } as const,
    })),
  ];
}

function printedColumns(): string {
  const printed = columns.flatMap((column, index) => (column.printed ? [columnLetters(index)] : []));
  return `${printed[0] ?? 'A'}:${printed.at(-1) ?? 'A'}`;
}
