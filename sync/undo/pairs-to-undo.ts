import type { JournalEntry, JournalRun, RowEntry } from '../../shared/journal';
import type { RowId } from '../../shared/model';
import type { Pair } from '../pairs';

const isOfRow = (entry: JournalEntry): entry is RowEntry => 'rowId' in entry;

/** What the run did to one row and its task. */
export function entriesOf({ entries }: JournalRun, rowId: RowId): RowEntry[] {
  return entries.filter(isOfRow).filter((entry) => entry.rowId === rowId);
}

/** The rows that a run touched, as they and their tasks are now, in the order of the run. */
export function pairsToUndo({ entries }: JournalRun, pairs: readonly Pair[]): Pair[] {
  const known = new Map(pairs.map((pair) => [pair.rowId, pair]));
  const touched = new Set(entries.filter(isOfRow).map(({ rowId }) => rowId));
  return [...touched].map((rowId) => known.get(rowId) ?? nobody(rowId));
}

/** A row that neither side has. */
function nobody(rowId: RowId): Pair {
  return {
    rowId,
    row: null,
    task: null,
    snapshot: {},
    link: 'new',
    elsewhere: false,
    doubles: [],
    isSpare: false,
    intent: null,
  };
}
