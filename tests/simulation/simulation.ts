import { chanceOf } from './chance';
import { deeds } from './deeds';
import type { Engine } from './engine';
import { historyOf, usualOptions } from './history';
import type { Broken } from './oracle';
import { settle } from './settling';
import { createWorld } from './world';

export interface Outcome {
  /** What happened, a line each. */
  told: () => string[];
  broken: Broken | null;
}

/** Lives through a history of one seed and says what broke, if anything did. */
export async function simulate(
  seed: number,
  engine: Engine,
  options = usualOptions,
  history = historyOf(seed, options),
): Promise<Outcome> {
  const world = createWorld(seed, engine, options);
  const { oracle, clock, clients, telling } = world;
  for (const step of history) {
    if (oracle.broken()) break;
    const chance = chanceOf(seed, step.number);
    const client = chance.of(clients);
    clock.time += chance.below(5000);
    if (client) await deeds[step.kind](world, step, chance, client);
  }
  if (!oracle.broken()) await settle(world);
  return { told: () => telling.lines(), broken: oracle.broken() };
}
