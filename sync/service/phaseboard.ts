import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../shared/errors';
import { explain } from '../../shared/words/explain';
import { loadWords } from '../../shared/words/languages';
import { runCommandLine } from './command-line';
import { languageOf } from './reader';

/** The command line of the package. */

/** Windows sets none of the variables, but knows the language. */
const environment = { LANG: Intl.DateTimeFormat().resolvedOptions().locale, ...process.env };

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may have read enough: `phaseboard outline FILE | head`.
  if (error.code === 'EPIPE') process.exit(0);
  void loadWords(languageOf(environment)).then((words) => {
    process.stderr.write(`${explain(new Problem('output-lost', {}), words)}\n`);
    process.exit(1);
  });
});
// Nobody reads what went wrong: the exit code still tells.
process.stderr.on('error', () => undefined);

function interruption(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

void runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment,
  program: realpathSync(process.argv[1] ?? '.'),
  interruption,
  sleep: (milliseconds) => wait(milliseconds),
  newId: () => randomUUID(),
  now: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});
