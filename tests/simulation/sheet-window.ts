import { cellAt } from '../../addin/excel/grid';
import { identify, numbering } from '../../addin/excel/identity';
import type { CellWrite } from '../../addin/excel/cell-writing';
import { nameInput } from '../../addin/excel/cell-input';
import { rowsIn } from '../../addin/excel/memory-cells';
import type { NewRow, Step } from '../../addin/excel/row-changes';
import { stepsFor } from '../../addin/excel/row-changes';
import { leaverFrom, removalOf, returningWrites, standingRows } from '../../addin/excel/leaving';
import type { PhaseTable } from '../../addin/excel/phase-table';
import { positionOf, positionOfCell } from '../../addin/excel/phase-table';
import type { Leaving } from '../../addin/excel/row-removing';
import { readRows } from '../../addin/excel/rows';
import { columnKeys } from '../../shared/columns';
import { Problem } from '../../shared/errors';
import type { SheetChange } from '../../shared/row';
import { readRowId, rowIdCell } from '../../shared/worksheet/row-id';
import type { Outcome, Sheet } from '../../sync/ports/workbook';
import type { Cell, Cells, Edit } from './coauthored-workbook';
import type { Place, Seen } from './excel-window';
import { memoryGrid, tablesIn, write } from './excel-window';

/**
 * The phase worksheets as addin/excel/sheet speaks to them: what it decides is its own code, and what Excel does between
 * its batches is here. Places are those of the reading, so that rows which were moved meanwhile are met in their stead.
 */
export function openSheet(place: Place): Sheet {
  return {
    async read() {
      const rows = (await readIdentified(place)).flatMap(({ table }) => readRows(table));
      return {
        phases: tablesIn(place.view.content).map(({ table: { record } }) => ({ key: record.key, title: record.title })),
        rows: rows.map(({ row }) => row),
        people: [],
      };
    },
    write: (changes) => (changes.length === 0 ? Promise.resolve([]) : writeChanges(place, changes)),
  };
}

async function tablesNow(place: Place): Promise<Seen[]> {
  await place.turn();
  return tablesIn(place.view.content);
}

async function readIdentified(place: Place): Promise<Seen[]> {
  await place.turn();
  const remembered = rowsIn(memoryGrid(place.view.content, 'rows'));
  let seen = await tablesNow(place);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { rows, left } = standingRows(
      seen.map(({ table }) => table),
      remembered,
    );
    const identities = identify(rows, remembered);
    if (identities.length + left.length === 0) return seen;
    const writes = identities.flatMap(({ placed: { table, at }, id, number, copied }): CellWrite[] => {
      const cell = (key: 'rowId' | 'number' | 'wording' | 'source' | 'document', text: string | undefined) => {
        const column = table.columns.get(key) ?? 0;
        const witnesses = (['rowId', 'number', 'responsibility'] as const).flatMap(
          (one) => table.columns.get(one) ?? [],
        );
        return text === undefined ? [] : [{ table, at, column, input: nameInput(text), witnesses }];
      };
      const blank = copied ? '' : undefined;
      return [...cell('rowId', id), ...cell('number', number), ...cell('wording', blank), ...cell('source', blank)];
    });
    if (writes.length > 0) await writeCells(place, writes);
    if (left.length > 0) await remove(place, left.map(removalOf));
    seen = tablesIn(place.view.content);
  }
  throw new Problem('workbook-busy', {});
}

/** Reads, writes and reads again in one batch; what met other cells than those it was meant for is taken back. */
async function writeCells(place: Place, writes: readonly CellWrite[]) {
  await place.turn();
  const before = tablesIn(place.view.content);
  const isMet = (one: CellWrite) => isWhereItWas(one, tableOf(one, before));
  const told = ({ input }: CellWrite) => input.says;
  write(place, editsFor(writes.filter(isMet), before, told));
  write(
    place,
    editsFor(
      writes.filter((one) => !isMet(one)),
      before,
      told,
    ),
    'passing',
  );
  const seen = tablesIn(place.view.content);
  const written = new Set(
    writes.filter(
      (one) => isMet(one) && cellAt(tableOf(one, seen)?.values ?? [], one.at, one.column) === one.input.says,
    ),
  );
  const missed = writes.filter((one) => !isMet(one));
  if (missed.length > 0) {
    await place.turn();
    const was = (one: CellWrite) => valueAt(before, one) ?? '';
    write(place, editsFor(missed, tablesIn(place.view.content), was), 'passing');
  }
  return written;
}

function tableOf({ table }: { table: PhaseTable }, seen: readonly Seen[]): PhaseTable | undefined {
  return seen.find((one) => one.table.record.key === table.record.key)?.table;
}

function valueAt(seen: readonly Seen[], one: CellWrite): Cell | undefined {
  const value = tableOf(one, seen)?.values[one.at]?.[one.column];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function isWhereItWas({ table, at, column, witnesses }: CellWrite, now: PhaseTable | undefined): boolean {
  return [column, ...witnesses].every((one) => cellAt(table.values, at, one) === cellAt(now?.values ?? [], at, one));
}

/** What is at those places now is told these values. */
function editsFor(writes: readonly CellWrite[], now: readonly Seen[], value: (one: CellWrite) => Cell): Edit[] {
  return writes.flatMap((one): Edit[] => {
    const row = now.find(({ table }) => table.record.key === one.table.record.key)?.keys[one.at];
    const column = columnKeys[one.column];
    return row === undefined || column === undefined ? [] : [{ kind: 'cell', row, column, value: value(one) }];
  });
}

async function writeChanges(place: Place, changes: readonly SheetChange[]): Promise<Outcome[]> {
  const reading = await tablesNow(place);
  const tables = reading.map(({ table }) => table);
  const remembered = rowsIn(memoryGrid(place.view.content, 'rows'));
  const { rows } = standingRows(tables, remembered);
  const steps = stepsFor(changes, { tables, rows, language: 'en', nextNumber: numbering(tables) });
  const moving = new Set(steps.flatMap((step) => (step.kind === 'move' ? step.placed : [])));
  const writes = [
    ...steps.flatMap((step) => ('writes' in step ? step.writes : [])),
    ...returningWrites(rows.filter((placed) => !moving.has(placed))),
  ];
  const written = writes.length > 0 ? await writeCells(place, writes) : new Set<CellWrite>();
  const isReady = (step: Step) =>
    step.kind === 'append' || (step.kind === 'move' && step.writes.every((one) => written.has(one)));
  const added = steps.flatMap((step) => (isReady(step) && 'row' in step ? [step.row] : []));
  if (added.length > 0) await append(place, added);
  const isThere = (id: string, phase: string) =>
    tablesIn(place.view.content).some(({ table }) => table.record.key === phase && positionOf(table, id) >= 0);
  const leaving = steps.flatMap((step) => {
    if (step.kind === 'move' && !(isReady(step) && isThere(step.row.id, step.row.table.record.key))) return [];
    if (step.kind === 'move') return [leaverFrom(step.placed)];
    return step.kind === 'remove' ? [removalOf(step.placed)] : [];
  });
  if (leaving.length > 0) await remove(place, leaving);
  const moved: Outcome = { done: false, why: 'moved' };
  return steps.map((step): Outcome => {
    switch (step.kind) {
      case 'refuse':
        return step.outcome;
      case 'cells':
        return step.writes.every((one) => written.has(one)) ? { done: true } : moved;
      case 'append':
        return isThere(step.row.id, step.row.table.record.key) ? { done: true } : moved;
      case 'move':
        return isReady(step) && isThere(step.row.id, step.row.table.record.key) ? { done: true } : moved;
      case 'remove':
        return isThere(step.placed.row.id, step.placed.row.phase) ? moved : { done: true };
    }
  });
}

/** Rows are written below their table, wherever it ends by then. */
async function append(place: Place, rows: readonly NewRow[]) {
  await place.turn();
  await place.turn();
  const edits = rows.map(({ table: { record }, cells }): Edit => {
    const said: Cells = {};
    for (const [at, { says }] of cells) {
      const column = columnKeys[at];
      if (column) said[column] = says;
    }
    return { kind: 'insert', row: place.view.newKey(), phase: record.key, at: Infinity, cells: said };
  });
  write(place, edits);
}

/** Rows are removed by their places; one that came into a removed one's place in between is put back. */
async function remove(place: Place, leaving: readonly Leaving[]) {
  const read = tablesIn(place.view.content);
  const aims = leaving.flatMap(({ idCell, phase }) => {
    const table = read.find(({ table: { record } }) => record.key === phase)?.table;
    const at = table ? positionOfCell(table, idCell) : -1;
    return at < 0 ? [] : [{ text: rowIdCell(idCell), phase, at }];
  });
  await place.turn();
  const { content } = place.view;
  const met = aims.flatMap(({ text, phase, at }) => {
    const row = content.keys(phase)[at];
    return row === undefined ? [] : [{ row, phase, at, cells: content.row(row)?.cells ?? {}, text }];
  });
  const lost = met.filter(({ cells, text }) => rowIdCell(readRowId(String(cells.rowId ?? ''))) !== text);
  write(
    place,
    met.map(({ row }): Edit => ({ kind: 'delete', row })),
  );
  if (lost.length === 0) return;
  await place.turn();
  write(
    place,
    lost.map(({ phase, cells }): Edit => ({
      kind: 'insert',
      row: place.view.newKey(),
      phase,
      at: Infinity,
      cells: { ...cells },
    })),
  );
}
