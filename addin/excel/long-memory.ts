import { partsToDrop, runsOf } from '../../shared/journal';
import type { JournalRun } from '../../shared/journal';
import { readText } from '../../shared/worksheet/cell-values';
import { cellsFor, decodeJournal, keptPartIn } from '../../shared/worksheet/journal-records';
import { describeLongMemory } from '../../shared/worksheet/memory';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import type { LongMemory } from '../../shared/worksheet/memory-layout';
import { gridOf } from './grid';
import type { Grid } from './grid';
import type { MemoryGrid, Placement } from './memory-cells';
import { makeWorksheets } from './worksheet-making';

/**
 * Asks for a memory whose records are long: what identifies them and how long they are, and all of the named rows
 * alone. What was not asked for is blank. The answer is there after the next sync.
 */
export function askForLongMemory(
  context: Excel.RequestContext,
  name: LongMemory,
  rows: readonly Pick<Placement, 'row' | 'cells'>[],
): () => MemoryGrid {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(memoryWorksheets[name]);
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

/** What a long memory has to be told: the records, and which older ones make room for them. */
export function longWish(records: string[][], grid: Grid): { records: string[][]; forgotten: Set<string> } {
  const written = new Set(records.map(([id]) => id));
  const older = grid.slice(1).filter(([id]) => readText(id) !== '' && !written.has(readText(id)));
  const kept = older.map((cells) => ({ ...keptPartIn(cells), record: readText(cells[0]) }));
  const all = [...kept, ...records.map((record) => ({ ...keptPartIn(record), record: '' }))];
  return { records, forgotten: new Set(partsToDrop(all).flatMap(({ record: id }) => id || [])) };
}

/** The same for one that shall hold nothing any more. */
export function forgettingAll(grid: Grid): { records: string[][]; forgotten: Set<string> } {
  return { records: [], forgotten: new Set(grid.slice(1).flatMap(([id]) => readText(id) || [])) };
}

/** The worksheet of a workbook that has none yet. A coauthor may be faster. */
export async function makeLongMemory(context: Excel.RequestContext, name: LongMemory): Promise<void> {
  await makeWorksheets(context, [describeLongMemory(name)], () => undefined);
}

/** The runs that a whole reading of the journal tells, the latest first. */
export function runsIn(grid: Grid): JournalRun[] {
  return runsOf(grid.slice(1).flatMap((cells) => decodeJournal(cells) ?? []));
}
