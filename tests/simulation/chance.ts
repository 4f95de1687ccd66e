import { chanceFrom } from '../support/graph-tenant';

/** Chance of its own for one step of one history, so that leaving another step out does not change it. */
export interface Chance {
  /** A number from 0 to below 1. */
  random: () => number;
  below: (end: number) => number;
  /** True once in so many times. */
  oneIn: (times: number) => boolean;
  /** One of a list; undefined of an empty one. */
  of: <T>(list: readonly T[]) => T | undefined;
}

export function chanceOf(seed: number, step: number): Chance {
  const random = chanceFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b));
  const below = (end: number) => Math.floor(random() * end);
  return { random, below, oneIn: (times) => below(times) === 0, of: (list) => list[below(list.length)] };
}
