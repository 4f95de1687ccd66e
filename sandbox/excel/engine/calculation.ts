import type { ICommandInfo } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';

import { isObject } from '../wire';
import type { Book } from './book';
import { conditionalFormatsOn } from './conditional-formats';
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
 * depends on what is not always noticed across tables. After a change that nothing calculated reads, nobody does.
 */
export function createCalculation(book: Book): Calculation {
  let stale = true;
  let running = 0;
  let isOver = false;
  let reads: ReadByFormulas | undefined;
  const waiting = new Set<() => void>();
  /** Of which kinds of commands Univer hears nothing, as long as one of them is under way. */
  const kept = new Set<string>();
  keepFromUniver(book, (id) => kept.has(id));
  book.before((command) => {
    const concerns =
      stale && isWriting(command) ? 'formulas' : concernOf(book, command, () => (reads ??= readByFormulas(book)));
    if (concerns === 'nothing') {
      kept.add(command.id);
      // Univer listens before or after this, but it does at once.
      queueMicrotask(() => kept.clear());
      return;
    }
    kept.delete(command.id);
    if (concerns !== 'formulas') return;
    stale = true;
    if (!isWriting(command) || writesFormulas(command)) reads = undefined;
  });
  book.after((command) => {
    if (command.id === start) running += 1;
    if (stateOf(command) === undefined) return;
    // Univer may begin one of its own during another; each of them ends.
    running = Math.max(0, running - 1);
    // It stops in the middle for a change that came in, and then calculates no more than that.
    if (stateOf(command) === stopped) stale = true;
    [...waiting].forEach((resolve) => resolve());
  });
  const ended = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        waiting.delete(done);
        resolve();
      };
      waiting.add(done);
    });
  const settled = async () => {
    while (!isOver && (stale || running > 0)) {
      const end = ended();
      if (running === 0) {
        stale = false;
        book.run(start, everythingIn(book));
      }
      await end;
    }
  };
  return {
    settled,
    stop() {
      isOver = true;
      // Univer tells the progress of a calculation after a second, whether its services are still there or not. One that
      // began when the workbook was opened is not counted here, so it is told in any case.
      book.run(notice, { functionsExecutedState: stopped });
    },
  };
}

/** Univer asks of each command what it makes dirty, right after it; of these it hears that there is nothing. */
function keepFromUniver(book: Book, isKept: (id: string) => boolean): void {
  const manager = book.univer.__getInjector().get(IActiveDirtyManagerService);
  const known = manager.get.bind(manager);
  manager.get = (id) => (isKept(id) ? undefined : known(id));
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

const changing = new Set([
  'sheet.mutation.add-table',
  'sheet.mutation.delete-table',
  'sheet.mutation.set-sheet-table',
  'sheet.mutation.move-range',
  'sheet.mutation.remove-sheet',
  'formula.mutation.set-super-table',
  'formula.mutation.remove-super-table',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);
const moving = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
]);

/** What a change may matter to: formulas, at most the conditional formats of its worksheet, or nothing that is calculated. */
type Concern = 'formulas' | 'formats' | 'nothing';

function concernOf(book: Book, command: ICommandInfo, reads: () => ReadByFormulas): Concern {
  const { id, params } = command;
  if (changing.has(id)) return 'formulas';
  if (!isObject(params)) return 'formats';
  if (id === 'sheet.mutation.set-worksheet-name') return reads().name(String(params['name'])) ? 'formulas' : 'formats';
  if (id === 'sheet.mutation.insert-sheet') return bringsWhatIsRead(params['sheet'], reads()) ? 'formulas' : 'nothing';
  if (!isWriting(command) && !moving.has(id)) return 'formats';
  const sheetId = String(params['subUnitId']);
  const isRead = moving.has(id)
    ? reads().sheet(sheetId)
    : writesFormulas(command) || writesWhatIsRead(command, reads());
  if (isRead) return 'formulas';
  return conditionalFormatsOn(book, sheetId).length > 0 ? 'formats' : 'nothing';
}

function bringsWhatIsRead(sheet: unknown, reads: ReadByFormulas): boolean {
  return !isObject(sheet) || hasCells(sheet['cellData']) || reads.name(String(sheet['name']));
}

function hasCells(cells: unknown): boolean {
  return isObject(cells) && Object.keys(cells).length > 0;
}

function isWriting({ id }: ICommandInfo): boolean {
  return id === 'sheet.mutation.set-range-values';
}

function writesFormulas(command: ICommandInfo): boolean {
  return writtenCells(command).some(({ cell }) => isObject(cell) && Boolean(cell['f'] ?? cell['si']));
}

/** Unless all that changed is how a cell looks, or it is a result itself. */
function writesWhatIsRead(command: ICommandInfo, reads: ReadByFormulas): boolean {
  return writtenCells(command).some(
    ({ sheetId, row, column, cell }) =>
      (cell === null || (isObject(cell) && ('f' in cell || ('v' in cell && 'p' in cell)))) &&
      reads.cell(sheetId, row, column),
  );
}

interface WrittenCell {
  sheetId: string;
  row: number;
  column: number;
  cell: unknown;
}

function writtenCells({ params }: ICommandInfo): WrittenCell[] {
  if (!isObject(params) || !isObject(params['cellValue'])) return [];
  const sheetId = String(params['subUnitId']);
  return Object.entries(params['cellValue']).flatMap(([row, cells]) =>
    isObject(cells)
      ? Object.entries(cells).map(([column, cell]) => ({ sheetId, row: Number(row), column: Number(column), cell }))
      : [],
  );
}
