import { invalidRequest } from './errors';
import { ticksOf } from './moment';

/**
 * Order hints, after https://learn.microsoft.com/graph/api/resources/planner-order-hint-format: strings of the characters
 * 32 to 126 in ordinal order. A client asks for a place with `PREVIOUS NEXT!`, where either may be missing or again such a
 * request; the service answers with a short value of its own, which has neither space nor exclamation mark.
 */

const FIRST = '"'.charCodeAt(0);
const LAST = '~'.charCodeAt(0);

/** Int64's greatest value: in real records the default hint counts down from it by creation time, so new tasks come first. */
const GREATEST = 9_223_372_036_854_775_807n;
const ENDINGS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The hint that the service gives to what was made at that moment (of `nextMoment`): 19 digits, `P` and one character. */
export function defaultHint(moment: string, random: () => number): string {
  const ending = ENDINGS.charAt(Math.floor(random() * ENDINGS.length));
  return `${String(GREATEST - ticksOf(moment))}P${ending}`;
}

/** A short value between two, or after `low` where there is no `high`. */
export function between(low: string, high: string | null): string {
  // Neighbours in the wrong order cannot both be served: the previous one counts.
  let bound = high === null || high <= low ? null : high;
  let value = '';
  for (;;) {
    const at = value.length;
    const from = at < low.length ? low.charCodeAt(at) : FIRST - 1;
    const to = bound === null ? LAST + 1 : bound.charCodeAt(at);
    const middle = Math.floor((from + to) / 2);
    // Nothing comes before the first character, so no value may end in it.
    if (middle > from && middle > FIRST) return value + String.fromCharCode(middle);
    if (from < FIRST && bound !== null && to === FIRST) {
      // No room before a hint that ends in the first character: take the place after the previous one.
      if (at === bound.length - 1) bound = null;
      value += String.fromCharCode(FIRST);
    } else {
      value += String.fromCharCode(Math.max(from, FIRST));
      if (from !== to) bound = null;
    }
  }
}

/**
 * The value that replaces a client's hint. The grammar is postfix: a space puts the hint before it aside, `!` joins it
 * with the hint just read. ` !` names no neighbour and gets the usual value of its moment, as the bucket of planner-post-buckets
 * does: what comes last then sorts first. Errors: 400 for a value of the service's own, unbalanced marks and other characters.
 */
export function issueHint(field: string, requested: unknown, usual: string): string {
  if (typeof requested !== 'string') throw invalidRequest(`The property '${field}' must be a string.`);
  if (requested === ' !') return usual;
  if (!/[ !]/.test(requested)) {
    throw invalidHint(`The input (${requested}) does not contain spaces or exclamation points.`);
  }
  if (!/^[ -~]*!$/.test(requested)) throw invalidHint(`The input (${requested}) cannot be read.`);
  const aside: string[] = [];
  let current = '';
  for (const character of requested) {
    if (character === ' ') {
      aside.push(current);
      current = '';
    } else if (character === '!') {
      const previous = aside.pop();
      if (previous === undefined) throw invalidHint(`The input (${requested}) cannot be read.`);
      current = between(previous, current === '' ? null : current);
    } else current += character;
  }
  if (aside.length > 0) throw invalidHint(`The input (${requested}) cannot be read.`);
  return current;
}

function invalidHint(why: string): Error {
  return invalidRequest(`\nSpecified order hint is in an invalid format: ${why}`);
}
