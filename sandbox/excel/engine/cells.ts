import {
  CellValueType,
  mapObjectMatrix,
  numfmt,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';

import type { Area } from '../address';
import { invalidArgument } from '../excel-error';
import type { Book } from './book';
import { formulaOf } from './formulas';

export type CellValue = string | number | boolean;
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** Excel answers at most this many cells at once. https://learn.microsoft.com/office/dev/add-ins/excel/performance */
const mostCells = 5_000_000;

/** One thing of every cell of an area, row by row. */
export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > mostCells) throw invalidArgument('more cells than one answer may hold');
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

export function valueAt(sheet: Worksheet, row: number, column: number): CellValue {
  return valueOf(sheet.getCellRaw(row, column));
}

/** A text that a person has formatted in parts is still a text. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (cell.v === null || cell.v === undefined) return '';
  return cell.t === CellValueType.BOOLEAN ? Number(cell.v) === 1 || cell.v === true : cell.v;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueTypeAt(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCellRaw(row, column);
  const value = valueOf(cell);
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  if (value === '' && !cell?.f && !cell?.si) return 'Empty';
  return isError(cell, value) ? 'Error' : 'String';
}

function isError(cell: Nullable<ICellData>, value: string): boolean {
  return Boolean(cell?.f ?? cell?.si) && /^#[A-Z/0!?]+[!?A]?$/.test(value);
}

export function formatAt(sheet: Worksheet, row: number, column: number): string {
  return styleAt(sheet, row, column).n?.pattern ?? 'General';
}

/** What was set on the cell, its row or its column; how a table looks is not the cell's own. */
export function styleAt(sheet: Worksheet, row: number, column: number): IStyleData {
  return {
    ...sheet.getDefaultCellStyleInternal(),
    ...sheet.getColumnStyle(column),
    ...sheet.getRowStyle(row),
    ...ownStyleAt(sheet, row, column),
  };
}

/** What was set on the cell itself. */
export function ownStyleAt(sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const own = sheet.getCellRaw(row, column)?.s;
  return typeof own === 'string' ? sheet.getStyleDataByHash(own) : own;
}

/** What the cell shows, in the workbook's language. */
export function textAt(sheet: Worksheet, row: number, column: number, locale: string): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = formatAt(sheet, row, column);
  return numfmt.format(pattern === '@@@' ? '@' : pattern, value, { locale, throws: false });
}

export function formulaAt(book: Book, sheet: Worksheet, row: number, column: number): CellValue {
  return formulaOf(book, sheet, row, column) ?? valueAt(sheet, row, column);
}

/** The rectangle around everything that has contents; undefined on an empty worksheet. Formats count unless told otherwise. */
export function usedArea(sheet: Worksheet, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || (valuesOnly ? valueOf(cell) === '' && !cell.f && !cell.si : isBlank(cell))) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function isBlank(cell: ICellData): boolean {
  return valueOf(cell) === '' && !cell.f && !cell.si && !cell.s;
}

/** Writes contents and styles of cells, as one step for whoever undoes it. */
export function writeCells(book: Book, sheetId: string, cells: CellMatrix): void {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return;
  const last = { row: rows.reduce((a, b) => Math.max(a, b)), column: columns.reduce((a, b) => Math.max(a, b)) };
  makeRoom(book, sheetId, last.row + 1, last.column + 1);
  const styles = onlyStyles(cells);
  if (styles) {
    setStyles(book, sheetId, styles);
    return;
  }
  const value = withFormulas(book.sheet(sheetId), cells);
  book.run('sheet.command.set-range-values', { subUnitId: sheetId, value, range: scope(rows, columns) });
}

type StyleMatrix = Record<number, Record<number, Pick<ICellData, 's'>>>;

function onlyStyles(cells: CellMatrix): StyleMatrix | undefined {
  return Object.values(cells).every((row) => Object.values(row).every(isStyleOnly)) ? cells : undefined;
}

/** As Univer's own command for styles does it, which does not look for formulas in every worksheet. */
function setStyles(book: Book, sheetId: string, cellValue: StyleMatrix): void {
  const params = { unitId: book.unitId, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id };
  const { cellValue: before } = SetRangeValuesUndoMutationFactory(book.univer.__getInjector(), params);
  const undone = mapObjectMatrix(before ?? {}, (_row, _column, cell) => ({ s: cell?.s }));
  book.step(SetRangeValuesMutation.id, params, { ...params, cellValue: undone });
}

/** Univer takes a formula away from a cell that is written without one, even if only its style was meant. */
function withFormulas(sheet: Worksheet, cells: CellMatrix): CellMatrix {
  const whole: CellMatrix = {};
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const there = isStyleOnly(cell) ? sheet.getCellRaw(Number(row), Number(column)) : null;
      const { f = null, si = null } = there ?? {};
      (whole[Number(row)] ??= {})[Number(column)] = f === null && si === null ? cell : { ...cell, f, si };
    }
  }
  return whole;
}

function isStyleOnly(cell: ICellData): boolean {
  return Object.keys(cell).every((part) => part === 's');
}

function scope(rows: number[], columns: number[]) {
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
  return { startRow: least(rows), endRow: most(rows), startColumn: least(columns), endColumn: most(columns) };
}

/** Excel's worksheets are always as large as can be; Univer's end somewhere. */
export function makeRoom(book: Book, sheetId: string, rows: number, columns: number): void {
  const sheet = book.sheet(sheetId);
  if (rows > sheet.getRowCount()) {
    book.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheetId, rowCount: rows + 100 });
  }
  if (columns > sheet.getColumnCount()) {
    book.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheetId, columnCount: columns + 10 });
  }
}

/** The same style over an area; whole columns and rows keep it for cells to come. */
export function styleArea(book: Book, sheetId: string, area: Area, style: IStyleData): void {
  const sheet = book.sheet(sheetId);
  const wholeColumns = area.rows >= sheet.getRowCount();
  const wholeRows = area.columns >= sheet.getColumnCount();
  if (wholeColumns) styleColumns(book, sheetId, area, style);
  else if (wholeRows) styleRows(book, sheetId, area, style);
  const cells: CellMatrix = {};
  const put = (row: number, column: number) => ((cells[row] ??= {})[column] = { s: style });
  if (wholeColumns || wholeRows) {
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && contains(area, row, column)) put(row, column);
    });
  } else mapCells(area, put);
  writeCells(book, sheetId, cells);
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function styleColumns(book: Book, sheetId: string, area: Area, style: IStyleData): void {
  const sheet = book.sheet(sheetId);
  const last = Math.min(area.column + area.columns, sheet.getColumnCount());
  const columnData: Record<number, { s: IStyleData }> = {};
  for (let column = area.column; column < last; column += 1) {
    columnData[column] = { s: { ...sheet.getColumnStyle(column), ...style } };
  }
  book.run('sheet.command.set-col-data', { subUnitId: sheetId, columnData });
}

function styleRows(book: Book, sheetId: string, area: Area, style: IStyleData): void {
  const sheet = book.sheet(sheetId);
  const last = Math.min(area.row + area.rows, sheet.getRowCount());
  const rowData: Record<number, { s: IStyleData }> = {};
  for (let row = area.row; row < last; row += 1) rowData[row] = { s: { ...sheet.getRowStyle(row), ...style } };
  book.run('sheet.command.set-row-data', { subUnitId: sheetId, rowData });
}
