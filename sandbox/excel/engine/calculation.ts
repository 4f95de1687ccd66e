import type { ICommandInfo } from '@univerjs/core';

import { isObject } from '../wire';
import type { Book } from './book';
import { readByFormulas, type ReadByFormulas } from './read-by-formulas';
import { nameOf, tablesIn } from './tables';

const start = 'formula.mutation.set-formula-calculation-start';
const notice = 'formula.mutation.set-formula-calculation-notification';
/** Univer's `FormulaExecutedStateType.STOP_EXECUTION`. */
const stopped = 1;

/** Keeps the results of formulas as current as Excel's are whenever something is read. */
export interface Calculation {
  /** Resolves when every formula has been calculated with what the cells hold now. */
  settled(): Promise<void>;
  /** Ends what is still being calculated, for a workbook that is about to be closed. */
  stop(): void;
}

/**
 * Univer calculates a moment after a change; whoever reads earlier makes it calculate at once, everything, because what
 * depends on what is not always noticed across tables.
 */
export function createCalculation(book: Book): Calculation {
  let stale = true;
  let running = 0;
  let isOver = false;
  let reads: ReadByFormulas | undefined;
  const waiting = new Set<() => void>();
  book.after((command) => {
    if (command.id === start) running += 1;
    if (stateOf(command) !== undefined) {
      // Univer may begin one of its own during another; each of them ends.
      running = Math.max(0, running - 1);
      // It stops in the middle for a change that came in, and then calculates no more than that.
      if (stateOf(command) === stopped) stale = true;
      [...waiting].forEach((resolve) => resolve());
    }
    if (changesFormulas(command)) [stale, reads] = [true, undefined];
    else if (!stale) stale = concernsFormulas(command, (reads ??= readByFormulas(book)));
  });
  const ended = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        waiting.delete(done);
        resolve();
      };
      waiting.add(done);
    });
  return {
    async settled() {
      while (!isOver && (stale || running > 0)) {
        const end = ended();
        if (running === 0) {
          stale = false;
          book.run(start, everythingIn(book));
        }
        await end;
      }
    },
    stop() {
      isOver = true;
      // Univer tells the progress of a calculation after a second, whether its services are still there or not. One that
      // began when the workbook was opened is not counted here, so it is told in any case.
      book.run(notice, { functionsExecutedState: stopped });
    },
  };
}

function everythingIn(book: Book): object {
  // Univer remembers of a formula where its tables were, unless it is told that they changed.
  const tables = Object.fromEntries(tablesIn(book).map((table) => [nameOf(table), '1']));
  return {
    forceCalculation: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: { [book.unitId]: tables },
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

/** How a calculation ended, where the command says that one did. */
function stateOf({ id, params }: ICommandInfo): unknown {
  return id === notice && isObject(params) ? params['functionsExecutedState'] : undefined;
}

const structural = new Set([
  'sheet.mutation.add-table',
  'sheet.mutation.delete-table',
  'sheet.mutation.set-sheet-table',
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'formula.mutation.set-super-table',
  'formula.mutation.remove-super-table',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);

/** What stands where, or what a formula says. */
function changesFormulas(command: ICommandInfo): boolean {
  if (structural.has(command.id)) return true;
  return writtenCells(command).some(({ cell }) => isObject(cell) && Boolean(cell['f'] ?? cell['si']));
}

/** A written cell concerns formulas that read it, unless all that changed is how it looks, or it is a result itself. */
function concernsFormulas(command: ICommandInfo, reads: ReadByFormulas): boolean {
  return writtenCells(command).some(
    ({ sheetId, row, column, cell }) =>
      (cell === null || (isObject(cell) && ('f' in cell || ('v' in cell && 'p' in cell)))) &&
      reads(sheetId, row, column),
  );
}

interface WrittenCell {
  sheetId: string;
  row: number;
  column: number;
  cell: unknown;
}

function writtenCells({ id, params }: ICommandInfo): WrittenCell[] {
  if (id !== 'sheet.mutation.set-range-values' || !isObject(params) || !isObject(params['cellValue'])) return [];
  const sheetId = String(params['subUnitId']);
  return Object.entries(params['cellValue']).flatMap(([row, cells]) =>
    isObject(cells)
      ? Object.entries(cells).map(([column, cell]) => ({ sheetId, row: Number(row), column: Number(column), cell }))
      : [],
  );
}
