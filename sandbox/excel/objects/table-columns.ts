import { insertArea, deleteArea } from '../engine/shape';
import { setColumnNames } from '../engine/table-growth';
import { areaOf, bodyOf, columnsOf, freeHeading, newColumnId, placeTable, type Column } from '../engine/tables';
import { valueAt } from '../engine/cells';
import { invalidArgument } from '../excel-error';
import { existing, hostObject, orNull, type HostObject, type Verbs } from './host-object';
import { optional, text, whole } from './parameters';
import { areaInTable, filterOf, tableOf, type TableRef } from './table';
import { RangeRef } from './range-ref';
import { writeValues } from './range-writing';

interface ColumnRef {
  ref: TableRef;
  id: string;
}

function columnsIn(ref: TableRef): Column[] {
  return columnsOf(tableOf(ref));
}

function indexOf({ ref, id }: ColumnRef): number {
  return columnsIn(ref).findIndex((column) => column.id === id);
}

/** A column's own cells of some rows of the table. */
function cells(column: ColumnRef, rows: 'all' | 'header' | 'body') {
  const table = tableOf(column.ref);
  const area = rows === 'body' ? bodyOf(table) : areaOf(table);
  const index = indexOf(column);
  if (index < 0) throw invalidArgument('a column that is gone');
  return { ...area, column: area.column + index, columns: 1, ...(rows === 'header' && { rows: 1 }) };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
const verbs: Verbs<ColumnRef> = {
  kind: 'TableColumn',
  identity: ({ id }) => ({ Id: Number(id) }),
  read: {
    Id: ({ id }) => Number(id),
    Index: indexOf,
    Name: ({ ref, id }) => columnsIn(ref).find((column) => column.id === id)?.name ?? '',
    Values: (column) => {
      const sheet = column.ref.book.sheet(tableOf(column.ref).getSubunitId());
      const area = cells(column, 'all');
      return Array.from({ length: area.rows }, (_, row) => [valueAt(sheet, area.row + row, area.column)]);
    },
  },
  write: {
    Name({ ref, id }, value) {
      const name = text(value, 'a name');
      const columns = columnsIn(ref).map((column) => (column.id === id ? { id, name } : column));
      setColumnNames(ref.book, tableOf(ref), columns);
    },
    Values: (column, value) => writeValues(rangeRef(column, 'all'), value),
  },
  part: { Filter: (column) => filterOf(column.ref, indexOf(column)) },
  call: {
    GetRange: (column) => areaInTable(column.ref, cells(column, 'all')),
    GetHeaderRowRange: (column) => areaInTable(column.ref, cells(column, 'header')),
    GetDataBodyRange: (column) => areaInTable(column.ref, cells(column, 'body')),
    Delete: (column) => deleteArea(column.ref.book, tableOf(column.ref).getSubunitId(), cells(column, 'all'), 'Left'),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection */
const collection: Verbs<TableRef> = {
  kind: 'TableColumnCollection',
  read: { Count: (ref) => columnsIn(ref).length },
  items: (ref) => columnsIn(ref).map(({ id }) => hostObject(verbs, { ref, id })),
  item: byKey,
  call: {
    Add: (ref, [index, values, name]) => add(ref, optional(index, whole, -1), values, optional(name, text, undefined)),
    GetCount: (ref) => columnsIn(ref).length,
    GetItem: byKeyIn,
    GetItemOrNullObject: (ref, parameters) => orNull(() => byKeyIn(ref, parameters)),
    GetItemAt: (ref, [index]) => hostObject(verbs, { ref, id: existing(columnsIn(ref)[whole(index)], 'column').id }),
  },
};

export function tableColumnsOf(ref: TableRef): HostObject {
  return hostObject(collection, ref);
}

function byKeyIn(ref: TableRef, [key]: unknown[]): HostObject {
  return byKey(ref, key);
}

/** By id where the key is a number, else by name, without regard to case. */
function byKey(ref: TableRef, key: unknown): HostObject {
  const columns = columnsIn(ref);
  const name = String(key).toLowerCase();
  const found =
    typeof key === 'number'
      ? columns.find((column) => column.id === String(key))
      : columns.find((column) => column.name.toLowerCase() === name);
  return hostObject(verbs, { ref, id: existing(found, `column "${String(key)}"`).id });
}

function rangeRef(column: ColumnRef, rows: 'all' | 'header' | 'body'): RangeRef {
  return new RangeRef(column.ref.book, tableOf(column.ref).getSubunitId(), cells(column, rows));
}

/** Cells to the right make room; at the end only where there is something in the way. */
async function add(ref: TableRef, index: number, values: unknown, name: string | undefined): Promise<HostObject> {
  const table = tableOf(ref);
  const area = areaOf(table);
  const columns = columnsOf(table);
  const at = index < 0 ? columns.length : index;
  const id = newColumnId(table);
  const rows: unknown[] = Array.isArray(values) ? values : [];
  const [first, ...body] = rows;
  const given: unknown = Array.isArray(first) ? first[0] : undefined;
  const heading = name ?? (typeof given === 'string' ? given : '');
  const place = { ...area, column: area.column + at, columns: 1 };
  if (at < columns.length || !isEmpty(ref, place)) await insertArea(ref.book, table.getSubunitId(), place, 'Right');
  const others = columns.map((column) => column.name);
  const list = [...columns];
  list.splice(at, 0, { id, name: freeHeading(heading, others, at) });
  placeTable(ref.book, table, { ...area, columns: area.columns + 1 }, list);
  setColumnNames(ref.book, table, list);
  const column = { ref, id };
  if (body.length > 0) writeValues(rangeRef(column, 'body'), body);
  return hostObject(verbs, column);
}

function isEmpty(ref: TableRef, area: { row: number; column: number; rows: number }): boolean {
  const sheet = ref.book.sheet(tableOf(ref).getSubunitId());
  return Array.from({ length: area.rows }, (_, row) => valueAt(sheet, area.row + row, area.column)).every(
    (value) => value === '',
  );
}
