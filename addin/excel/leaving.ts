import type { RowId } from '../../shared/model';
import type { RowRecord } from '../../shared/worksheet/memory-layout';
import { rowIdCell } from '../../shared/worksheet/row-id';
import { nameInput } from './cell-input';
import type { CellWrite } from './cell-writing';
import type { PhaseTable } from './phase-table';
import type { Leaving } from './row-removing';
import { cellFields, readRows } from './rows';
import type { PlacedRow } from './rows';

/** The rows of all tables. Those that left for another table and were not removed from the old one are `left`. */
export interface StandingRows {
  rows: PlacedRow[];
  left: PlacedRow[];
}

/**
 * A row goes to another phase in three batches: its id cell says that it is leaving, it is written into the other table,
 * and it is removed from the old one. Whatever is cut off in between, it is one row: where it says so twice, the one that
 * was leaving has left. Two clients may move a row at the same moment, or one while a person does; then it says by which
 * run it came, and one of them stays. One in which somebody said something since is another row, so that nothing is lost,
 * and so is one that a person copied.
 */
export function standingRows(
  tables: readonly PhaseTable[],
  remembered: ReadonlyMap<RowId, Pick<RowRecord, 'snapshot'>>,
): StandingRows {
  const rows = tables.flatMap(readRows);
  const byId = new Map<RowId, PlacedRow[]>();
  for (const placed of rows) byId.set(placed.row.id, [...(byId.get(placed.row.id) ?? []), placed]);
  const left = new Set([...byId].flatMap(([id, same]) => leftAmong(same, remembered.get(id)?.snapshot ?? {})));
  return { rows: rows.filter((placed) => !left.has(placed)), left: [...left] };
}

/** Of the rows of one id, those that are another of them once more. */
function leftAmong(same: readonly PlacedRow[], snapshot: Partial<RowRecord['snapshot']>): PlacedRow[] {
  if (same.length < 2 || same[0]?.row.id === '') return [];
  const agreed = new Map<string, unknown>(Object.entries(snapshot));
  const saysNoMore = (one: PlacedRow, other: PlacedRow) =>
    cellFields.every((field) => isSame(one.row[field], other.row[field]) || isSame(one.row[field], agreed.get(field)));
  const standing = same.filter(({ idCell }) => !idCell.isLeaving);
  const leaving = same.filter(({ idCell }) => idCell.isLeaving);
  // Whom a person moved is where they want it; of two that runs moved, one is where it was agreed to be.
  const rank = ({ row, idCell: { run } }: PlacedRow) =>
    run === null ? '' : `${row.phase === snapshot.phase ? '1' : '2'} ${run}`;
  const ranked = standing.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const moved = (keeper: PlacedRow) => ranked.filter(({ idCell }) => idCell.run !== keeper.idCell.run);
  const keeper = ranked.find((one) => moved(one).every((other) => saysNoMore(other, one))) ?? ranked[0];
  if (!keeper) return [];
  const [leaver] = leaving.length === 1 ? leaving : [];
  const hasLeft = leaver && keeper.table !== leaver.table && saysNoMore(leaver, keeper);
  return [...moved(keeper).filter((one) => saysNoMore(one, keeper)), ...(hasLeft ? [leaver] : [])];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a row is removed by. */
export function removalOf({ row: { phase }, idCell }: PlacedRow): Leaving {
  return { idCell, phase };
}

/** The same for a row whose cell says that it leaves. */
export function leaverFrom(placed: PlacedRow): Leaving {
  return removalOf({ ...placed, idCell: { ...placed.idCell, isLeaving: true } });
}

/** Says in the row's id cell that it leaves, while all its cells say what was read. */
export function leavingWrite(placed: PlacedRow): CellWrite[] {
  return idWrite(placed, true, [...placed.table.columns.values()]);
}

/** Rows that did not come further get their ids back. */
export function returningWrites(rows: readonly PlacedRow[]): CellWrite[] {
  return rows.filter(({ idCell }) => idCell.isLeaving).flatMap((placed) => idWrite(placed, false, []));
}

function idWrite({ table, at, idCell }: PlacedRow, isLeaving: boolean, witnesses: readonly number[]): CellWrite[] {
  const column = table.columns.get('rowId');
  const input = nameInput(rowIdCell({ ...idCell, isLeaving }));
  return column === undefined ? [] : [{ table, at, column, input, witnesses }];
}
