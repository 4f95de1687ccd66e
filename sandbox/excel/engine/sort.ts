import type { Area } from '../address';
import type { Book } from './book';
import { valueAt, type CellValue } from './cells';
import { rangeOf } from './tables';

export interface SortKey {
  /** Counted from the area's first column. */
  column: number;
  ascending: boolean;
}

/** Sorts whole rows of an area as Excel does: numbers, texts, truth values, and empty cells always last. */
export function sortRows(book: Book, sheetId: string, area: Area, keys: SortKey[]): void {
  const sheet = book.sheet(sheetId);
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const one = valueAt(sheet, a, area.column + column);
      const other = valueAt(sheet, b, area.column + column);
      const order = compare(one, other, ascending, book.locale);
      if (order !== 0) return order;
    }
    return a - b;
  });
  const order = Object.fromEntries(rows.map((row, index) => [row, sorted[index] ?? row]));
  if (rows.every((row) => order[row] === row)) return;
  book.run('sheet.command.reorder-range', { subUnitId: sheetId, range: rangeOf(area), order });
}

const rank = (value: CellValue): number =>
  value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(one: CellValue, other: CellValue, ascending: boolean, locale: string): number {
  if (one === '' || other === '') return rank(one) === rank(other) ? 0 : rank(one) - rank(other);
  const kinds = rank(one) - rank(other);
  const order =
    kinds !== 0
      ? kinds
      : typeof one === 'string'
        ? one.localeCompare(String(other), locale, { sensitivity: 'base' })
        : Number(one) - Number(other);
  return ascending ? order : -order;
}
