import { BooleanNumber, type Worksheet } from '@univerjs/core';

import { ExcelError, invalidArgument, itemAlreadyExists } from '../excel-error';
import type { Book } from './book';
import { bookExtras, sheetExtras } from './extras';
import { newSheet } from './open';
import { renameInValidations } from './validations';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** By id or by name, without regard to case, as Excel looks for it. */
export function findSheet(book: Book, key: string): Worksheet | undefined {
  const sheets = book.workbook.getSheets();
  const name = key.toLowerCase();
  return (
    sheets.find((sheet) => sheet.getSheetId() === key) ?? sheets.find((sheet) => sheet.getName().toLowerCase() === name)
  );
}

/** Adds a worksheet after the last one and leaves the one in front where it is. */
export function addSheet(book: Book, name: string | undefined): Worksheet {
  const chosen = name ?? freeName(book);
  requireName(book, chosen, undefined);
  const id = freeId(book);
  const index = book.workbook.getSheets().length;
  book.keepingFront(() => book.run('sheet.command.insert-sheet', { index, sheet: { id, name: chosen, ...newSheet } }));
  return book.sheet(id);
}

export function renameSheet(book: Book, sheet: Worksheet, name: string): void {
  requireName(book, name, sheet);
  const before = sheet.getName();
  if (name === before) return;
  book.run('sheet.command.set-worksheet-name', { subUnitId: sheet.getSheetId(), name });
  renameInValidations(book, before, name);
}

/** Excel refuses to delete the last visible worksheet, and so does this. */
export function deleteSheet(book: Book, sheet: Worksheet): void {
  if (visibilityOf(sheet) === 'VeryHidden') {
    throw new ExcelError(
      'InvalidOperation',
      'A very hidden worksheet cannot be deleted; make it visible or hidden first.',
    );
  }
  requireAnotherVisible(book, sheet);
  book.run('sheet.command.remove-sheet', { subUnitId: sheet.getSheetId() });
}

export function visibilityOf(sheet: Worksheet): Visibility {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
  return sheetExtras(sheet).read('veryHidden') === true ? 'VeryHidden' : 'Hidden';
}

export function setVisibility(book: Book, sheet: Worksheet, visibility: Visibility): void {
  const subUnitId = sheet.getSheetId();
  if (visibility === 'Visible') {
    if (visibilityOf(sheet) === 'Visible') return;
    book.keepingFront(() => book.run('sheet.command.set-worksheet-show', { subUnitId }));
  } else if (visibilityOf(sheet) === 'Visible') {
    requireAnotherVisible(book, sheet);
    book.run('sheet.command.set-worksheet-hidden', { subUnitId });
  }
  sheetExtras(sheet).write('veryHidden', visibility === 'VeryHidden');
}

export function activate(book: Book, subUnitId: string): void {
  if (book.workbook.getActiveSheet().getSheetId() !== subUnitId) {
    book.run('sheet.operation.set-worksheet-active', { subUnitId });
  }
}

function requireAnotherVisible(book: Book, sheet: Worksheet): void {
  const others = book.workbook.getSheets().filter((other) => other !== sheet && visibilityOf(other) === 'Visible');
  if (others.length === 0 && visibilityOf(sheet) === 'Visible') {
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
}

/** https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
function requireName(book: Book, name: string, except: Worksheet | undefined): void {
  const wrong = name.trim() === '' || name.length > 31 || /[\\/?*:[\]]|^'|'$/.test(name) || /^history$/i.test(name);
  if (wrong) throw invalidArgument(`worksheet name "${name}"`);
  const taken = findSheetByName(book, name);
  if (taken && taken !== except) throw itemAlreadyExists(`worksheet "${name}"`);
}

function findSheetByName(book: Book, name: string): Worksheet | undefined {
  return book.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

function freeName(book: Book): string {
  let number = book.workbook.getSheets().length + 1;
  while (findSheetByName(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Counted, not drawn by lot: the same steps give the same ids. */
function freeId(book: Book): string {
  const taken = book.workbook.getSheets().map((sheet) => Number(/^sheet-(\d+)$/.exec(sheet.getSheetId())?.[1] ?? 0));
  const last = Math.max(Number(bookExtras(book).read('lastSheet') ?? 0), ...taken) + 1;
  bookExtras(book).write('lastSheet', last);
  return `sheet-${last}`;
}
