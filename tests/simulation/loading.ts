import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

export const root = process.cwd();

const installed = createRequire(join(root, 'package.json'));

type Compiled = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

const compiled = new Map<string, Compiled>();

/** Modules of this project, compiled from their sources into memory. */
export interface Loader {
  /** The module of a file, by its path from the root. */
  load: (file: string) => unknown;
  /** Files that were loaded. */
  loaded: ReadonlyMap<string, unknown>;
}

/** `spoilt` says something else than its file does. What is loaded is shared with no other loader. */
export function createLoader(spoilt?: { file: string; source: string }): Loader {
  const otherwise = spoilt && { file: join(root, spoilt.file), run: compile(join(root, spoilt.file), spoilt.source) };
  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const run = otherwise?.file === file ? otherwise.run : compiledFrom(file);
    run(module, module.exports, (name: string) => (name.startsWith('.') ? load(fileOf(name, file)) : installed(name)));
    return module.exports;
  };
  return { load: (file) => load(join(root, file)), loaded: modules };
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
