import type { Reply } from '../../sandbox/graph/call';
import { headersFrom } from '../../sandbox/graph/call';
import { createEmulator } from '../../sandbox/graph/emulator';
import { defaultSeed } from '../../sandbox/graph/seed';
import type { EmulatorState } from '../../sandbox/graph/state';
import { encodeSettings } from '../../shared/worksheet/memory-records';
import { longHeadings, rowHeadings, settingHeadings } from '../../shared/worksheet/memory-layout';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import { chanceFrom, itemsIn, personOf } from '../support/graph-tenant';
import type { Chance } from './chance';
import { chanceOf } from './chance';
import type { Content, Edit, View } from './coauthored-workbook';
import { CoauthoredWorkbook, View as ClientView } from './coauthored-workbook';
import type { Engine } from './engine';
import type { Broken } from './oracle';
import { Oracle } from './oracle';
import { Used } from './people';
import { editPlanner } from './people-at-the-board';
import { editSheet, typedRow } from './people-at-the-sheet';
import { wordOf } from './said';
import { createTurns } from './turns';
import { Weather } from './weather';

export interface SimulationOptions {
  clients: number;
  steps: number;
  /** What does not happen. */
  without: readonly Step['kind'][];
}

export const usualOptions: SimulationOptions = { clients: 2, steps: 16, without: [] };

/** A step of a history; its number gives it chance of its own. */
export interface Step {
  number: number;
  kind: 'sheet' | 'planner' | 'sync' | 'go' | 'arrive' | 'undo' | 'crash' | 'close' | 'cancel' | 'wait' | 'clear';
}

export interface Outcome {
  /** What happened, a line each. */
  told: () => string[];
  broken: Broken | null;
}

const kinds: readonly Step['kind'][] = [
  ...Array<'sheet'>(6).fill('sheet'),
  ...Array<'planner'>(6).fill('planner'),
  ...Array<'sync'>(5).fill('sync'),
  ...Array<'go'>(10).fill('go'),
  ...Array<'arrive'>(4).fill('arrive'),
  'undo',
  'crash',
  'close',
  'cancel',
  'wait',
  'clear',
];

/** The first steps are those of the people who begin. */
const firstStep = 20;

export function historyOf(seed: number, { steps, without }: SimulationOptions): Step[] {
  const history = Array.from({ length: steps }, (_, at) => {
    const number = firstStep + at;
    return { number, kind: chanceOf(seed, -number).of(kinds) ?? 'go' };
  });
  return history.filter(({ kind }) => !without.includes(kind));
}

interface ClientState {
  name: string;
  view: View;
  /** Milliseconds that its clock is wrong. */
  skew: number;
  token: string;
  run: { holder: string; controller: AbortController; ended: boolean } | null;
}

/** Lives through a history of one seed and says what broke, if anything did. */
export async function simulate(
  seed: number,
  engine: Engine,
  options = usualOptions,
  history = historyOf(seed, options),
): Promise<Outcome> {
  const world = createWorld(seed, engine, options);
  for (const step of history) {
    if (world.oracle.broken()) break;
    await world.live(step);
  }
  if (!world.oracle.broken()) await world.settle();
  return { told: () => world.told.flatMap((lines) => lines()), broken: world.oracle.broken() };
}

function createWorld(seed: number, engine: Engine, options: SimulationOptions) {
  let time = Date.parse('2026-03-02T09:00:00Z');
  /** Lines are made when somebody reads them. */
  const told: (() => string[])[] = [];
  const setup = chanceOf(seed, 0);
  const random = chanceFrom(seed ^ 0x5bd1e995);
  const now = () => new Date(time);
  const { state: seeded, groupId, planId } = defaultSeed({ now, random });
  const weather = new Weather();
  let state: EmulatorState | null = null;
  const tokens = Object.entries(seeded.tokens);
  const applicationId = tokens[0]?.[1].applicationId ?? '';
  /** Planner's own page is another application. */
  const boardToken = 'planner.page';
  const boardUser = tokens[1]?.[1].userId ?? '';
  seeded.tokens[boardToken] = {
    ...(tokens[1]?.[1] ?? { scopes: [], expiresAt: null, userId: boardUser }),
    userId: boardUser,
    applicationId: '7d1b4a52-0000-4000-8000-000000000001',
  };
  const emulator = createEmulator({
    state: seeded,
    now,
    random,
    faults: () => weather.fault(),
    shuffleBatches: true,
    detailsInCreate: !setup.oneIn(3),
    expandDetails: !setup.oneIn(3),
    missingItem: setup.oneIn(2) ? 404 : 403,
    pageSize: 3 + setup.below(4),
    onChange: () => {
      state = null;
    },
  });
  const stateNow = () => (state ??= emulator.state());
  const settings = encodeSettings({
    workbookId: 'workbook-1',
    language: 'en',
    plan: { groupId, planId, planTitle: 'Rollout' },
  });
  const workbook = new CoauthoredWorkbook(['p1', 'p2', 'p3'], {
    rows: [rowHeadings],
    settings: [settingHeadings, ...settings],
    phases: [],
    journal: [longHeadings],
    meetings: [longHeadings],
  });
  const turns = createTurns();
  const clients: ClientState[] = [];
  const oracle = new Oracle(() => [workbook.content, ...clients.map(({ view }) => view.content)], stateNow, planId);
  workbook.watch = (content, action, act) => {
    if (action.by === 'engine' || action.by === 'passing') for (const edit of action.edits) tellEdit(content, edit);
    oracle.sheet(content, action, act);
  };
  workbook.watchArrival = (content, action, act) => {
    oracle.arrival(content, action, act);
  };
  const used = new Used();
  for (let at = 0; at < options.clients; at += 1) {
    const token = tokens[at % 2]?.[0] ?? '';
    clients.push({
      name: `c${at + 1}`,
      view: new ClientView(`c${at + 1}`, workbook),
      skew: setup.below(8 * 60_000) - 4 * 60_000,
      token,
      run: null,
    });
  }
  const [first] = clients;
  for (let at = 1; at <= 3 && first; at += 1) {
    const phase = setup.of(['p1', 'p2']) ?? 'p1';
    first.view.act({
      by: 'person',
      edits: [
        {
          kind: 'insert',
          row: first.view.newKey(),
          phase,
          at: Infinity,
          cells: typedRow({ step: at, chance: setup, used }, phase),
        },
      ],
    });
  }
  arriveAll();

  const person = personOf(emulator, boardUser, boardToken);
  const board = {
    person,
    planId,
    tasks: () => Object.values(stateNow().tasks).filter((task) => task.planId === planId),
    buckets: () => Object.values(stateNow().buckets),
    labels: () => stateNow().plans[planId]?.details.categoryDescriptions ?? {},
    users: () => Object.values(stateNow().users),
  };

  async function ask(url: string, { method = 'GET', headers = {}, body }: RequestInit): Promise<Response> {
    const sent = {
      method,
      url,
      headers: headersFrom(Object.fromEntries(Object.entries(headers))),
      text: typeof body === 'string' ? body : '',
    };
    return new Told(await weather.answer(sent, emulator.answer));
  }

  function tell(line: string) {
    told.push(() => [line]);
  }

  function tellRequest(body: string) {
    told.push(() => {
      const batch: unknown = JSON.parse(body);
      const writes = itemsIn(batch, 'requests').filter(({ method }) => method !== 'GET');
      return writes.map(
        ({ method, url: path, body: said }) => `    ${String(method)} ${String(path)} ${JSON.stringify(said)}`,
      );
    });
  }

  function tellEdit(content: Content, edit: Edit) {
    if (edit.kind === 'memory' || edit.kind === 'sort') return;
    const cells = edit.kind === 'insert' ? edit.cells : content.row(edit.row)?.cells;
    const word = wordOf(String(cells?.responsibility ?? ''));
    tell(
      `    ${word} in the sheet: ${edit.kind} ${edit.kind === 'cell' ? `${edit.column} = ${edit.value}` : (cells?.rowId ?? '')}`,
    );
  }

  function arriveAll() {
    for (const { view } of clients) while (view.send());
    for (const { view } of clients) while (view.receive());
  }

  function noDecisions(): Decisions {
    return { conflicts: {}, removals: {}, leave: {}, adopt: {}, believe: [], manyRemovals: 0, quiet: null, names: {} };
  }

  function decide(proposal: Proposal, chance: Chance, isLast: boolean): Decisions | null {
    if (proposal.guards.length > 0 && !isLast) return null;
    const believe = proposal.guards.flatMap((guard) => (guard.kind === 'emptied' ? guard.side : []));
    const manyRemovals = isLast || chance.oneIn(2) ? Infinity : 0;
    const decisions: Decisions = { ...noDecisions(), believe, manyRemovals };
    for (const { subject, field } of proposal.conflicts) {
      const side = isLast ? chance.of(['sheet', 'planner'] as const) : chance.of(['sheet', 'planner', null] as const);
      if (side) decisions.conflicts[subject.rowId] = { ...decisions.conflicts[subject.rowId], [field]: side };
    }
    for (const { subject } of proposal.asks) {
      const removal = isLast
        ? chance.of(['remove', 'restore'] as const)
        : chance.of(['remove', 'restore', null] as const);
      if (removal) decisions.removals[subject.rowId] = removal;
    }
    return decisions;
  }

  function begin(client: ClientState, number: number, isLast: boolean) {
    const chance = chanceOf(seed, number);
    const controller = new AbortController();
    const holder = `${client.name}/${number}`;
    const run = { holder, controller, ended: false };
    client.run = run;
    const turn = () => turns.wait(holder);
    let last: Proposal | null = null;
    const opened = engine.openClient({
      view: client.view,
      turn,
      token: client.token,
      applicationId,
      random: chance.random,
      now: () => time + client.skew,
      sleep: async (milliseconds) => {
        const until = time + milliseconds;
        await turn();
        time = Math.max(time, until);
      },
      fetch: async (url, init) => {
        await turn();
        const before = stateNow();
        time += 50;
        if (init.method !== 'GET' && typeof init.body === 'string') tellRequest(init.body);
        try {
          const response = await ask(url, init);
          if (stateNow() !== before) oracle.planner(before, 'engine', client.view.content);
          await turn();
          return response;
        } catch (error) {
          if (stateNow() !== before) oracle.planner(before, 'engine', client.view.content);
          await turn();
          throw error;
        }
      },
    });
    const show = (proposal: Proposal, again: (decisions: Decisions) => Proposal) => {
      const decisions = decide(proposal, chance, isLast);
      oracle.shown(proposal, decisions, client.view.content);
      last = proposal;
      if (!decisions || decisions.believe.length === 0) return decisions;
      // Once a side is believed, the proposal says what that means.
      const meant = again(decisions);
      const decided = { ...(decide(meant, chance, isLast) ?? decisions), believe: decisions.believe };
      oracle.decided(meant, decided);
      return decided;
    };
    return opened
      .sync(show, controller.signal)
      .then((ended) => {
        run.ended = true;
        if (client.run === run) client.run = null;
        const problem = 'problem' in ended ? ended.problem : ended.report.problem;
        if (problem?.kind === 'unexpected')
          oracle.break(
            'the engine does not fall over',
            problem.cause instanceof Error ? String(problem.cause.stack) : String(problem.cause),
          );
        const done = 'report' in ended ? Object.entries(ended.report.done).filter(([, count]) => count > 0) : [];
        tell(
          `${client.name} ends: ${problem?.kind ?? 'well'} ${done.map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
        );
        return { ended, proposal: last };
      })
      .catch((error: unknown) => {
        run.ended = true;
        oracle.break('the engine does not fall over', error instanceof Error ? String(error.stack) : String(error));
        return null;
      });
  }

  function leave(client: ClientState) {
    if (client.run) turns.drop(client.run.holder);
    client.run = null;
    client.view.reopen();
  }

  const deeds: Record<Step['kind'], (step: Step, chance: Chance, client: ClientState) => void | Promise<void>> = {
    sheet({ number }, chance, { view, name }) {
      tell(`${name} ${editSheet(view, { step: number, chance, used })}`);
    },
    async planner({ number }, chance) {
      const before = stateNow();
      const calm = weather.chance;
      weather.chance = null;
      const said = await editPlanner(board, { step: number, chance, used });
      weather.chance = calm;
      oracle.planner(before, 'person');
      tell(`somebody at the board ${said}`);
    },
    sync({ number }, _, client) {
      if (client.run) return;
      tell(`${client.name} begins to sync`);
      void begin(client, number, false);
    },
    async go(_, chance) {
      const count = 1 + chance.below(50);
      weather.chance = chance.oneIn(3) ? null : chance;
      let passed = 0;
      while (passed < count && (await turns.pass(chance.below))) passed += 1;
      weather.chance = null;
      if (passed > 0) tell(`${passed} turns`);
    },
    async clear({ number }, chance, client) {
      const { view, name } = client;
      const rows = view.content.all();
      if (client.run || rows.length === 0) return;
      tell(`${name} clears the worksheets by mistake`);
      view.act({ by: 'person', edits: rows.map((row) => ({ kind: 'delete', row })) });
      const running = begin(client, number, false);
      while (isRunning(client) && (await turns.pass(chance.below)));
      const ended = await running;
      // What was asked about and agreed to is no mistake any more.
      if (ended?.proposal?.guards.length === 0) return;
      view.undo();
      tell(`${name} takes it back`);
    },
    arrive(_, chance) {
      for (let count = chance.below(12); count > 0; count -= 1) {
        const { view } = chance.of(clients) ?? {};
        if (chance.oneIn(2)) view?.send();
        else view?.receive();
      }
    },
    undo(_, chance, { view, name }) {
      let count = 0;
      for (let wanted = 1 + chance.below(6); wanted > 0 && view.undo(); wanted -= 1) count += 1;
      tell(`${name} takes back ${count} times`);
    },
    crash(_, __, client) {
      tell(`${client.name} crashes`);
      while (client.view.send());
      leave(client);
      oracle.lost();
    },
    close(_, __, client) {
      tell(`${client.name} is closed before its last edits arrived`);
      leave(client);
      oracle.lost();
    },
    cancel(_, __, client) {
      if (!client.run) return;
      tell(`${client.name} cancels`);
      client.run.controller.abort();
    },
    wait(_, chance) {
      time += chance.below(20 * 60_000);
    },
  };

  return {
    told,
    oracle,
    async live(step: Step) {
      const chance = chanceOf(seed, step.number);
      const client = chance.of(clients);
      time += chance.below(5000);
      if (client) await deeds[step.kind](step, chance, client);
    },
    /** The weather is well, everybody is there, and syncs until nobody has anything to do. */
    async settle() {
      weather.chance = null;
      const chance = chanceOf(seed, 1);
      while (await turns.pass(chance.below));
      arriveAll();
      // By now nothing is under way any more.
      time += 30 * 60_000;
      const open = new Set<string>();
      let quiet = 0;
      let number = 1000;
      for (let round = 0; quiet < clients.length; round += 1) {
        if (round === 12 * clients.length)
          oracle.break(
            'it comes to rest',
            told
              .slice(-3)
              .flatMap((lines) => lines())
              .join('; '),
          );
        const client = clients[round % clients.length];
        if (!client || oracle.broken()) return;
        const [log, state] = [workbook.log.length, stateNow()];
        const running = begin(client, (number += 1), true);
        while (await turns.pass(chance.below));
        const ended = await running;
        arriveAll();
        if (oracle.broken()) return;
        const report = ended && 'report' in ended.ended ? ended.ended.report : null;
        const isIdle = report?.idle === true && report.proposal.asks.length + report.proposal.guards.length === 0;
        // Reading gives ids to rows from which Excel's undo took them.
        const gaveIds = workbook.log.slice(log).every(({ edits }) => edits.every(isId));
        if (isIdle && (!gaveIds || state !== stateNow())) oracle.break('a further run writes nothing', client.name);
        quiet = isIdle && log === workbook.log.length ? quiet + 1 : 0;
        open.clear();
        for (const { subject, field } of report?.proposal.conflicts ?? [])
          open.add(`${wordOf(subject.title)} ${field}`);
      }
      oracle.judge(workbook.content, open);
    },
  };
}

function isId(edit: Edit): boolean {
  return edit.kind === 'cell' && (edit.column === 'rowId' || edit.column === 'number');
}

function isRunning({ run }: ClientState): boolean {
  return run !== null;
}

const noHeaders = new Headers();

/** An answer of Planner without the stream that the browser's would be, and with the headers that somebody reads. */
class Told extends Response {
  constructor(private readonly told: Reply) {
    super(null, { status: told.status });
  }

  override get headers() {
    const { status, headers } = this.told;
    return status < 300 ? noHeaders : new Headers(headers);
  }

  override text() {
    return Promise.resolve(this.told.text);
  }
}

/** The same history without what it does not need to break. */
export async function shrink(
  seed: number,
  engine: Engine,
  options: SimulationOptions,
  broken: Broken,
): Promise<Step[]> {
  let history = historyOf(seed, options);
  for (let size = Math.ceil(history.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < history.length;) {
      const shorter = [...history.slice(0, at), ...history.slice(at + size)];
      const outcome = await simulate(seed, engine, options, shorter);
      if (outcome.broken?.invariant === broken.invariant) history = shorter;
      else at += size;
    }
  }
  return history;
}
