import type { RowId } from '../../shared/model';
import { run } from './host';
import type { Host } from './host';
import type { PhaseTable } from './phase-table';
import { readRows } from './rows';
import { readWorkbook } from './workbook-reading';

/** No row has it, so a table is filtered to nothing by it. */
const noRow = '—';

/**
 * Filters the tables of the phases to these rows, and brings one to the front that has some; null shows all again. The
 * filter is that of the numbers' column, which people can see and take off; their own filters of other columns stay.
 * Errors: those of reading.
 */
export async function filterRows(host: Host, ids: ReadonlySet<RowId> | null): Promise<void> {
  await run(host, async (context) => {
    const front = context.workbook.worksheets.getActiveWorksheet().load('name');
    const { tables } = await readWorkbook(context);
    const found = tables.map((table) => ({ table, shown: ids === null ? null : namesIn(table, ids) }));
    for (const { table, shown } of found) {
      const { filter } = context.workbook.tables.getItem(table.table).columns.getItemAt(nameColumn(table));
      if (shown === null) filter.clear();
      else filter.applyValuesFilter(shown.length > 0 ? shown : [noRow]);
    }
    const inSight = found.filter(({ shown }) => shown !== null && shown.length > 0).map(({ table }) => table.worksheet);
    const [first] = inSight;
    if (first !== undefined && !inSight.includes(front.name)) context.workbook.worksheets.getItem(first).activate();
    await context.sync();
  });
}

/** The column that tells rows apart: their numbers, or their ids where people removed those. */
function nameColumn({ columns }: PhaseTable): number {
  return columns.get('number') ?? columns.get('rowId') ?? 0;
}

function namesIn(table: PhaseTable, ids: ReadonlySet<RowId>): string[] {
  return readRows(table)
    .filter(({ row }) => ids.has(row.id))
    .map(({ row }) => (table.columns.has('number') ? row.number : row.id));
}
