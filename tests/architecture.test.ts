import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();
const rooms = ['shared', 'sync', 'addin', 'sandbox'] as const;
type Room = (typeof rooms)[number];

/** What each room may import besides itself. The pane tells its version, which stands in package.json. */
const allowed: Record<Room, string[]> = {
  shared: [],
  sync: ['shared'],
  addin: ['sync', 'shared', 'package.json'],
  sandbox: ['shared'],
};

/** The command line, which also serves the sandbox's Planner, and the development server's use of the build. */
const entryPoints = ['sync/service/phaseboard.ts', 'sync/service/emulator.ts', 'sandbox/serve/build.ts'];

interface Import {
  file: string;
  from: string;
}

function sourcesOf(room: string): string[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(room, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const pattern = /^(?:import|export)\b[^;']*? from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;
  return [...text.matchAll(pattern)].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function roomOf(relative: string): string {
  return relative.split(path.sep)[0] ?? '';
}

const all = rooms.flatMap((room) => sourcesOf(room).flatMap(importsOf));

describe('the house', () => {
  it.each(rooms)('%s imports only from the rooms it may', (room) => {
    const crossings = all
      .filter(({ file, from }) => roomOf(file) === room && from.startsWith('.') && !entryPoints.includes(file))
      .map(({ file, from }) => ({ file, target: roomOf(path.join(path.dirname(file), from)) }))
      .filter(({ target }) => target !== room && !allowed[room].includes(target));
    expect(crossings).toEqual([]);
  });

  it('writes nothing to the console', () => {
    const chatty = (['shared', 'sync', 'addin'] as const)
      .flatMap(sourcesOf)
      .filter((file) => /\bconsole\b/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(chatty).toEqual([]);
  });

  it('speaks Graph in sync/planner alone', () => {
    const speakers = all
      .filter(({ from }) => from === '@microsoft/microsoft-graph-client')
      .map(({ file }) => path.dirname(file));
    expect(new Set(speakers)).toEqual(new Set(['sync/planner']));
  });

  it('names Excel in addin/excel alone, and neither Office nor the page in sync and shared', () => {
    const naming = (room: string, pattern: RegExp) =>
      sourcesOf(room).filter((file) =>
        pattern.test(readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(naming('addin', /\bExcel\.\w/).filter((file) => !file.startsWith('addin/excel/'))).toEqual([]);
    expect(naming('sync', /\b(Excel|Office)\.\w|\bwindow\.\w|\bdocument\.(body|create|query|get)/)).toEqual([]);
    expect(naming('shared', /\b(Excel|Office)\.\w|\bwindow\.\w/)).toEqual([]);
  });

  it('has no import of a package that package.json does not name', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const packages = all
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
      .map((from) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const isNamed = (name: string) => manifest.includes(`"${name}":`) || manifest.includes(`"@types/${name}":`);
    expect([...new Set(packages)].filter((name) => !isNamed(name))).toEqual([]);
  });
});
