import type { Worksheet } from '@univerjs/core';

import type { Book } from './book';
import { writeCells, type CellMatrix } from './cells';

/** The formula of a cell with its `=`, whether it is written in the cell or shared with others; undefined where none is. */
export function formulaOf(book: Book, sheet: Worksheet, row: number, column: number): string | undefined {
  const cell = sheet.getCellRaw(row, column);
  if (cell?.f) return cell.f;
  if (!cell?.si) return undefined;
  const range = book.facade.getWorkbook(book.unitId)?.getSheetBySheetId(sheet.getSheetId());
  const formula = range?.getRange(row, column).getFormula();
  return formula === '' ? undefined : formula;
}

/** Rewrites formulas wherever they stand; those that come back unchanged are left alone. */
export function eachFormula(book: Book, rewrite: (formula: string) => string): void {
  for (const sheet of book.workbook.getSheets()) {
    const cells: CellMatrix = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell && formulaOf(book, sheet, row, column);
      const now = formula ? rewrite(formula) : undefined;
      if (now !== undefined && now !== formula) (cells[row] ??= {})[column] = { f: now, si: null };
    });
    writeCells(book, sheet.getSheetId(), cells);
  }
}
