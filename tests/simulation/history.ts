import { chanceOf } from './chance';

export interface SimulationOptions {
  clients: number;
  steps: number;
  /** What does not happen. */
  without: readonly Step['kind'][];
}

export const usualOptions: SimulationOptions = { clients: 2, steps: 16, without: [] };

/** A step of a history; its number gives it chance of its own. */
export interface Step {
  number: number;
  kind: 'sheet' | 'planner' | 'sync' | 'go' | 'arrive' | 'undo' | 'crash' | 'close' | 'cancel' | 'wait' | 'clear';
}

const kinds: readonly Step['kind'][] = [
  ...Array<'sheet'>(6).fill('sheet'),
  ...Array<'planner'>(6).fill('planner'),
  ...Array<'sync'>(5).fill('sync'),
  ...Array<'go'>(10).fill('go'),
  ...Array<'arrive'>(4).fill('arrive'),
  'undo',
  'crash',
  'close',
  'cancel',
  'wait',
  'clear',
];

/** The first steps are those of the people who begin. */
const firstStep = 20;

export function historyOf(seed: number, { steps, without }: SimulationOptions): Step[] {
  const history = Array.from({ length: steps }, (_, at) => {
    const number = firstStep + at;
    return { number, kind: chanceOf(seed, -number).of(kinds) ?? 'go' };
  });
  return history.filter(({ kind }) => !without.includes(kind));
}
