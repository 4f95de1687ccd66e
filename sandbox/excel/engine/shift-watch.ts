import type { ICommandInfo } from '@univerjs/core';

import { maximumColumns, maximumRows, type Area } from '../address';
import { isObject } from '../wire';
import type { Book } from './book';
import type { Shift } from './shift';

const lines: Record<string, Pick<Shift, 'axis' | 'kind'>> = {
  'sheet.mutation.insert-row': { axis: 'rows', kind: 'insert' },
  'sheet.mutation.remove-rows': { axis: 'rows', kind: 'delete' },
  'sheet.mutation.insert-col': { axis: 'columns', kind: 'insert' },
  'sheet.mutation.remove-col': { axis: 'columns', kind: 'delete' },
};

const cells: Record<string, Pick<Shift, 'axis' | 'kind'>> = {
  'sheet.command.insert-range-move-down': { axis: 'rows', kind: 'insert' },
  'sheet.command.delete-range-move-up': { axis: 'rows', kind: 'delete' },
  'sheet.command.insert-range-move-right': { axis: 'columns', kind: 'insert' },
  'sheet.command.delete-range-move-left': { axis: 'columns', kind: 'delete' },
};

/** Hears of every row, column or cell put in or taken out, by a person, the add-in or an undo. */
export function watchShifts(book: Book, heard: (shift: Shift) => void): () => void {
  return book.after((command) => {
    const line = lines[command.id];
    const area = areaIn(command);
    if (area && line) {
      // Univer's range of whole rows ends where its worksheet ends.
      const whole = line.axis === 'rows' ? { column: 0, columns: maximumColumns } : { row: 0, rows: maximumRows };
      heard({ ...line, sheetId: area.sheetId, area: { ...area.area, ...whole } });
    }
    const cell = cells[command.id];
    if (area && cell) heard({ ...cell, ...area });
  });
}

function areaIn({ params }: ICommandInfo): { sheetId: string; area: Area } | undefined {
  if (!isObject(params) || !isObject(params['range'])) return undefined;
  const { startRow, startColumn, endRow, endColumn, sheetId } = params['range'];
  const subUnitId = typeof params['subUnitId'] === 'string' ? params['subUnitId'] : sheetId;
  if (typeof subUnitId !== 'string' || typeof startRow !== 'number' || typeof startColumn !== 'number')
    return undefined;
  if (typeof endRow !== 'number' || typeof endColumn !== 'number') return undefined;
  return {
    sheetId: subUnitId,
    area: { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 },
  };
}
