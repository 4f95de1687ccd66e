import { randomInt } from 'node:crypto';
import path from 'node:path';
import { Problem } from '../../shared/errors';
import { memoryStore, fileStore } from '../serve/state-file';
import { keepPlanner } from '../serve/planner';
import type { FaultShare } from './faults';
import { defaultSeed, usersOf } from './seed';
import { stateOf } from './seed-file';
import { serveEmulator } from './server';
import type { EmulatorState } from './state';

/** Where a command writes and what ends it. */
export interface CommandWorld {
  stdout: { write: (text: string) => unknown };
  /** Interrupts the command; it then ends without an error. */
  signal: AbortSignal;
  /** Waits so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
}

export interface EmulatorCommand {
  port?: number;
  /** What to begin with, as a file says it. */
  seed?: { name: string; text: string };
  /** The file to go on from and to keep changes in. */
  state?: string;
  /** Milliseconds. */
  latency?: number;
  faults?: readonly FaultShare[];
  https?: boolean;
  control?: boolean;
}

/**
 * The `emulator` command: serves an emulator on this machine, prints one line of JSON once it answers, and runs until
 * interrupted. The line has `url`, `groupId` and `planId` (the first ones), `users`; with a seed or a state also all
 * `groups` and `plans`; `control` and, over https, `certificate` where they were asked for. Errors: `seed-unreadable`, and
 * those of `serveEmulator`, before anything is printed.
 */
export async function runEmulator(options: EmulatorCommand, { stdout, signal, sleep }: CommandWorld): Promise<void> {
  const now = () => new Date();
  const random = () => randomInt(2 ** 32) / 2 ** 32;
  const { seed, latency = 0, faults = [] } = options;
  const seeded = seed === undefined ? defaultSeed({ now, random }).state : await stateOf(seed.text, { now, random });
  if (seeded === null) throw new Problem('seed-unreadable', { name: seed?.name ?? '' });
  const file = options.state === undefined ? null : fileStore(path.resolve(options.state), () => undefined);
  const kept = await keepPlanner({
    store: file ?? memoryStore(),
    seed: () => seeded,
    now,
    random,
    onChange: () => undefined,
    onTrouble: (error) => {
      throw error;
    },
  });
  const { emulator } = kept;
  emulator.turn({ latency, faultShares: faults });
  const certificate = options.https ? await (await import('./certificate')).ownCertificate(now()) : undefined;
  const control = options.control === true;
  const server = await serveEmulator({
    emulator,
    port: options.port ?? 0,
    control,
    sleep,
    ...(certificate && { certificate }),
  });
  const described = {
    url: server.url,
    ...firstOf(emulator.state()),
    ...((seed !== undefined || file !== null) && contentOf(emulator.state())),
    ...(control && { control: `${server.url}/control/` }),
    ...(certificate && { certificate: certificate.cert }),
  };
  stdout.write(`${JSON.stringify(described)}\n`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
  await kept.saved();
}

function firstOf(state: EmulatorState) {
  const plan = Object.values(state.plans)[0];
  const groupId = plan?.groupId ?? Object.keys(state.groups)[0] ?? '';
  return { groupId, planId: plan?.id ?? '', users: usersOf(state, groupId) };
}

function contentOf({ groups, plans }: EmulatorState) {
  return {
    groups: Object.values(groups).map(({ id, displayName }) => ({ id, displayName })),
    plans: Object.values(plans).map(({ id, title, groupId }) => ({ id, title, groupId })),
  };
}
