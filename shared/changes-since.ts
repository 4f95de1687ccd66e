import type { KeptRow } from './meeting';
import type { Status } from './status';
import { sameName } from './status-report';

/** What may have become of a row, in the order in which it is told. */
export const changeKinds = [
  'completed',
  'started',
  'status',
  'due',
  'owners',
  'moved',
  'reworded',
  'added',
  'withdrawn',
  'removed',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One thing that became of one row. */
export interface RowChange {
  kind: ChangeKind;
  /** The row as it is, or was where it is no longer there. */
  row: KeptRow;
  /** As it was; of a row that was added, as it is. */
  before: KeptRow;
  /** Who completed it, where Planner tells; else empty. */
  by: string;
}

/** A row as it is now. `completedBy` is Planner's word. */
export type RowNow = KeptRow & { completedBy?: string };

/** What became of the rows between two states, by kind and then in the order of the rows. Blank rows are none. */
export function changesSince(then: readonly KeptRow[], now: readonly RowNow[]): RowChange[] {
  const earlier = new Map(then.filter(isRow).map((row) => [row.id, row]));
  const rows = now.filter(isRow);
  const there = new Set(rows.map(({ id }) => id));
  const changes = [
    ...rows.flatMap((row) => changesOf(earlier.get(row.id), row)),
    ...[...earlier.values()].filter(({ id }) => !there.has(id)).map((row) => change('removed', row, row)),
  ];
  return changeKinds.flatMap((kind) => changes.filter((one) => one.kind === kind));
}

function isRow({ responsibility }: KeptRow): boolean {
  return responsibility.trim() !== '';
}

function changesOf(before: KeptRow | undefined, row: RowNow): RowChange[] {
  if (before === undefined) return [change('added', row, row)];
  const differs: Record<'due' | 'owners' | 'moved' | 'reworded', boolean> = {
    due: before.due !== row.due,
    owners: before.owners.map(sameName).join('\n') !== row.owners.map(sameName).join('\n'),
    moved: before.phase !== row.phase,
    reworded: plain(before.responsibility) !== plain(row.responsibility),
  };
  const kinds = (['due', 'owners', 'moved', 'reworded'] as const).filter((kind) => differs[kind]);
  const status = before.status === row.status ? [] : [change(kindOfStatus(before.status, row.status), row, before)];
  return [...status, ...kinds.map((kind) => change(kind, row, before))];
}

function change(kind: ChangeKind, row: RowNow, before: KeptRow): RowChange {
  return { kind, row, before, by: kind === 'completed' ? (row.completedBy ?? '') : '' };
}

function kindOfStatus(before: Status, now: Status): ChangeKind {
  if (now === 'completed' || now === 'withdrawn') return now;
  return before === 'notStarted' && (now === 'inProgress' || now === 'ongoing') ? 'started' : 'status';
}

/** A text without what nobody would call a rewording. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
