import { Problem } from '../../shared/errors';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import type { IntentRecord, PhaseRecord, RowRecord, Settings } from '../../shared/worksheet/memory-layout';
import {
  decodeIntent,
  decodePhase,
  decodeRow,
  decodeSettings,
  isIntentId,
} from '../../shared/worksheet/memory-records';
import { fingerprintOf } from '../../shared/revision/fingerprint';
import { forcedText, textFormat } from './forced-text';
import { gridOf, onlyThese } from './grid';
import type { Grid } from './grid';

/** One of the memory's worksheets as it was read; `null` where the workbook has none. */
export type MemoryGrid = Grid | null;

export type MemoryName = keyof typeof memoryWorksheets;

/** Asks for one of the memory's worksheets; the answer is there after the next sync. */
export function askForMemory(context: Excel.RequestContext, name: MemoryName): () => MemoryGrid {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(memoryWorksheets[name]);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  return () => {
    if (used.isNullObject) return null;
    if (used.rowIndex !== 0 || used.columnIndex !== 0) {
      throw new Problem('memory-unreadable', { worksheet: memoryWorksheets[name] });
    }
    return gridOf(used.values);
  };
}

/** The rows below the headings that hold a record. */
function recordsOf(grid: Grid): (readonly unknown[])[] {
  return grid.slice(1).filter(([id]) => id !== '');
}

/** Where two coauthors remembered the same row, the later record counts. */
export function rowsIn(grid: Grid): Map<string, RowRecord> {
  const records = recordsOf(grid).filter(([id]) => !isIntentId(String(id)));
  return new Map(records.map((cells) => [String(cells[0]), decodeRow(cells)]));
}

export function intentsIn(grid: Grid): IntentRecord[] {
  return recordsOf(grid)
    .filter(([id]) => isIntentId(String(id)))
    .map(decodeIntent);
}

export function settingsIn(grid: Grid): Settings {
  return decodeSettings(recordsOf(grid));
}

/** In the order of the document. */
export function phasesIn(grid: Grid): PhaseRecord[] {
  const phases = new Map(recordsOf(grid).map((cells) => [String(cells[0]), decodePhase(cells)]));
  return [...phases.values()].sort((one, other) => one.position - other.position);
}

/** Records to put in place and ids to forget, as rows of cells on the worksheet. Pure. */
export interface Placement {
  /** Row of the worksheet, counted from 0. */
  row: number;
  cells: string[];
}

/** So many free rows, or twice those needed, are there to choose from where records are spread. */
const spreadRows = 64;

/**
 * Where each record goes: onto the row that has its id, else onto a blank row, else below the last one. Rows of
 * forgotten ids are emptied, older doubles of a record too. Where `spread`, new records go onto free rows that follow
 * from their ids, so that those of two coauthors who write at the same moment seldom meet in one row.
 */
export function place(
  grid: Grid,
  records: readonly string[][],
  forgotten: ReadonlySet<string>,
  { spread = false } = {},
): Placement[] {
  const rowsOf = new Map<string, number[]>();
  grid.forEach(([id], row) => {
    if (row > 0) rowsOf.set(String(id), [...(rowsOf.get(String(id)) ?? []), row]);
  });
  const added = records.filter(([id = '']) => !rowsOf.has(id)).length;
  const free = [...(rowsOf.get('') ?? [])];
  const wanted = spread ? Math.max(spreadRows, 2 * added) : added;
  for (let below = Math.max(grid.length, 1); free.length < wanted; below++) free.push(below);
  const taken = new Set<number>();
  const freeRow = (id: string): number => {
    let at = spread ? parseInt(fingerprintOf(id), 36) : 0;
    while (taken.has(at % free.length)) at++;
    taken.add(at % free.length);
    return free[at % free.length] ?? 0;
  };
  const width = Math.max(1, ...grid.map((row) => row.length), ...records.map((cells) => cells.length));
  const line = (row: number, cells: readonly string[]): Placement => ({
    row,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  });
  const emptied = [...forgotten].flatMap((id) => (rowsOf.get(id) ?? []).map((row) => line(row, [])));
  const placed = records.flatMap((cells) => {
    const rows = rowsOf.get(cells[0] ?? '') ?? [];
    const doubles = rows.slice(0, -1).map((row) => line(row, []));
    return [...doubles, line(rows.at(-1) ?? freeRow(cells[0] ?? ''), cells)];
  });
  return [...emptied, ...placed];
}

/** Queues the placements as one block, in which every other cell is left alone. */
export function queuePlacements(
  context: Excel.RequestContext,
  name: MemoryName,
  placements: readonly Placement[],
): void {
  const rows = placements.map(({ row }) => row);
  const first = rows.reduce((one, other) => Math.min(one, other), Infinity);
  const height = rows.reduce((one, other) => Math.max(one, other), 0) - first + 1;
  const width = placements[0]?.cells.length ?? 0;
  if (width === 0) return;
  const worksheet = context.workbook.worksheets.getItem(memoryWorksheets[name]);
  const range = worksheet.getRangeByIndexes(first, 0, height, width);
  const cells = placements.flatMap(({ row, cells: texts }) =>
    texts.map((text, column) => ({ row: row - first, column, content: forcedText(text, textFormat) })),
  );
  range.numberFormat = Array.from({ length: height }, () => Array<string>(width).fill(textFormat));
  range.values = onlyThese(height, width, cells);
}
