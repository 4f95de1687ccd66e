import type { PhaseKey, RowId } from '../../shared/model';
import type { RowRecord } from '../../shared/worksheet/memory-layout';
import { fingerprintOf } from '../../shared/revision/fingerprint';
import { rowNumber } from '../../shared/worksheet/phase-worksheet';
import type { PhaseTable } from './phase-table';
import type { PlacedRow } from './rows';

/** What a row must be given to be known: its id, its number, or both. A copied row loses the document's wording. */
export interface Identity {
  placed: PlacedRow;
  id?: RowId;
  number?: string;
  copied: boolean;
}

/**
 * Who needs an id or a number. A row that somebody typed has neither; of rows with one id, the one nearest to what
 * was last agreed keeps it, and the first where they are equally near.
 */
export function identify(rows: readonly PlacedRow[], remembered: ReadonlyMap<RowId, RowRecord>): Identity[] {
  const keepers = new Map<RowId, PlacedRow>();
  for (const placed of rows) {
    const { id } = placed.row;
    const keeper = keepers.get(id);
    if (!keeper || nearness(placed, remembered.get(id)) > nearness(keeper, remembered.get(id))) keepers.set(id, placed);
  }
  const newId = newIds(keepers, remembered);
  const numbers = numbering(new Set(rows.map(({ table }) => table)));
  const isCopied = (placed: PlacedRow) => placed.row.id !== '' && keepers.get(placed.row.id) !== placed;
  const numbered = numberKeepers(
    rows.filter((placed) => !isCopied(placed)),
    remembered,
  );
  return rows.flatMap((placed): Identity[] => {
    const { id, number, phase } = placed.row;
    const copied = isCopied(placed);
    const needsId = id === '' || copied;
    const needsNumber = number === '' || copied || numbered.get(number) !== placed;
    if (!needsId && !needsNumber) return [];
    return [{ placed, copied, ...(needsId && { id: newId(placed) }), ...(needsNumber && { number: numbers(phase) }) }];
  });
}

/**
 * Gives an id at each call, which follows from what the row says: two people whose clients meet the same row without an
 * id at the same moment give it the same one, and a row whose id Excel's undo took back gets it again. Once given, it
 * stays whatever becomes of the words. One that another row has, or that is remembered of other words, is passed over.
 */
function newIds(given: ReadonlyMap<RowId, unknown>, remembered: ReadonlyMap<RowId, RowRecord>) {
  const taken = new Set(given.keys());
  return ({ row: { responsibility } }: PlacedRow): RowId => {
    const isFree = (id: RowId) => {
      const known = remembered.get(id)?.snapshot.responsibility;
      return !taken.has(id) && (known === undefined || known === responsibility);
    };
    for (let count = 1; ; count++) {
      const id = `row-${fingerprintOf(`${count} ${responsibility}`)}`;
      if (!isFree(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

/**
 * The row that keeps each number: one that is remembered before a new one, and of those the one whose id comes first, so
 * that every client says the same. Two people who type a row at the same moment may be given one number, and a row that
 * was copied without its hidden id still has that of the other.
 */
function numberKeepers(rows: readonly PlacedRow[], remembered: ReadonlyMap<RowId, RowRecord>): Map<string, PlacedRow> {
  const rank = ({ row: { id } }: PlacedRow) => `${remembered.has(id) ? 0 : id === '' ? 2 : 1} ${id}`;
  const keepers = new Map<string, PlacedRow>();
  for (const placed of rows) {
    const keeper = keepers.get(placed.row.number);
    if (!keeper || rank(placed) < rank(keeper)) keepers.set(placed.row.number, placed);
  }
  return keepers;
}

/** How much of the row is as it was last agreed. */
function nearness({ row }: PlacedRow, record: RowRecord | undefined): number {
  if (!record) return 0;
  const { responsibility, status, start, due, priority, phase } = record.snapshot;
  const agreed: [unknown, unknown][] = [
    [row.responsibility, responsibility],
    [row.status, status],
    [row.start, start],
    [row.due, due],
    [row.priority, priority],
    [row.phase, phase],
  ];
  return agreed.filter(([now, then]) => now === then).length;
}

/** Gives the next number of a phase at each call: one that was never given, in memory or in sight. */
export function numbering(tables: Iterable<PhaseTable>): (phase: PhaseKey) => string {
  const last = new Map([...tables].map((table) => [table.record.key, { table, count: lastNumber(table) }]));
  return (phase) => {
    const numbers = last.get(phase);
    if (!numbers) return '';
    numbers.count++;
    return rowNumber(numbers.table.record.position, numbers.count);
  };
}

/** The last number given in a phase. */
export function lastNumber({ record, columns, values }: PhaseTable): number {
  const column = columns.get('number');
  const seen = values.map((row) => countIn(String(column === undefined ? '' : row[column]), record.position));
  return seen.reduce((one, other) => Math.max(one, other), record.lastNumber);
}

/** The last part of a number of the phase at this position, else 0. */
export function countIn(number: string, position: number): number {
  const [, first, second] = /^\s*(\d+)\.(\d+)\s*$/.exec(number) ?? [];
  return Number(first) === position ? Number(second) : 0;
}
