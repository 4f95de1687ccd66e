import { BooleanNumber, type Worksheet } from '@univerjs/core';

import { maximumColumns, maximumRows } from '../address';
import type { Book } from '../engine/book';
import { usedArea } from '../engine/cells';
import { activate, deleteSheet, renameSheet, setVisibility, visibilityOf, type Visibility } from '../engine/sheets';
import { autoFilterOf } from './auto-filter';
import { customPropertiesOf } from './custom-properties';
import { freezePanesOf } from './freeze-panes';
import { hostObject, nullObject, type HostObject, type Verbs } from './host-object';
import { namesOf } from './names';
import { pageLayoutOf } from './page-layout';
import { oneOf, optional, text, truth, whole } from './parameters';
import { protectionOf } from './protection';
import { rangeObject } from './range';
import { RangeRef, rangeAt } from './range-ref';
import { tablesOfSheet } from './tables';
import { eventRegistrations } from './event-registrations';

/** A worksheet by its id, which stays the same when it is renamed or moved. */
export interface SheetRef {
  book: Book;
  id: string;
}

const visibilities: Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const sheetOf = ({ book, id }: SheetRef): Worksheet => book.sheet(id);

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
const verbs: Verbs<SheetRef> = {
  kind: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: (ref) => sheetOf(ref).getName(),
    Position: ({ book, id }) => book.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === id),
    Visibility: (ref) => visibilityOf(sheetOf(ref)),
    TabColor: (ref) => (sheetOf(ref).getTabColor() ?? '').toUpperCase(),
    ShowGridlines: (ref) => sheetOf(ref).getConfig().showGridlines !== BooleanNumber.FALSE,
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
  },
  write: {
    Name: ({ book, id }, value) => renameSheet(book, book.sheet(id), text(value, 'a name')),
    Position: ({ book, id }, value) =>
      book.run('sheet.command.set-worksheet-order', { subUnitId: id, order: whole(value) }),
    Visibility: ({ book, id }, value) => setVisibility(book, book.sheet(id), oneOf(value, visibilities)),
    TabColor: ({ book, id }, value) => book.run('sheet.command.set-tab-color', { subUnitId: id, value: text(value) }),
    Gridlines: ({ book, id }, value) =>
      book.run('sheet.mutation.toggle-gridlines', {
        subUnitId: id,
        showGridlines: truth(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      }),
  },
  part: {
    Tables: ({ book, id }) => tablesOfSheet(book, id),
    FreezePanes: (ref) => freezePanesOf(ref),
    PageLayout: (ref) => pageLayoutOf(ref),
    CustomProperties: (ref) => customPropertiesOf(ref),
    Protection: protectionOf,
    Names: ({ book }) => namesOf(book),
    AutoFilter: (ref) => autoFilterOf(ref),
  },
  call: {
    Activate: ({ book, id }) => activate(book, id),
    Delete: ({ book, id }) => deleteSheet(book, book.sheet(id)),
    GetRange: ({ book, id }, [address]) =>
      rangeObject(optional(address, text, '') === '' ? wholeSheet(book, id) : rangeAt(book, id, text(address))),
    GetRangeByIndexes: ({ book, id }, [row, column, rows, columns]) =>
      rangeObject(
        new RangeRef(book, id, { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) }),
      ),
    GetCell: ({ book, id }, [row, column]) =>
      rangeObject(new RangeRef(book, id, { row: whole(row), column: whole(column), rows: 1, columns: 1 })),
    GetUsedRange: (ref, [valuesOnly]) => used(ref, valuesOnly) ?? rangeObject(rangeAt(ref.book, ref.id, 'A1')),
    GetUsedRangeOrNullObject: (ref, [valuesOnly]) => used(ref, valuesOnly) ?? nullObject,
    ...eventRegistrations([
      'Activated',
      'DataChanged',
      'Deactivated',
      'NameChanged',
      'ProtectionChanged',
      'RowHiddenChanged',
      'RowSorted',
      'ColumnSorted',
      'SelectionChanged',
      'VisibilityChanged',
    ]),
  },
};

export function worksheetOf(book: Book, sheet: Worksheet): HostObject {
  return hostObject(verbs, { book, id: sheet.getSheetId() });
}

function wholeSheet(book: Book, id: string): RangeRef {
  return new RangeRef(book, id, { row: 0, column: 0, rows: maximumRows, columns: maximumColumns });
}

function used({ book, id }: SheetRef, valuesOnly: unknown): HostObject | undefined {
  const area = usedArea(book.sheet(id), optional(valuesOnly, truth, false));
  return area && rangeObject(new RangeRef(book, id, area));
}
