import { engineWith, openHistories } from './engine';
import type { Engine } from './engine';
import { plantedBugs } from './planted-bugs';
import type { PlantedBug } from './planted-bugs';
import type { SimulationOptions } from './history';

const { brokenHistory, simulate, usualOptions } = openHistories();

/** Of histories of two people only those of the usual length hold without a bug. */
const optionsFor = ({ clients = 1 }: PlantedBug): SimulationOptions =>
  clients === 1 ? { clients, steps: 100, without: ['undo', 'close'] } : { ...usualOptions, clients };
const seeds = Array.from({ length: 200 }, (_, at) => at + 1);
const healthy = engineWith();
const holds = new Map<string, boolean>();

/** A history that breaks counts only if it holds without the bug. */
async function isFoundBy(bug: PlantedBug, engine: Engine, seed: number): Promise<boolean> {
  const options = optionsFor(bug);
  const breaks = async (one: Engine) => (await simulate(seed, one, options)).broken !== null;
  if (!(await breaks(engine))) return false;
  const key = `${options.clients} ${seed}`;
  const held = holds.get(key) ?? !(await breaks(healthy));
  holds.set(key, held);
  return held;
}

describe('the simulation finds within 200 histories', () => {
  it.each(plantedBugs)(
    'that $name',
    async (bug) => {
      const engine = engineWith(bug);
      for (const seed of [bug.seed, ...seeds]) if (await isFoundBy(bug, engine, seed)) return;
      throw new Error('It holds in all of them, or what breaks breaks without the bug too');
    },
    120_000,
  );
});

describe('a bug', () => {
  const bug = plantedBugs.find(({ name }) => name === 'row and task are matched by title');

  it('must find the text that it replaces once', () => {
    const planted = (find: string) => () => engineWith(bug && { ...bug, find });
    expect(planted('is nowhere in this file')).toThrow('finds it 0 times');
    expect(planted('const ')).toThrow(/finds it \d+ times/);
  });

  it('is shown by a history without the steps that it does not need', async () => {
    const engine = engineWith(bug);
    const whole = await simulate(1, engine, usualOptions);
    if (!whole.broken) throw new Error('Nothing broke');
    const told = (await brokenHistory(1, engine, usualOptions, whole.broken)).split('\n');
    expect(told.at(-1)).toMatch(`Broken: ${whole.broken.invariant}: `);
    expect(told.length).toBeLessThan(whole.told().length);
  });
});
