import type { SyncSettings, UnaskedKind } from '../shared/sync-settings';
import type { Decisions } from './decisions';
import type { OperationKind, Proposal } from './proposal';
import { decideAll, undecided } from './decisions';
import { isIdle } from './proposal';
import { propose } from './propose';
import type { Readings } from './readings';

/** The kind of change that each operation is; buckets and labels are made for what goes into them. */
export const kindOf: Record<OperationKind, UnaskedKind> = {
  'create-bucket': 'creations',
  'create-label': 'creations',
  'create-task': 'creations',
  'update-task': 'updates',
  'remove-task': 'removals',
  'add-row': 'creations',
  'update-row': 'updates',
  'remove-row': 'removals',
};

/** The first proposal of these readings: what is open, what the settings decide of it, and whether it has to be shown. */
export interface Opening {
  open: Proposal;
  proposal: Proposal;
  mayRun: boolean;
}

/**
 * With removals that need no question, whatever is gone on one side is proposed for removal on the other. `decisions`:
 * what was decided before anything was asked.
 */
export function openingOf(readings: Readings, decisions: Decisions = undecided): Opening {
  const { settings } = readings.memory;
  const open = propose(readings);
  const asked = decisions === undecided ? open : propose(readings, decisions);
  const decides = settings.unasked.includes('removals') && asked.asks.length > 0;
  const proposal = decides ? propose(readings, decideAll(asked, { removals: 'remove' })) : asked;
  return { open, proposal, mayRun: mayRunUnasked(proposal, settings) };
}

/** True if a proposal may be applied without being shown: nothing is open, and all of it is of kinds that need no question. */
function mayRunUnasked(proposal: Proposal, { unasked }: SyncSettings): boolean {
  const { operations, asks, conflicts, guards } = proposal;
  const isOpen = asks.length + conflicts.length + guards.length > 0;
  return (
    unasked.length > 0 && !isOpen && !isIdle(proposal) && operations.every(({ kind }) => unasked.includes(kindOf[kind]))
  );
}
