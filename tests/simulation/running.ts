import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import { chanceOf } from './chance';
import type { Client, Ended } from './client';
import { decide } from './deciding';
import type { ClientState, World } from './world';

/** What came of a run; the proposal is the last that was shown. */
export interface Came {
  ended: Ended;
  proposal: Proposal | null;
}

/** A run of somebody's; the last ones are those by which it comes to rest. */
export interface Begun {
  number: number;
  isLast: boolean;
  kind: keyof Client;
}

/** Somebody begins a run, which goes on whenever it gets its turn. Null of one that fell over. */
export async function begin(world: World, client: ClientState, { number, isLast, kind }: Begun): Promise<Came | null> {
  const { seed, engine, clock, plan, turns, oracle, used, telling } = world;
  const chance = chanceOf(seed, number);
  const controller = new AbortController();
  const holder = `${client.name}/${number}`;
  const run = { holder, controller };
  client.run = run;
  const phases = client.view.content.phases();
  const deciding = { number, chance, isLast, used, phases };
  const turn = () => turns.wait(holder);
  let last: Proposal | null = null;
  const opened = engine.openClient({
    view: client.view,
    turn,
    token: client.token,
    applicationId: plan.applicationId,
    random: chance.random,
    now: () => clock.time + client.skew,
    sleep: async (milliseconds) => {
      const until = clock.time + milliseconds;
      await turn();
      clock.time = Math.max(clock.time, until);
    },
    fetch: async (url, init) => {
      await turn();
      const before = plan.state();
      clock.time += 50;
      if (init.method !== 'GET' && typeof init.body === 'string') telling.request(init.body);
      try {
        return await plan.ask(url, init);
      } finally {
        if (plan.state() !== before) oracle.planner(before, 'engine', client.view.content);
        await turn();
      }
    },
  });
  const show = (proposal: Proposal, again: (decisions: Decisions) => Proposal) => {
    const decisions = decide(proposal, deciding);
    oracle.shown(proposal, decisions, client.view.content);
    last = proposal;
    if (!decisions || decisions.believe.length === 0) return decisions;
    // Once a side is believed, the proposal says what that means.
    const meant = again(decisions);
    const decided = { ...(decide(meant, deciding) ?? decisions), believe: decisions.believe };
    oracle.decided(meant, decided);
    return decided;
  };
  try {
    const ended = await opened[kind](show, controller.signal);
    if (client.run === run) client.run = null;
    const problem = 'problem' in ended ? ended.problem : ended.report.problem;
    if (problem?.kind === 'unexpected') throw problem.cause;
    const done = 'report' in ended ? Object.entries(ended.report.done).filter(([, count]) => count > 0) : [];
    telling.say(
      `${client.name} ends ${kind}: ${problem?.kind ?? 'well'} ${done.map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    );
    return { ended, proposal: last };
  } catch (error) {
    oracle.break('the engine does not fall over', error instanceof Error ? String(error.stack) : String(error));
    return null;
  }
}

/** Whoever had the workbook open has it no more: their run ends where it is, and they open it anew. */
export function leave({ turns }: World, client: ClientState): void {
  if (client.run) turns.drop(client.run.holder);
  client.run = null;
  client.view.reopen();
}
