import type { RowId } from '../../shared/model';
import { run } from './host';
import type { Host } from './host';
import { readRows } from './rows';
import { readWorkbook } from './workbook-reading';

/**
 * The rows that the selected cells lie in, those left out that a filter hides: nobody sees them selected. Rows without an
 * id are left out too; reading the sheet gives them one. Errors: those of reading, and of `run` where several ranges
 * are selected at once.
 */
export async function readSelection(host: Host): Promise<RowId[]> {
  return run(host, async (context) => {
    const selected = context.workbook.getSelectedRange().load('rowIndex,rowCount');
    selected.worksheet.load('name');
    const { tables } = await readWorkbook(context);
    const table = tables.find(({ worksheet }) => worksheet === selected.worksheet.name);
    if (table === undefined) return [];
    const body = context.workbook.tables.getItem(table.table).getDataBodyRange().load('rowIndex');
    await context.sync();
    const [first, last] = [selected.rowIndex, selected.rowIndex + selected.rowCount - 1].map(
      (row) => row - body.rowIndex,
    );
    const placed = readRows(table).filter(({ at }) => at >= (first ?? 0) && at <= (last ?? -1));
    const lines = placed.map(({ at }) => body.getRow(at).load('rowHidden'));
    await context.sync();
    return placed.flatMap(({ row }, at) => (row.id === '' || lines[at]?.rowHidden ? [] : row.id));
  });
}
