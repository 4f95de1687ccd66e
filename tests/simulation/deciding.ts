import { undecided } from '../../sync/decisions';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Chance } from './chance';

/** How a person decides on a proposal; `isLast`: everything, so that it comes to rest. Null leaves everything as it is. */
export function decide(proposal: Proposal, chance: Chance, isLast: boolean): Decisions | null {
  if (proposal.guards.length > 0 && !isLast) return null;
  const believe = proposal.guards.flatMap((guard) => (guard.kind === 'emptied' ? guard.side : []));
  const manyRemovals = isLast || chance.oneIn(2) ? Infinity : 0;
  const decisions: Decisions = { ...structuredClone(undecided), believe, manyRemovals };
  const among = <T>(options: readonly T[]): T | null =>
    chance.of<T | null>(isLast ? options : [...options, null]) ?? null;
  for (const { subject, field } of proposal.conflicts) {
    const side = among(['sheet', 'planner'] as const);
    if (side) decisions.conflicts[subject.rowId] = { ...decisions.conflicts[subject.rowId], [field]: side };
  }
  for (const { subject } of proposal.asks) {
    const removal = among(['remove', 'restore'] as const);
    if (removal) decisions.removals[subject.rowId] = removal;
  }
  return decisions;
}
