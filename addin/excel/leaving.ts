import type { RowId } from '../../shared/model';
import type { RowRecord } from '../../shared/worksheet/memory-layout';
import { leavingCell } from '../../shared/worksheet/row-id';
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
 * was leaving has left. One in which somebody said something since is another row, so that nothing is lost.
 */
export function standingRows(
  tables: readonly PhaseTable[],
  remembered: ReadonlyMap<RowId, Pick<RowRecord, 'snapshot'>>,
): StandingRows {
  const all = tables.flatMap(readRows);
  const there = new Map(all.filter(({ isLeaving }) => !isLeaving).map((placed) => [placed.row.id, placed]));
  const leaving = all.filter(({ isLeaving }) => isLeaving);
  const left = new Set(
    leaving.filter((placed) => {
      const { row, table } = placed;
      const arrived = there.get(row.id);
      const isOne = leaving.every((other) => other === placed || other.row.id !== row.id);
      if (!arrived || arrived.table === table || !isOne) return false;
      const snapshot: object = remembered.get(row.id)?.snapshot ?? {};
      const agreed = new Map<string, unknown>(Object.entries(snapshot));
      const isKept = (field: (typeof cellFields)[number]) =>
        isSame(row[field], arrived.row[field]) || isSame(row[field], agreed.get(field));
      return cellFields.every(isKept);
    }),
  );
  return { rows: all.filter((placed) => !left.has(placed)), left: [...left] };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a row is removed by. */
export function leavingFrom({ row: { id, phase } }: PlacedRow): Leaving {
  return { id, phase };
}

/** Says in the row's id cell that it leaves, while all its cells say what was read. */
export function leavingWrite(placed: PlacedRow): CellWrite[] {
  return idWrite(placed, leavingCell(placed.row.id), [...placed.table.columns.values()]);
}

/** Rows that did not come further get their ids back. */
export function returningWrites(rows: readonly PlacedRow[]): CellWrite[] {
  return rows.filter(({ isLeaving }) => isLeaving).flatMap((placed) => idWrite(placed, placed.row.id, []));
}

function idWrite({ table, at }: PlacedRow, text: string, witnesses: readonly number[]): CellWrite[] {
  const column = table.columns.get('rowId');
  return column === undefined ? [] : [{ table, at, column, input: nameInput(text), witnesses }];
}
