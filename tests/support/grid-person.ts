import { parseAddress } from '../../sandbox/excel/address';
import { findSheet } from '../../sandbox/excel/engine/sheets';
import type { Host } from '../../sandbox/excel/host';

/** Somebody who works in the grid itself, without any add-in: the commands are those that Univer's interface gives. */
export interface GridPerson {
  type: (address: string, value: string | number) => void;
  clear: (address: string) => void;
  insertRows: (address: string) => Promise<void>;
  deleteRows: (address: string) => Promise<void>;
  insertColumns: (address: string) => Promise<void>;
  open: (sheet: string) => void;
}

export function personAt({ book }: Host): GridPerson {
  const place = (address: string) => {
    const { sheet, area } = parseAddress(address);
    const found = sheet === undefined ? book.workbook.getActiveSheet() : findSheet(book, sheet);
    if (!found) throw new Error(`No worksheet ${sheet ?? ''}.`);
    const range = {
      startRow: area.row,
      startColumn: area.column,
      endRow: Math.min(area.row + area.rows, found.getRowCount()) - 1,
      endColumn: Math.min(area.column + area.columns, found.getColumnCount()) - 1,
    };
    return { subUnitId: found.getSheetId(), range };
  };
  const nothing = { f: null, si: null, p: null };
  return {
    type(address, value) {
      const content = typeof value === 'string' && value.startsWith('=') ? { f: value, v: null } : { v: value };
      const typed = { ...nothing, ...content, t: typeof value === 'number' ? 2 : 1 };
      book.run('sheet.command.set-range-values', { ...place(address), value: typed });
    },
    clear(address) {
      book.run('sheet.command.set-range-values', { ...place(address), value: { ...nothing, v: null, t: null } });
    },
    async insertRows(address) {
      const { subUnitId, range } = place(address);
      const whole = { ...range, rangeType: 1 };
      await book.runInFront(subUnitId, 'sheet.command.insert-row-by-range', {
        range: whole,
        direction: 0,
        cellValue: {},
      });
    },
    async deleteRows(address) {
      const { subUnitId, range } = place(address);
      await book.runInFront(subUnitId, 'sheet.command.remove-row-by-range', { range: { ...range, rangeType: 1 } });
    },
    async insertColumns(address) {
      const { subUnitId, range } = place(address);
      const whole = { ...range, rangeType: 2 };
      await book.runInFront(subUnitId, 'sheet.command.insert-col-by-range', {
        range: whole,
        direction: 3,
        cellValue: {},
      });
    },
    open(sheet) {
      book.run('sheet.operation.set-worksheet-active', { subUnitId: findSheet(book, sheet)?.getSheetId() });
    },
  };
}
