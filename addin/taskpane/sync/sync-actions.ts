import { Problem } from '../../../shared/errors';
import type { JournalRun } from '../../../shared/journal';
import type { Person } from '../../../shared/model';
import { undecided } from '../../../sync/decisions';
import type { Decisions } from '../../../sync/decisions';
import type { Answer } from './answers';
import type { GivingUp } from '../giving-up';
import type { Services, Settlement } from '../services';
import { isBusy } from '../state';
import type { PaneEvent, State } from '../state';

interface SyncTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>, isWanted?: () => boolean) => Promise<void>;
  refresh: () => Promise<void>;
  refreshQuietly: () => Promise<void>;
  reading: GivingUp;
}

/** What people do with a sync: compare, answer, apply, and take back what earlier ones did. */
export function syncActions({ services, state, dispatch, attempt, refresh, refreshQuietly, reading }: SyncTools) {
  let running: AbortController | null = null;

  const compare = async (decisions = undecided) => {
    dispatch({ type: 'comparison-began' });
    const { syncing: asked } = state();
    // The person may have left in the meantime, or have asked again.
    const signal = reading.begin();
    const isWanted = () => state().syncing === asked && !signal.aborted;
    await attempt(async () => {
      const readings = await services.readBothSides(signal);
      const { open, proposal, mayRun } = await services.begin(readings, decisions);
      if (!isWanted()) return;
      dispatch({ type: 'proposed', readings, open, proposal });
      if (mayRun) await apply(true);
    }, isWanted);
  };

  /** Reads what can be taken back, and goes on with it while the person still waits for it. */
  const lookBack = async (goOn: (runs: JournalRun[], signal: AbortSignal) => PaneEvent | Promise<PaneEvent>) => {
    dispatch({ type: 'comparison-began' });
    const { syncing: asked } = state();
    const signal = reading.begin();
    const isWanted = () => state().syncing === asked && !signal.aborted;
    await attempt(async () => {
      const event = await goOn(await services.journal(), signal);
      if (isWanted()) dispatch(event);
    }, isWanted);
  };

  const apply = (unasked: boolean) =>
    attempt(async () => {
      const { syncing } = state();
      if (syncing.step !== 'deciding') return;
      running = new AbortController();
      dispatch({ type: 'applying-began' });
      const report = await services.apply(syncing.readings, syncing.proposal, {
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
        signal: running.signal,
      });
      dispatch({ type: 'reported', report: { ...report, unasked } });
      await refreshQuietly();
      // What a sync brought is in the sheet, whether the report on it could be written or not.
      await services.renewStatus({ make: false }).catch(() => undefined);
    });

  return {
    compare: () => compare(),
    /** Proposes to make the assignments that are held back. */
    async release() {
      dispatch({ type: 'went', screen: 'sync' });
      await compare({ ...undecided, quiet: false });
    },
    settle: (how: Settlement) =>
      attempt(async () => {
        const { syncing } = state();
        const doubt = syncing.step === 'deciding' ? syncing.proposal.doubt : null;
        if (doubt === null) return;
        dispatch({ type: 'comparison-began' });
        await services.settle(doubt, how);
        if (how !== 'disconnect') return compare();
        dispatch({ type: 'plan-disconnected' });
        await refresh();
      }),
    /** People who may be owners in the plan, by name or mail; none where the search was given up or failed. */
    async findPeople(text: string): Promise<Person[]> {
      const { syncing } = state();
      let found: Person[] = [];
      if (syncing.step !== 'deciding') return found;
      const signal = reading.begin();
      await attempt(
        async () => {
          found = await services.findPeople(text, syncing.readings, signal);
        },
        () => !signal.aborted,
      );
      return found;
    },
    answer: (answer: Answer) =>
      attempt(async () => {
        const { withAnswer, withFound } = await import('./answers');
        const { syncing } = state();
        if (syncing.step !== 'deciding') return;
        const { open } = syncing;
        const readings = withFound(syncing.readings, answer);
        const decisions = withAnswer(syncing.proposal.decisions, answer, open);
        const { believe } = decisions;
        const propose = (decided: Decisions) => services.propose(readings, decided, open.undoes);
        const unanswered = await propose({ ...undecided, believe });
        const unconfirmed = await propose({ ...decisions, manyRemovals: 0 });
        // A warning that was answered stays in sight too.
        const emptied = open.guards.filter(({ kind }) => kind === 'emptied');
        const guards = [...emptied, ...unconfirmed.guards.filter(({ kind }) => kind === 'removals')];
        dispatch({
          type: 'proposed',
          readings,
          open: { ...unanswered, guards },
          proposal: decisions.manyRemovals > 0 ? await propose(decisions) : unconfirmed,
        });
      }),
    /** Shows the earlier runs. */
    async earlier() {
      if (isBusy(state())) return;
      dispatch({ type: 'went', screen: 'sync' });
      await lookBack((runs) => ({ type: 'journal-read', runs }));
    },
    /** Proposes to take back a run of the journal. */
    undo: (id: string) =>
      lookBack(async (runs, signal) => {
        const run = runs.find((one) => one.id === id);
        if (!run) throw new Problem('run-not-kept', {});
        const readings = await services.readToUndo(run, signal);
        const proposal = await services.propose(readings, undecided, run);
        return { type: 'proposed', readings, open: proposal, proposal };
      }),
    apply: () => apply(false),
    stop() {
      dispatch({ type: 'stop-asked' });
      running?.abort();
    },
  };
}
