import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';

import { bounding, formatArea, intersect, maximumColumns, maximumRows, type Area } from './address';
import type { Book } from './engine/book';
import { valueAt, valueTypeAt } from './engine/cells';
import type { Shift } from './engine/shift';
import { watchShifts } from './engine/shift-watch';
import { visibilityOf } from './engine/sheets';
import { areaOf, tablesOn } from './engine/tables';
import { areaOfRange } from './engine/validations';
import { isObject, type Json } from './wire';

/** Something that happened, with what an event handler is told about it. */
export interface Happening {
  /** The client's number for the kind of event, read off package version 1.1.110. */
  type: number;
  /** Ids of whom it happened to; handlers are kept under them. */
  targets: string[];
  arguments: Json;
  /** The cells it is about, for handlers that ask for the range. */
  cells?: { sheetId: string; area: Area };
}

const types = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  rowsSorted: 19,
  rowsHidden: 22,
  renamed: 25,
  visibility: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const everywhere = 'Workbook';

/** Tells what happens in the workbook, whoever makes it happen. What formulas come to is not told, as in Excel. */
export function watchHappenings(book: Book, tell: (happening: Happening) => void): () => void {
  let front = book.workbook.getActiveSheet().getSheetId();
  const before = new WeakMap<object, Json>();
  const onSheet = (type: number, worksheetId: string, more: Json = {}) =>
    tell({ type, targets: [worksheetId, everywhere], arguments: { worksheetId, ...more } });
  const stops = [
    book.before((command, options) => remember(book, command, options, before)),
    watchShifts(book, (shift) => tellShift(book, shift, tell)),
    book.after((command, options) => {
      const { id, params } = command;
      if (!isObject(params)) return;
      const sheetId = typeof params['subUnitId'] === 'string' ? params['subUnitId'] : '';
      const had = before.get(params) ?? {};
      const area = contentArea(command, options);
      if (area) tellChange(book, sheetId, area, had, tell);
      if (id === 'sheet.mutation.reorder-range' && isRange(params['range'])) {
        onSheet(types.rowsSorted, sheetId, { address: formatArea(areaOfRange(params['range'])) });
      }
      if (id === 'sheet.mutation.move-range') tellMoves(book, params, tell);
      if (id === 'sheet.mutation.insert-sheet') {
        const added = isObject(params['sheet']) ? String(params['sheet']['id']) : sheetId;
        onSheet(types.added, added);
      }
      if (id === 'sheet.mutation.remove-sheet') onSheet(types.deleted, sheetId);
      if (id === 'sheet.mutation.set-worksheet-name') {
        onSheet(types.renamed, sheetId, { nameAfter: params['name'], ...had });
      }
      if (id === 'sheet.mutation.set-worksheet-hidden') {
        const visibilityAfter = visibilityOf(book.sheet(sheetId));
        onSheet(types.visibility, sheetId, { visibilityAfter, ...had });
      }
      if (id === 'sheet.mutation.set-worksheet-order') {
        onSheet(types.moved, sheetId, { positionBefore: params['fromOrder'], positionAfter: params['toOrder'] });
      }
      if (id === 'sheet.mutation.set-row-hidden') tellRows(params, 'Hidden', sheetId, onSheet);
      if (id === 'sheet.mutation.set-row-visible') tellRows(params, 'Unhidden', sheetId, onSheet);
      if (id === 'sheet.mutation.set-table-filter') tellFilter(book, params, onSheet);
      if (id === 'sheet.operation.set-worksheet-active' && !book.shuffling) {
        const now = book.workbook.getActiveSheet().getSheetId();
        if (now === front) return;
        if (book.workbook.getSheetBySheetId(front)) onSheet(types.deactivated, front);
        onSheet(types.activated, now);
        front = now;
      }
      if (id === 'sheet.operation.set-selections' && !book.shuffling) tellSelection(params, sheetId, onSheet);
      if (id === 'sheet.mutation.add-table') tellTable(types.tableAdded, sheetId, params, tell);
      if (id === 'sheet.mutation.delete-table') tellTable(types.tableDeleted, sheetId, params, tell);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

type OnSheet = (type: number, worksheetId: string, more?: Json) => void;

/** Keeps with a mutation what it is about to change. */
function remember(
  book: Book,
  command: ICommandInfo,
  options: IExecutionOptions | undefined,
  kept: WeakMap<object, Json>,
) {
  const { id, params } = command;
  if (!isObject(params) || typeof params['subUnitId'] !== 'string') return;
  const sheet = book.workbook.getSheetBySheetId(params['subUnitId']);
  if (!sheet) return;
  if (id === 'sheet.mutation.set-worksheet-name') kept.set(params, { nameBefore: sheet.getName() });
  if (id === 'sheet.mutation.set-worksheet-hidden') kept.set(params, { visibilityBefore: visibilityOf(sheet) });
  const area = contentArea(command, options);
  if (area?.rows !== 1 || area.columns !== 1) return;
  kept.set(params, {
    valueBefore: valueAt(sheet, area.row, area.column),
    valueTypeBefore: valueTypeAt(sheet, area.row, area.column),
  });
}

/** The rectangle around the cells whose contents a mutation sets; undefined where it sets formats or results of formulas. */
function contentArea({ id, params }: ICommandInfo, options: IExecutionOptions | undefined): Area | undefined {
  if (id !== 'sheet.mutation.set-range-values' || !isObject(params) || !isObject(params['cellValue'])) return undefined;
  // Univer tells itself the results of formulas, and tidies formulas it was given.
  if (options?.onlyLocal === true || options?.['fromFormula'] === true) return undefined;
  let area: Area | undefined;
  for (const [row, cells] of Object.entries(params['cellValue'])) {
    if (!isObject(cells)) continue;
    for (const [column, cell] of Object.entries(cells)) {
      const content = cell === null || (isObject(cell) && ('p' in cell || 'f' in cell) && !isTidying(cell));
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      if (content) area = area ? bounding(area, here) : here;
    }
  }
  return area;
}

function isTidying(cell: Json): boolean {
  return 'f' in cell && 'si' in cell && !('p' in cell);
}

function tellChange(book: Book, sheetId: string, area: Area, before: Json, tell: (happening: Happening) => void): void {
  const sheet = book.sheet(sheetId);
  const single = area.rows === 1 && area.columns === 1 && before['valueTypeBefore'] !== undefined;
  const details = single
    ? {
        ...before,
        valueAfter: valueAt(sheet, area.row, area.column),
        valueTypeAfter: valueTypeAt(sheet, area.row, area.column),
      }
    : {};
  tellCells(book, sheetId, area, 'RangeEdited', { shiftDirection: 'None', ...details }, tell);
}

/** A worksheet's change, and that of every table it touches. */
function tellCells(
  book: Book,
  worksheetId: string,
  area: Area,
  changeType: string,
  more: Json,
  tell: (happening: Happening) => void,
): void {
  const cells = { sheetId: worksheetId, area };
  const shared = { changeType, worksheetId, address: formatArea(area), ...more };
  tell({ type: types.changed, targets: [worksheetId, everywhere], arguments: shared, cells });
  for (const table of tablesOn(book, worksheetId)) {
    const part = intersect(areaOf(table), area);
    if (!part) continue;
    const tableId = table.getId();
    const args = { ...shared, address: formatArea(part), tableId };
    tell({ type: types.tableChanged, targets: [tableId, worksheetId, everywhere], arguments: args, cells });
  }
}

function tellShift(book: Book, shift: Shift, tell: (happening: Happening) => void): void {
  const { sheetId, area, axis, kind } = shift;
  const whole = axis === 'rows' ? area.columns === maximumColumns : area.rows === maximumRows;
  const line = axis === 'rows' ? 'Row' : 'Column';
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  const direction = kind === 'insert' ? (axis === 'rows' ? 'Down' : 'Right') : axis === 'rows' ? 'Up' : 'Left';
  const shiftDirection = whole ? 'None' : `ShiftCell${direction}`;
  tellCells(book, sheetId, area, `${whole ? line : 'Cell'}${done}`, { shiftDirection }, tell);
}

/** Cells dragged elsewhere: both ends have changed. */
function tellMoves(book: Book, params: Json, tell: (happening: Happening) => void): void {
  for (const end of [params['from'], params['to']]) {
    if (!isObject(end) || typeof end['subUnitId'] !== 'string' || !isObject(end['value'])) continue;
    let area: Area | undefined;
    for (const [row, cells] of Object.entries(end['value'])) {
      for (const column of isObject(cells) ? Object.keys(cells) : []) {
        const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
        area = area ? bounding(area, here) : here;
      }
    }
    if (area) tellCells(book, end['subUnitId'], area, 'RangeEdited', { shiftDirection: 'None' }, tell);
  }
}

function tellRows(params: Json, changeType: string, sheetId: string, onSheet: OnSheet): void {
  const ranges = Array.isArray(params['ranges']) ? params['ranges'].filter(isRange) : [];
  for (const range of ranges) {
    onSheet(types.rowsHidden, sheetId, {
      changeType,
      address: `${range.startRow + 1}:${range.endRow + 1}`,
    });
  }
}

function tellFilter(book: Book, params: Json, onSheet: OnSheet): void {
  const table = typeof params['tableId'] === 'string' ? book.tables.getTableById(book.unitId, params['tableId']) : null;
  if (!table) return;
  const { row, rows } = areaOf(table);
  const changeType = params['tableFilter'] ? 'Hidden' : 'Unhidden';
  onSheet(types.rowsHidden, table.getSubunitId(), { changeType, address: `${row + 2}:${row + rows}` });
}

function tellSelection(params: Json, sheetId: string, onSheet: OnSheet): void {
  const selections = Array.isArray(params['selections']) ? params['selections'] : [];
  const ranges = selections.map((selection: unknown) => (isObject(selection) ? selection['range'] : undefined));
  const address = ranges.filter(isRange).map((range) => formatArea(areaOfRange(range)));
  if (address.length > 0) onSheet(types.selected, sheetId, { address: address.join(',') });
}

function tellTable(type: number, worksheetId: string, params: Json, tell: (happening: Happening) => void): void {
  const { tableId, name } = params;
  if (typeof tableId !== 'string') return;
  const args = { worksheetId, tableId, tableName: name ?? '' };
  tell({ type, targets: [tableId, worksheetId, everywhere], arguments: args });
}

interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

function isRange(value: unknown): value is UniverRange {
  return (
    isObject(value) && ['startRow', 'startColumn', 'endRow', 'endColumn'].every((key) => typeof value[key] === 'number')
  );
}
