import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../../sync/service/command-line';

/** What a command leaves behind in a terminal. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

export interface Terminal {
  folder: string;
  /** A path in the folder, with a file there if there is content for it. */
  file: (name: string, content?: string | Uint8Array) => string;
  /** Names in the folder, hidden ones too. */
  names: () => string[];
  read: (name: string) => Buffer;
  /** Runs a command in this process, in the language of `LANG`. */
  run: (
    parameters: readonly string[],
    environment?: Record<string, string>,
    interruption?: AbortSignal,
  ) => Promise<Run>;
  /** What was printed so far by the command that is running. */
  printed: () => string;
  /** Milliseconds that were waited. */
  waits: number[];
  close: () => void;
}

/** A terminal of the test's own, with an empty folder; ids count upwards. */
export function openTerminal(program = path.join(process.cwd(), 'dist/phaseboard.cjs')): Terminal {
  const folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'));
  let out = '';
  let err = '';
  let ids = 0;
  const waits: number[] = [];
  return {
    folder,
    file: (name, content) => {
      const place = path.join(folder, name);
      if (content !== undefined) writeFileSync(place, content);
      return place;
    },
    names: () => readdirSync(folder).sort(),
    read: (name) => readFileSync(path.join(folder, name)),
    run: async (parameters, environment = { LANG: 'en_GB.UTF-8' }, interruption = new AbortController().signal) => {
      out = err = '';
      const code = await runCommandLine(parameters, {
        stdout: { write: (text) => (out += text) },
        stderr: { write: (text) => (err += text) },
        environment,
        program,
        interruption: () => interruption,
        sleep: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
        newId: () => `id-${++ids}`,
        now: () => new Date(2026, 11, 10, 9, 30),
      });
      return { code, out, err };
    },
    printed: () => out,
    waits,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const inSpanish = { LANG: 'es_ES.UTF-8' };

/** A small document: two phases, three responsibilities, one step. */
export const plan = [
  '# The move',
  '## Prepare',
  'Before anything is moved.',
  '- Count the mailboxes',
  '- Tell the people when it will be',
  '  - in writing',
  '## Move',
  '- Move the mailboxes',
  '',
].join('\n\n');
