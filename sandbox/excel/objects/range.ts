import { bounding, intersect, maximumColumns, maximumRows, type Area } from '../address';
import { formatAt, formulaAt, mapCells, textAt, usedArea, valueAt, valueTypeAt } from '../engine/cells';
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from '../engine/lines';
import { clearArea, deleteArea, insertArea } from '../engine/shape';
import { itemNotFound } from '../excel-error';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidationOf } from './data-validation';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { hostObject, nullObject, type HostObject, type Verbs } from './host-object';
import { oneOf, optional, truth, whole } from './parameters';
import { formatOf } from './range-format';
import { RangeRef, rangeAt } from './range-ref';
import { requireUnprotected } from './protection';
import { writeFormats, writeValues } from './range-writing';
import { tablesTouching } from './tables';
import { worksheetOf } from './worksheet';

/** https://learn.microsoft.com/javascript/api/excel/excel.range */
const verbs: Verbs<RangeRef> = {
  kind: 'Range',
  read: {
    Address: (range) => range.address,
    AddressLocal: (range) => range.address,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    CellCount: ({ area }) => area.rows * area.columns,
    Values: ({ sheet, area }) => mapCells(area, (row, column) => valueAt(sheet, row, column)),
    Formulas: ({ book, sheet, area }) => mapCells(area, (row, column) => formulaAt(book, sheet, row, column)),
    Text: ({ book, sheet, area }) => mapCells(area, (row, column) => textAt(sheet, row, column, book.locale)),
    ValueTypes: ({ sheet, area }) => mapCells(area, (row, column) => valueTypeAt(sheet, row, column)),
    NumberFormat: ({ sheet, area }) => mapCells(area, (row, column) => formatAt(sheet, row, column)),
    RowHidden: ({ sheet, area }) => rowsHidden(sheet, area),
    ColumnHidden: ({ sheet, area }) => columnsHidden(sheet, area),
    IsEntireColumn: ({ area }) => area.rows === maximumRows,
    IsEntireRow: ({ area }) => area.columns === maximumColumns,
    Hyperlink: (range) => hyperlinkOf(range),
  },
  write: {
    Values: (range, value) => writeValues(range, value),
    Formulas: (range, value) => writeValues(range, value),
    NumberFormat: (range, value) => writeFormats(range, value),
    RowHidden: ({ book, sheetId, area }, value) => setRowsHidden(book, sheetId, area, truth(value)),
    ColumnHidden: ({ book, sheetId, area }, value) => setColumnsHidden(book, sheetId, area, truth(value)),
    Hyperlink: (range, value) => setHyperlink(range, value),
  },
  part: {
    Format: (range) => formatOf(range),
    DataValidation: (range) => dataValidationOf(range),
    ConditionalFormats: (range) => conditionalFormatsOf(range),
    Worksheet: ({ book, sheet }) => worksheetOf(book, sheet),
  },
  call: {
    GetCell: (range, [row, column]) => moved(range, { row: whole(row), column: whole(column), rows: 1, columns: 1 }),
    GetRow: (range, [row]) => moved(range, { row: whole(row), rows: 1 }),
    GetColumn: (range, [column]) => moved(range, { column: whole(column), columns: 1 }),
    GetLastRow: (range) => moved(range, { row: range.area.rows - 1, rows: 1 }),
    GetLastColumn: (range) => moved(range, { column: range.area.columns - 1, columns: 1 }),
    GetLastCell: (range) =>
      moved(range, { row: range.area.rows - 1, column: range.area.columns - 1, rows: 1, columns: 1 }),
    GetRowsBelow: (range, [count]) => beside(range, 'rows', optional(count, whole, 1)),
    GetRowsAbove: (range, [count]) => beside(range, 'rows', -optional(count, whole, 1)),
    GetColumnsAfter: (range, [count]) => beside(range, 'columns', optional(count, whole, 1)),
    GetColumnsBefore: (range, [count]) => beside(range, 'columns', -optional(count, whole, 1)),
    GetOffsetRange: (range, [row, column]) => moved(range, { row: whole(row), column: whole(column) }),
    GetResizedRange: (range, [rows, columns]) =>
      moved(range, { rows: range.area.rows + whole(rows), columns: range.area.columns + whole(columns) }),
    GetAbsoluteResizedRange: (range, [rows, columns]) => moved(range, { rows: whole(rows), columns: whole(columns) }),
    GetEntireRow: (range) => rangeObject(range.with({ ...range.area, column: 0, columns: maximumColumns })),
    GetEntireColumn: (range) => rangeObject(range.with({ ...range.area, row: 0, rows: maximumRows })),
    GetBoundingRect: (range, [other]) => rangeObject(range.with(bounding(range.area, onSameSheet(range, other).area))),
    GetIntersection: (range, [other]) => orRefuse(intersection(range, other), 'intersection'),
    GetIntersectionOrNullObject: (range, [other]) => intersection(range, other) ?? nullObject,
    GetUsedRange: (range, [valuesOnly]) => usedWithin(range, valuesOnly) ?? moved(range, { rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => usedWithin(range, valuesOnly) ?? nullObject,
    GetTables: (range) => tablesTouching(range),
    Clear: ({ book, sheetId, area }, [what]) => {
      requireUnprotected(book, sheetId);
      clearArea(
        book,
        sheetId,
        area,
        optional(what, (given) => oneOf(given, ['All', 'Formats', 'Contents']), 'All'),
      );
    },
    Delete: ({ book, sheetId, area }, [shift]) => {
      requireUnprotected(book, sheetId);
      return deleteArea(book, sheetId, area, oneOf(shift, ['Up', 'Left']));
    },
    Insert: async (range, [shift]) => {
      requireUnprotected(range.book, range.sheetId);
      await insertArea(range.book, range.sheetId, range.area, oneOf(shift, ['Down', 'Right']));
      return rangeObject(range.with(range.area));
    },
    Select: (range) => select(range),
    /** The client asks this before it sends many cells in pieces. */
    _ValidateArraySize: () => null,
  },
};

export function rangeObject(range: RangeRef): HostObject {
  return hostObject(verbs, range);
}

/** A range given to a verb: an address, or a range itself. */
export function rangeParameter(range: { book: RangeRef['book']; sheetId: string }, value: unknown): RangeRef {
  if (typeof value === 'string') return rangeAt(range.book, range.sheetId, value);
  if (isTarget(value)) return value.target;
  throw itemNotFound('range');
}

function isTarget(value: unknown): value is { target: RangeRef } {
  return typeof value === 'object' && value !== null && 'target' in value && value.target instanceof RangeRef;
}

/** Rows and columns of `change` are counted from the range's own first cell. */
function moved(range: RangeRef, change: Partial<Area>): HostObject {
  const { row, column, rows, columns } = range.area;
  return rangeObject(
    range.with({
      row: row + (change.row ?? 0),
      column: column + (change.column ?? 0),
      rows: change.rows ?? rows,
      columns: change.columns ?? columns,
    }),
  );
}

/** So many rows or columns after the range, before it where the count is negative. */
function beside(range: RangeRef, line: 'rows' | 'columns', count: number): HostObject {
  const start = line === 'rows' ? 'row' : 'column';
  const { area } = range;
  const at = count > 0 ? area[start] + area[line] : area[start] + count;
  return rangeObject(range.with({ ...area, [start]: at, [line]: Math.abs(count) }));
}

function onSameSheet(range: RangeRef, other: unknown): RangeRef {
  const found = rangeParameter(range, other);
  if (found.sheetId !== range.sheetId) throw itemNotFound('a range on the same worksheet');
  return found;
}

function intersection(range: RangeRef, other: unknown): HostObject | undefined {
  const found = rangeParameter(range, other);
  const area = found.sheetId === range.sheetId ? intersect(range.area, found.area) : undefined;
  return area && rangeObject(range.with(area));
}

function orRefuse(object: HostObject | undefined, what: string): HostObject {
  if (object === undefined) throw itemNotFound(what);
  return object;
}

function usedWithin(range: RangeRef, valuesOnly: unknown): HostObject | undefined {
  const used = usedArea(range.sheet, optional(valuesOnly, truth, false));
  const area = used && intersect(range.area, used);
  return area && rangeObject(range.with(area));
}

function select({ book, sheetId, area, sheet }: RangeRef): void {
  book.run('sheet.operation.set-worksheet-active', { subUnitId: sheetId });
  const range = {
    startRow: area.row,
    startColumn: area.column,
    endRow: Math.min(area.row + area.rows, sheet.getRowCount()) - 1,
    endColumn: Math.min(area.column + area.columns, sheet.getColumnCount()) - 1,
  };
  // The command looks for its worksheet under one name and selects in it under another.
  book.run('sheet.command.select-range', { subUnitId: sheetId, subUnit: sheetId, range });
}
