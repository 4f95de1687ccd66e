import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type { Emulator } from '../graph/emulator';
import { readApplicationToken } from './application-tokens';
import { createEvents } from './events';
import { answer, type AddInSettings, type Sites } from './answer';
import { keepPlanner, type KeptPlannerOptions } from './planner';
import { memoryStore, type StateStore } from './state-file';

export interface SandboxOptions extends Partial<Pick<KeptPlannerOptions, 'now' | 'random' | 'faults' | 'readToken'>> {
  /** 0 lets the system choose. */
  port: number;
  /** Where Planner's state is kept; without it, nowhere. */
  store?: StateStore;
  /** Built folders other than the usual ones below the working folder. */
  sites?: Partial<Sites>;
  /** Settings of the add-in other than those it was built with; asked for each time. */
  settings?: () => AddInSettings;
  /** Called with what went wrong inside; whoever asked gets a sentence only. */
  onTrouble?: (error: unknown) => void;
}

export interface Sandbox {
  /** Such as `http://localhost:3000`. */
  url: string;
  emulator: Emulator;
  /** Tells open pages that they were built anew. */
  announceBuild(): void;
  /** Saves what is to be saved and lets go of the port. */
  close(): Promise<void>;
}

/** Serves the built pages and the emulator to this machine alone. Errors: `EADDRINUSE` if the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { onTrouble = () => undefined, settings = () => ({}) } = options;
  const { now = () => new Date(), random = Math.random } = options;
  const events = createEvents();
  const planner = await keepPlanner({
    store: options.store ?? memoryStore(),
    now,
    random,
    ...(options.faults && { faults: options.faults }),
    readToken: options.readToken ?? readApplicationToken,
    onChange: () => events.send('planner'),
    onTrouble,
  });
  const sites: Sites = {
    pane: path.resolve('dist/site'),
    page: path.resolve('.phaseboard/site'),
    office: path.resolve('node_modules/@microsoft/office-js/dist'),
    ...options.sites,
  };
  const server = createServer((request, response) => {
    void answer({ request, response, sites, settings, planner, events, onTrouble });
  });
  await listening(server, options.port);
  return {
    url: `http://localhost:${portOf(server)}`,
    emulator: planner.emulator,
    announceBuild: () => events.send('built'),
    async close() {
      events.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await planner.saved();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
