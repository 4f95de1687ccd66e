import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as ClientRoom from './client';
import type * as HistoriesRoom from './histories';
import { createLoader, root } from './loading';
import type { PlantedBug } from './planted-bugs';

/** The engine as one client of the simulation runs it, sync and what it needs of the Excel adapter included. */
export type Engine = Pick<typeof ClientRoom, 'openClient'>;

/**
 * The engine compiled from its sources, with one bug planted or with none. Production code carries no switches for it:
 * the text of one file is replaced on its way into memory. Errors: a bug whose text is not there exactly once.
 */
export function engineWith(bug?: PlantedBug): Engine {
  const { load, loaded } = createLoader(bug && { file: bug.file, source: plant(bug) });
  const room = load('tests/simulation/client.ts');
  if (bug && !loaded.has(join(root, bug.file))) throw new Error(`The simulation does not use ${bug.file}`);
  if (!isEngine(room)) throw new Error('There is no engine in tests/simulation/client.ts');
  return room;
}

/** The simulation outside of the test runner’s own globals, among which everything takes a third longer. */
export function openHistories(): typeof HistoriesRoom {
  const room = createLoader().load('tests/simulation/histories.ts');
  if (!isHistories(room)) throw new Error('There are no histories in tests/simulation/histories.ts');
  return room;
}

function plant({ name, file, find, replace }: PlantedBug): string {
  const source = readFileSync(join(root, file), 'utf8');
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`“${name}” must find its text once in ${file}, and finds it ${times} times`);
  return source.replace(find, () => replace);
}

function isEngine(room: unknown): room is Engine {
  return hasFunctions(room, ['openClient']);
}

function isHistories(room: unknown): room is typeof HistoriesRoom {
  return hasFunctions(room, ['simulate', 'brokenHistory', 'firstBroken']);
}

function hasFunctions(room: unknown, names: readonly string[]): boolean {
  if (typeof room !== 'object' || room === null) return false;
  const there = new Map<string, unknown>(Object.entries(room));
  return names.every((name) => typeof there.get(name) === 'function');
}
