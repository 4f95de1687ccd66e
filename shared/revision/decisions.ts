import type { ComparisonEntry, EntryId, MetEntry, RevisionComparison } from './comparison';

/**
 * accept     what the document says is taken in; in a conflict, the document's text
 * keep-text  the cell's text stays and the document's wording is remembered, so that it is not asked again
 * decline    nothing is written; the next comparison offers it again
 */
export type Decision = 'accept' | 'keep-text' | 'decline';

/** What a person decided; what is not decided is not taken in. */
export type Decisions = Readonly<Record<EntryId, Decision>>;

/** Decides one entry, a conflict too. */
export function decideOne(decisions: Decisions, id: EntryId, decision: Decision): Decisions {
  return { ...decisions, [id]: decision };
}

/** Decides several entries at once. A conflict is never decided along with others: it stays as it was. */
export function decideEach(
  comparison: RevisionComparison,
  decisions: Decisions,
  isMeant: (entry: ComparisonEntry) => boolean,
  decision: 'accept' | 'decline',
): Decisions {
  const meant = comparison.entries.filter((entry) => offersChange(entry) && !isConflict(entry) && isMeant(entry));
  return { ...decisions, ...Object.fromEntries(meant.map(({ id }) => [id, decision])) };
}

/** The conflicts that nobody has decided. */
export function openConflicts({ entries }: RevisionComparison, decisions: Decisions): MetEntry[] {
  return entries.filter(isConflict).filter(({ id }) => !Object.hasOwn(decisions, id));
}

/** True for what there is to decide about. */
export function offersChange({ kind }: ComparisonEntry): boolean {
  return kind !== 'unchanged';
}

function isConflict(entry: ComparisonEntry): entry is MetEntry {
  return 'conflict' in entry && entry.conflict;
}
