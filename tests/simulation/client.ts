import { isProblem, Problem } from '../../shared/errors';
import { createPlanner } from '../../sync/planner/planner';
import type { JournalRun } from '../../shared/journal';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Report } from '../../sync/report';
import { propose } from '../../sync/propose';
import type { Show } from '../../sync/sync';
import { readBoth, sync, undo } from '../../sync/sync';
import { apply } from '../../sync/apply/apply';
import { undecided } from '../../sync/decisions';
import { ORIGIN } from '../support/graph-tenant';
import type { View } from './coauthored-workbook';
import type { Place } from './excel-window';
import { openMemory } from './memory-window';
import { openSheet } from './sheet-window';

/** What a client of the simulation is made of: its view of the workbook, a person's way to Graph, and the world outside. */
export interface ClientOptions extends Place {
  view: View;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  token: string;
  applicationId: string;
  now: () => number;
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

/** A run that ended: with a report, or with the problem that kept it from beginning. */
export type Ended = { report: Report } | { problem: Problem };

/** Gives the decisions on a proposal; `again` says what the proposal is with some of them. */
type Deciding = (proposal: Proposal, again: (decisions: Decisions) => Proposal) => Decisions | null;

export interface Client {
  sync: (show: Deciding, signal: AbortSignal) => Promise<Ended>;
  /** The same, with the assignments that are held back. */
  release: (show: Deciding, signal: AbortSignal) => Promise<Ended>;
  /** Takes back the latest run that the workbook tells of; cancelled where there is none. */
  takeBack: (show: Deciding, signal: AbortSignal) => Promise<Ended>;
}

/** Opens the add-in in one client's window: the real engine and Graph client, and Excel's side as `excel-window` has it. */
export function openClient(options: ClientOptions): Client {
  const { fetch, token, applicationId, now, random, sleep } = options;
  const planner = createPlanner({
    fetch,
    graph: ORIGIN,
    getToken: () => Promise.resolve(token),
    linkBase: 'https://contoso.example/plan.xlsx',
    applicationId,
    sleep,
    random,
    now,
  });
  const ports = {
    sheet: openSheet(options),
    memory: openMemory(options),
    planner,
    now: () => new Date(now()),
    random,
    sleep,
  };
  const ending = async (run: () => Promise<Report>): Promise<Ended> => {
    try {
      return { report: await run() };
    } catch (error) {
      if (isProblem(error)) return { problem: error };
      throw error;
    }
  };
  const showing =
    (show: Deciding, undoes?: JournalRun): Show =>
    (proposal, readings) =>
      Promise.resolve(show(proposal, (decisions) => propose(readings, decisions, undoes)));
  return {
    sync: (show, signal) => ending(() => sync(ports, 'en', showing(show), { signal })),
    takeBack: (show, signal) =>
      ending(async () => {
        const [run] = await ports.memory.journal();
        if (!run) throw new Problem('cancelled', {});
        return undo(ports, 'en', run, showing(show, run), { signal });
      }),
    release: (show, signal) =>
      ending(async () => {
        const readings = await readBoth(ports, 'en', signal);
        const releasing = (decisions: Decisions) => propose(readings, { ...decisions, quiet: false });
        const decisions = show(releasing(undecided), releasing);
        if (!decisions) throw new Problem('cancelled', {});
        return apply(ports, readings, releasing(decisions), { signal });
      }),
  };
}
