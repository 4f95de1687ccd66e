import type { FieldKey, Fields, PhaseKey, RowId } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import { isRemoval } from './proposal';
import type { Proposal, Subject } from './proposal';

export type Side = 'sheet' | 'planner';

/**
 * Whose value of a field counts, or what somebody typed instead of both; in an undo, `before` says that the field shall be
 * as it was before the run, and anything else that it stays.
 */
export type FieldDecision<V> = Side | { typed: V } | 'before';

export type FieldDecisions = { [K in FieldKey]?: FieldDecision<Fields[K]> };

/** Operations that can be left out one by one; removals are, unless they are confirmed. */
export const leavableKinds = ['create-task', 'update-task', 'add-row', 'update-row'] as const;

export type LeavableKind = (typeof leavableKinds)[number];

/** What people decided of an earlier proposal of the same readings. */
export interface Decisions {
  conflicts: Record<RowId, FieldDecisions>;
  removals: Record<RowId, 'remove' | 'restore'>;
  /** Operations that wait for another time, by their rows. */
  leave: Record<RowId, LeavableKind[]>;
  /** The phases that tasks of other buckets are taken into, by task. */
  adopt: Record<string, PhaseKey>;
  /** Buckets of other names that are the phases' from now on, by phase; each otherwise gets a new one. */
  buckets: Record<PhaseKey, string>;
  /** Sides that are meant to be as empty as they are. */
  believe: Side[];
  /** As many removals are meant, although they are more than the settings allow. */
  manyRemovals: number;
  /** Whether assignments are held back from now on; null as the workbook's settings say. */
  quiet: boolean | null;
  /** Whom names of owners mean, by the plain name; null for nobody whom Planner can hold. */
  names: SyncSettings['names'];
}

export const undecided: Decisions = {
  conflicts: {},
  removals: {},
  leave: {},
  adopt: {},
  buckets: {},
  believe: [],
  manyRemovals: 0,
  quiet: null,
  names: {},
};

/**
 * Decisions for everything that a proposal leaves open, or for what it leaves open of one row, on top of those already
 * made. `guards`: whatever they warn of is meant, removals decided here included.
 */
export function decideAll(
  proposal: Proposal,
  all: { conflicts?: Side | 'before'; removals?: 'remove' | 'restore'; guards?: 'meant' },
  of?: RowId,
): Decisions {
  const decisions = structuredClone(proposal.decisions);
  const { conflicts, removals } = decisions;
  const isMeant = ({ subject: { rowId } }: { subject: Subject }) => of === undefined || rowId === of;
  for (const { subject, field } of all.conflicts ? proposal.conflicts.filter(isMeant) : []) {
    conflicts[subject.rowId] = { ...conflicts[subject.rowId], [field]: all.conflicts };
  }
  for (const { subject } of proposal.asks.filter(isMeant)) if (all.removals) removals[subject.rowId] = all.removals;
  if (all.guards) {
    decisions.believe.push(...proposal.guards.flatMap((guard) => (guard.kind === 'emptied' ? guard.side : [])));
    decisions.manyRemovals = proposal.asks.length + proposal.operations.filter(isRemoval).length;
  }
  return decisions;
}

/** The decisions that count: while there are too many removals, none of them is one. */
export function inForce({ decisions, guards }: Pick<Proposal, 'decisions' | 'guards'>): Decisions {
  return guards.some(({ kind }) => kind === 'removals') ? withoutRemovals(decisions) : decisions;
}

export function withoutRemovals(decisions: Decisions): Decisions {
  const kept = Object.entries(decisions.removals).filter(([, choice]) => choice !== 'remove');
  return { ...decisions, removals: Object.fromEntries(kept) };
}
