import { Problem } from '../../shared/errors';
import type { WorkbookDescription, WorksheetDescription } from '../../shared/worksheet/description';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import { decodePhase, encodePhase } from '../../shared/worksheet/memory-records';
import { areaOf } from './a1';
import { forcedText, textFormat } from './forced-text';
import { run } from './host';
import type { Host } from './host';
import { isStatusName } from './status-sheet';
import { keyedByIds, makeWorksheets } from './worksheet-making';
import type { Made } from './worksheet-making';

/**
 * Writes described worksheets into the open workbook, after those that it has: all of them or none. The first phase
 * worksheet is in front afterwards. The one empty worksheet of a new workbook makes room.
 * Errors: `worksheet-exists`, and those of `run`.
 */
export async function createWorksheets(host: Host, { worksheets }: WorkbookDescription): Promise<void> {
  await run(host, async (context) => {
    const blank = await checkRoom(context, worksheets);
    await makeWorksheets(context, worksheets, ({ worksheets: made, columnIds }) => {
      const status = made[worksheets.findIndex(({ name }) => isStatusName(name))];
      if (status) status.position = 0;
      queueColumnIds(context, worksheets, columnIds);
      queueSelection(context, worksheets);
      if (blank) context.workbook.worksheets.getItem(blank).delete();
    });
  });
}

/** Nothing may stand in the way. Answers the name of the only worksheet of a new workbook, where it is empty. */
async function checkRoom(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
): Promise<string | null> {
  const worksheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(false);
  used.load('address');
  await context.sync();
  const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  for (const { name, tables: wanted } of described) {
    if (worksheets.items.some((worksheet) => sameName(worksheet.name, name))) {
      throw new Problem('worksheet-exists', { name });
    }
    // Table names are unique in the whole workbook.
    const table = tables.items.find((one) => wanted.some((other) => sameName(one.name, other.name)));
    if (table) throw new Problem('worksheet-exists', { name: table.worksheet.name });
  }
  const [only] = worksheets.items;
  return worksheets.items.length === 1 && only && used.isNullObject && tables.items.length === 0 ? only.name : null;
}

/** The memory was described before the tables had columns of their own; now their ids are known. */
function queueColumnIds(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
  ids: Made['columnIds'],
): void {
  const phases = described.find(({ name }) => name === memoryWorksheets.phases);
  const records = phases?.cells.slice(1).map(decodePhase) ?? [];
  if (records.length === 0) return;
  const cells = records.map((record) =>
    encodePhase(keyedByIds(record, ids)).map((text) => forcedText(text, textFormat)),
  );
  const worksheet = context.workbook.worksheets.getItem(memoryWorksheets.phases);
  worksheet.getRangeByIndexes(1, 0, cells.length, cells[0]?.length ?? 0).values = cells;
}

/** Where work begins: the first row of the first table, in the first column that scrolls. */
function queueSelection(context: Excel.RequestContext, described: readonly WorksheetDescription[]): void {
  const front = described.find(({ visibility, tables }) => visibility === 'visible' && tables.length > 0);
  const [table] = front?.tables ?? [];
  if (!front || !table) return;
  const worksheet = context.workbook.worksheets.getItem(front.name);
  const { row, column } = areaOf(table.range);
  worksheet.activate();
  worksheet.getCell(row + 1, Math.max(column, front.freeze?.columns ?? 0)).select();
}
