import { invalidRequest } from './errors';

/** A JSON object of unknown content: what clients send. */
export type JsonObject = Record<string, unknown>;

/** True for an object that is neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record of that key, and never a property that objects inherit (`constructor` is nobody's id). */
export function find<T>(records: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(records, key) ? records[key] : undefined;
}

/** The records but for the one of that key. */
export function without<T>(records: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([other]) => other !== key));
}

/** A copy of plain data that shares nothing with it, made several times faster than by `structuredClone`. */
export function copyOf<T>(value: T): T;
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.map((item) => copyOf(item));
  }
  const copy: JsonObject = { ...value };
  for (const key of Object.keys(copy)) {
    const member = copy[key];
    // A member called `__proto__` is the copy's own by now, and data like the others.
    if (typeof member === 'object' && member !== null) copy[key] = copyOf(member);
  }
  return copy;
}

/** Text, or null where the field is nullable. Errors: 400. */
export function readText(field: string, value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw invalidRequest(`The property '${field}' must be a string.`);
}

/** Errors: 400. */
export function readBoolean(field: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidRequest(`The property '${field}' must be true or false.`);
}

/** A whole number within bounds, both included. Errors: 400. */
export function readInteger(field: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalidRequest(`The property '${field}' must be a whole number from ${least} to ${most}.`);
}
