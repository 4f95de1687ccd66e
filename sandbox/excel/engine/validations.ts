import { Rectangle, type IRange, type ISheetDataValidationRule } from '@univerjs/core';

import type { Area } from '../address';
import { intersect } from '../address';
import type { Book } from './book';
import { bookExtras } from './extras';
import { scopeIn } from './lines';

/** Everything of a rule but where it holds. */
export type Validation = Omit<ISheetDataValidationRule, 'uid' | 'ranges'>;

export function validationsOn(book: Book, sheetId: string): ISheetDataValidationRule[] {
  const rules = book.facade.getWorkbook(book.unitId)?.getSheetBySheetId(sheetId)?.getDataValidations() ?? [];
  return rules.map(({ rule }) => rule);
}

/** The rules that hold anywhere in the area. */
export function validationsIn(book: Book, sheetId: string, area: Area): ISheetDataValidationRule[] {
  return validationsOn(book, sheetId).filter((rule) =>
    rule.ranges.some((range) => intersect(areaOfRange(range), area)),
  );
}

export function clearValidations(book: Book, sheetId: string, area: Area): void {
  if (validationsIn(book, sheetId, area).length === 0) return;
  const ranges = [scopeIn(book, sheetId, area)];
  book.run('sheets.command.clear-range-data-validation', { subUnitId: sheetId, ranges });
}

/** One rule for the whole area, instead of whatever held there. */
export function setValidation(book: Book, sheetId: string, area: Area, validation: Validation): void {
  clearValidations(book, sheetId, area);
  const rule = { ...validation, uid: newId(book), ranges: [scopeIn(book, sheetId, area)] };
  book.run('sheet.command.addDataValidation', { subUnitId: sheetId, rule });
}

/** New rows of a table are validated as its last one. */
export function stretchValidations(book: Book, sheetId: string, lastRow: Area, added: Area): void {
  for (const rule of validationsIn(book, sheetId, lastRow)) {
    const reached = rule.ranges.map(areaOfRange).flatMap((area) => intersect(area, lastRow) ?? []);
    const missing = reached
      .map((area) => ({ ...added, column: area.column, columns: area.columns }))
      .filter((area) => validationsIn(book, sheetId, area).length === 0);
    if (missing.length === 0) continue;
    const ranges = Rectangle.mergeRanges([...rule.ranges, ...missing.map((area) => scopeIn(book, sheetId, area))]);
    book.run('sheet.command.updateDataValidationRuleRange', { subUnitId: sheetId, ruleId: rule.uid, ranges });
  }
}

/** Rules that name a worksheet follow it when it is renamed, as in Excel. */
export function renameInValidations(book: Book, from: string, to: string): void {
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  for (const sheet of book.workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    for (const { uid, type, operator, formula1, formula2 } of validationsOn(book, subUnitId)) {
      if (formula1?.includes(quoted(from)) !== true) continue;
      const setting = { type, operator, formula1: formula1.replaceAll(quoted(from), quoted(to)), formula2 };
      book.run('sheets.command.update-data-validation-setting', { subUnitId, ruleId: uid, setting });
    }
  }
}

export function areaOfRange({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function newId(book: Book): string {
  const number = Number(bookExtras(book).read('lastRule') ?? 0) + 1;
  bookExtras(book).write('lastRule', number);
  return `validation-${number}`;
}
