import { brokenHistory } from './broken-history';
import type { Engine } from './engine';
import type { SimulationOptions } from './history';
import { simulate } from './simulation';

interface Range {
  from: number;
  count: number;
}

/** Lives through histories of so many seeds; gives the first that breaks as text, or null. */
export async function firstBroken(
  { from, count }: Range,
  engine: Engine,
  options: SimulationOptions,
): Promise<string | null> {
  for (let seed = from; seed < from + count; seed += 1) {
    const { broken } = await simulate(seed, engine, options);
    if (broken) return `Seed ${seed}\n${await brokenHistory(seed, engine, options, broken)}`;
  }
  return null;
}
