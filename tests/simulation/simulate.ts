import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../../sandbox/serve/progress';
import { brokenHistory } from './broken-history';
import { engineWith } from './engine';
import { usualOptions } from './history';
import { simulate } from './simulation';

/** `npm run simulate`: lives through histories of as many seeds as are asked for. Exit code 1 if any broke. */

const command = new Command('npm run simulate --')
  .description(
    'Lives through histories of people, clients and weather, each made from a number, and judges what the sheet and Planner come to.',
  )
  .option('--seeds <number>', 'how many histories', whole, 200)
  .option('--seed <number>', 'number of the first one', whole, 1)
  .option('--clients <number>', 'how many people have the workbook open', whole, usualOptions.clients)
  .option('--steps <number>', 'how much happens in each', whole, usualOptions.steps)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const asked = command.opts<{ seeds: number; seed: number; clients: number; steps: number }>();
const { seeds, seed: first, clients, steps } = asked;

const engine = engineWith();
const options = { ...usualOptions, clients, steps };
const progress = createProgress(process.stderr, `Seeds ${first} to ${first + seeds - 1}`);
const broken: number[] = [];
for (let seed = first; seed < first + seeds; seed += 1) {
  progress.show((seed - first) / seeds, `seed ${seed}, ${broken.length} broken`);
  const outcome = await simulate(seed, engine, options);
  if (!outcome.broken) continue;
  broken.push(seed);
  tell(`\nSeed ${seed}: ${outcome.broken.invariant}: ${outcome.broken.detail}`);
  // To shrink a history takes as long as many others.
  if (broken.length === 1) tell(await brokenHistory(seed, engine, options, outcome.broken));
  else tell(`The whole history: npm run simulate -- --seeds 1 --seed ${seed} --clients ${clients} --steps ${steps}`);
}
progress.done();
tell(`${seeds - broken.length} of ${seeds} seeds held.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function whole(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
