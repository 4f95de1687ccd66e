import type { ColumnKey } from '../../shared/columns';
import type { CalendarDate } from '../../shared/model';
import type { Priority } from '../../shared/priority';
import type { RowValues } from '../../shared/row';
import { parseSteps } from '../../shared/steps';
import { readDate, readOwnerNames, readPriority, readStatus, readText } from '../../shared/worksheet/cell-values';
import { readRowId } from '../../shared/worksheet/row-id';
import type { RowIdCell } from '../../shared/worksheet/row-id';
import type { SheetRow } from '../../sync/ports/workbook';
import { isFormula } from './grid';
import { formulaIn, valueIn } from './phase-table';
import type { PhaseTable } from './phase-table';

/** A row and where it stood: position in the body of its table, from 0. */
export interface PlacedRow {
  row: SheetRow;
  table: PhaseTable;
  at: number;
  idCell: RowIdCell;
}

/** The column of each value of a row. */
export const columnOf = {
  responsibility: 'responsibility',
  owners: 'owner',
  status: 'status',
  start: 'start',
  due: 'due',
  remark: 'remark',
  priority: 'priority',
  steps: 'steps',
  workstream: 'workstream',
  party: 'party',
  completedOn: 'completedOn',
  completedBy: 'completedBy',
  notes: 'notes',
  link: 'link',
  wording: 'wording',
  source: 'source',
  document: 'document',
} as const satisfies Record<CellField, ColumnKey>;

export type CellField = keyof RowValues;

export const cellFields = [
  'responsibility',
  'owners',
  'status',
  'start',
  'due',
  'remark',
  'priority',
  'steps',
  'workstream',
  'party',
  'completedOn',
  'completedBy',
  'notes',
  'link',
  'wording',
  'source',
  'document',
] as const satisfies readonly CellField[];

/** The rows of a table in their order; blank ones are left out. */
export function readRows(table: PhaseTable): PlacedRow[] {
  return table.values.flatMap((_, at) => {
    const idCell = readRowId(readText(valueIn(table, at, 'rowId')));
    return isBlank(table, at) ? [] : [{ row: readRow(table, at), table, at, idCell }];
  });
}

/** What makes a row of ours out of an empty one; a number or a status alone does not, tables fill those in. */
const telling: readonly ColumnKey[] = ['responsibility', 'owner', 'due', 'remark', 'start', 'steps', 'notes', 'rowId'];

function isBlank(table: PhaseTable, at: number): boolean {
  return telling.every((key) => readText(valueIn(table, at, key)).trim() === '');
}

/** The row as its cells say it. A cell that cannot be read counts as blank and is named. */
export function readRow(table: PhaseTable, at: number): SheetRow {
  const unreadable: SheetRow['unreadable'] = [];
  const cell = (key: ColumnKey) => valueIn(table, at, key);
  const orUnreadable = <T>(
    field: 'status' | 'start' | 'due' | 'priority' | 'completedOn',
    value: T | undefined,
    otherwise: T,
  ): T => {
    if (value === undefined) unreadable.push({ field, text: readText(cell(columnOf[field])) });
    return value ?? otherwise;
  };
  const word = (key: ColumnKey) => readText(cell(key)).trim();
  const date = (field: 'start' | 'due' | 'completedOn') =>
    orUnreadable<CalendarDate | null>(field, readDate(cell(field)), null);
  return {
    id: readRowId(word('rowId')).id,
    number: word('number'),
    phase: table.record.key,
    responsibility: readText(cell('responsibility')),
    owners: readOwnerNames(cell('owner')),
    status: orUnreadable('status', readStatus(cell('status')), 'notStarted'),
    start: date('start'),
    due: date('due'),
    remark: readText(cell('remark')),
    priority: orUnreadable<Priority | null>('priority', readPriority(cell('priority')), null),
    steps: parseSteps(readText(cell('steps'))),
    workstream: word('workstream'),
    party: word('party'),
    completedOn: date('completedOn'),
    completedBy: word('completedBy'),
    notes: readText(cell('notes')),
    link: word('link'),
    wording: readText(cell('wording')),
    source: readText(cell('source')),
    document: word('document'),
    unreadable,
    computed: cellFields.filter((field) => isComputed(table, at, field)),
  };
}

function isComputed(table: PhaseTable, at: number, field: CellField): boolean {
  return isFormula(formulaIn(table, at, columnOf[field]), valueIn(table, at, columnOf[field]));
}
