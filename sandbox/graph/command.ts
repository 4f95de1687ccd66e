import { randomInt } from 'node:crypto';
import { createEmulator } from './emulator';
import { defaultSeed, usersOf } from './seed';
import { serveEmulator } from './server';

/** Where a command writes and what ends it. */
export interface CommandWorld {
  stdout: { write: (text: string) => unknown };
  /** Interrupts the command; it then ends without an error. */
  signal: AbortSignal;
}

/**
 * The `emulator` command: serves a new emulator on this machine, prints one line of JSON (`url`, `groupId`, `planId`,
 * `users`) once it answers, and runs until interrupted. Errors: those of `serveEmulator`, before anything is printed.
 */
export async function runEmulator(options: { port?: number }, { stdout, signal }: CommandWorld): Promise<void> {
  const now = () => new Date();
  const random = () => randomInt(2 ** 32) / 2 ** 32;
  const { state, groupId, planId } = defaultSeed({ now, random });
  const server = await serveEmulator({ emulator: createEmulator({ state, now, random }), port: options.port ?? 0 });
  stdout.write(`${JSON.stringify({ url: server.url, groupId, planId, users: usersOf(state, groupId) })}\n`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
}
