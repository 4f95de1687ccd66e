import { invalidRequest } from './errors';
import type { EmulatorState } from './state';

/** Milliseconds from 0001-01-01, where the service's ticks begin, to 1970-01-01. */
const YEAR_ONE = 62_135_596_800_000n;

/**
 * The present moment in UTC with seven decimals, as createdDateTime has them
 * (https://learn.microsoft.com/graph/api/planner-post-tasks). No two calls give the same one.
 */
export function nextMoment(clock: EmulatorState['clock'], now: Date, random: () => number): string {
  const milliseconds = now.getTime();
  if (milliseconds === clock.milliseconds) clock.below += 1;
  else {
    clock.milliseconds = milliseconds;
    clock.below = 1 + Math.floor(random() * 999);
  }
  // A trailing zero would be left out by the service, and the moment would have six decimals.
  if (clock.below % 10 === 0) clock.below += 1;
  if (clock.below > 9999) {
    clock.milliseconds += 1;
    clock.below = 1;
  }
  return `${new Date(clock.milliseconds).toISOString().slice(0, -1)}${String(clock.below).padStart(4, '0')}Z`;
}

/** Ticks (100 ns since 0001-01-01) of a moment of the form above. */
export function ticksOf(moment: string): bigint {
  const below = BigInt(moment.slice(23, 27));
  return (BigInt(Date.parse(`${moment.slice(0, 23)}Z`)) + YEAR_ONE) * 10_000n + below;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(\.\d{1,7})?\d*)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * A date and time with its zone, in UTC, decimals as sent without trailing zeros; null stays null.
 * A date alone is not an Edm.DateTimeOffset (OData 4.01 ABNF, dateTimeOffsetValue). Errors: 400.
 */
export function readDateTime(field: string, value: unknown): string | null {
  if (value === null) return null;
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  if (parts !== null) {
    const [, date = '', minutes = '', seconds = '00', decimals = '', zone = ''] = parts;
    const local = new Date(`${date}T${minutes}:${seconds}Z`);
    const real = !Number.isNaN(local.getTime()) && local.toISOString().startsWith(date);
    const instant = new Date(`${date}T${minutes}:${seconds}${zone.toUpperCase()}`);
    if (real && !Number.isNaN(instant.getTime())) {
      return `${instant.toISOString().slice(0, 19)}${decimals.replace(/\.?0+$/, '')}Z`;
    }
  }
  throw invalidRequest(`Cannot convert the value of '${field}' to the expected type 'Edm.DateTimeOffset'.`);
}
