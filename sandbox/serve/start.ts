import { Command, InvalidArgumentError } from 'commander';
import path from 'node:path';

import { build, BuildFailure } from './build';
import { openBrowser } from './browser';
import { freePort } from './port';
import { createProgress } from './progress';
import { startSandbox, type Sandbox } from './sandbox';
import { fileStore } from './state-file';

/** `npm start`: builds the pages, serves the sandbox and opens it. */

const command = new Command('npm start --')
  .description('Workbook, task pane and Planner board side by side, without any account.')
  .option('--port <number>', 'port to begin looking at', wholePort, wholePort(process.env['PORT'] ?? '3000'))
  .option('--watch', 'build again whenever a source changes', false)
  .option('--no-open', 'do not open a browser')
  .parse();
const { port, watch, open } = command.opts<{ port: number; watch: boolean; open: boolean }>();

await run().catch((error: unknown) => {
  tell(error instanceof BuildFailure ? `${error.message}\nThe pages could not be built.` : sentenceOf(error));
  process.exit(1);
});

async function run(): Promise<void> {
  const chosen = await freePort(port);
  if (chosen === null) throw new Error(`No port from ${port} on is free. Choose another one: npm start -- --port 4000`);
  if (chosen !== port) tell(`Port ${port} is taken, so the sandbox uses ${chosen}.`);

  const sandbox = await startSandbox({
    port: chosen,
    store: fileStore(path.resolve('.phaseboard/planner.json'), (keptAs) =>
      tell(`Planner’s saved state could not be read; it is kept as ${keptAs}.`),
    ),
    onTrouble: (error) => tell(sentenceOf(error)),
  });
  endWith(sandbox);

  const progress = createProgress(process.stderr, 'Building the task pane and the page');
  await build({ watch, onBuilt: () => sandbox.announceBuild(), onProgress: progress.show });
  progress.done();

  tell(`\nPhaseboard’s sandbox is at ${sandbox.url}  (Ctrl+C ends it)\n`);
  if (open && !(await openBrowser(sandbox.url)))
    tell('No browser could be opened from here; open the address yourself.');
}

function endWith(running: Sandbox): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void running.close().finally(() => process.exit(0));
    });
  }
}

function wholePort(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
