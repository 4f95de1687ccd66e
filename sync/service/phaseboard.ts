import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { runCommandLine } from './command-line';

/** The command line of the package. */

// Whoever reads our output may have read enough: `phaseboard outline FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

function interruption(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

void runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  program: realpathSync(process.argv[1] ?? '.'),
  interruption,
  newId: () => randomUUID(),
}).then((code) => {
  process.exitCode = code;
});
