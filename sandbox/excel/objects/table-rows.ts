import type { Area } from '../address';
import { mapCells, usedArea, valueAt } from '../engine/cells';
import { areaOf, bodyOf, placeTable } from '../engine/tables';
import { clearArea, deleteArea, insertArea } from '../engine/shape';
import { invalidArgument } from '../excel-error';
import { existing, hostObject, type HostObject, type Verbs } from './host-object';
import { list, optional, whole } from './parameters';
import { RangeRef } from './range-ref';
import { requireUnprotected } from './protection';
import { writeValues } from './range-writing';
import { areaInTable, tableOf, type TableRef } from './table';

/** A row by its place: Excel gives rows no identity. */
interface RowRef {
  ref: TableRef;
  index: number;
}

function rowArea({ ref, index }: RowRef): Area {
  const body = bodyOf(tableOf(ref));
  if (index < 0 || index >= body.rows) throw invalidArgument(`table row ${index}`);
  return { ...body, row: body.row + index, rows: 1 };
}

function rangeRef(ref: TableRef, area: Area): RangeRef {
  return new RangeRef(ref.book, tableOf(ref).getSubunitId(), area);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerow */
const verbs: Verbs<RowRef> = {
  kind: 'TableRow',
  identity: ({ index }) => ({ Index: index }),
  read: {
    Index: ({ index }) => index,
    Values: (row) => {
      const { sheet, area } = rangeRef(row.ref, rowArea(row));
      return mapCells(area, (line, column) => valueAt(sheet, line, column));
    },
  },
  write: { Values: (row, value) => writeValues(rangeRef(row.ref, rowArea(row)), value) },
  call: {
    GetRange: (row) => areaInTable(row.ref, rowArea(row)),
    Delete: (row) => remove(row),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */
const collection: Verbs<TableRef> = {
  kind: 'TableRowCollection',
  read: { Count: count },
  items: (ref) => Array.from({ length: count(ref) }, (_, index) => hostObject(verbs, { ref, index })),
  item: (ref, index) => at(ref, index),
  call: {
    Add: (ref, [index, values]) => add(ref, optional(index, whole, -1), values),
    GetCount: count,
    GetItemAt: (ref, [index]) => at(ref, index),
    DeleteRows: async (ref, [rows]) => {
      const indexes = list(rows)
        .map((row) => (typeof row === 'number' ? row : whole(row)))
        .sort((a, b) => b - a);
      for (const index of indexes) await remove({ ref, index });
    },
  },
};

export function tableRowsOf(ref: TableRef): HostObject {
  return hostObject(collection, ref);
}

function count(ref: TableRef): number {
  return bodyOf(tableOf(ref)).rows;
}

function at(ref: TableRef, index: unknown): HostObject {
  const number = whole(index);
  return hostObject(verbs, {
    ref,
    index: existing(number >= 0 && number < count(ref) ? number : undefined, 'table row'),
  });
}

/** The last row of a table is emptied, not deleted. */
async function remove(row: RowRef): Promise<void> {
  const area = rowArea(row);
  const sheetId = tableOf(row.ref).getSubunitId();
  requireUnprotected(row.ref.book, sheetId);
  if (count(row.ref) === 1) clearArea(row.ref.book, sheetId, area, 'Contents');
  else await deleteArea(row.ref.book, sheetId, area, 'Up');
}

async function add(ref: TableRef, index: number, values: unknown): Promise<HostObject> {
  const { book } = ref;
  const table = tableOf(ref);
  const sheetId = table.getSubunitId();
  requireUnprotected(book, sheetId);
  const body = bodyOf(table);
  const rows = Array.isArray(values) && values.every(Array.isArray) ? values.length : 1;
  const at = index < 0 ? body.rows : index;
  if (at > body.rows) throw invalidArgument(`table row ${at}`);
  const place = { ...body, row: body.row + at, rows };
  if (at < body.rows || somethingBelow(ref, body)) await insertArea(book, sheetId, place, 'Down');
  if (at === body.rows) placeTable(book, tableOf(ref), { ...areaOf(table), rows: body.rows + 1 + rows });
  if (Array.isArray(values)) writeValues(rangeRef(ref, place), values.every(Array.isArray) ? values : [values]);
  return hostObject(verbs, { ref, index: at });
}

function somethingBelow(ref: TableRef, body: Area): boolean {
  const used = usedArea(ref.book.sheet(tableOf(ref).getSubunitId()), true);
  return used !== undefined && used.row + used.rows > body.row + body.rows;
}
