import type { Caller } from './auth';
import { badRequest } from './errors';
import { isJsonObject, type JsonObject } from './json';
import type { World } from './world';

/** The headers of a request; names are compared without case. */
export type SentHeaders = Pick<Headers, 'get' | 'has'>;

/** A request as it arrives, alone or in a batch. */
export interface Sent {
  method: string;
  url: string;
  headers: SentHeaders;
  /** The body: as text, or as it stands in a batch; the empty text without one. */
  body: unknown;
}

/** What is said to a request in the end; the text is JSON, or empty. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** Headers by their names. */
export function headersFrom(named: Readonly<Record<string, unknown>>): SentHeaders {
  const headers = new Map(Object.entries(named).map(([name, text]) => [name.toLowerCase(), String(text)]));
  return {
    get: (name) => headers.get(name.toLowerCase()) ?? null,
    has: (name) => headers.has(name.toLowerCase()),
  };
}

/** One request on its way to a handler, whether it came alone or in a batch. */
export interface Call {
  world: World;
  caller: Caller;
  method: string;
  /** Scheme, host and port that the request came to: links in the answer lead back there. */
  origin: string;
  /** Path below `/v1.0`, as sent. */
  path: string;
  /** The id in the path, decoded; empty where the path has none. */
  key: string;
  query: URLSearchParams;
  headers: SentHeaders;
  /** The body as sent; the empty text without one. */
  body: unknown;
}

export interface Answer {
  status: number;
  body?: JsonObject;
  /** The body where it is written already. */
  text?: string;
  headers?: Record<string, string>;
}

/** The body as a JSON object. Errors: 400. */
export function bodyOf(call: Call): JsonObject {
  const body = typeof call.body === 'string' ? parsed(call.body) : call.body;
  if (!isJsonObject(body)) throw badRequest('The request payload must be a JSON object.');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

/** The members of a body that are data; annotations of the whole (`@odata.etag`, `@odata.type`) say nothing to the service. */
export function dataOf(body: JsonObject): [string, unknown][] {
  return Object.entries(body).filter(([name]) => !name.startsWith('@'));
}

/** The address of `@odata.context` for what it describes (OData 4.01 JSON Format, Context URL). */
export function contextOf(call: Call, what: string): string {
  return `${call.origin}/v1.0/$metadata#${what}`;
}

/** True if `Prefer` asks for the changed object instead of 204 (https://learn.microsoft.com/graph/api/plannertask-update). */
function wantsRepresentation(call: Call): boolean {
  return /(^|[,;\s])return=representation([,;\s]|$)/i.test(call.headers.get('Prefer') ?? '');
}

/** The answer to a PATCH: 204, or 200 with the entity. No ETag header on 204: none is documented. */
export function changed(call: Call, entity: () => JsonObject): Answer {
  if (!wantsRepresentation(call)) return { status: 204 };
  const answer = withEtag(200, entity());
  return { ...answer, headers: { ...answer.headers, 'Preference-Applied': 'return=representation' } };
}

/** An entity with its etag in the header too, where clients of the service look for it. */
export function withEtag(status: number, entity: JsonObject): Answer {
  const etag = entity['@odata.etag'];
  return { status, body: entity, ...(typeof etag === 'string' ? { headers: { ETag: etag } } : {}) };
}
