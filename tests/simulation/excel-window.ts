import type { ColumnKey } from '../../shared/columns';
import { columnKeys } from '../../shared/columns';
import type { PhaseTable } from '../../addin/excel/phase-table';
import type { Cell, Content, Edit, MemorySheet, View } from './coauthored-workbook';

/**
 * What lies between the adapter and the workbook of one client: whatever is asked of Excel in one batch happens at once
 * in this client's view, and anything may happen between two batches.
 */
export interface Place {
  view: View;
  /** Waits for Excel to answer the next batch. */
  turn: () => Promise<void>;
}

/** A phase's table as it was read, with the row that stood at each place. */
export interface Seen {
  table: PhaseTable;
  keys: readonly string[];
}

const position = new Map(columnKeys.map((key, at): [ColumnKey, number] => [key, at]));
const dates: readonly ColumnKey[] = ['start', 'due'];
const formats = columnKeys.map((key) => (dates.includes(key) ? 'd mmm yyyy' : '@'));

export function tablesIn(content: Content): Seen[] {
  return content.phases().map((phase, at) => {
    const keys = [...content.keys(phase)];
    const values = keys.map((key) => columnKeys.map((column): Cell => content.row(key)?.cells[column] ?? ''));
    const title = titleOfPhase(phase);
    const record = {
      key: phase,
      title,
      introduction: '',
      worksheet: title,
      table: phase,
      position: at + 1,
      lastNumber: 0,
      columns: {},
    };
    return {
      table: {
        record,
        worksheet: title,
        table: phase,
        headings: columnKeys,
        columns: position,
        values,
        formulas: values,
        formats: keys.map(() => formats),
      },
      keys,
    };
  });
}

export function titleOfPhase(phase: string): string {
  return `Phase ${phase}`;
}

/** One batch of the add-in: what it writes stands at once, here. */
export function write({ view }: Place, edits: readonly Edit[], by: 'engine' | 'passing' = 'engine'): void {
  if (edits.length > 0) view.act({ by, edits: [...edits] });
}

/** A worksheet of the memory as Excel answers it: every line as long as the longest, down to the last that says something. */
export function memoryGrid(content: Content, sheet: MemorySheet): string[][] {
  const lines = content.memory(sheet);
  const width = lines.reduce((most, { length }) => Math.max(most, length), 1);
  const last = lines.findLastIndex((line) => line.some((text) => text !== ''));
  return lines.slice(0, last + 1).map((line) => line.concat(Array<string>(width - line.length).fill('')));
}
