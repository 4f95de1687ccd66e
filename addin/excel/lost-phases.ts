import { Problem } from '../../shared/errors';
import { readText } from '../../shared/worksheet/cell-values';
import { lostColumns } from '../../shared/worksheet/lost-columns';
import { lostMemory } from '../../shared/worksheet/lost-memory';
import type { LostMemory, StandingTable } from '../../shared/worksheet/lost-memory';
import { cellAt, gridOf } from './grid';
import { run } from './host';
import type { Host } from './host';

/** How many phase worksheets a workbook has that has no memory of them. Errors: those of `run`. */
export async function countLostPhases(host: Host): Promise<number> {
  return run(host, async (context) => (await readLostMemory(context))?.phases.length ?? 0);
}

/** What the worksheets still tell; null where none of them is ours. */
export async function readLostMemory(context: Excel.RequestContext): Promise<LostMemory | null> {
  const tables = context.workbook.tables.load(
    'items/name,items/worksheet/name,items/columns/items/id,items/columns/items/name',
  );
  await context.sync();
  const asked = tables.items.flatMap((table) => {
    const columns = table.columns.items.map(({ id, name }) => ({ id, name }));
    // The cells of whatever else people keep in tables are not read.
    const { headed } = lostColumns(
      columns.map(({ name }) => name),
      [],
    );
    if (headed < 2) return [];
    const body = table.getDataBodyRange().load('values');
    const above = table.worksheet.getRange('A1:B2').load('values');
    return [{ table: table.name, worksheet: table.worksheet.name, columns, body, above }];
  });
  if (asked.length === 0) return null;
  await context.sync();
  return lostMemory(
    asked.map(({ body, above, ...table }): StandingTable => {
      const cells = gridOf(above.values);
      return {
        ...table,
        values: gridOf(body.values),
        title: readText(cellAt(cells, 0, 0)),
        introduction: readText(cellAt(cells, 1, 1)),
      };
    }),
  );
}

/** The same where it is needed. Errors: `workbook-without-phases`. */
export async function requireLostMemory(context: Excel.RequestContext): Promise<LostMemory> {
  const lost = await readLostMemory(context);
  if (!lost) throw new Problem('workbook-without-phases', {});
  return lost;
}
