import type { Engine } from './engine';
import type { Broken } from './oracle';
import type { SimulationOptions } from './simulation';
import { shrink, simulate } from './simulation';

/** A history that broke, without the steps that it does not need for that, as text: what happened, and what broke then. */
export async function brokenHistory(
  seed: number,
  engine: Engine,
  options: SimulationOptions,
  broken: Broken,
): Promise<string> {
  const history = await shrink(seed, engine, options, broken);
  const shrunk = await simulate(seed, engine, options, history);
  const { invariant, detail } = shrunk.broken ?? broken;
  return [...shrunk.told().map((line) => line.slice(0, longestLine)), `Broken: ${invariant}: ${detail}`].join('\n');
}

/** Requests are told with their bodies, of which the beginning says enough. */
const longestLine = 400;
