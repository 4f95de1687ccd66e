import { cellFrom } from '../engine/input';
import { formatAt, mapCells, styleArea, writeCells, type CellMatrix } from '../engine/cells';
import { ExcelError, invalidArgument } from '../excel-error';
import { requireUnprotected } from './protection';
import type { RangeRef } from './range-ref';

/** Values or formulas, a whole block or one for every cell; null leaves a cell alone. */
export function writeValues(range: RangeRef, value: unknown): void {
  const { book, sheet, sheetId, area } = range;
  requireUnprotected(book, sheetId);
  const given = Array.isArray(value) ? block(range, value) : undefined;
  const target = given || area.rows < sheet.getRowCount() ? area : (range.held ?? area);
  const cells: CellMatrix = {};
  mapCells(target, (row, column) => {
    const content = given ? given[row - area.row]?.[column - area.column] : value;
    const cell = cellFrom(content, isText(formatAt(sheet, row, column)));
    if (!cell) return;
    const keepsFormat = cell.s !== undefined && formatAt(sheet, row, column) !== 'General';
    const { s, ...content_ } = cell;
    (cells[row] ??= {})[column] = keepsFormat || s === undefined ? content_ : cell;
  });
  writeCells(book, sheetId, cells);
}

export function writeFormats(range: RangeRef, value: unknown): void {
  const { book, sheetId, area } = range;
  requireUnprotected(book, sheetId);
  const only = Array.isArray(value) ? single(value) : value;
  if (typeof only === 'string') {
    styleArea(book, sheetId, area, { n: { pattern: only } });
    return;
  }
  if (!Array.isArray(value)) throw invalidArgument('number formats');
  const given = block(range, value);
  const cells: CellMatrix = {};
  mapCells(area, (row, column) => {
    const format = given[row - area.row]?.[column - area.column];
    if (typeof format === 'string') (cells[row] ??= {})[column] = { s: { n: { pattern: format } } };
  });
  writeCells(book, sheetId, cells);
}

/** One format in a block of one is for every cell. */
function single(value: unknown[]): unknown {
  const [row, ...others] = value;
  return others.length === 0 && Array.isArray(row) && row.length === 1 ? row[0] : undefined;
}

function block({ area }: RangeRef, value: unknown[]): unknown[][] {
  const rows = value.filter((row): row is unknown[] => Array.isArray(row));
  const fits = rows.length === value.length && rows.length === area.rows;
  if (!fits || rows.some((row) => row.length !== area.columns)) {
    throw new ExcelError(
      'InvalidArgument',
      'The number of rows or columns in the input array does not match the size of the range.',
    );
  }
  return rows;
}

function isText(format: string): boolean {
  return format === '@' || format === '@@@';
}
