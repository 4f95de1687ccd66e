import type { Proposal } from '../../sync/proposal';

/** True if a proposal asks or tells something besides its operations. */
export function hasQuestions({ asks, conflicts, guards, refusals, warnings }: Proposal): boolean {
  return [asks, conflicts, guards, refusals, warnings].some(({ length }) => length > 0);
}
