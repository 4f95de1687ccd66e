import { runEmulator } from '../../sandbox/graph/command';
import type { World } from './world';

/** The sandbox's Planner, for programs that speak Graph: this command alone reaches into the sandbox. */
export async function serveEmulator(port: number | undefined, { stdout, interruption }: World): Promise<void> {
  await runEmulator({ ...(port !== undefined && { port }) }, { stdout, signal: interruption() });
}
