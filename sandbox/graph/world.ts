import type { Limits } from './limits';
import { nextMoment } from './moment';
import type { EmulatorState } from './state';

/** What handlers work on: the state, the clock and chance given by the caller, and the settings. */
export interface World {
  state: EmulatorState;
  now: () => Date;
  random: () => number;
  limits: Limits;
  settings: Settings;
}

/** Where the documentation is silent or the service differs from place to place. */
export interface Settings {
  /** POST of a task takes `details`; if not, they are ignored without a word. */
  detailsInCreate: boolean;
  /** `$expand=details` on tasks and plans is followed; if not, it is ignored without a word. */
  expandDetails: boolean;
  /** Somebody of the directory who is not in the plan's group may be given a task; if not, 403. */
  assignOutsiders: boolean;
  /** What Planner says of an item that does not exist: both are seen. */
  missingItem: 404 | 403;
  /** Items of a page of Planner's lists. */
  pageSize: number;
  /** Longest title of a task or plan and name of a bucket, in UTF-16 units. */
  titleLength: number;
}

export const USUAL_SETTINGS: Settings = {
  detailsInCreate: true,
  expandDetails: true,
  assignOutsiders: true,
  missingItem: 404,
  // "Around 400", and not the client's to choose: github.com/microsoftgraph/microsoft-graph-docs/issues/6438.
  pageSize: 400,
  titleLength: 255,
};

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A Planner id: 28 case-sensitive characters (planner-identifiers-disclaimer of the Planner pages). */
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
