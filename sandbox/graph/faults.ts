import { GraphError } from './errors';

/**
 * What goes wrong with a request although nothing is wrong with it. `throttle`, `unavailable`, `timeout` and
 * `bad-gateway` come before the request has any effect; `lost-request` never arrives and `lost-answer` is carried out, but
 * nobody hears of it: both reject like a fetch without network. Within a batch each request is asked about on its own,
 * and a lost one is answered with 504.
 */
export const FAULTS = ['throttle', 'unavailable', 'timeout', 'bad-gateway', 'lost-request', 'lost-answer'] as const;
export type Fault = (typeof FAULTS)[number];

/** The refusal that a fault stands for, or null. `retryAfter` in seconds; null leaves the header out. */
export function refusalFor(fault: Fault | undefined, retryAfter: number | null): GraphError | null {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  // https://learn.microsoft.com/graph/throttling
  if (fault === 'throttle') return new GraphError(429, 'TooManyRequests', 'Please retry again later.', headers);
  // https://learn.microsoft.com/graph/errors
  if (fault === 'unavailable') {
    return new GraphError(503, 'ServiceUnavailable', 'The service is temporarily unavailable.', headers);
  }
  if (fault === 'timeout') return new GraphError(504, 'GatewayTimeout', 'The service did not answer in time.');
  return null;
}

/** What a gateway says that has lost the service behind it: a page for people. */
export const GATEWAY_PAGE = '<!doctype html><title>502</title><h1>502 Bad Gateway</h1>';

/** What fetch rejects with when there is no answer. */
export function lostConnection(): TypeError {
  return new TypeError('fetch failed');
}

/** A share of requests, from 0 to 1, that meets a fault. */
export interface FaultShare {
  fault: Fault;
  share: number;
}

/** Reads `throttle=0.05,lost-answer=0.01`; the empty text is no faults. Null for anything else, and for more than 1 in all. */
export function faultSharesIn(text: string): FaultShare[] | null {
  const shares: FaultShare[] = [];
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [, name, number] = /^\s*([a-z-]+)\s*=\s*(0|1|0?\.\d+|1\.0+)\s*$/.exec(part) ?? [];
    const fault = FAULTS.find((known) => known === name);
    if (fault === undefined || number === undefined) return null;
    shares.push({ fault, share: Number(number) });
  }
  return shares.reduce((sum, { share }) => sum + share, 0) > 1 ? null : shares;
}

/** The fault that chance (from 0 to below 1) has for a request. */
export function faultBy(shares: readonly FaultShare[], chance: number): Fault | undefined {
  let sum = 0;
  return shares.find(({ share }) => (sum += share) > chance)?.fault;
}
