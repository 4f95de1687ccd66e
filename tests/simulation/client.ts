import type { Problem } from '../../shared/errors';
import { isProblem } from '../../shared/errors';
import { createPlanner } from '../../sync/planner/planner';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Report } from '../../sync/report';
import { propose } from '../../sync/propose';
import type { Show } from '../../sync/sync';
import { sync } from '../../sync/sync';
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

export interface Client {
  /** `show` gives the decisions on a proposal; `again` says what the proposal is with some of them. */
  sync: (
    show: (proposal: Proposal, again: (decisions: Decisions) => Proposal) => Decisions | null,
    signal: AbortSignal,
  ) => Promise<Ended>;
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
  return {
    async sync(show, signal) {
      try {
        const shown: Show = (proposal, readings) =>
          Promise.resolve(show(proposal, (decisions) => propose(readings, decisions)));
        return { report: await sync(ports, 'en', shown, { signal }) };
      } catch (error) {
        if (isProblem(error)) return { problem: error };
        throw error;
      }
    },
  };
}
