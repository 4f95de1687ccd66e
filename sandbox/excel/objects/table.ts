import type { Area } from '../address';
import type { Book } from '../engine/book';
import { applyValuesFilter, clearFilters, valuesFilter } from '../engine/filters';
import { eachFormula } from '../engine/formulas';
import { clearArea } from '../engine/shape';
import { sortRows } from '../engine/sort';
import { renameTable } from '../engine/structured-references';
import { setStripes } from '../engine/table-look';
import {
  areaOf,
  bodyOf,
  deleteTable,
  findTable,
  headerOf,
  metaOf,
  nameOf,
  requireTableName,
  resizeTable,
  setMeta,
  type Table,
} from '../engine/tables';
import { isObject } from '../wire';
import { eventRegistrations } from './event-registrations';
import { existing, hostObject, type HostObject, type Verbs } from './host-object';
import { list, text, truth, whole } from './parameters';
import { rangeObject, rangeParameter } from './range';
import { RangeRef } from './range-ref';
import { tableColumnsOf } from './table-columns';
import { tableRowsOf } from './table-rows';
import { worksheetOf } from './worksheet';

/** A table by its id. */
export interface TableRef {
  book: Book;
  id: string;
}

export function tableOf({ book, id }: TableRef): Table {
  return existing(findTable(book, id), 'table');
}

export function areaInTable(ref: TableRef, area: Area): HostObject {
  return rangeObject(new RangeRef(ref.book, tableOf(ref).getSubunitId(), area));
}

/** Excel's properties of a table that change how it looks, kept as they are set; of these the grid draws the stripes. */
const kept = {
  Style: ['style', 'TableStyleMedium2'],
  ShowBandedRows: ['stripes', true],
  ShowBandedColumns: ['columnStripes', false],
  ShowFilterButton: ['filter', true],
  HighlightFirstColumn: ['firstColumn', false],
  HighlightLastColumn: ['lastColumnBold', false],
} as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.table */
const verbs: Verbs<TableRef> = {
  kind: 'Table',
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => id.replace(/\D/g, ''),
    Name: (ref) => nameOf(tableOf(ref)),
    ShowHeaders: (ref) => tableOf(ref).isShowHeader(),
    ShowTotals: () => false,
    ...Object.fromEntries(
      Object.entries(kept).map(([name, [key, initial]]) => [
        name,
        (ref: TableRef) => metaOf(tableOf(ref))[key] ?? initial,
      ]),
    ),
  },
  write: {
    Name: (ref, value) => rename(ref, text(value, 'a name')),
    ...Object.fromEntries(
      Object.entries(kept).map(([name, [key]]) => [
        name,
        (ref: TableRef, value: unknown) => setMeta(tableOf(ref), { [key]: value }),
      ]),
    ),
    ShowBandedRows: (ref, value) => setStripes(ref.book, tableOf(ref), truth(value)),
  },
  part: {
    Columns: (ref) => tableColumnsOf(ref),
    Rows: (ref) => tableRowsOf(ref),
    Worksheet: (ref) => worksheetOf(ref.book, ref.book.sheet(tableOf(ref).getSubunitId())),
    Sort: (ref) => hostObject(sort, ref),
  },
  call: {
    GetRange: (ref) => areaInTable(ref, areaOf(tableOf(ref))),
    GetDataBodyRange: (ref) => areaInTable(ref, bodyOf(tableOf(ref))),
    GetHeaderRowRange: (ref) => areaInTable(ref, headerOf(tableOf(ref))),
    Resize: (ref, [address]) => resizeTable(ref.book, tableOf(ref), rangeParameter(placed(ref), address).area),
    Delete(ref) {
      const table = tableOf(ref);
      const [sheetId, area] = [table.getSubunitId(), areaOf(table)];
      deleteTable(ref.book, table);
      clearArea(ref.book, sheetId, area, 'All');
    },
    ConvertToRange(ref) {
      const table = tableOf(ref);
      const range = areaInTable(ref, areaOf(table));
      deleteTable(ref.book, table);
      return range;
    },
    ClearFilters: (ref) => clearFilters(ref.book, tableOf(ref)),
    ReapplyFilters: () => null,
    ...eventRegistrations(['DataChanged', 'SelectionChanged']),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.tablesort; keys count columns from the table's first. */
const sort: Verbs<TableRef> = {
  kind: 'TableSort',
  call: {
    Apply: (ref, [fields]) => {
      const table = tableOf(ref);
      const keys = list(fields, 'sort fields')
        .filter(isObject)
        .map((field) => ({ column: whole(field['key']), ascending: field['ascending'] !== false }));
      sortRows(ref.book, table.getSubunitId(), bodyOf(table), keys);
    },
    Clear: () => null,
    Reapply: () => null,
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.filter */
const filter: Verbs<TableRef & { column: number }> = {
  kind: 'Filter',
  read: {
    Criteria({ column, ...ref }) {
      const values = valuesFilter(tableOf(ref), column);
      return values === undefined ? null : { filterOn: 'Values', values };
    },
  },
  call: {
    ApplyValuesFilter: ({ column, ...ref }, [values]) =>
      applyValuesFilter(ref.book, tableOf(ref), column, list(values).map(String)),
    Clear: ({ column, ...ref }) => applyValuesFilter(ref.book, tableOf(ref), column, undefined),
  },
};

export function filterOf(ref: TableRef, column: number): HostObject {
  return hostObject(filter, { ...ref, column });
}

export function tableObject(book: Book, table: Table): HostObject {
  return hostObject(verbs, { book, id: table.getId() });
}

function placed(ref: TableRef): { book: Book; sheetId: string } {
  return { book: ref.book, sheetId: tableOf(ref).getSubunitId() };
}

function rename(ref: TableRef, name: string): void {
  const table = tableOf(ref);
  const before = nameOf(table);
  requireTableName(ref.book, name, table);
  if (name === before) return;
  truth(
    ref.book.run('sheet.mutation.set-sheet-table', {
      subUnitId: table.getSubunitId(),
      tableId: ref.id,
      config: { name },
    }),
  );
  eachFormula(ref.book, (formula) => renameTable(formula, before, name));
}
