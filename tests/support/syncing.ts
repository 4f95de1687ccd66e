import type { EmulatorOptions } from '../../sandbox/graph/emulator';
import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import { Problem } from '../../shared/errors';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Report } from '../../sync/report';
import type { RunOptions, SyncPorts } from '../../sync/sync';
import { sync } from '../../sync/sync';
import { createPlanner } from '../../sync/planner/planner';
import type { Person, Tenant } from './graph-tenant';
import { chanceFrom, createTenant, etagIn, ORIGIN } from './graph-tenant';
import type { Workbook } from './workbook';
import { createWorkbook } from './workbook';

/** A workbook, the emulator and somebody who syncs them. */
export interface Syncing {
  tenant: Tenant;
  workbook: Workbook;
  ports: SyncPorts;
  /** Requests that reached the network since the last time they were counted, as `METHOD path`. */
  requests: string[];
  /** Milliseconds that were waited. */
  waits: number[];
  /** One sync in which everything proposed is agreed to; `decide` settles what is open. */
  run: (decide?: (proposal: Proposal) => Decisions, options?: RunOptions) => Promise<Report>;
  /** The task whose title begins so, as the service remembers it. */
  task: (start: string) => TaskRecord;
  tasks: () => TaskRecord[];
  /** Changes a task in Planner, as that person does. */
  edit: (who: Person, start: string, body: object) => Promise<void>;
  remove: (who: Person, start: string) => Promise<void>;
}

export interface SyncingOptions extends Partial<EmulatorOptions> {
  /** Replaces the network between the client and the emulator. */
  network?: (fetch: Tenant['emulator']['fetch']) => Tenant['emulator']['fetch'];
  seed?: number;
  /** Changes the directory and the plan before anybody comes. */
  prepare?: (state: EmulatorState) => void;
}

export function createSyncing({
  network = (fetch) => fetch,
  seed = 1,
  prepare,
  ...options
}: SyncingOptions = {}): Syncing {
  const tenant = createTenant(options, prepare);
  const { emulator, planId, groupId, ana } = tenant;
  const workbook = createWorkbook({ groupId, planId, planTitle: 'Rollout' });
  const requests: string[] = [];
  const waits: number[] = [];
  const random = chanceFrom(seed);
  const applicationId = emulator.state().tokens[ana.token]?.applicationId;
  const fetch = network(emulator.fetch);
  const time = () => Date.parse('2026-03-02T09:00:00Z');
  const planner = createPlanner({
    fetch: (url, init) => {
      requests.push(`${init.method ?? 'GET'} ${url.slice(`${ORIGIN}/v1.0`.length)}`);
      return fetch(url, init);
    },
    graph: ORIGIN,
    getToken: (scopes) => {
      // As the sign-in does: what nobody consented to is refused before Graph is asked.
      const granted = emulator.state().tokens[ana.token]?.scopes ?? [];
      const missing = scopes.filter((scope) => !granted.includes(scope));
      if (missing.length === 0) return Promise.resolve(ana.token);
      return Promise.reject(new Problem('consent-missing', { permission: missing.join(', ') }));
    },
    linkBase: 'https://contoso.example/plan.xlsx',
    ...(applicationId !== undefined && { applicationId }),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random,
    now: time,
  });
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const ports: SyncPorts = { ...workbook, planner, now: () => new Date(time()), random, sleep };
  const tasks = () => Object.values(emulator.state().tasks).filter((task) => task.planId === planId);
  const task = (start: string) => {
    const found = tasks().find(({ title }) => title.startsWith(start));
    if (!found) throw new Error(`No task begins with “${start}”`);
    return found;
  };
  const etagOf = async (who: Person, id: string) => etagIn((await who.get(`planner/tasks/${id}`)).body);
  return {
    tenant,
    workbook,
    ports,
    requests,
    waits,
    task,
    tasks,
    run: (decide = ({ decisions }) => decisions, runOptions = {}) =>
      sync(ports, 'en', (proposal) => Promise.resolve(decide(proposal)), runOptions),
    async edit(who, start, body) {
      const { id } = task(start);
      const { status } = await who.patch(`planner/tasks/${id}`, await etagOf(who, id), body);
      if (status !== 204) throw new Error(`Planner refused the edit: ${status}`);
    },
    async remove(who, start) {
      const { id } = task(start);
      await who.delete(`planner/tasks/${id}`, await etagOf(who, id));
    },
  };
}

/** One more sync touches neither side. */
export async function settled({ tenant, workbook, run }: Syncing) {
  const state = () => JSON.stringify([tenant.emulator.state(), workbook.content, workbook.writes]);
  const before = state();
  expect((await run()).idle).toBe(true);
  expect(state()).toBe(before);
}
