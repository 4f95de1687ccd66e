import { existing, hostObject, orNull, type HostObject, type Verbs } from './host-object';
import type { Book } from '../engine/book';
import { addSheet, findSheet, visibilityOf } from '../engine/sheets';
import { eventRegistrations } from './event-registrations';
import { optional, text, truth } from './parameters';
import { worksheetOf } from './worksheet';

interface Sheets {
  book: Book;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
const verbs: Verbs<Sheets> = {
  kind: 'WorksheetCollection',
  items: ({ book }) => book.workbook.getSheets().map((sheet) => worksheetOf(book, sheet)),
  item: ({ book }, key) => byKey(book, key),
  call: {
    Add: ({ book }, [name]) => worksheetOf(book, addSheet(book, optional(name, text, undefined))),
    GetItem: ({ book }, [key]) => byKey(book, key),
    GetItemOrNullObject: ({ book }, [key]) => orNull(() => byKey(book, key)),
    GetActiveWorksheet: ({ book }) => worksheetOf(book, book.workbook.getActiveSheet()),
    GetCount: ({ book }, [visibleOnly]) => listed(book, visibleOnly).length,
    GetFirst: ({ book }, [visibleOnly]) => at(book, visibleOnly, 0),
    GetLast: ({ book }, [visibleOnly]) => at(book, visibleOnly, -1),
    ...eventRegistrations([
      'Activated',
      'Added',
      'DataChanged',
      'Deactivated',
      'Deleted',
      'Moved',
      'NameChanged',
      'RowHiddenChanged',
      'RowSorted',
      'ColumnSorted',
      'SelectionChanged',
      'VisibilityChanged',
    ]),
  },
};

export function worksheetsOf(book: Book): HostObject {
  return hostObject(verbs, { book });
}

function byKey(book: Book, key: unknown): HostObject {
  const name = text(key, 'a name or an id');
  return worksheetOf(book, existing(findSheet(book, name), `worksheet "${name}"`));
}

function listed(book: Book, visibleOnly: unknown) {
  const sheets = book.workbook.getSheets();
  return optional(visibleOnly, truth, false) ? sheets.filter((sheet) => visibilityOf(sheet) === 'Visible') : sheets;
}

function at(book: Book, visibleOnly: unknown, index: number): HostObject {
  return worksheetOf(book, existing(listed(book, visibleOnly).at(index), 'worksheet'));
}
