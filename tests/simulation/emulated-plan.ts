import type { Reply } from '../../sandbox/graph/call';
import { headersFrom } from '../../sandbox/graph/call';
import { createEmulator } from '../../sandbox/graph/emulator';
import { defaultSeed } from '../../sandbox/graph/seed';
import type { EmulatorState } from '../../sandbox/graph/state';
import { chanceFrom, personOf } from '../support/graph-tenant';
import type { Chance } from './chance';
import type { Board } from './people-at-the-board';
import { Weather } from './weather';

/** The plan as the emulator has it, with the weather between it and everybody. */
export interface EmulatedPlan {
  groupId: string;
  planId: string;
  weather: Weather;
  /** What the service remembers; the same object until something changes. */
  state: () => EmulatorState;
  ask: (url: string, init: RequestInit) => Promise<Response>;
  /** Of people with the add-in, whose application is `applicationId`. */
  tokens: readonly string[];
  applicationId: string;
  board: Board;
}

export function openPlan(seed: number, setup: Chance, now: () => Date): EmulatedPlan {
  const random = chanceFrom(seed ^ 0x5bd1e995);
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
  return {
    groupId,
    planId,
    weather,
    state: stateNow,
    tokens: tokens.map(([token]) => token),
    applicationId,
    async ask(url, { method = 'GET', headers = {}, body }) {
      const named = headersFrom(Object.fromEntries(Object.entries(headers)));
      const sent = { method, url, headers: named, body: typeof body === 'string' ? body : '' };
      return new Told(await weather.answer(sent, emulator.answer));
    },
    board: {
      person: personOf(emulator, boardUser, boardToken),
      planId,
      tasks: () => Object.values(stateNow().tasks).filter((task) => task.planId === planId),
      buckets: () => Object.values(stateNow().buckets),
      labels: () => stateNow().plans[planId]?.details.categoryDescriptions ?? {},
      users: () => Object.values(stateNow().users),
    },
  };
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
