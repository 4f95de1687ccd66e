import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { isEmulatorState, type EmulatorState } from '../graph/state';

/** Where Planner's state outlives the server. */
export interface StateStore {
  /** What was saved last; null if nothing was, or if it cannot be read. */
  read(): Promise<EmulatorState | null>;
  write(state: EmulatorState): Promise<void>;
}

/** For tests: nothing outlives the process. */
export function memoryStore(): StateStore {
  return { read: () => Promise.resolve(null), write: () => Promise.resolve() };
}

/**
 * One JSON file. It is replaced as a whole, so a crash leaves either the old state or the new one. A file that cannot be
 * read as a state is put aside under another name, which `onUnreadable` is told, rather than overwritten.
 */
export function fileStore(file: string, onUnreadable: (keptAs: string) => void): StateStore {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function replace(state: EmulatorState): Promise<void> {
    const draft = `${file}.${process.pid}.tmp`;
    await mkdir(path.dirname(file), { recursive: true });
    try {
      await writeFile(draft, JSON.stringify(state));
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  }

  return {
    async read() {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      const state = parsed(text);
      if (isEmulatorState(state)) return state;
      const keptAs = `${file}.unreadable`;
      await rename(file, keptAs);
      onUnreadable(keptAs);
      return null;
    },
    write(state) {
      // One after the other: two drafts at once would race for the name.
      const next = lastWrite.then(() => replace(state));
      lastWrite = next.catch(() => undefined);
      return next;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
