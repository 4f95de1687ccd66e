import { BooleanNumber, type Worksheet } from '@univerjs/core';

import type { Area } from '../address';
import { makeRoom } from './cells';
import type { Book } from './book';

/** Univer counts pixels, Excel's API points; a pixel is three quarters of a point. */
const pixelsToPoints = 0.75;

/** True or false where all rows agree, else null, as Excel answers. What a filter leaves out is hidden too. */
export function rowsHidden(sheet: Worksheet, area: Area): boolean | null {
  const isHidden = (row: number) => sheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  return agreement(rowsOf(sheet, area), (row) => isHidden(row) || sheet.isRowFiltered(row));
}

export function columnsHidden(sheet: Worksheet, area: Area): boolean | null {
  return agreement(columnsOf(sheet, area), (column) => isColumnHidden(sheet, column));
}

export function isColumnHidden(sheet: Worksheet, column: number): boolean {
  return sheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
}

export function setRowsHidden(book: Book, sheetId: string, area: Area, hidden: boolean): void {
  const id = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
  book.run(id, { subUnitId: sheetId, ranges: [scopeIn(book, sheetId, area)] });
}

export function setColumnsHidden(book: Book, sheetId: string, area: Area, hidden: boolean): void {
  const id = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
  book.run(id, { subUnitId: sheetId, ranges: [scopeIn(book, sheetId, area)] });
}

/** In points; null where the rows differ. */
export function rowHeight(sheet: Worksheet, area: Area): number | null {
  const pixels = agreement(rowsOf(sheet, area), (row) => sheet.getRowHeight(row));
  return pixels === null ? null : pixels * pixelsToPoints;
}

/** In points, the unit of the API; null where the columns differ. */
export function columnWidth(sheet: Worksheet, area: Area): number | null {
  const pixels = agreement(columnsOf(sheet, area), (column) => columnPixels(sheet, column));
  return pixels === null ? null : pixels * pixelsToPoints;
}

/** A hidden column keeps its width. */
export function columnPixels(sheet: Worksheet, column: number): number {
  return sheet.getColumnManager().getColumn(column)?.w ?? sheet.getConfig().defaultColumnWidth;
}

export function setRowHeight(book: Book, sheetId: string, area: Area, points: number): void {
  const ranges = [scopeIn(book, sheetId, area)];
  book.run('sheet.mutation.set-worksheet-row-height', {
    subUnitId: sheetId,
    ranges,
    rowHeight: points / pixelsToPoints,
  });
  const fixed = { subUnitId: sheetId, ranges, autoHeightInfo: BooleanNumber.FALSE };
  book.run('sheet.mutation.set-worksheet-row-is-auto-height', fixed);
}

export function setColumnWidth(book: Book, sheetId: string, area: Area, points: number): void {
  const scope = scopeIn(book, sheetId, area);
  const colWidth = points / pixelsToPoints;
  book.run('sheet.mutation.set-worksheet-col-width', { subUnitId: sheetId, ranges: [scope], colWidth });
  // Univer passes hidden columns over.
  const sheet = book.sheet(sheetId);
  const hidden = columnsOf(sheet, area).filter((column) => isColumnHidden(sheet, column));
  if (hidden.length === 0) return;
  const columnData = Object.fromEntries(hidden.map((column) => [column, { w: colWidth }]));
  book.run('sheet.mutation.set-col-data', { subUnitId: sheetId, columnData });
}

/** Rows become as high as their text needs where there is a grid to measure it in; without one only the fixed height goes. */
export function autofitRows(book: Book, sheetId: string, area: Area): void {
  const ranges = [scopeIn(book, sheetId, area)];
  book.run('sheet.command.set-row-is-auto-height', { subUnitId: sheetId, ranges });
}

/** A range of Univer's, as large as its worksheet goes. */
export function scopeIn(book: Book, sheetId: string, area: Area) {
  const sheet = book.sheet(sheetId);
  const rows = area.rows < 10_000 ? area.row + area.rows : sheet.getRowCount();
  const columns = area.columns < 1_000 ? area.column + area.columns : sheet.getColumnCount();
  makeRoom(book, sheetId, rows, columns);
  return {
    unitId: book.unitId,
    sheetId,
    startRow: area.row,
    startColumn: area.column,
    endRow: Math.min(area.row + area.rows, sheet.getRowCount()) - 1,
    endColumn: Math.min(area.column + area.columns, sheet.getColumnCount()) - 1,
  };
}

function rowsOf(sheet: Worksheet, { row, rows }: Area): number[] {
  return numbers(row, Math.min(row + rows, Math.max(sheet.getRowCount(), row + 1)));
}

function columnsOf(sheet: Worksheet, { column, columns }: Area): number[] {
  return numbers(column, Math.min(column + columns, Math.max(sheet.getColumnCount(), column + 1)));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function agreement<T>(lines: number[], read: (line: number) => T): T | null {
  const [first, ...others] = lines.map(read);
  return first === undefined || others.some((other) => other !== first) ? null : first;
}
