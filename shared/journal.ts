import type { FieldKey, Fields, RowId } from './model';
import type { RowValues } from './row';

/** What the memory says of a row that has a task: which one, and what both sides agreed on. */
export interface Agreed {
  taskId: string | null;
  snapshot: Partial<Fields>;
}

export const rowEntryKinds = [
  'create-task',
  'update-task',
  'remove-task',
  'add-row',
  'update-row',
  'remove-row',
] as const;

/** What a run did to one row or to its task. */
export interface RowEntry {
  kind: (typeof rowEntryKinds)[number];
  rowId: RowId;
  number: string;
  title: string;
  taskId: string | null;
  /** What that side said before, and what it was told; empty for what was not there, or is not there any more. */
  before: Partial<Fields>;
  after: Partial<Fields>;
  /** What the memory said before the run: of a change, the fields that were changed; null if it linked no task. */
  agreed: Agreed | null;
  /** All that the cells of a removed row said. */
  row?: RowValues;
}

export type JournalEntry = RowEntry | { kind: 'create-bucket' | 'create-label'; name: string };

/** What people decided before a run. A conflict was settled as one side, or something else, said. */
export type JournalDecision =
  | { kind: 'conflict'; rowId: RowId; number: string; title: string; field: FieldKey; choice: string }
  | { kind: 'removal'; rowId: RowId; number: string; title: string; choice: string }
  /** A side was meant to be as empty as it was. */
  | { kind: 'believed'; side: string };

/** A run of the journal, or as much of it as was done. */
export interface JournalRun {
  /** Begins with the moment at which the run began (ISO 8601), so that later ones sort behind earlier ones. */
  id: string;
  at: string;
  by: string;
  /** The run that this one took back; null for a sync. */
  undoes: string | null;
  entries: JournalEntry[];
  decisions: JournalDecision[];
}

/** What a run did since the memory was last written. Parts count from 0. */
export interface JournalPart extends JournalRun {
  part: number;
}

/** How many runs are kept, and how many characters of them. */
const mostRuns = 20;
const mostCharacters = 1_000_000;

/** The runs of these parts, the latest first. One that lost a part cannot be taken back as a whole, so it is left out. */
export function runsOf(parts: readonly JournalPart[]): JournalRun[] {
  const byRun = new Map<string, JournalPart[]>();
  for (const part of parts) byRun.set(part.id, [...(byRun.get(part.id) ?? []), part]);
  return [...byRun.values()]
    .map((some) => some.sort((one, other) => one.part - other.part))
    .filter((some) => some.every(({ part }, at) => part === at))
    .flatMap(([first, ...others]): JournalRun[] => {
      if (!first) return [];
      const { id, at, by, undoes } = first;
      const all = [first, ...others];
      const [entries, decisions] = [all.flatMap((one) => one.entries), all.flatMap((one) => one.decisions)];
      return [{ id, at, by, undoes, entries, decisions }];
    })
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** A part as it is kept: `size` in characters. */
export interface KeptPart {
  id: string;
  part: number;
  size: number;
}

/** The parts that have to go so that the journal stays within its bounds: those of the oldest runs first. */
export function partsToDrop<P extends KeptPart>(parts: readonly P[]): P[] {
  const runs = [...new Set(parts.map(({ id }) => id))].sort().reverse();
  const kept = new Set(runs.slice(0, mostRuns));
  let size = 0;
  const latestFirst = [...parts].sort((one, other) =>
    one.id === other.id ? other.part - one.part : one.id < other.id ? 1 : -1,
  );
  return latestFirst.filter((one) => {
    size += one.size;
    return !kept.has(one.id) || size > mostCharacters;
  });
}
