import { jsonIn } from '../../shared/json';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { isProblem, Problem } from '../../shared/errors';
import type { GraphAnswer } from './errors';
import { isObject } from './json';
import { claimsIn } from './claims';
import { delayBefore, isPutOff } from './retry';

export interface ClientOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Origin of Graph, such as `https://graph.microsoft.com`; national clouds have others. */
  graph: string;
  /**
   * A token for these delegated permissions; with `claims`, a new one that fulfils what Graph demanded of the last.
   * Errors: `Problem`s, passed on as they are.
   */
  getToken: (scopes: readonly string[], claims?: string) => Promise<string>;
  /** Waits so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
  /** Numbers from 0 to below 1. */
  random: () => number;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, such as `/me`. */
  path: string;
  scopes: readonly string[];
  headers?: Record<string, string>;
  body?: unknown;
  /** May be sent again although it may have been carried out; so are reads and writes with an etag, unless told otherwise. */
  repeatable?: boolean;
  signal?: AbortSignal | undefined;
  /** Called for each try that the service put off. */
  onThrottled?: () => void;
}

/** Sends one request. Refusals are answers; no answer at all is a `Problem` (`offline`, `cancelled`, or that of the token). */
export type Send = (request: GraphRequest) => Promise<GraphAnswer>;

/** How a request wants to be carried; handed through Graph's client to our links of its chain. */
class Manner {
  failure: unknown = null;
  constructor(
    readonly scopes: readonly string[],
    readonly repeatable: boolean,
    readonly signal: AbortSignal | undefined,
    readonly onThrottled: () => void = () => undefined,
  ) {}
}

/**
 * Graph's own client with a chain of ours: its usual one repeats creations after 503, sends no token over http and wraps
 * what goes wrong beyond recognition.
 */
export function createSend(options: ClientOptions): Send {
  const client = Client.initWithMiddleware({
    baseUrl: options.graph,
    defaultVersion: 'v1.0',
    middleware: [new Keeping(), new Retrying(options), new Authorizing(options), new Fetching(options)],
  });
  return async ({ method, path, scopes, headers = {}, body, repeatable, signal, onThrottled }) => {
    const harmless = repeatable ?? (method === 'GET' || Object.keys(headers).some((name) => /^if-match$/i.test(name)));
    const manner = new Manner(scopes, harmless, signal, onThrottled);
    const request = client.api(path).responseType(ResponseType.RAW).headers(headers).middlewareOptions([manner]);
    if (signal) request.option('signal', signal);
    const send = {
      GET: () => request.get(),
      POST: () => request.post(body),
      PATCH: () => request.patch(body),
      DELETE: () => request.delete(),
    };
    const response: unknown = await send[method]();
    if (manner.failure !== null) throw asProblem(manner.failure, options.graph, signal);
    if (!(response instanceof Response)) throw new Problem('service-trouble', { status: 0 });
    const text = await response.text().catch((error: unknown) => {
      throw asProblem(error, options.graph, signal);
    });
    // A page of HTML from a gateway is no JSON; its status says enough.
    return { status: response.status, retryAfter: response.headers.get('Retry-After'), body: jsonIn(text) };
  };
}

/** The problem that a failure to get any answer is. */
function asProblem(error: unknown, graph: string, signal: AbortSignal | undefined): Problem {
  if (isProblem(error)) return error;
  if (signal?.aborted) return new Problem('cancelled', {}, error);
  return new Problem('offline', { host: new URL(graph).host }, error);
}

abstract class Link implements Middleware {
  private next: Middleware | undefined;

  setNext(next: Middleware) {
    this.next = next;
  }

  abstract execute(context: Context): Promise<void>;

  protected async pass(context: Context) {
    await this.next?.execute(context);
  }
}

function mannerOf(context: Context): Manner {
  const manner: unknown = context.middlewareControl?.getMiddlewareOptions(Manner);
  return manner instanceof Manner ? manner : new Manner([], false, undefined);
}

/** Keeps what went wrong as it was, since Graph's client turns every error into one of its own. */
class Keeping extends Link {
  async execute(context: Context) {
    try {
      await this.pass(context);
    } catch (error) {
      mannerOf(context).failure = error;
      context.response = new Response(null, { status: 503 });
    }
  }
}

class Retrying extends Link {
  constructor(private readonly options: ClientOptions) {
    super();
  }

  async execute(context: Context) {
    const { repeatable, signal, onThrottled } = mannerOf(context);
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.tryOnce(context);
      const status = failure ? null : (context.response?.status ?? null);
      if (status !== null && status < 400) return;
      if (isPutOff(status)) onThrottled();
      const tried = { status, retryAfter: context.response?.headers.get('Retry-After') ?? null };
      const { random, now } = this.options;
      const final = failure !== null && (isProblem(failure.error) || signal?.aborted);
      const delay = final ? null : delayBefore(tried, { attempt, repeatable, random, now: now() });
      if (delay === null) {
        if (failure) throw failure.error;
        return;
      }
      await waited(this.options.sleep(delay), signal);
    }
  }

  private async tryOnce(context: Context): Promise<{ error: unknown } | null> {
    try {
      delete context.response;
      await this.pass(context);
      return null;
    } catch (error) {
      return { error };
    }
  }
}

class Authorizing extends Link {
  constructor(private readonly options: ClientOptions) {
    super();
  }

  async execute(context: Context) {
    await this.passWithToken(context);
    const claims = claimsIn(context.response);
    // Asked for once more alone: who is refused with the new token too is signed out.
    if (claims !== null) await this.passWithToken(context, claims);
  }

  private async passWithToken(context: Context, claims?: string) {
    const token = await this.options.getToken(mannerOf(context).scopes, claims);
    // Names are compared without case here: a second try must not send two tokens.
    const others = Object.entries(headersOf(context) ?? {}).filter(([name]) => !/^authorization$/i.test(name));
    context.options = {
      ...context.options,
      headers: { ...Object.fromEntries(others), Authorization: `Bearer ${token}` },
    };
    await this.pass(context);
  }
}

class Fetching extends Link {
  constructor(private readonly options: ClientOptions) {
    super();
  }

  async execute(context: Context) {
    const { fetch } = this.options;
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const { method = 'GET', body = null, signal = null } = context.options ?? {};
    const sent = typeof body === 'string' ? { body } : {};
    context.response = await fetch(url, { method, headers: headersOf(context) ?? {}, signal, ...sent });
  }
}

function headersOf(context: Context): Record<string, string> | undefined {
  const headers: unknown = context.options?.headers;
  if (!isObject(headers)) return undefined;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Ends a wait as soon as nobody waits any more. Errors: `cancelled`. */
export async function waited(sleep: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return sleep;
  let stop: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  await Promise.race([sleep, aborted]);
  signal.removeEventListener('abort', stop);
  if (signal.aborted) throw new Problem('cancelled', {});
}
