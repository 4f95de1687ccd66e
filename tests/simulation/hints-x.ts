import { engineWith } from './engine';
import { simulate } from './simulation';
import { usualOptions } from './history';
import { plantedBugs } from './planted-bugs';
const healthy = engineWith();
const holds = new Map<string, boolean>();
for (const bug of plantedBugs) {
  const engine = engineWith(bug);
  const options = (bug.clients ?? 1) === 1 ? { clients: 1, steps: 100, without: ['undo', 'close'] as const } : { ...usualOptions, clients: bug.clients ?? 1 };
  const t = Date.now();
  let found = 0, tried = 0;
  for (const seed of [bug.seed, ...Array.from({ length: 200 }, (_, a) => a + 1)]) {
    tried += 1;
    if (!(await simulate(seed, engine, options)).broken) continue;
    const key = `${options.clients} ${seed}`;
    const held = holds.get(key) ?? (await simulate(seed, healthy, options)).broken === null;
    holds.set(key, held);
    if (held) { found = seed; break; }
    console.log('healthy breaks too', key);
  }
  console.log(`${bug.name} | ${bug.seed} -> ${found} (${tried} tried, ${Date.now() - t} ms)`);
}
