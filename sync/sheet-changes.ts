import type { Fields } from '../shared/model';
import { namesOf } from './owners';
import type { RowValues, SheetChange, SheetRow } from './ports';
import type { Operation } from './proposal';
import type { Readings } from './readings';
import { contextOf } from './readings';

export type SheetOperation = Extract<Operation, { kind: 'update-row' | 'add-row' | 'remove-row' }>;

export function isSheetOperation(operation: Operation): operation is SheetOperation {
  return ['update-row', 'add-row', 'remove-row'].includes(operation.kind);
}

/** An operation as the sheet is asked for it: owners as names, and what each cell must still say. */
export function sheetChangeOf(operation: SheetOperation, readings: Readings): SheetChange {
  const { rowId } = operation.subject;
  if (operation.kind === 'remove-row') return { kind: 'remove-row', rowId };
  if (operation.kind === 'add-row') {
    const { phase, owners, ...values } = operation.values;
    const { directory } = contextOf(readings);
    return { kind: 'add-row', rowId, phase, values: { ...values, owners: namesOf(owners, directory) } };
  }
  const row = readings.sheet.rows.find(({ id }) => id === rowId);
  const { phase } = operation.after;
  const after = valuesOf(operation.after, readings);
  return {
    kind: 'update-row',
    rowId,
    before: row ? cellsOf(row, after) : {},
    after,
    ...(phase !== undefined && { toPhase: phase }),
  };
}

function valuesOf(fields: Partial<Fields>, readings: Readings): Partial<RowValues> {
  const { owners, ...values } = fields;
  delete values.phase;
  return { ...values, ...(owners && { owners: namesOf(owners, contextOf(readings).directory) }) };
}

/** What the cells that are about to change said when they were read. */
function cellsOf({ responsibility, owners, status, start, due }: SheetRow, after: Partial<RowValues>) {
  const cells: RowValues = { responsibility, owners, status, start, due };
  const entries: [string, unknown][] = Object.entries(cells);
  const before: Partial<RowValues> = Object.fromEntries(entries.filter(([key]) => key in after));
  return before;
}
