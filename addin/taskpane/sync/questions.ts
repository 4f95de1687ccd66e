import { isIdle } from '../../../sync/proposal';
import type { Proposal } from '../../../sync/proposal';

/** True if a proposal waits for an answer. */
export function asks({ asks: removals, conflicts, guards }: Proposal): boolean {
  return [removals, conflicts, guards].some(({ length }) => length > 0);
}

/** True if a proposal asks or tells something besides its operations. */
export function hasQuestions(proposal: Proposal): boolean {
  return asks(proposal) || [proposal.refusals, proposal.warnings].some(({ length }) => length > 0);
}

/** True if there is nothing to do and nothing to ask, whatever was answered. */
export function isAgreed({ open, proposal }: { open: Proposal; proposal: Proposal }): boolean {
  return isIdle(open) && isIdle(proposal) && !hasQuestions(open) && open.offers.length === 0;
}
