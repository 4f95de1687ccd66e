import { invalidArgument } from './excel-error';

/** The size of a worksheet: https://support.microsoft.com/office/excel-specifications-and-limits */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** A rectangle of cells, zero-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `Phase 1!B2:C4` with the sheet name unquoted; the sheet is undefined where the address names none. */
export function parseAddress(address: string): { sheet: string | undefined; area: Area } {
  const bang = address.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : unquote(address.slice(0, bang));
  const [first, last = first] = address
    .slice(bang + 1)
    .replaceAll('$', '')
    .split(':');
  const start = parseCorner(first ?? '');
  const end = parseCorner(last ?? '');
  const row = Math.min(start.row ?? 0, end.row ?? 0);
  const column = Math.min(start.column ?? 0, end.column ?? 0);
  const lastRow = start.row === undefined ? maximumRows - 1 : Math.max(start.row, end.row ?? 0);
  const lastColumn = start.column === undefined ? maximumColumns - 1 : Math.max(start.column, end.column ?? 0);
  return { sheet, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') throw invalidArgument(`address ${text}`);
  const [, letters = '', digits = ''] = match;
  return {
    row: digits === '' ? undefined : Number(digits) - 1,
    column: letters === '' ? undefined : columnIndex(letters),
  };
}

export function formatArea({ row, column, rows, columns }: Area): string {
  if (rows === maximumRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === maximumColumns) return `${String(row + 1)}:${String(row + rows)}`;
  const first = `${columnName(column)}${String(row + 1)}`;
  const last = `${columnName(column + columns - 1)}${String(row + rows)}`;
  return first === last ? first : `${first}:${last}`;
}

/** The address as Excel answers it, the sheet's name in quotes where a formula would need them. */
export function formatAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${formatArea(area)}`;
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
