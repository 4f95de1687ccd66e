import { usualSettings } from '../../shared/sync-settings';
import { encodeSettings } from '../../shared/worksheet/memory-records';
import { longHeadings, rowHeadings, settingHeadings } from '../../shared/worksheet/memory-layout';
import { chanceOf } from './chance';
import type { Edit, View } from './coauthored-workbook';
import { CoauthoredWorkbook, View as ClientView } from './coauthored-workbook';
import type { EmulatedPlan } from './emulated-plan';
import { openPlan } from './emulated-plan';
import type { Engine } from './engine';
import type { SimulationOptions } from './history';
import { Oracle } from './oracle';
import { Used } from './people';
import { typedRow } from './people-at-the-sheet';
import { Sides } from './sides';
import { Telling } from './telling';
import { createTurns } from './turns';
import type { Turns } from './turns';

/** A person at the sheet, with a view of the workbook and a way to Planner. */
export interface ClientState {
  name: string;
  view: View;
  /** Milliseconds that its clock is wrong. */
  skew: number;
  token: string;
  run: { holder: string; controller: AbortController } | null;
}

/** Everything that a history happens to. */
export interface World {
  seed: number;
  engine: Engine;
  clock: { time: number };
  plan: EmulatedPlan;
  workbook: CoauthoredWorkbook;
  clients: readonly ClientState[];
  turns: Turns;
  oracle: Oracle;
  used: Used;
  telling: Telling;
}

/** Two phases with three rows that nobody synced yet. */
export function createWorld(seed: number, engine: Engine, options: SimulationOptions): World {
  const clock = { time: Date.parse('2026-03-02T09:00:00Z') };
  const setup = chanceOf(seed, 0);
  const plan = openPlan(seed, setup, () => new Date(clock.time));
  const { groupId, planId, tokens } = plan;
  const settings = encodeSettings({
    workbookId: 'workbook-1',
    language: 'en',
    plan: { groupId, planId, planTitle: 'Rollout' },
    sync: { ...usualSettings, quiet: setup.oneIn(3) },
  });
  const workbook = new CoauthoredWorkbook(['p1', 'p2', 'p3'], {
    rows: [rowHeadings],
    settings: [settingHeadings, ...settings],
    phases: [],
    journal: [longHeadings],
    meetings: [longHeadings],
  });
  const telling = new Telling();
  const clients: ClientState[] = [];
  const oracle = new Oracle(
    new Sides(() => [workbook.content, ...clients.map(({ view }) => view.content)], plan.state, planId),
  );
  workbook.watch = (content, action, act) => {
    if (action.by === 'engine' || action.by === 'passing') for (const edit of action.edits) telling.edit(content, edit);
    oracle.sheet(content, action, act);
  };
  workbook.watchArrival = (content, action, act) => {
    oracle.arrival(content, action, act);
  };
  for (let at = 0; at < options.clients; at += 1) {
    clients.push({
      name: `c${at + 1}`,
      view: new ClientView(`c${at + 1}`, workbook),
      skew: setup.below(8 * 60_000) - 4 * 60_000,
      token: tokens[at % 2] ?? '',
      run: null,
    });
  }
  const used = new Used();
  const [first] = clients;
  for (let at = 1; at <= 3 && first; at += 1) {
    const phase = setup.of(['p1', 'p2']) ?? 'p1';
    const cells = typedRow({ step: at, chance: setup, used }, phase);
    const row: Edit = { kind: 'insert', row: first.view.newKey(), phase, at: Infinity, cells };
    first.view.act({ by: 'person', edits: [row] });
  }
  const world = { seed, engine, clock, plan, workbook, clients, turns: createTurns(), oracle, used, telling };
  arriveAll(world);
  return world;
}

/** Whatever was on its way is where it goes. */
export function arriveAll({ clients }: Pick<World, 'clients'>): void {
  for (const { view } of clients) while (view.send());
  for (const { view } of clients) while (view.receive());
}
