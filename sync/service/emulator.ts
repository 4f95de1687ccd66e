import { runEmulator, type EmulatorCommand as Options } from '../../sandbox/graph/command';
import { documentAt } from './files';
import type { World } from './world';

export { faultSharesIn, FAULTS } from '../../sandbox/graph/faults';

/** Options of `phaseboard emulator`; `seed` is the name of a file. */
export type EmulatorCommand = Omit<Options, 'seed'> & { seed?: string };

/** The sandbox's Planner, for programs that speak Graph: this command alone reaches into the sandbox. */
export async function serveEmulator({ seed, ...options }: EmulatorCommand, { stdout, interruption, sleep }: World) {
  const read = async (name: string) => ({ name, text: new TextDecoder().decode((await documentAt(name)).bytes) });
  const content = seed === undefined ? {} : { seed: await read(seed) };
  await runEmulator({ ...options, ...content }, { stdout, signal: interruption(), sleep });
}
