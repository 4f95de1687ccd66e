import { maximumColumns, maximumRows, type Area } from '../address';
import type { Book } from './book';
import { styleArea, writeCells, type CellMatrix } from './cells';
import { emptied } from './input';
import { scopeIn } from './lines';
import { tablesOn, areaOf } from './tables';
import { ExcelError } from '../excel-error';

/** What `range.clear` takes away. Validation and conditional formats stay, but with everything. */
export function clearArea(book: Book, sheetId: string, area: Area, what: 'All' | 'Formats' | 'Contents'): void {
  const sheet = book.sheet(sheetId);
  const cells: CellMatrix = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || !within(area, row, column)) return;
    const contents = what === 'Formats' ? {} : emptied;
    (cells[row] ??= {})[column] = what === 'Contents' ? contents : { ...contents, s: null };
  });
  writeCells(book, sheetId, cells);
  const whole = area.rows === maximumRows || area.columns === maximumColumns;
  if (whole && what !== 'Contents') styleArea(book, sheetId, area, {});
}

/**
 * Deletes cells and lets others take their place. Like Excel, it refuses to tear a table apart: only whole rows of it, or
 * cells as wide as it, can go.
 */
export async function deleteArea(book: Book, sheetId: string, area: Area, shift: 'Up' | 'Left'): Promise<void> {
  const range = scopeIn(book, sheetId, area);
  if (area.columns === maximumColumns) {
    await book.runInFront(sheetId, 'sheet.command.remove-row-by-range', { range: { ...range, rangeType: 1 } });
    return;
  }
  if (area.rows === maximumRows) {
    await book.runInFront(sheetId, 'sheet.command.remove-col-by-range', { range: { ...range, rangeType: 2 } });
    return;
  }
  requireWholeTables(book, sheetId, area, shift === 'Up');
  const id = shift === 'Up' ? 'sheet.command.delete-range-move-up' : 'sheet.command.delete-range-move-left';
  await book.runInFront(sheetId, id, { range });
}

export async function insertArea(book: Book, sheetId: string, area: Area, shift: 'Down' | 'Right'): Promise<void> {
  const range = scopeIn(book, sheetId, area);
  if (area.columns === maximumColumns) {
    const parameters = { range: { ...range, rangeType: 1 }, direction: 0, cellValue: stylesAbove(book, sheetId, area) };
    await book.runInFront(sheetId, 'sheet.command.insert-row-by-range', parameters);
    return;
  }
  if (area.rows === maximumRows) {
    const parameters = { range: { ...range, rangeType: 2 }, direction: 3, cellValue: {} };
    await book.runInFront(sheetId, 'sheet.command.insert-col-by-range', parameters);
    return;
  }
  requireWholeTables(book, sheetId, area, shift === 'Down');
  const id = shift === 'Down' ? 'sheet.command.insert-range-move-down' : 'sheet.command.insert-range-move-right';
  await book.runInFront(sheetId, id, { range });
}

/** New rows look like the row above them. */
function stylesAbove(book: Book, sheetId: string, area: Area): CellMatrix {
  const sheet = book.sheet(sheetId);
  const cells: CellMatrix = {};
  if (area.row === 0) return cells;
  for (let column = 0; column < sheet.getColumnCount(); column += 1) {
    const style = sheet.getCellRaw(area.row - 1, column)?.s;
    if (!style) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) (cells[row] ??= {})[column] = { s: style };
  }
  return cells;
}

/** Cells that move must take a table along as a whole, or not touch it. */
function requireWholeTables(book: Book, sheetId: string, area: Area, vertical: boolean): void {
  for (const table of tablesOn(book, sheetId)) {
    const whole = areaOf(table);
    const across = vertical
      ? whole.column < area.column + area.columns && whole.column + whole.columns > area.column
      : whole.row < area.row + area.rows && whole.row + whole.rows > area.row;
    const after = vertical ? whole.row + whole.rows > area.row : whole.column + whole.columns > area.column;
    const covered = vertical
      ? area.column <= whole.column && area.column + area.columns >= whole.column + whole.columns
      : area.row <= whole.row && area.row + area.rows >= whole.row + whole.rows;
    if (across && after && !covered) {
      throw new ExcelError(
        'InvalidOperation',
        'This operation is not allowed. It would shift cells in a table on the worksheet.',
      );
    }
  }
}

function within(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
