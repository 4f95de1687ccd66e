import { invalidArgument } from '../excel-error';

/** What came over the wire, as what a verb needs; anything else is an InvalidArgument, as in Excel. */
export function text(value: unknown, what = 'a text'): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} was expected`);
  return value;
}

export function whole(value: unknown, what = 'a whole number'): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(`${what} was expected`);
  return value;
}

export function amount(value: unknown, what = 'a number'): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} was expected`);
  return value;
}

export function truth(value: unknown, what = 'true or false'): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} was expected`);
  return value;
}

export function list(value: unknown, what = 'a list'): unknown[] {
  if (!Array.isArray(value)) throw invalidArgument(`${what} was expected`);
  return value;
}

/** A parameter that may be left out arrives as null. */
export function optional<T, D>(value: unknown, read: (value: unknown) => T, otherwise: D): T | D {
  return value === null || value === undefined ? otherwise : read(value);
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], what = 'a choice'): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${what}: one of ${choices.join(', ')}`);
  return found;
}
