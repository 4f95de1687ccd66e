import { bearerOf, readCaller, refuseMissingScope, type Caller } from './auth';
import { answerBatch } from './batch';
import { BUCKET_ROUTES } from './buckets';
import type { Answer, Call, Reply, Sent } from './call';
import { GraphError, notImitated } from './errors';
import { faultBy, GATEWAY_PAGE, lostConnection, refusalFor, type Fault } from './faults';
import { GROUP_ROUTES } from './groups';
import { copyOf } from './json';
import { PLANNER_LIMITS, type Limits } from './limits';
import type { ReadToken } from './provider-tokens';
import { PEOPLE_ROUTES } from './people';
import { PLAN_DETAILS_ROUTES } from './plan-details';
import { PLAN_ROUTES } from './plans';
import { findRoute, type Route } from './router';
import { emptyState, type EmulatorState } from './state';
import { ASSIGNED_FORMAT_ROUTES } from './assigned-format';
import { BOARD_FORMAT_ROUTES } from './board-format';
import { TASK_ROUTES } from './tasks';
import { USUAL_SETTINGS, type Settings } from './switches';
import { newGuid, type World } from './world';

/** What the emulator is made of. It has no clock and no chance of its own. */
export interface EmulatorOptions extends Partial<Settings> {
  /** Where to go on from; without it, an empty directory. The object is copied. */
  state?: EmulatorState;
  now: () => Date;
  /** Numbers from 0 to below 1; the same ones give the same ids. */
  random: () => number;
  limits?: Partial<Limits>;
  /** What goes wrong with a request, before chance is asked; once for each, and for each within a batch. */
  faults?: (request: Sent) => Fault | undefined;
  /** Reads tokens that the state does not know. */
  readToken?: ReadToken;
  /** Called after each request, or whole batch, that changed the state. */
  onChange?: () => void;
}

export interface Emulator {
  /** Answers a request to `/v1.0/…`, at whatever origin. Rejects only for lost requests and answers and for aborted ones. */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The same without the browser's objects around it, for whoever asks many thousand times. */
  answer: (request: Sent) => Promise<Reply>;
  /** A copy of everything remembered, as plain JSON. */
  state: () => EmulatorState;
  /** Forgets everything and goes on from another state. */
  load: (state: EmulatorState) => void;
  /** Changes settings from the next request on. */
  turn: (settings: Partial<Settings>) => void;
  settings: () => Readonly<Settings>;
}

const ROUTES: readonly Route[] = [
  ...PEOPLE_ROUTES,
  ...GROUP_ROUTES,
  ...PLAN_ROUTES,
  ...PLAN_DETAILS_ROUTES,
  ...BUCKET_ROUTES,
  ...TASK_ROUTES,
  ...BOARD_FORMAT_ROUTES,
  ...ASSIGNED_FORMAT_ROUTES,
];

const JSON_TYPE =
  'application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8';

/** A stand-in for the Planner and directory parts of Microsoft Graph v1.0; docs/differences-from-planner.md says what it is not. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const world: World = {
    state: copyOf(options.state ?? emptyState()),
    now: options.now,
    random: options.random,
    limits: { ...PLANNER_LIMITS, ...options.limits },
    settings: { ...USUAL_SETTINGS, ...options },
  };
  /** Something was written since `onChange` was last called. */
  let changed = false;

  async function respond(request: Sent): Promise<Reply> {
    const { faultShares, retryAfter } = world.settings;
    const byChance = () => (faultShares.length > 0 ? faultBy(faultShares, world.random()) : undefined);
    const fault = options.faults?.(request) ?? byChance();
    if (fault === 'bad-gateway') return { status: 502, headers: { 'Content-Type': 'text/html' }, text: GATEWAY_PAGE };
    if (fault === 'lost-request') throw lostConnection();
    let answer: Answer;
    try {
      const refusal = refusalFor(fault, retryAfter);
      if (refusal !== null) throw refusal;
      answer = await answerOf(request);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      answer = refused(world, request, error);
    }
    if (fault === 'lost-answer') throw lostConnection();
    return written(world, request, answer);
  }

  function answerOf(request: Sent): Answer | Promise<Answer> {
    const token = bearerOf(request.headers);
    const { readToken } = options;
    if (readToken === undefined || token === '' || Object.hasOwn(world.state.tokens, token)) {
      return answerTo(request, readCaller(world, token));
    }
    return readToken(token, world.state, world.now()).then((read) => answerTo(request, readCaller(world, token, read)));
  }

  function answerTo(request: Sent, caller: Caller): Answer | Promise<Answer> {
    const url = new URL(request.url);
    const { method, headers, body } = request;
    const [, path] = /^\/v1\.0\/(.*)$/.exec(url.pathname) ?? [];
    if (path === undefined) throw notImitated(`${method} ${url.pathname}`);
    const call: Call = {
      world,
      caller,
      method,
      origin: url.origin,
      path,
      key: '',
      query: url.searchParams,
      headers,
      body,
    };
    if (method === 'POST' && /^(\$|%24)batch$/i.test(path))
      return answerBatch(call, respond, world.settings.shuffleBatches);
    const found = findRoute(ROUTES, method, path);
    if (found === null) throw notImitated(`${method} ${url.pathname}`);
    refuseMissingScope(caller, found.route.access);
    const answer = found.route.answer({ ...call, key: found.key });
    changed ||= method !== 'GET';
    return answer;
  }

  async function answer(request: Sent): Promise<Reply> {
    try {
      return await respond(request);
    } finally {
      if (changed) {
        changed = false;
        options.onChange?.();
      }
    }
  }

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const { method, url, headers } = request;
      const { status, headers: said, text } = await answer({ method, url, headers, body: await request.text() });
      return new Response(text === '' ? null : text, { status, headers: said });
    },
    answer,
    state: () => copyOf(world.state),
    load: (state) => {
      world.state = copyOf(state);
    },
    turn: (settings) => Object.assign(world.settings, settings),
    settings: () => world.settings,
  };
}

/** Graph's error body: https://learn.microsoft.com/graph/errors. Its date has no zone. */
function refused(world: World, request: Sent, error: GraphError): Answer {
  const requestId = newGuid(world.random);
  const innerError = {
    date: world.now().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': request.headers.get('client-request-id') ?? requestId,
  };
  return {
    status: error.status,
    body: { error: { code: error.code, message: error.message, innerError } },
    headers: { ...error.headers, 'request-id': requestId },
  };
}

function written(world: World, request: Sent, { status, body, text, headers }: Answer): Reply {
  const said = { 'request-id': newGuid(world.random), 'Cache-Control': 'no-store', ...headers };
  const known = { ...said, 'client-request-id': request.headers.get('client-request-id') ?? said['request-id'] };
  if (body === undefined && text === undefined) return { status, headers: known, text: '' };
  return { status, headers: { ...known, 'Content-Type': JSON_TYPE }, text: text ?? JSON.stringify(body) };
}
