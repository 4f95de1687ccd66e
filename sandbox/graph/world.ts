import type { Limits } from './limits';
import { nextMoment } from './moment';
import type { EmulatorState } from './state';
import type { Settings } from './switches';

/** What handlers work on: the state, the clock and chance given by the caller, and the settings. */
export interface World {
  state: EmulatorState;
  now: () => Date;
  random: () => number;
  limits: Limits;
  settings: Settings;
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A Planner id: 28 case-sensitive characters (https://learn.microsoft.com/graph/api/resources/plannerplan says so of `id`, like its siblings). */
export function newPlannerId(random: () => number): string {
  return Array.from({ length: 28 }, () => ID_CHARACTERS.charAt(Math.floor(random() * 64))).join('');
}

/** True for the form of a Planner id. */
export function isPlannerId(text: string): boolean {
  return /^[A-Za-z0-9_-]{28}$/.test(text);
}

/** A GUID of version 4. */
export function newGuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16);
    return (place === 'x' ? digit : (digit % 4) + 8).toString(16);
  });
}

/** True for the form of a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** The present moment, never the same twice. */
export function present(world: World): string {
  return nextMoment(world.state.clock, world.now(), world.random);
}

/** The number of the next entity in the order of creation. */
export function nextSequence(world: World): number {
  world.state.sequence += 1;
  return world.state.sequence;
}
