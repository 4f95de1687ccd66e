import type { TableManager } from '@univerjs/sheets-table';

import { bounding, formatArea, intersect, type Area } from '../address';
import { invalidArgument } from '../excel-error';
import { isObject, type Json } from '../wire';
import type { Book } from './book';
import { textAt, writeCells, type CellMatrix } from './cells';
import { bookExtras } from './extras';
import { cellFrom } from './input';

export type Table = NonNullable<ReturnType<TableManager['getTableById']>>;

export interface Column {
  /** Unique within its table, a number as in Excel; it stays when the column is renamed or moved. */
  id: string;
  name: string;
}

export function tablesIn(book: Book): Table[] {
  return book.tables
    .getTableList(book.unitId)
    .map(({ id }) => book.tables.getTableById(book.unitId, id))
    .filter((table) => table !== undefined);
}

export function tablesOn(book: Book, sheetId: string): Table[] {
  return tablesIn(book).filter((table) => table.getSubunitId() === sheetId);
}

/** By id or by name, without regard to case. */
export function findTable(book: Book, key: string): Table | undefined {
  const tables = tablesIn(book);
  const name = key.toLowerCase();
  return tables.find((table) => table.getId() === key) ?? tables.find((table) => nameOf(table).toLowerCase() === name);
}

export const nameOf = (table: Table): string => table.getDisplayName();

export function areaOf(table: Table): Area {
  const { startRow, startColumn, endRow, endColumn } = table.getRange();
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** The rows under the header. */
export function bodyOf(table: Table): Area {
  const area = areaOf(table);
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

export function headerOf(table: Table): Area {
  return { ...areaOf(table), rows: 1 };
}

export function columnsOf(table: Table): Column[] {
  return table.getTableInfo().columns.map(({ id, displayName }) => ({ id, name: displayName }));
}

/** Excel's own properties of a table that Univer does not know. */
export function metaOf(table: Table): Json {
  const meta: unknown = table.getTableMeta();
  return isObject(meta) ? meta : {};
}

export function setMeta(table: Table, change: Json): void {
  table.setTableMeta({ ...metaOf(table), ...change });
}

/** Makes a table of cells whose first row is the header. An empty heading gets a name, a second one of the same name a number. */
export function addTable(book: Book, sheetId: string, given: Area): Table {
  const area = given.rows === 1 ? { ...given, rows: 2 } : given;
  if (tablesOn(book, sheetId).some((table) => intersect(areaOf(table), area))) {
    throw invalidArgument(`${formatArea(area)} overlaps another table`);
  }
  const number = Number(bookExtras(book).read('lastTable') ?? 0) + 1;
  bookExtras(book).write('lastTable', number);
  const tableId = `table-${number}`;
  const columns = headingsIn(book, sheetId, area).map((name, index) => ({ id: String(index + 1), displayName: name }));
  writeHeadings(
    book,
    sheetId,
    area,
    columns.map((column) => column.displayName),
  );
  book.run('sheet.mutation.add-table', {
    subUnitId: sheetId,
    tableId,
    name: freeName(book, number),
    range: rangeOf(area),
    header: columns.map((column) => column.displayName),
    options: { columns, showHeader: true },
  });
  const table = findTable(book, tableId);
  if (!table) throw invalidArgument(`${formatArea(area)} as a table`);
  setMeta(table, { style: 'TableStyleMedium2', stripes: true, filter: true, lastColumn: columns.length });
  return table;
}

export function rangeOf({ row, column, rows, columns }: Area) {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Sets where a table is and what its columns are, in one go and without an undo step of its own. */
export function placeTable(book: Book, table: Table, area: Area, columns: Column[] = columnsOf(table)): void {
  const tableId = table.getId();
  const subUnitId = table.getSubunitId();
  const formats = new Map(table.getTableInfo().columns.map((column) => [column.id, column]));
  const before = JSON.stringify([areaOf(table), columnsOf(table)]);
  if (JSON.stringify([area, columns]) === before) return;
  const list = columns.map(({ id, name }) => ({
    dataType: 'string',
    formula: '',
    meta: {},
    style: {},
    ...formats.get(id),
    id,
    displayName: name,
  }));
  // Same columns, other place: Univer would otherwise make up columns of its own.
  table.setRange(rangeOf({ ...areaOf(table), column: area.column, columns: area.columns }));
  setColumns(table, list);
  const config = { updateRange: { newRange: rangeOf(area) } };
  book.run('sheet.mutation.set-sheet-table', { subUnitId, tableId, config });
}

function setColumns(table: Table, list: object[]): void {
  const set: (columns: never[]) => void = table.setColumns.bind(table);
  set(list.map((column): never => column as never));
}

/** An id for a new column; ids of deleted ones do not come back. */
export function newColumnId(table: Table): string {
  const taken = columnsOf(table).map((column) => Number(column.id) || 0);
  const last = Math.max(Number(metaOf(table)['lastColumn'] ?? 0), ...taken) + 1;
  setMeta(table, { lastColumn: last });
  return String(last);
}

/** The texts of a header row, each with a name of its own. */
export function headingsIn(book: Book, sheetId: string, area: Area): string[] {
  const sheet = book.sheet(sheetId);
  const names: string[] = [];
  for (let index = 0; index < area.columns; index += 1) {
    names.push(freeHeading(textAt(sheet, area.row, area.column + index, book.locale), names, index));
  }
  return names;
}

/** Excel counts up: `Column1` for a nameless heading, `Status2` for a second `Status`. */
export function freeHeading(wanted: string, taken: string[], index: number): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted === '' ? 'Column' : wanted;
  let name = wanted === '' ? `Column${index + 1}` : wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
  return name;
}

/** Headings are text, whatever they look like. */
export function writeHeadings(book: Book, sheetId: string, area: Area, names: string[]): void {
  const sheet = book.sheet(sheetId);
  const cells: CellMatrix = {};
  names.forEach((name, index) => {
    const column = area.column + index;
    const there = sheet.getCellRaw(area.row, column);
    if (there?.v === name && !there.f) return;
    const cell = cellFrom(name, true);
    if (cell) (cells[area.row] ??= {})[column] = cell;
  });
  writeCells(book, sheetId, cells);
}

/** https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114 */
export function requireTableName(book: Book, name: string, except: Table): void {
  const wrong = !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255;
  const cellLike = /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name);
  const taken = findTable(book, name);
  if (wrong || cellLike || (taken !== undefined && taken.getId() !== except.getId())) {
    throw invalidArgument(`table name "${name}"`);
  }
}

/** Resizing keeps the header row where it is and overlaps what the table was. */
export function resizeTable(book: Book, table: Table, given: Area): void {
  const area = given.rows === 1 ? { ...given, rows: 2 } : given;
  const old = areaOf(table);
  if (area.row !== old.row || !intersect(area, old))
    throw invalidArgument(`${formatArea(area)} as the table's new place`);
  const sheetId = table.getSubunitId();
  const others = tablesOn(book, sheetId).filter((other) => other.getId() !== table.getId());
  if (others.some((other) => intersect(areaOf(other), area))) throw invalidArgument('a table that overlaps another');
  const headings = headingsIn(book, sheetId, area);
  const known = columnsOf(table);
  const columns = headings.map((name, index) => {
    const kept = known[area.column + index - old.column];
    return kept ?? { id: newColumnId(table), name };
  });
  placeTable(book, table, area, columns);
  writeHeadings(
    book,
    sheetId,
    area,
    columns.map((column) => column.name),
  );
}

export function deleteTable(book: Book, table: Table): void {
  book.run('sheet.mutation.delete-table', { subUnitId: table.getSubunitId(), tableId: table.getId() });
}

/** Where the table or what is about to become part of it lies. */
export function grown(table: Table, added: Area): Area {
  return bounding(areaOf(table), added);
}

function freeName(book: Book, number: number): string {
  let count = number;
  while (findTable(book, `Table${count}`)) count += 1;
  return `Table${count}`;
}
