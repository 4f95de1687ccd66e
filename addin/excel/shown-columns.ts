import { columns } from '../../shared/columns';
import type { ColumnKey } from '../../shared/columns';
import { readText } from '../../shared/worksheet/cell-values';
import { valueIn } from './phase-table';
import type { PhaseTable } from './phase-table';
import type { Step } from './row-changes';

/** Columns that are hidden until a row uses them. */
const whenUsed = columns.filter(({ shown }) => shown === 'used').map(({ key }) => key);

/**
 * Queues that the columns are in sight which get their first value from these steps. A column that had one already was
 * hidden by somebody, and stays hidden.
 */
export function showColumns(context: Excel.RequestContext, steps: readonly Step[]): void {
  const filled = new Map<PhaseTable, Set<ColumnKey>>();
  for (const { table, column } of steps.flatMap(cellsOf)) {
    const key = whenUsed.find((one) => table.columns.get(one) === column);
    if (key !== undefined) filled.set(table, (filled.get(table) ?? new Set()).add(key));
  }
  for (const [table, keys] of filled) {
    const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
    const first = [...keys].filter((key) => isUnused(table, key));
    for (const key of first) body.getColumn(table.columns.get(key) ?? 0).getEntireColumn().columnHidden = false;
    // Its texts count for the height of their rows from now on.
    if (first.length > 0) body.getEntireRow().format.autofitRows();
  }
}

/** The cells that get something. */
function cellsOf(step: Step): { table: PhaseTable; column: number }[] {
  if (step.kind === 'cells') return step.writes.filter(({ input }) => input.content !== '');
  if (step.kind !== 'append' && step.kind !== 'move') return [];
  const { table, cells } = step.row;
  return [...cells].filter(([, { content }]) => content !== '').map(([column]) => ({ table, column }));
}

function isUnused(table: PhaseTable, key: ColumnKey): boolean {
  return table.values.every((_, at) => readText(valueIn(table, at, key)) === '');
}
