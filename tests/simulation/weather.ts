import type { Fault } from '../../sandbox/graph/faults';
import type { Chance } from './chance';

/** What goes wrong between a client and Planner. */
export interface Weather {
  /** Good weather: nothing. */
  chance: Chance | null;
}

/** Of an emulator's request, or of one within a batch. */
export function faultIn({ chance }: Weather): Fault | undefined {
  if (!chance?.oneIn(14)) return undefined;
  return chance.of<Fault>(['lost-answer', 'lost-request', 'throttle', 'unavailable', 'lost-answer']);
}
