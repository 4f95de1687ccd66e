import {
  CustomCommandExecutionError,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  type ICommandInfo,
  type IExecutionOptions,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { TableManager } from '@univerjs/sheets-table';

import { ExcelError, itemNotFound } from '../excel-error';

export type MutationListener = (mutation: ICommandInfo, options: IExecutionOptions | undefined) => void;

/** The one workbook of a Univer instance, and the ways to change it. Everything else of the engine works on this. */
export interface Book {
  readonly univer: Univer;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly tables: TableManager;
  readonly conditionalFormats: ConditionalFormattingRuleModel;
  /** Univer's public face, for what its models keep to themselves. */
  readonly facade: FUniver;
  /** How the contents are read and shown, such as `es-ES`. */
  readonly locale: string;
  /** A command of Univer's, by its id; false where Univer refused it. Asynchronous commands are not for here. */
  run(id: string, parameters: object): boolean;
  /** A mutation of Univer's with what takes it back, as one step for whoever undoes it. */
  step(id: string, parameters: object, undo: object): void;
  /**
   * For commands that look at the worksheet in front, whichever they are told: it comes to the front for that moment.
   * Rejects where Univer refused it.
   */
  runInFront(sheetId: string, id: string, parameters: object): Promise<void>;
  /** Whatever the step does, the worksheet in front stays in front, and nobody is told that it ever was not. */
  keepingFront(step: () => void): void;
  /** Whether the worksheet in front is only there for such a moment. */
  readonly shuffling: boolean;
  before(listener: MutationListener): () => void;
  after(listener: MutationListener): () => void;
  /** After an undo, everything that was undone is done again by redo; nothing that the add-in wrote in between is lost. */
  undo(): Promise<boolean>;
  sheet(id: string): Worksheet;
  close(): void;
}

export function createBook(univer: Univer, workbook: Workbook, locale: string): Book {
  const injector = univer.__getInjector();
  lookForFormulasWhereWritten(injector.get(FormulaDataModel));
  const commands = injector.get(ICommandService);
  injector.get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  const unitId = workbook.getUnitId();
  const bringToFront = (subUnitId: string) =>
    commands.syncExecuteCommand('sheet.operation.set-worksheet-active', { unitId, subUnitId });
  let shuffles = 0;
  return {
    univer,
    workbook,
    unitId,
    locale,
    tables: injector.get(TableManager),
    conditionalFormats: injector.get(ConditionalFormattingRuleModel),
    facade: FUniver.newAPI(univer),
    run(id, parameters) {
      try {
        return commands.syncExecuteCommand<object, unknown>(id, { unitId, ...parameters }) !== false;
      } catch (error) {
        if (error instanceof CustomCommandExecutionError) return false;
        throw error;
      }
    },
    step(id, params, undo) {
      commands.syncExecuteCommand(id, params);
      injector.get(IUndoRedoService).pushUndoRedo({
        unitID: unitId,
        redoMutations: [{ id, params }],
        undoMutations: [{ id, params: undo }],
      });
    },
    keepingFront(step) {
      const front = workbook.getActiveSheet().getSheetId();
      shuffles += 1;
      try {
        step();
      } finally {
        if (workbook.getActiveSheet().getSheetId() !== front) bringToFront(front);
        shuffles -= 1;
      }
    },
    async runInFront(subUnitId, id, parameters) {
      const front = workbook.getActiveSheet().getSheetId();
      shuffles += 1;
      try {
        if (front !== subUnitId) bringToFront(subUnitId);
        const isDone = await commands.executeCommand(id, { unitId, subUnitId, ...parameters });
        if (!isDone) throw new ExcelError('GeneralException', `The spreadsheet did not do ${id}.`);
      } finally {
        if (front !== subUnitId) bringToFront(front);
        shuffles -= 1;
      }
    },
    get shuffling() {
      return shuffles > 0;
    },
    before: (listener) => disposer(commands.beforeCommandExecuted((command, options) => listener(command, options))),
    after: (listener) => disposer(commands.onCommandExecuted((command, options) => listener(command, options))),
    undo: () => {
      const undo = injector.get(IUndoRedoService).pitchTopUndoElement();
      return undo === null ? Promise.resolve(false) : commands.executeCommand('univer.command.undo');
    },
    sheet(id) {
      const sheet = workbook.getSheetBySheetId(id);
      if (!sheet) throw itemNotFound(`worksheet ${id}`);
      return sheet;
    },
    close: () => univer.dispose(),
  };
}

/** At every written cell Univer looks for formulas in all worksheets, and then uses those of the one that was written. */
function lookForFormulasWhereWritten(model: FormulaDataModel): void {
  const everywhere = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = everywhere;
    }
  };
}

function disposer(subscription: { dispose: () => void }): () => void {
  return () => subscription.dispose();
}
