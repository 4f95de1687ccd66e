import type { Book } from '../engine/book';
import { sheetExtras } from '../engine/extras';
import { ExcelError } from '../excel-error';
import { hostObject, type HostObject, type Verbs } from './host-object';
import type { SheetRef } from './worksheet';

const isProtected = (book: Book, sheetId: string) => sheetExtras(book.sheet(sheetId)).read('protected') === true;

/**
 * Without a password or exceptions: every cell is locked, for whoever it is.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
const verbs: Verbs<SheetRef> = {
  kind: 'WorksheetProtection',
  read: { Protected: ({ book, id }) => isProtected(book, id) },
  call: {
    Protect: ({ book, id }) => sheetExtras(book.sheet(id)).write('protected', true),
    Unprotect: ({ book, id }) => sheetExtras(book.sheet(id)).write('protected', false),
  },
};

export function protectionOf(ref: SheetRef): HostObject {
  return hostObject(verbs, ref);
}

/** Excel refuses to write into the cells of a protected worksheet, and to move them. */
export function requireUnprotected(book: Book, sheetId: string): void {
  if (isProtected(book, sheetId)) {
    throw new ExcelError('AccessDenied', 'The cell or chart you are trying to change is on a protected sheet.');
  }
}
