import type { Book } from '../engine/book';
import { bookExtras } from '../engine/extras';
import { isObject, type Json } from '../wire';
import { eventRegistrations } from './event-registrations';
import { existing, hostObject, nullObject, orNull, type HostObject, type Verbs } from './host-object';
import { namesOf } from './names';
import { text, truth } from './parameters';
import { rangeObject } from './range';
import { RangeRef } from './range-ref';
import { tablesOfWorkbook } from './tables';
import { worksheetsOf } from './worksheets';

/** The workbook as one client sees it. */
export interface Session {
  book: Book;
  /** Whether this client's handlers are called. */
  events: boolean;
  /** Where changed cells went that an event told about, by the number in that event. */
  eventRange: (id: string) => RangeRef | undefined;
  /** Opens a file in a window of its own. */
  openFile: (file: Uint8Array) => void;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
const verbs: Verbs<Session> = {
  kind: 'Workbook',
  read: {
    Name: ({ book }) => `${book.workbook.name || 'Book1'}.xlsx`,
    ReadOnly: ({ book }) => bookExtras(book).read('readOnly') === true,
    IsDirty: () => true,
  },
  part: {
    Worksheets: ({ book }) => worksheetsOf(book),
    Tables: ({ book }) => tablesOfWorkbook(book),
    Names: ({ book }) => namesOf(book),
    Application: (session) => hostObject(application, session),
    Settings: ({ book }) => hostObject(settings, { book, under: 'settings' }),
    Properties: ({ book }) => hostObject(properties, { book }),
    _Runtime: (session) => hostObject(runtime, session),
    Runtime: (session) => hostObject(runtime, session),
  },
  call: {
    GetSelectedRange: ({ book }) => rangeObject(selected(book)),
    GetActiveCell: ({ book }) => {
      const range = selected(book);
      return rangeObject(range.with({ ...range.area, rows: 1, columns: 1 }));
    },
    _GetRangeForEventByReferenceId: ({ eventRange }, [id]) => rangeObject(existing(eventRange(text(id)), 'range')),
    _GetRangeOrNullObjectForEventByReferenceId: ({ eventRange }, [id]) => {
      const range = eventRange(text(id));
      return range ? rangeObject(range) : nullObject;
    },
    ...eventRegistrations(['Activated', 'SelectionChanged']),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.application; results are current whenever they are read. */
const application: Verbs<Session> = {
  kind: 'Application',
  read: {
    CalculationMode: () => 'Automatic',
    CalculationState: () => 'Done',
  },
  write: { CalculationMode: () => undefined },
  call: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: ({ openFile }, [file]) => hostObject(workbookCreated, { file: bytesOf(text(file)), openFile }),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookcreated */
const workbookCreated: Verbs<{ file: Uint8Array; openFile: Session['openFile'] }> = {
  kind: 'WorkbookCreated',
  call: { Open: ({ file, openFile }) => openFile(file) },
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const runtime: Verbs<Session> = {
  kind: 'Runtime',
  read: { EnableEvents: ({ events }) => events },
  write: {
    EnableEvents(session, value) {
      session.events = truth(value);
    },
  },
};

interface Store {
  book: Book;
  under: 'settings' | 'customProperties';
}

interface Entry extends Store {
  key: string;
}

function entriesOf({ book, under }: Store): Json {
  const found = bookExtras(book).read(under);
  return isObject(found) ? found : {};
}

function put(store: Store, key: string, value: unknown): void {
  bookExtras(store.book).write(store.under, { ...entriesOf(store), [key]: value });
}

function remove(store: Store, key: string): void {
  const others = Object.entries(entriesOf(store)).filter(([known]) => known !== key);
  bookExtras(store.book).write(store.under, Object.fromEntries(others));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.setting */
const setting: Verbs<Entry> = {
  kind: 'Setting',
  identity: ({ key }) => ({ Key: key }),
  read: { Key: ({ key }) => key, Value: (entry) => entriesOf(entry)[entry.key] },
  write: { Value: (entry, value) => put(entry, entry.key, value) },
  call: { Delete: (entry) => remove(entry, entry.key) },
};

const settings: Verbs<Store> = {
  kind: 'SettingCollection',
  items: (store) => Object.keys(entriesOf(store)).map((key) => hostObject(setting, { ...store, key })),
  item: (store, key) => settingByKey(store, key),
  call: {
    Add(store, [key, value]) {
      put(store, text(key), value);
      return settingByKey(store, key);
    },
    GetCount: (store) => Object.keys(entriesOf(store)).length,
    GetItem: (store, [key]) => settingByKey(store, key),
    GetItemOrNullObject: (store, [key]) => orNull(() => settingByKey(store, key)),
  },
};

function settingByKey(store: Store, key: unknown): HostObject {
  const name = text(key);
  return hostObject(setting, {
    ...store,
    key: existing(name in entriesOf(store) ? name : undefined, `setting "${name}"`),
  });
}

const documentProperties = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];

/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
const properties: Verbs<{ book: Book }> = {
  kind: 'DocumentProperties',
  read: Object.fromEntries(
    documentProperties.map((name) => [
      name,
      ({ book }: { book: Book }) => bookExtras(book).read(`property${name}`) ?? '',
    ]),
  ),
  write: Object.fromEntries(
    documentProperties.map((name) => [
      name,
      ({ book }: { book: Book }, value: unknown) => bookExtras(book).write(`property${name}`, text(value)),
    ]),
  ),
};

export function workbookFor(session: Session): HostObject {
  return hostObject(verbs, session);
}

function selected(book: Book): RangeRef {
  const sheet = book.workbook.getActiveSheet();
  const active = book.facade.getWorkbook(book.unitId)?.getActiveRange()?.getRange();
  const { startRow, startColumn, endRow, endColumn } = active ?? {
    startRow: 0,
    startColumn: 0,
    endRow: 0,
    endColumn: 0,
  };
  return new RangeRef(book, sheet.getSheetId(), {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  });
}
