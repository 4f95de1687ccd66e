import type { Engine } from './engine';
import type { Broken } from './oracle';
import { historyOf } from './history';
import type { SimulationOptions, Step } from './history';
import { simulate } from './simulation';

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

/** The same history without what it does not need to break. */
async function shrink(seed: number, engine: Engine, options: SimulationOptions, broken: Broken): Promise<Step[]> {
  let history = historyOf(seed, options);
  for (let size = Math.ceil(history.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < history.length;) {
      const shorter = [...history.slice(0, at), ...history.slice(at + size)];
      const outcome = await simulate(seed, engine, options, shorter);
      if (outcome.broken?.invariant === broken.invariant) history = shorter;
      else at += size;
    }
  }
  return history;
}
