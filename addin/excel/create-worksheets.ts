import { Problem } from '../../shared/errors';
import type { WorkbookDescription, WorksheetDescription } from '../../shared/worksheet/description';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import { decodePhase, encodePhase } from '../../shared/worksheet/memory-records';
import { areaOf } from './a1';
import { forcedText, textFormat } from './forced-text';
import { run } from './host';
import type { Host } from './host';
import { queueInParts } from './in-parts';
import { cellPieces, queueFormats, queueFormulas, queueTables } from './worksheet-cells';
import { queueLook } from './worksheet-look';
import { queueRules } from './worksheet-rules';

/**
 * Writes described worksheets into the open workbook, after those that it has: all of them or none. The first phase
 * worksheet is in front afterwards. The one empty worksheet of a new workbook makes room.
 * Errors: `worksheet-exists`, and those of `run`.
 */
export async function createWorksheets(host: Host, { worksheets }: WorkbookDescription): Promise<void> {
  await run(host, async (context) => {
    const blank = await checkRoom(context, worksheets);
    // Made before they are named: whatever happens, ours are known by their ids, and a coauthor's are not taken for them.
    const made = worksheets.map(() => context.workbook.worksheets.add().load('id'));
    await context.sync();
    try {
      await writeWorksheets(context, worksheets, made);
      if (blank) context.workbook.worksheets.getItem(blank).delete();
      await context.sync();
    } catch (error) {
      await removeWorksheets(
        context,
        made.map(({ id }) => id),
      );
      throw error;
    }
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

async function writeWorksheets(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
  made: readonly Excel.Worksheet[],
): Promise<void> {
  const pairs = made.flatMap((worksheet, index) => {
    const description = described[index];
    return description ? [{ worksheet, description }] : [];
  });
  for (const { worksheet, description } of pairs) worksheet.name = description.name;
  for (const { worksheet, description } of pairs) queueFormats(worksheet, description);
  await queueInParts(
    context,
    pairs.flatMap(({ worksheet, description }) => cellPieces(worksheet, description)),
  );
  for (const { worksheet, description } of pairs) queueTables(worksheet, description);
  for (const { worksheet, description } of pairs) {
    queueFormulas(worksheet, description);
    queueRules(worksheet, description);
    queueLook(worksheet, description);
  }
  const columns = described
    .flatMap(({ tables }) => tables)
    .map(({ name }) => ({ name, columns: context.workbook.tables.getItem(name).columns.load('items/id') }));
  await context.sync();
  const ids = new Map(columns.map(({ name, columns: { items } }) => [name, items.map(({ id }) => id)]));
  queueColumnIds(context, described, ids);
  queueVisibility(pairs);
  queueSelection(context, described);
}

/** The memory was described before the tables had columns of their own; now their ids are known. */
function queueColumnIds(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
  ids: ReadonlyMap<string, readonly number[]>,
): void {
  const phases = described.find(({ name }) => name === memoryWorksheets.phases);
  const records = phases?.cells.slice(1).map(decodePhase) ?? [];
  if (records.length === 0) return;
  const cells = records.map((record) => {
    const columns: PhaseRecord['columns'] = {};
    for (const [position, key] of Object.entries(record.columns)) {
      columns[ids.get(record.table)?.[Number(position) - 1] ?? position] = key;
    }
    return encodePhase({ ...record, columns }).map((text) => forcedText(text, textFormat));
  });
  const worksheet = context.workbook.worksheets.getItem(memoryWorksheets.phases);
  worksheet.getRangeByIndexes(1, 0, cells.length, cells[0]?.length ?? 0).values = cells;
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function queueVisibility(pairs: readonly { worksheet: Excel.Worksheet; description: WorksheetDescription }[]): void {
  for (const { worksheet, description } of pairs) {
    if (description.visibility !== 'visible') worksheet.visibility = visibilities[description.visibility];
  }
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

/** Takes back what was made. A very hidden worksheet cannot be deleted before it is shown. */
async function removeWorksheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const worksheets = context.workbook.worksheets.load('items/id');
  await context.sync();
  for (const worksheet of worksheets.items.filter(({ id }) => ids.includes(id))) {
    worksheet.visibility = 'Visible';
    worksheet.delete();
  }
  await context.sync();
}
