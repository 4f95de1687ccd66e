import { LocaleType, type IWorkbookData, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

import { isObject } from '../wire';
import { createBook, type Book } from './book';

/** As Excel's: 64 and 20 pixels, in the font that Excel's widths are counted in. */
export const newSheet = { defaultColumnWidth: 64, defaultRowHeight: 20, rowCount: 500, columnCount: 40 };

/**
 * Opens a workbook in a Univer instance whose plugins are registered. `snapshot` is what `snapshot` of the workbook gave,
 * or null for a new workbook with one worksheet of that name. Throws a TypeError where the snapshot is none.
 */
export function openBook(univer: Univer, snapshot: unknown, firstSheet: string, locale: string): Book {
  const data = snapshot ?? newWorkbook(firstSheet);
  if (!isWorkbookData(data)) throw new TypeError('This is not a snapshot of a workbook.');
  const workbook = FUniver.newAPI(univer).createWorkbook(data).getWorkbook();
  return createBook(univer, workbook, locale);
}

function newWorkbook(firstSheet: string): Partial<IWorkbookData> {
  const id = 'sheet-1';
  return {
    id: 'workbook',
    name: 'Book1',
    locale: LocaleType.EN_US,
    sheetOrder: [id],
    sheets: { [id]: { id, name: firstSheet, ...newSheet } },
    styles: {},
  };
}

function isWorkbookData(value: unknown): value is Partial<IWorkbookData> {
  return isObject(value) && isObject(value['sheets']) && Array.isArray(value['sheetOrder']);
}
