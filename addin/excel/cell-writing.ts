import { cellAt, gridOf, isFormula, onlyThese } from './grid';
import type { CellInput, Grid } from './grid';
import type { Input } from './cell-input';
import { forcedText, textFormat } from './forced-text';
import { queueInParts } from './in-parts';
import type { PhaseTable } from './phase-table';
import { askForTable } from './workbook-reading';

/** A cell of a phase table to be written, while the witnesses in its row still say what they said. */
export interface CellWrite {
  table: PhaseTable;
  /** Position in the body of the table, and in its columns. */
  at: number;
  column: number;
  input: Input;
  /** Columns whose cells, like the one to be written, must not have changed since they were read. */
  witnesses: readonly number[];
}

export interface Written {
  /** The tables as they stand afterwards, in the order in which they were given. */
  tables: PhaseTable[];
  written: ReadonlySet<CellWrite>;
}

/** Cells of one column of one table. A block is written at once; what lies between its cells is left alone. */
interface Block {
  table: PhaseTable;
  column: number;
  first: number;
  rows: number;
  writes: readonly CellWrite[];
}

/**
 * Excel has no conditional write, so one batch reads, writes and reads again: a write that met other cells than those
 * it was meant for, because a coauthor was faster, is taken back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  tables: readonly PhaseTable[],
  writes: readonly CellWrite[],
): Promise<Written> {
  const blocks = blocksOf(writes);
  const ask = () => tables.map((table) => askForTable(context, table.record, table));
  const before = ask();
  const replaced = blocks.map((block) => rangeOf(context, block).load('values,formulas'));
  await queueInParts(
    context,
    blocks.map((block) => ({ size: sizeOf(block), queue: () => queueBlock(context, block) })),
  );
  const after = ask();
  await context.sync();
  const tablesBefore = before.map((answer) => answer());
  const tablesAfter = after.map((answer) => answer());
  const at = (table: PhaseTable) => tables.findIndex(({ record }) => record.key === table.record.key);
  const met = (write: CellWrite) => isWhereItWas(write, tablesBefore[at(write.table)]);
  const missed = blocks.flatMap((block, index) => {
    const range = replaced[index];
    const lost = block.writes.filter((write) => !met(write));
    return range && lost.length > 0 ? [restoring(block, lost, gridOf(range.values), gridOf(range.formulas))] : [];
  });
  const written = writes.filter((write) => met(write) && says(write, tablesAfter[at(write.table)]));
  if (missed.length === 0) return { tables: tablesAfter, written: new Set(written) };
  for (const { block, cells } of missed) rangeOf(context, block).formulas = cells;
  const repaired = ask();
  await context.sync();
  return { tables: repaired.map((answer) => answer()), written: new Set(written) };
}

function blocksOf(writes: readonly CellWrite[]): Block[] {
  const groups = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const key = `${write.column} ${write.table.table}`;
    groups.set(key, [...(groups.get(key) ?? []), write]);
  }
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((one) => blockOf(one, group)));
}

function blockOf({ table, column }: CellWrite, writes: readonly CellWrite[]): Block {
  const rows = writes.map(({ at }) => at);
  const first = Math.min(...rows);
  return { table, column, first, rows: Math.max(...rows) - first + 1, writes };
}

function rangeOf(context: Excel.RequestContext, { table, column, first, rows }: Block): Excel.Range {
  const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
  return body.getCell(first, column).getResizedRange(rows - 1, 0);
}

function sizeOf({ rows, writes }: Block): number {
  return writes.reduce((sum, { input }) => sum + String(input.content).length, rows * 10);
}

/** Formats first: a cell must be one of text before it is told what would be a number elsewhere. */
function queueBlock(context: Excel.RequestContext, block: Block): void {
  const place = (write: CellWrite) => ({ row: write.at - block.first, column: 0 });
  const formats = block.writes.flatMap((write) =>
    write.input.numberFormat === undefined ? [] : [{ ...place(write), content: write.input.numberFormat }],
  );
  const contents = block.writes.map((write) => ({ ...place(write), content: write.input.content }));
  if (formats.length > 0) rangeOf(context, block).numberFormat = onlyThese(block.rows, 1, formats);
  rangeOf(context, block).values = onlyThese(block.rows, 1, contents);
}

function isWhereItWas({ table, at, column, witnesses }: CellWrite, now: PhaseTable | undefined): boolean {
  const same = (position: number) => cellAt(table.formulas, at, position) === cellAt(now?.formulas ?? [], at, position);
  const areColumnsWhereTheyWere = [...table.columns].every(([key, position]) => now?.columns.get(key) === position);
  return areColumnsWhereTheyWere && [column, ...witnesses].every(same);
}

function says({ at, column, input }: CellWrite, now: PhaseTable | undefined): boolean {
  return cellAt(now?.values ?? [], at, column) === input.says;
}

/** What the cells held that were written by mistake. */
function restoring(block: Block, lost: readonly CellWrite[], values: Grid, formulas: Grid) {
  const cells = lost.map((write) => {
    const row = write.at - block.first;
    const format = write.input.numberFormat ?? cellAt(block.table.formats, write.at, block.column);
    return { row, column: 0, content: asItWas(cellAt(values, row, 0), cellAt(formulas, row, 0), format) };
  });
  return { block, cells: onlyThese(block.rows, 1, cells) };
}

/** What a cell must be told so that it holds again what was read from it. */
export function asItWas(value: unknown, formula: unknown, format: unknown): CellInput {
  if (isFormula(formula, value)) return String(formula);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return forcedText(String(value), format === textFormat ? textFormat : undefined);
}
