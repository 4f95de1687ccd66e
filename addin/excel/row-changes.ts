import type { WorksheetLanguage } from '../../shared/language';
import type { PhaseKey } from '../../shared/model';
import { isFormula } from './grid';
import type { Move, RowValues, SheetChange } from '../../shared/row';
import { rowIdCell } from '../../shared/worksheet/row-id';
import type { Outcome } from '../../sync/ports/workbook';
import { inputFor, nameInput, textInput } from './cell-input';
import type { Input } from './cell-input';
import type { CellWrite } from './cell-writing';
import type { PhaseTable } from './phase-table';
import { leavingWrite } from './leaving';
import { cellFields, columnOf } from './rows';
import type { CellField, PlacedRow } from './rows';

/** What a change asks of the worksheets, or why it is refused. */
export type Step =
  | { kind: 'refuse'; outcome: Outcome }
  | { kind: 'cells'; writes: CellWrite[] }
  /** A row below the table. */
  | { kind: 'append'; row: NewRow }
  /** The same row below the table of another phase, once its cells were told what changes and that it leaves. */
  | { kind: 'move'; placed: PlacedRow; writes: CellWrite[]; row: NewRow }
  | { kind: 'remove'; placed: PlacedRow };

/** A row to be written below a table: what each of its columns is told. */
export interface NewRow {
  table: PhaseTable;
  id: string;
  cells: ReadonlyMap<number, Input>;
}

export interface Workbook {
  tables: readonly PhaseTable[];
  rows: readonly PlacedRow[];
  language: WorksheetLanguage;
  nextNumber: (phase: PhaseKey) => string;
}

const refuse = (why: 'moved' | 'gone' | 'computed' | 'refused'): Step => ({
  kind: 'refuse',
  outcome: { done: false, why },
});

/** What each change asks for, in the order of the changes. Pure: it reads what was read of the workbook. */
export function stepsFor(changes: readonly SheetChange[], workbook: Workbook): Step[] {
  const byId = new Map(workbook.rows.toReversed().map((placed) => [placed.row.id, placed]));
  return changes.map((change): Step => {
    const placed = byId.get(change.rowId);
    if (change.kind === 'add-row') return placed ? refuse('moved') : appended(change, workbook);
    if (change.kind === 'remove-row') {
      return placed ? { kind: 'remove', placed } : { kind: 'refuse', outcome: { done: true } };
    }
    if (!placed) return refuse('gone');
    const refusal = refusalOf(change, placed);
    if (refusal) return refusal;
    const { move, after } = change;
    if (move && move.to !== placed.row.phase) return moved(placed, move, after, workbook);
    return { kind: 'cells', writes: writesFor(placed, after, workbook.language) };
  });
}

/** A change is for the row that was read, and for no cell with a formula in it. */
function refusalOf({ before, after, move }: Extract<SheetChange, { kind: 'update-row' }>, { row }: PlacedRow) {
  const fields = namedIn(after);
  if (fields.some((field) => row.computed.includes(field))) return refuse('computed');
  const differs = (field: CellField) =>
    row.unreadable.some((cell) => cell.field === field) ||
    (field in before && JSON.stringify(before[field]) !== JSON.stringify(row[field]));
  const isElsewhere = move !== undefined && ![move.from, move.to].includes(row.phase);
  return isElsewhere || fields.some(differs) ? refuse('moved') : null;
}

function namedIn(values: Partial<RowValues>): CellField[] {
  return cellFields.filter((field) => values[field] !== undefined);
}

function writesFor(placed: PlacedRow, after: Partial<RowValues>, language: WorksheetLanguage): CellWrite[] {
  const { table, at, row } = placed;
  const values = { ...row, ...after };
  const idColumn = table.columns.get('rowId') ?? 0;
  return namedIn(after).flatMap((field) => {
    const column = table.columns.get(columnOf[field]);
    if (column === undefined) return [];
    const input = inputFor(field, values, table.formats[at]?.[column], language);
    return [{ table, at, column, input, witnesses: [idColumn] }];
  });
}

function appended(change: Extract<SheetChange, { kind: 'add-row' }>, workbook: Workbook): Step {
  const table = workbook.tables.find(({ record }) => record.key === change.phase);
  if (!table) return refuse('gone');
  const cells = new Map<number, Input>();
  put(cells, table, 'rowId', nameInput(change.rowId));
  put(cells, table, 'number', nameInput(workbook.nextNumber(change.phase)));
  putValues(cells, table, change.values, cellFields, workbook.language);
  return { kind: 'append', row: { table, id: change.rowId, cells } };
}

function put(cells: Map<number, Input>, table: PhaseTable, key: 'rowId' | 'number', input: Input) {
  const column = table.columns.get(key);
  if (column !== undefined) cells.set(column, input);
}

/** The look of a new row is that of the last one. */
function putValues(
  cells: Map<number, Input>,
  table: PhaseTable,
  values: RowValues,
  fields: readonly CellField[],
  language: WorksheetLanguage,
) {
  for (const field of fields) {
    const column = table.columns.get(columnOf[field]);
    const input = inputFor(field, values, table.formats.at(-1)?.[column ?? 0], language);
    if (column !== undefined && input.content !== '') cells.set(column, input);
  }
}

/** The row as it stands, with its changes, in the table of another phase. What cannot come along keeps it where it is. */
function moved(
  placed: PlacedRow,
  { to: phase, run = placed.idCell.run ?? undefined }: Move,
  after: Partial<RowValues>,
  workbook: Workbook,
): Step {
  const target = workbook.tables.find(({ record }) => record.key === phase);
  if (!target) return refuse('gone');
  const { table, at, row } = placed;
  const changed = new Set(namedIn(after).map((field) => table.columns.get(columnOf[field])));
  const cells = new Map<number, Input>();
  for (const [column, heading] of table.headings.entries()) {
    const [value, formula] = [table.values[at]?.[column] ?? '', table.formulas[at]?.[column] ?? ''];
    const ours = [...table.columns.values()].includes(column);
    // A formula would refer to other cells there; in a column of people's own, the other table has its own formula.
    if (isFormula(formula, value) && ours) return refuse('computed');
    if (value === '' || changed.has(column) || isFormula(formula, value)) continue;
    const to = counterpart(table, column, heading, target);
    if (to === undefined) return refuse('refused');
    cells.set(to, copied(value, target.formats.at(-1)?.[to], table.formats[at]?.[column]));
  }
  put(cells, target, 'rowId', nameInput(rowIdCell({ id: row.id, isLeaving: false, run: run ?? null })));
  put(cells, target, 'number', nameInput(row.number));
  putValues(cells, target, { ...row, ...after }, namedIn(after), workbook.language);
  const writes = [...writesFor(placed, after, workbook.language), ...leavingWrite(placed)];
  return { kind: 'move', placed, writes, row: { table: target, id: row.id, cells } };
}

/** Our columns correspond by key, people's own by heading. */
function counterpart(table: PhaseTable, column: number, heading: string, target: PhaseTable): number | undefined {
  const key = [...table.columns].find(([, position]) => position === column)?.[0];
  if (key !== undefined) return target.columns.get(key);
  const ours = new Set(target.columns.values());
  const position = target.headings.findIndex((one, at) => one === heading && !ours.has(at));
  return position < 0 ? undefined : position;
}

function copied(value: unknown, format: unknown, ownFormat: unknown): Input {
  if (typeof value !== 'number') return textInput(String(value), format);
  const numberFormat = typeof ownFormat === 'string' && ownFormat !== format ? ownFormat : undefined;
  return { content: value, says: value, ...(numberFormat !== undefined && { numberFormat }) };
}
