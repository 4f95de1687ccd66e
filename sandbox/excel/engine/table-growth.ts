import type { Area } from '../address';
import { isObject } from '../wire';
import type { Book } from './book';
import { mapCells, ownStyleAt, valueAt, writeCells, type CellMatrix } from './cells';
import { stretchConditionalFormats } from './conditional-formats';
import { stretchValidations } from './validations';
import { renameColumn } from './structured-references';
import { eachFormula } from './formulas';
import {
  areaOf,
  columnsOf,
  freeHeading,
  headingsIn,
  nameOf,
  newColumnId,
  placeTable,
  tablesOn,
  writeHeadings,
  type Column,
  type Table,
} from './tables';

/**
 * What Excel does when somebody writes at the edge of a table: written directly below it, the table takes the rows in; written
 * directly beside it, the column; written in its header, the column has a new name, in formulas too.
 */
export function growTables(book: Book): () => void {
  return book.after(({ id, params }) => {
    if (id !== 'sheet.mutation.set-range-values' || !isObject(params)) return;
    const { subUnitId, cellValue } = params;
    if (typeof subUnitId !== 'string' || !isObject(cellValue)) return;
    const written = new Written(cellValue);
    for (const table of tablesOn(book, subUnitId)) {
      growDown(book, table, written);
      growRight(book, table, written);
      renameHeadings(book, table, written);
    }
  });
}

/** The cells of one mutation whose contents changed. */
class Written {
  constructor(private readonly cells: Record<string, unknown>) {}

  has(row: number, column: number): boolean {
    const line = this.cells[row];
    const cell = isObject(line) ? line[column] : undefined;
    return cell === null || (isObject(cell) && ('p' in cell || 'f' in cell));
  }

  /** True where the columns of a row got something, and everything there came with this writing. */
  fills(book: Book, table: Table, area: Area): boolean {
    const sheet = book.sheet(table.getSubunitId());
    const filled = mapCells(area, (row, column) => ({
      filled: valueAt(sheet, row, column) !== '' || Boolean(sheet.getCellRaw(row, column)?.f),
      written: this.has(row, column),
    })).flat();
    return filled.some((cell) => cell.filled) && filled.every((cell) => cell.written || !cell.filled);
  }
}

function growDown(book: Book, table: Table, written: Written): void {
  const old = areaOf(table);
  let area = old;
  const below = (): Area => ({ ...area, row: area.row + area.rows, rows: 1 });
  while (written.fills(book, table, below()) && isFree(book, table, below())) area = { ...area, rows: area.rows + 1 };
  if (area.rows === old.rows) return;
  placeTable(book, table, area);
  const added = { ...area, row: old.row + old.rows, rows: area.rows - old.rows };
  const lastRow = { ...old, row: old.row + old.rows - 1, rows: 1 };
  stretchValidations(book, table.getSubunitId(), lastRow, added);
  stretchConditionalFormats(book, table.getSubunitId(), lastRow, added);
  continueStyles(book, table, lastRow, added);
}

function growRight(book: Book, table: Table, written: Written): void {
  const area = areaOf(table);
  const beside = { ...area, column: area.column + area.columns, columns: 1 };
  if (!written.fills(book, table, beside) || !isFree(book, table, beside)) return;
  const sheetId = table.getSubunitId();
  const wide = { ...area, columns: area.columns + 1 };
  const name = headingsIn(book, sheetId, wide).at(-1) ?? '';
  placeTable(book, table, wide, [...columnsOf(table), { id: newColumnId(table), name }]);
  writeHeadings(book, sheetId, { ...beside, rows: 1 }, [name]);
}

function isFree(book: Book, table: Table, area: Area): boolean {
  return tablesOn(book, table.getSubunitId()).every((other) => {
    const place = areaOf(other);
    const apart =
      area.row >= place.row + place.rows ||
      area.row + area.rows <= place.row ||
      area.column >= place.column + place.columns ||
      area.column + area.columns <= place.column;
    return other.getId() === table.getId() || apart;
  });
}

function renameHeadings(book: Book, table: Table, written: Written): void {
  const area = areaOf(table);
  const columns = columnsOf(table);
  const sheet = book.sheet(table.getSubunitId());
  const touched = columns.map((_, index) => written.has(area.row, area.column + index));
  if (!touched.includes(true)) return;
  const renamed: Column[] = columns.map((column) => ({ ...column }));
  renamed.forEach((column, index) => {
    if (!touched[index]) return;
    const others = renamed.filter((other) => other !== column).map((other) => other.name);
    column.name = freeHeading(String(valueAt(sheet, area.row, area.column + index)), others, index);
  });
  setColumnNames(book, table, renamed);
}

/** Gives columns other names: in the table, in its header and in every formula that names them. */
export function setColumnNames(book: Book, table: Table, columns: Column[]): void {
  const before = columnsOf(table);
  placeTable(book, table, areaOf(table), columns);
  writeHeadings(
    book,
    table.getSubunitId(),
    areaOf(table),
    columns.map((column) => column.name),
  );
  for (const { id, name } of before) {
    const now = columns.find((column) => column.id === id)?.name;
    if (now !== undefined && now !== name) {
      eachFormula(book, (formula) => renameColumn(formula, nameOf(table), name, now));
    }
  }
}

/** New rows look like the last one, where nothing says otherwise. */
function continueStyles(book: Book, table: Table, lastRow: Area, added: Area): void {
  const sheet = book.sheet(table.getSubunitId());
  const cells: CellMatrix = {};
  mapCells(added, (row, column) => {
    const style = ownStyleAt(sheet, lastRow.row, column);
    if (style) (cells[row] ??= {})[column] = { s: { ...style, ...ownStyleAt(sheet, row, column) } };
  });
  writeCells(book, table.getSubunitId(), cells);
}
