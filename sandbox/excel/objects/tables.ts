import { intersect } from '../address';
import type { Book } from '../engine/book';
import { addTable, areaOf, findTable, tablesIn, tablesOn, type Table } from '../engine/tables';
import { insertArea } from '../engine/shape';
import { eventRegistrations } from './event-registrations';
import { existing, hostObject, orNull, type HostObject, type Verbs } from './host-object';
import { text, truth, whole } from './parameters';
import { rangeParameter } from './range';
import type { RangeRef } from './range-ref';
import { tableObject } from './table';

interface Tables {
  book: Book;
  /** The worksheet whose tables these are; all of the workbook's without. */
  sheetId: string | undefined;
  /** Only those that touch it. */
  within?: RangeRef;
}

function listed({ book, sheetId, within }: Tables): Table[] {
  const tables = sheetId === undefined ? tablesIn(book) : tablesOn(book, sheetId);
  return within ? tables.filter((table) => intersect(areaOf(table), within.area)) : tables;
}

function byKey(tables: Tables, key: unknown): HostObject {
  const name = text(key, 'a name or an id');
  const table = existing(findTable(tables.book, name), `table "${name}"`);
  const here = tables.sheetId === undefined || table.getSubunitId() === tables.sheetId;
  return tableObject(tables.book, existing(here ? table : undefined, `table "${name}"`));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
const verbs: Verbs<Tables> = {
  kind: 'TableCollection',
  read: { Count: (tables) => listed(tables).length },
  items: (tables) => listed(tables).map((table) => tableObject(tables.book, table)),
  item: byKey,
  call: {
    Add: async ({ book, sheetId }, [address, hasHeaders]) => {
      const front = sheetId ?? book.workbook.getActiveSheet().getSheetId();
      const { sheetId: on, area } = rangeParameter({ book, sheetId: front }, address);
      if (!truth(hasHeaders)) await insertArea(book, on, { ...area, rows: 1 }, 'Down');
      return tableObject(book, addTable(book, on, truth(hasHeaders) ? area : { ...area, rows: area.rows + 1 }));
    },
    GetCount: (tables) => listed(tables).length,
    GetItem: (tables, [key]) => byKey(tables, key),
    GetItemOrNullObject: (tables, [key]) => orNull(() => byKey(tables, key)),
    GetItemAt: (tables, [index]) => tableObject(tables.book, existing(listed(tables)[whole(index)], 'table')),
    GetFirst: (tables) => tableObject(tables.book, existing(listed(tables)[0], 'table')),
    ...eventRegistrations(['DataChanged', 'Added', 'Deleted']),
  },
};

export function tablesOfWorkbook(book: Book): HostObject {
  return hostObject(verbs, { book, sheetId: undefined });
}

export function tablesOfSheet(book: Book, sheetId: string): HostObject {
  return hostObject(verbs, { book, sheetId });
}

export function tablesTouching(range: RangeRef): HostObject {
  return hostObject(verbs, { book: range.book, sheetId: range.sheetId, within: range });
}
