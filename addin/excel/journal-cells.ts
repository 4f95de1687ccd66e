import { partsToDrop, runsOf } from '../../shared/journal';
import type { JournalPart, JournalRun } from '../../shared/journal';
import { readText } from '../../shared/worksheet/cell-values';
import { cellsFor, decodeJournal, encodeJournal, keptPartIn } from '../../shared/worksheet/journal-records';
import { describeJournal } from '../../shared/worksheet/memory';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import { gridOf } from './grid';
import type { Grid } from './grid';
import type { MemoryGrid, Placement } from './memory-cells';
import { makeWorksheets } from './worksheet-making';

/**
 * Asks for the journal, which is long: what identifies its records and how long they are, and all of the named rows
 * alone. What was not asked for is blank. The answer is there after the next sync.
 */
export function askForJournal(
  context: Excel.RequestContext,
  rows: readonly Pick<Placement, 'row' | 'cells'>[],
): () => MemoryGrid {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(memoryWorksheets.journal);
  const known = worksheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject('A:B').load('values');
  const whole = rows.map(({ row, cells }) => {
    const range = worksheet.getRangeByIndexes(row, 0, 1, cells.length);
    return { row, range: range.load('values') };
  });
  return () => {
    if (known.isNullObject) return null;
    const grid = gridOf(known.values).map((cells) => [...cells, ...blanksOf(cells)]);
    for (const { row, range } of whole) grid[row] = [...(gridOf(range.values)[0] ?? [])];
    return Array.from(grid, (cells: unknown[] | undefined) => cells ?? []);
  };
}

/** As many cells as the text of a record takes. */
function blanksOf(cells: readonly unknown[]): string[] {
  const { size } = keptPartIn(cells);
  return Array.from({ length: cellsFor(size) }, () => '');
}

/** What the journal has to be told: the part, and which older ones make room for it. */
export function journalWish(part: JournalPart, grid: Grid): { records: string[][]; forgotten: Set<string> } {
  const record = encodeJournal(part);
  const older = grid.slice(1).filter(([id]) => readText(id) !== '' && readText(id) !== record[0]);
  const kept = older.map((cells) => ({ ...keptPartIn(cells), record: readText(cells[0]) }));
  const all = [...kept, { ...keptPartIn(record), record: '' }];
  return { records: [record], forgotten: new Set(partsToDrop(all).flatMap(({ record: id }) => id || [])) };
}

/** The worksheet of a workbook that an older version made. A coauthor may be faster. */
export async function makeJournal(context: Excel.RequestContext): Promise<void> {
  await makeWorksheets(context, [describeJournal()], () => undefined);
}

/** The runs that a whole reading of the journal tells, the latest first. */
export function runsIn(grid: Grid): JournalRun[] {
  return runsOf(grid.slice(1).flatMap((cells) => decodeJournal(cells) ?? []));
}
