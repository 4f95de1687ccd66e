import type { Worksheet } from '@univerjs/core';

import { formatAddress, intersect, maximumColumns, maximumRows, parseAddress, type Area } from '../address';
import { invalidArgument, itemNotFound } from '../excel-error';
import type { Book } from '../engine/book';
import { findSheet } from '../engine/sheets';

/** A rectangle of a worksheet. The area moves when rows or columns are put in before it, while the client keeps it. */
export class RangeRef {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    public area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const outside = row < 0 || column < 0 || row + rows > maximumRows || column + columns > maximumColumns;
    if (outside || rows < 1 || columns < 1) throw invalidArgument('a range outside the worksheet');
  }

  get sheet(): Worksheet {
    return this.book.sheet(this.sheetId);
  }

  get address(): string {
    return formatAddress(this.sheet.getName(), this.area);
  }

  /** The part of it that can hold something: a whole column is as long as what Univer keeps of it. */
  get held(): Area | undefined {
    const { sheet, area } = this;
    const whole = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    return intersect(area, whole);
  }

  with(area: Area): RangeRef {
    return new RangeRef(this.book, this.sheetId, area);
  }
}

/** A range by its address, on the worksheet that the address names or else on the given one. */
export function rangeAt(book: Book, sheetId: string, address: string): RangeRef {
  const { sheet, area } = parseAddress(address);
  if (sheet === undefined) return new RangeRef(book, sheetId, area);
  const named = findSheet(book, sheet);
  if (!named) throw itemNotFound(`worksheet "${sheet}"`);
  return new RangeRef(book, named.getSheetId(), area);
}
