import { asItWas } from './cell-writing';
import type { CellInput } from './grid';
import { valueIn } from './phase-table';
import type { PhaseTable } from './phase-table';
import { readText } from '../../shared/worksheet/cell-values';
import { askForTable } from './workbook-reading';

/** A row by its id, in the table where it was last seen. */
export interface Removal {
  table: PhaseTable;
  id: string;
  at: number;
}

/**
 * Removes table rows, the lowest first so that the others stay where they are. A row that a coauthor moved into a
 * removed one's place in between is put back below its table. Answers the tables as they then stand.
 */
export async function removeRows(
  context: Excel.RequestContext,
  tables: readonly PhaseTable[],
  removals: readonly Removal[],
): Promise<PhaseTable[]> {
  const ask = () => tables.map((table) => askForTable(context, table.record, table));
  const before = ask();
  for (const { table, at } of removals.toSorted((one, other) => other.at - one.at)) {
    context.workbook.tables.getItem(table.table).rows.getItemAt(at).delete();
  }
  const after = ask();
  await context.sync();
  const met = before.map((answer) => answer());
  const left = after.map((answer) => answer());
  const lost = removals.flatMap(({ table, id, at }) => {
    const now = met.find(({ record }) => record.key === table.record.key);
    return now && at < now.values.length && readText(valueIn(now, at, 'rowId')) !== id ? [{ table: now, at }] : [];
  });
  if (lost.length === 0) return left;
  for (const { table, at } of lost) queueAgain(context, table, at);
  const repaired = ask();
  await context.sync();
  return repaired.map((answer) => answer());
}

function queueAgain(context: Excel.RequestContext, table: PhaseTable, at: number): void {
  const cells = table.headings.map((_, column): CellInput => {
    const [value, formula] = [table.values[at]?.[column] ?? '', table.formulas[at]?.[column] ?? ''];
    return value === '' && formula === '' ? null : asItWas(value, formula, table.formats[at]?.[column]);
  });
  const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
  const target = body.getLastRow().getOffsetRange(1, 0);
  target.numberFormat = [[...(table.formats[at] ?? [])]];
  target.formulas = [cells];
}
