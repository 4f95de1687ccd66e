import { createEmulator, type Emulator, type EmulatorOptions } from '../../sandbox/graph/emulator';
import { isJsonObject, type JsonObject } from '../../sandbox/graph/json';
import { defaultSeed, usersOf } from '../../sandbox/graph/seed';
import type { EmulatorState } from '../../sandbox/graph/state';

/** An answer with its body read. */
export interface Reply {
  status: number;
  headers: Headers;
  body: JsonObject;
}

/** One person's way to Graph. Paths are below `/v1.0/`; `etag` goes into If-Match. */
export interface Person {
  id: string;
  token: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  patch: (path: string, etag: string | null, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  delete: (path: string, etag: string | null) => Promise<Reply>;
}

export interface Tenant {
  emulator: Emulator;
  groupId: string;
  planId: string;
  ana: Person;
  luis: Person;
  guest: Person;
  outsider: Person;
  /** Moves the clock on. */
  wait: (milliseconds: number) => void;
}

export const ORIGIN = 'https://graph.example:8443';

/** Numbers of chance from a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The default seed in an emulator whose clock stands at 2 March 2026 until it is moved; `prepare` may change the seed first. */
export function createTenant(
  options: Partial<EmulatorOptions> = {},
  prepare: (state: EmulatorState) => void = () => undefined,
): Tenant {
  let time = Date.parse('2026-03-02T09:00:00Z');
  const now = () => new Date(time);
  const random = chanceFrom(20260302);
  const { state, groupId, planId } = defaultSeed({ now, random });
  inPlannersPages(state, 'Luis');
  prepare(state);
  const emulator = createEmulator({ state, now, random, ...options });
  const people = usersOf(state, groupId);
  const named = (start: string) => {
    const user = people.find(({ displayName }) => displayName.startsWith(start));
    if (user === undefined) throw new Error(`Nobody is called ${start}`);
    return personOf(emulator, user.id, user.token);
  };
  return {
    emulator,
    groupId,
    planId,
    ana: named('Ana'),
    luis: named('Luis'),
    guest: named('Gus'),
    outsider: named('Olga'),
    wait: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Whoever's name begins so works in Planner's own pages, which are another application than ours. */
function inPlannersPages({ users, tokens }: EmulatorState, start: string) {
  for (const token of Object.values(tokens)) {
    if (users[token.userId]?.displayName.startsWith(start)) token.applicationId = PLANNERS_PAGES;
  }
}

const PLANNERS_PAGES = '7c1e5b0a-0000-4000-8000-000000000001';

export function personOf(emulator: Emulator, id: string, token: string): Person {
  const ask = async (method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Reply> => {
    const response = await emulator.fetch(`${ORIGIN}/v1.0/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    if (!isJsonObject(parsed)) throw new Error(`Not an object: ${text}`);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const matching = (etag: string | null): Record<string, string> => (etag === null ? {} : { 'If-Match': etag });
  return {
    id,
    token,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body, headers = {}) => ask('POST', path, headers, body),
    patch: (path, etag, body, headers = {}) => ask('PATCH', path, { ...matching(etag), ...headers }, body),
    delete: (path, etag) => ask('DELETE', path, matching(etag)),
  };
}

/** A member of a body that must be text. */
export function textIn(body: unknown, name: string): string {
  const value = isJsonObject(body) ? body[name] : undefined;
  if (typeof value !== 'string') throw new Error(`No text called ${name} in ${JSON.stringify(body)}`);
  return value;
}

/** A member of a body that must be an object. */
export function objectIn(body: unknown, name: string): JsonObject {
  const value = isJsonObject(body) ? body[name] : undefined;
  if (!isJsonObject(value)) throw new Error(`No object called ${name} in ${JSON.stringify(body)}`);
  return value;
}

/** The items of a list. */
export function itemsIn(body: unknown, name = 'value'): JsonObject[] {
  const value = isJsonObject(body) ? body[name] : undefined;
  if (!Array.isArray(value) || !value.every(isJsonObject)) throw new Error(`No list called ${name}`);
  return value;
}

/** The etag of an entity. */
export function etagIn(body: unknown): string {
  return textIn(body, '@odata.etag');
}

/** The error of a refusal. */
export function errorIn(reply: Reply): { status: number; code: string; message: string } {
  const error = objectIn(reply.body, 'error');
  return { status: reply.status, code: textIn(error, 'code'), message: textIn(error, 'message') };
}

/** An entry of `assignments`. */
export function assignment(orderHint = ' !'): JsonObject {
  return { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint };
}
