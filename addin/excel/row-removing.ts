import type { PhaseKey } from '../../shared/model';
import type { RowIdCell } from '../../shared/worksheet/row-id';
import { positionOfCell } from './phase-table';
import type { PhaseTable } from './phase-table';
import { queueAgain } from './row-again';
import { askForTable } from './workbook-reading';

/** A row that is to go from the table of a phase. */
export interface Leaving {
  idCell: RowIdCell;
  phase: PhaseKey;
}

/** How often rows are removed again after a coauthor made their table shorter in between. */
const attempts = 3;

/**
 * Removes table rows, the lowest first so that the others stay where they are. A row that a coauthor moved into a
 * removed one's place in between is put back below its table. Answers the tables as they then stand.
 */
export async function removeRows(
  context: Excel.RequestContext,
  tables: readonly PhaseTable[],
  leaving: readonly Leaving[],
  attempt = 1,
): Promise<readonly PhaseTable[]> {
  const removals = tables.flatMap((table) => {
    const own = leaving.filter(({ phase }) => phase === table.record.key);
    const found = own
      .map(({ idCell }) => ({ table, idCell, at: positionOfCell(table, idCell) }))
      .filter(({ at }) => at >= 0);
    return found.sort((one, other) => other.at - one.at);
  });
  if (removals.length === 0) return tables;

  const ask = () => tables.map((table) => askForTable(context, table.record, table));
  const before = ask();
  for (const { table, at } of removals) context.workbook.tables.getItem(table.table).rows.getItemAt(at).delete();
  const after = ask();
  try {
    await context.sync();
  } catch (error) {
    if (attempt === attempts) throw error;
    // There is no row at that place any more. What became of the others is in the tables.
    const now = ask();
    await context.sync();
    return removeRows(
      context,
      now.map((answer) => answer()),
      leaving,
      attempt + 1,
    );
  }
  const met = before.map((answer) => answer());
  const left = after.map((answer) => answer());
  const lost = removals.flatMap(({ table: { record }, idCell, at }) => {
    const now = met.find((table) => table.record.key === record.key);
    return now && at < now.values.length && positionOfCell(now, idCell) !== at ? [{ table: now, at }] : [];
  });
  if (lost.length === 0) return left;
  for (const { table, at } of lost) queueAgain(context, table, at);
  const repaired = ask();
  await context.sync();
  return repaired.map((answer) => answer());
}
