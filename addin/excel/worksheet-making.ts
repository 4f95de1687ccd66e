import type { WorksheetDescription } from '../../shared/worksheet/description';
import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import { queueInParts } from './in-parts';
import { cellPieces, queueFormats, queueFormulas, queueTables } from './worksheet-cells';
import { queueLook } from './worksheet-look';
import { queueRules } from './worksheet-rules';

/** New worksheets, in the order in which they were described, and the ids that each table gave its columns. */
export interface Made {
  worksheets: readonly Excel.Worksheet[];
  columnIds: ReadonlyMap<string, readonly number[]>;
}

/**
 * Makes described worksheets at the end of the workbook: all of them or none. `finish` queues what needs them to be
 * there. Errors: those of Excel.
 */
export async function makeWorksheets(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
  finish: (made: Made) => void,
): Promise<void> {
  // Made before they are named: whatever happens, ours are known by their ids, and a coauthor's are not taken for them.
  const made = described.map(() => context.workbook.worksheets.add().load('id'));
  await context.sync();
  try {
    const columnIds = await writeWorksheets(context, described, made);
    finish({ worksheets: made, columnIds });
    await context.sync();
  } catch (error) {
    await removeWorksheets(
      context,
      made.map(({ id }) => id),
    );
    throw error;
  }
}

/** The record of a phase whose table was just made: its columns were described by their positions, from 1. */
export function keyedByIds(record: PhaseRecord, columnIds: Made['columnIds']): PhaseRecord {
  const columns: PhaseRecord['columns'] = {};
  for (const [position, key] of Object.entries(record.columns)) {
    columns[columnIds.get(record.table)?.[Number(position) - 1] ?? position] = key;
  }
  return { ...record, columns };
}

async function writeWorksheets(
  context: Excel.RequestContext,
  described: readonly WorksheetDescription[],
  made: readonly Excel.Worksheet[],
): Promise<Made['columnIds']> {
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
  queueVisibility(pairs);
  return new Map(columns.map(({ name, columns: { items } }) => [name, items.map(({ id }) => id)]));
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function queueVisibility(pairs: readonly { worksheet: Excel.Worksheet; description: WorksheetDescription }[]): void {
  for (const { worksheet, description } of pairs) {
    if (description.visibility !== 'visible') worksheet.visibility = visibilities[description.visibility];
  }
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
