import { asItWas } from './cell-writing';
import type { CellInput } from './grid';
import type { PhaseTable } from './phase-table';

/** Queues that a row which was overwritten or removed by mistake stands again, as it was read, below its table. */
export function queueAgain(context: Excel.RequestContext, table: PhaseTable, at: number): void {
  const cells = table.headings.map((_, column): CellInput => {
    const [value, formula] = [table.values[at]?.[column] ?? '', table.formulas[at]?.[column] ?? ''];
    return value === '' && formula === '' ? null : asItWas(value, formula, table.formats[at]?.[column]);
  });
  const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
  const target = body.getLastRow().getOffsetRange(1, 0);
  target.numberFormat = [[...(table.formats[at] ?? [])]];
  target.formulas = [cells];
}
