import { columns } from '../columns';
import type { ColumnKey } from '../columns';

/** Position of a column of the column table in a new phase worksheet, from 0. */
export function columnIndex(key: ColumnKey): number {
  return columns.findIndex((column) => column.key === key);
}

/** The letters of a column, counted from 0: `A` … `Z`, `AA` … */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** A range in A1 style; columns from 0, rows from 1, both ends included. */
export function rangeAddress(firstColumn: number, firstRow: number, lastColumn: number, lastRow: number): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}

/** The same cells of another worksheet, as a formula: `='My list'!$A$2:$A$9`. */
export function elsewhere(worksheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `='${worksheet.replaceAll("'", "''")}'!$${letters}$${firstRow}:$${letters}$${lastRow}`;
}
