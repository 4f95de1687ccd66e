import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type * as ClientRoom from './client';
import type { PlantedBug } from './planted-bugs';

/** The engine as one client of the simulation runs it, sync and what it needs of the Excel adapter included. */
export type Engine = Pick<typeof ClientRoom, 'openClient'>;

const root = process.cwd();
const entry = join(root, 'tests/simulation/client.ts');
const installed = createRequire(join(root, 'package.json'));

type Compiled = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

const compiled = new Map<string, Compiled>();

/**
 * The engine compiled from its sources, with one bug planted or with none. Production code carries no switches for it:
 * the text of one file is replaced on its way into memory. Errors: a bug whose text is not there exactly once.
 */
export function engineWith(bug?: PlantedBug): Engine {
  const spoilt = bug && { file: join(root, bug.file), run: compile(join(root, bug.file), plant(bug)) };
  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const run = spoilt?.file === file ? spoilt.run : compiledFrom(file);
    run(module, module.exports, (name: string) => (name.startsWith('.') ? load(fileOf(name, file)) : installed(name)));
    return module.exports;
  };
  const room = load(entry);
  if (spoilt && !modules.has(spoilt.file))
    throw new Error(`The simulation does not use ${relative(root, spoilt.file)}`);
  if (!isEngine(room)) throw new Error('There is no engine in tests/simulation/client.ts');
  return room;
}

function plant({ name, file, find, replace }: PlantedBug): string {
  const source = readFileSync(join(root, file), 'utf8');
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`“${name}” must find its text once in ${file}, and finds it ${times} times`);
  return source.replace(find, () => replace);
}

function compiledFrom(file: string): Compiled {
  const known = compiled.get(file);
  if (known) return known;
  const made = compile(file, readFileSync(file, 'utf8'));
  compiled.set(file, made);
  return made;
}

function compile(file: string, source: string): Compiled {
  const { code } = transformSync(source, {
    filename: file,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const run = compileFunction(code, ['module', 'exports', 'require'], { filename: relative(root, file) });
  return (module, exports, require) => {
    Reflect.apply(run, undefined, [module, exports, require]);
  };
}

function fileOf(name: string, from: string): string {
  const path = resolve(dirname(from), name);
  const found = [`${path}.ts`, join(path, 'index.ts'), path].find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${relative(root, from)} imports ${name}, which is not there`);
  return found;
}

function isEngine(room: unknown): room is Engine {
  return typeof room === 'object' && room !== null && 'openClient' in room && typeof room.openClient === 'function';
}
