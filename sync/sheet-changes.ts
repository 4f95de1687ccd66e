import type { Fields, Step, StepLine } from '../shared/model';
import { blankRow } from '../shared/row';
import type { RowValues, SheetChange } from '../shared/row';
import { namesOf } from './owners';
import type { SheetRow } from './ports/workbook';
import type { Operation } from './proposal';
import type { Readings } from './readings';

export type SheetOperation = Extract<Operation, { kind: 'update-row' | 'add-row' | 'remove-row' }>;

export function isSheetOperation(operation: Operation): operation is SheetOperation {
  return ['update-row', 'add-row', 'remove-row'].includes(operation.kind);
}

/** Operations as the sheet is asked for them: owners as names, and what each cell must still say. */
export function sheetChangesOf(operations: readonly SheetOperation[], readings: Readings): SheetChange[] {
  const rows = new Map(readings.sheet.rows.map((row) => [row.id, row]));

  const valuesOf = (fields: Partial<Fields>): Partial<RowValues> => {
    const { owners, steps, ...values } = fields;
    delete values.phase;
    delete values.order;
    return {
      ...values,
      ...(owners && { owners: namesOf(owners, readings.people) }),
      ...(steps && { steps: steps.map(stepOf) }),
    };
  };
  return operations.map((operation): SheetChange => {
    const { rowId } = operation.subject;
    if (operation.kind === 'remove-row') return { kind: 'remove-row', rowId };
    if (operation.kind === 'add-row') {
      return {
        kind: 'add-row',
        rowId,
        phase: operation.values.phase,
        values: operation.row ?? { ...blankRow, ...valuesOf(operation.values) },
      };
    }
    const row = rows.get(rowId);
    const after = valuesOf(operation.after);
    const before = row ? cellsOf(row, after) : {};
    const { phase: to } = operation.after;
    const from = row?.phase;
    const moves = from !== undefined && to !== undefined;
    return { kind: 'update-row', rowId, before, after, ...(moves && { move: { from, to, run: readings.word } }) };
  });
}

/** A step as a cell holds it. */
function stepOf({ text, depth, done }: StepLine): Step {
  return { text, depth, done };
}

/** What the cells that are about to change said when they were read. */
function cellsOf(row: SheetRow, after: Partial<RowValues>) {
  const entries: [string, unknown][] = Object.entries(row);
  const before: Partial<RowValues> = Object.fromEntries(entries.filter(([key]) => key in after));
  return before;
}
