/**
 * When a request is tried again, and after how long. Graph asks clients to wait for as long as `Retry-After` says, and
 * to back off where it says nothing: https://learn.microsoft.com/graph/throttling
 */

/** What came of a try: a status, or `null` where no answer came. */
interface Tried {
  status: number | null;
  retryAfter: string | null;
}

/** How often a request is tried in all. */
const tries = 5;
/** A wait longer than this is told to people instead of waited for, in milliseconds. */
const longestWait = 120_000;
const shortestBackOff = 1000;

/**
 * Milliseconds to wait before the next try, or null to give up.
 * Throttled requests were not carried out, so any of them may be repeated. After trouble or silence the service may
 * have done what was asked: only what is harmless twice (`repeatable`: a read, or a write with an etag) is tried again.
 */
export function delayBefore(
  tried: Tried,
  { attempt, repeatable, random, now }: { attempt: number; repeatable: boolean; random: () => number; now: number },
): number | null {
  if (attempt >= tries || !mayRepeat(tried.status, repeatable)) return null;
  const asked = retryAfterOf(tried, now);
  // Half of the wait is left to chance, so that clients which were refused together do not come back together.
  const delay = asked ?? shortestBackOff * 2 ** (attempt - 1) * (0.5 + random());
  return delay > longestWait ? null : delay;
}

/** The wait that the service asks for, in milliseconds; it may be given in seconds or as a date. */
export function retryAfterOf({ retryAfter }: Tried, now: number): number | null {
  if (retryAfter === null || retryAfter.trim() === '') return null;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const moment = Date.parse(retryAfter);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/** True for a status that says that too much was asked at once: https://learn.microsoft.com/graph/throttling */
export function isPutOff(status: number | null): boolean {
  return status === 429 || status === 503;
}

function mayRepeat(status: number | null, repeatable: boolean): boolean {
  if (status === 429) return true;
  return repeatable && (status === null || status === 408 || status >= 500) && status !== 501;
}
