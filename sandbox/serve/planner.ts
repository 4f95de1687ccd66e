import { createEmulator, type Emulator, type EmulatorOptions } from '../graph/emulator';
import { defaultSeed } from '../graph/seed';
import type { EmulatorState } from '../graph/state';
import type { StateStore } from './state-file';

/** Planner as the sandbox keeps it: the emulator, and its state saved after every change. */
export interface KeptPlanner {
  emulator: Emulator;
  /** Back to the first day; `onChange` is not called, because nobody's token holds any more. Errors: the store's. */
  startOver(): Promise<void>;
  /** Waits until everything is saved. Errors: the store's. */
  saved(): Promise<void>;
}

export interface KeptPlannerOptions extends Pick<EmulatorOptions, 'now' | 'random' | 'faults' | 'readToken'> {
  store: StateStore;
  /** What to begin with; without it, the demonstration's people and plan. */
  seed?: () => EmulatorState;
  /** Called after each request that changed something, when the change is saved. */
  onChange: () => void;
  /** Called with what the store refused with. */
  onTrouble: (error: unknown) => void;
}

/** Goes on from what the store holds, else from the beginning. */
export async function keepPlanner({
  store,
  onChange,
  onTrouble,
  seed = () => defaultSeed(options).state,
  ...options
}: KeptPlannerOptions): Promise<KeptPlanner> {
  let saving = Promise.resolve();
  let last = '';

  async function save(): Promise<void> {
    const state = emulator.state();
    const text = JSON.stringify(state);
    // A batch of reads is a POST too: nothing to save, nobody to tell.
    if (text === last) return;
    last = text;
    await store.write(state);
    onChange();
  }
  const saveSoon = () => {
    saving = saving.then(save).catch(onTrouble);
  };

  const emulator = createEmulator({
    ...options,
    state: (await store.read()) ?? seed(),
    onChange: saveSoon,
  });
  last = JSON.stringify(emulator.state());

  return {
    emulator,
    startOver() {
      emulator.load(seed());
      const state = emulator.state();
      last = JSON.stringify(state);
      const written = saving.then(() => store.write(state));
      saving = written.catch(onTrouble);
      return written;
    },
    saved: () => saving,
  };
}
