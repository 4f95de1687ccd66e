import type { JournalRun } from '../../../shared/journal';
import { nothingDone } from '../../../sync/apply/progress';
import type { Progress } from '../../../sync/apply/progress';
import type { Proposal } from '../../../sync/proposal';
import type { Readings } from '../../../sync/readings';
import type { Report } from '../../../sync/report';
import type { PaneEvent } from '../state';

/**
 * The screen that syncs: both sides are read, a proposal is shown and decided on, applied, and reported.
 * `open` is the proposal without answers, so that questions stay in sight once answered; `proposal` has them.
 */
export type Syncing =
  | { step: 'untouched' }
  | { step: 'reading' }
  /** Earlier runs to choose from, the latest first. */
  | { step: 'looking-back'; runs: JournalRun[] }
  | { step: 'deciding'; readings: Readings; open: Proposal; proposal: Proposal }
  | { step: 'applying'; proposal: Proposal; progress: Progress; stopping: boolean }
  | { step: 'reported'; report: Report; proposal: Proposal };

export type SyncingEvent =
  | { type: 'comparison-began' }
  | { type: 'journal-read'; runs: JournalRun[] }
  | { type: 'proposed'; readings: Readings; open: Proposal; proposal: Proposal }
  | { type: 'applying-began' }
  | { type: 'progressed'; progress: Progress }
  | { type: 'stop-asked' }
  | { type: 'reported'; report: Report };

export const untouched: Syncing = { step: 'untouched' };

export function syncing(state: Syncing, event: PaneEvent): Syncing {
  switch (event.type) {
    case 'comparison-began':
      return { step: 'reading' };
    case 'journal-read':
      return state.step === 'reading' ? { step: 'looking-back', runs: event.runs } : state;
    case 'proposed':
      // An answer that comes after the person left, or after applying began, is too late.
      if (state.step !== 'reading' && state.step !== 'deciding') return state;
      return { step: 'deciding', readings: event.readings, open: event.open, proposal: event.proposal };
    case 'applying-began':
      if (state.step !== 'deciding') return state;
      return {
        step: 'applying',
        proposal: state.proposal,
        progress: nothingDone(state.proposal.operations),
        stopping: false,
      };
    case 'progressed':
      return state.step === 'applying' ? { ...state, progress: event.progress } : state;
    case 'stop-asked':
      return state.step === 'applying' ? { ...state, stopping: true } : state;
    case 'reported':
      return state.step === 'applying' ? { step: 'reported', report: event.report, proposal: state.proposal } : state;
    case 'failed':
      // A report stays until it was read, whatever else goes wrong.
      return state.step === 'reading' || state.step === 'applying' ? untouched : state;
    default:
      return state;
  }
}
