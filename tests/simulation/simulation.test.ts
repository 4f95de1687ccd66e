import { engineWith } from './engine';
import { simulate, usualOptions } from './simulation';

describe('whatever people and the weather do', () => {
  it('both sides come to agree, nothing is lost and nothing doubled', async () => {
    const engine = engineWith();
    for (let seed = 1; seed <= 40; seed += 1) {
      const { broken, told } = await simulate(seed, engine, {
        ...usualOptions,
        clients: 1,
        without: ['undo', 'close'],
      });
      if (broken) throw new Error(`Seed ${seed}: ${broken.invariant}: ${broken.detail}\n${told.join('\n')}`);
    }
  }, 600_000);
});
