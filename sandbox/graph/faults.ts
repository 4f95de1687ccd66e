import { GraphError } from './errors';

/**
 * What goes wrong with a request although nothing is wrong with it. `throttle` and `unavailable` come before the request
 * has any effect; `lost-request` never arrives and `lost-answer` is carried out, but nobody hears of it: both reject like a
 * fetch without network. Within a batch each request is asked about on its own, and a lost one is answered with 504.
 */
export type Fault = 'throttle' | 'unavailable' | 'lost-request' | 'lost-answer';

/** The refusal that a fault stands for, or null. `retryAfter` in seconds; null leaves the header out. */
export function refusalFor(fault: Fault | undefined, retryAfter: number | null): GraphError | null {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  // https://learn.microsoft.com/graph/throttling
  if (fault === 'throttle') return new GraphError(429, 'TooManyRequests', 'Please retry again later.', headers);
  // https://learn.microsoft.com/graph/errors
  if (fault === 'unavailable') {
    return new GraphError(503, 'ServiceUnavailable', 'The service is temporarily unavailable.', headers);
  }
  return null;
}

/** What fetch rejects with when there is no answer. */
export function lostConnection(): TypeError {
  return new TypeError('fetch failed');
}
