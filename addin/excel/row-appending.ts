import { gridOf } from './grid';
import type { CellInput } from './grid';
import { queueInParts } from './in-parts';
import { readText } from '../../shared/worksheet/cell-values';
import { readRowId } from '../../shared/worksheet/row-id';
import { valueIn } from './phase-table';
import type { PhaseTable } from './phase-table';
import type { NewRow } from './row-changes';
import { queueAgain } from './row-again';
import { askForTable } from './workbook-reading';

/** New rows of one table, and whether blank worksheet rows must be put in for them. */
interface Group {
  table: PhaseTable;
  rows: readonly NewRow[];
  isBlank: boolean;
}

export interface Appended {
  tables: PhaseTable[];
  /** Ids of the rows that stand in their tables. */
  ids: ReadonlySet<string>;
}

/**
 * Writes rows directly below their tables, which grow by it: adding table rows disturbs coauthors. Where something
 * stands below, blank rows are put in first.
 * https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins
 */
export async function appendRows(
  context: Excel.RequestContext,
  tables: readonly PhaseTable[],
  rows: readonly NewRow[],
): Promise<Appended> {
  const groups = tables.flatMap((table): Group[] => {
    const own = rows.filter((row) => row.table.record.key === table.record.key);
    return own.length > 0 ? [{ table, rows: own, isBlank: isEmpty(table) }] : [];
  });
  const ready = await makeRoom(context, groups);
  const before = ready.map(({ table }) => askForTable(context, table.record, table));
  await queueInParts(
    context,
    ready.map((group) => ({ size: sizeOf(group), queue: () => queueRows(context, group) })),
  );
  const after = tables.map((table) => askForTable(context, table.record, table));
  await context.sync();
  const grown = after.map((answer) => answer());
  const short = ready.filter((group) => missing(group, grown).length > 0);
  const replaced = ready.flatMap(({ isBlank, rows: own }, index) => {
    const met = before[index]?.();
    return isBlank && met ? rowsIn(met, own.length) : [];
  });
  if (short.length === 0 && replaced.length === 0) return answerFor(ready, grown);
  for (const { table, at } of replaced) queueAgain(context, table, at);
  // Whoever switched off that tables grow by themselves has them grown by us.
  for (const { table, rows: own } of short) {
    const excelTable = context.workbook.tables.getItem(table.table);
    excelTable.resize(excelTable.getRange().getResizedRange(own.length, 0));
  }
  const resized = tables.map((table) => askForTable(context, table.record, table));
  await context.sync();
  return answerFor(
    ready,
    resized.map((answer) => answer()),
  );
}

/** A table keeps one blank row when all its rows are gone. */
function isEmpty({ formulas }: PhaseTable): boolean {
  return formulas.every((row) => row.every((cell) => cell === ''));
}

/** What somebody typed into the rows of an empty table, of which there may be several. */
function rowsIn(table: PhaseTable, count: number): { table: PhaseTable; at: number }[] {
  const lines = table.formulas.slice(0, count);
  return lines.flatMap((line, at) => (line.every((cell) => cell === '') ? [] : [{ table, at }]));
}

/** The cells for the new rows, found where the table ends at the moment of writing. */
function targetOf(context: Excel.RequestContext, { table, rows, isBlank }: Group): Excel.Range {
  const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
  const first = isBlank ? body.getRow(0) : body.getLastRow().getOffsetRange(1, 0);
  return first.getResizedRange(rows.length - 1, 0);
}

/** Answers the groups as they are now: somebody may have typed into the blank row of an empty table since. */
async function makeRoom(context: Excel.RequestContext, groups: readonly Group[]): Promise<Group[]> {
  const asked = groups.map((group) => ({
    group,
    target: targetOf(context, group).load('formulas'),
    table: context.workbook.tables.getItem(group.table.table).load('showTotals'),
  }));
  await context.sync();
  return asked.map(({ group, target, table }) => {
    const cells = gridOf(target.formulas);
    const isFree = (row: readonly unknown[]) => row.every((cell) => cell === '');
    const now = { ...group, isBlank: group.isBlank && cells.slice(0, 1).every(isFree) };
    if (!cells.every(isFree) || table.showTotals) targetOf(context, now).getEntireRow().insert('Down');
    return now;
  });
}

function queueRows(context: Excel.RequestContext, group: Group): void {
  const { table, rows, isBlank } = group;
  const width = table.headings.length;
  const formats = rows.map(({ cells }) => lineOf(width, (column) => cells.get(column)?.numberFormat ?? null));
  // In a blank row every cell is written, so that nothing is left of a row that somebody types there in this moment.
  const otherwise = isBlank ? '' : null;
  const contents = rows.map(({ cells }) => lineOf(width, (column) => cells.get(column)?.content ?? otherwise));
  const target = targetOf(context, group);
  target.numberFormat = formats;
  target.values = contents;
  target.format.autofitRows();
}

function lineOf(width: number, cell: (column: number) => CellInput): CellInput[] {
  return Array.from({ length: width }, (_, column) => cell(column));
}

function sizeOf({ rows }: Group): number {
  const inputs = rows.flatMap(({ cells }) => [...cells.values()]);
  return inputs.reduce((sum, { content }) => sum + String(content).length + 20, 0);
}

/** The rows of the group that are not in its table. */
function missing({ table, rows }: Group, tables: readonly PhaseTable[]): NewRow[] {
  const now = tables.find(({ record }) => record.key === table.record.key);
  const ids = new Set(now?.values.map((_, at) => readRowId(readText(valueIn(now, at, 'rowId'))).id));
  return rows.filter(({ id }) => !ids.has(id));
}

function answerFor(groups: readonly Group[], tables: PhaseTable[]): Appended {
  const left = new Set(groups.flatMap((group) => missing(group, tables)));
  const ids = groups.flatMap(({ rows }) => rows.filter((row) => !left.has(row)).map(({ id }) => id));
  return { tables, ids: new Set(ids) };
}
