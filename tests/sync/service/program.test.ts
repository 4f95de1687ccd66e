import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../../package.json';
import { textIn } from '../../support/graph-tenant';
import { inSpanish, openTerminal, plan, type Run, type Terminal } from './terminal';

// The program is built first where that was not done since the sources last changed.
jest.setTimeout(60_000);

const program = path.join(process.cwd(), packageJson.bin.phaseboard);

function newest(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Math.max(...names.map((name) => statSync(path.join(folder, name)).mtimeMs));
}

beforeAll(() => {
  const sources = Math.max(...['sync', 'shared', 'sandbox/graph'].map(newest));
  if (existsSync(program) && statSync(program).mtimeMs > sources) return;
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--config-name', 'command']);
  // What comes out the same is not written again.
  utimesSync(program, new Date(), new Date());
});

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

interface Started {
  child: ChildProcess;
  ended: Promise<Run & { signal: string | null }>;
  /** Resolves once there is a whole line on stdout. */
  line: Promise<string>;
}

function start(parameters: string[], environment: Record<string, string> = {}): Started {
  const env = { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...environment };
  const child = spawn(process.execPath, [program, ...parameters], { env, cwd: terminal.folder });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const line = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out);
    });
  });
  const ended = new Promise<Run & { signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code: code ?? -1, signal, out, err }));
  });
  return { child, ended, line };
}

/** Runs a line of the shell in which `$PB` is the program. */
function shell(line: string): string {
  const env = { ...process.env, LANG: 'en', LC_ALL: '', PB: program, NODE: process.execPath };
  return execFileSync('bash', ['-c', line], { env, cwd: terminal.folder, encoding: 'utf8' });
}

const long = `# Plan\n\n${Array.from({ length: 60 }, (_, phase) => `## Phase ${phase}\n\n${'- Do the next thing with all the care that it needs\n'.repeat(20)}\n`).join('')}`;

describe('the built program', () => {
  it('is what npx runs', () => {
    expect(readFileSync(program, 'utf8').slice(0, 20)).toBe('#!/usr/bin/env node\n');
    const help = execFileSync('npx', ['--offline', 'phaseboard', '--help'], {
      env: { ...process.env, LC_ALL: 'es_ES.UTF-8' },
      encoding: 'utf8',
    });
    expect(help).toMatch(/^Uso: phaseboard <comando>/);
  });

  it.each<[string, string[], number, Record<string, string>, RegExp]>([
    ['a document that is missing', ['outline', 'none.md'], 1, {}, /^There is no file none\.md\. .*\n$/],
    ['the same in Spanish', ['outline', 'none.md'], 1, inSpanish, /^No existe el archivo none\.md\. .*\n$/],
    ['wrong usage', ['outline'], 2, {}, /^FILE is missing\. See phaseboard outline --help\.\n$/],
    ['a bad site', ['manifest', '--site', 'x'], 1, {}, /^“x” is not the https address of a site\. .*\n$/],
  ])('exits by what went wrong and prints no stack: %s', async (_, parameters, code, environment, sentence) => {
    const run = await start(parameters, environment).ended;
    expect([run.code, run.out]).toEqual([code, '']);
    expect(run.err).toMatch(sentence);
  });

  it('finds the manifest from wherever it is run', async () => {
    const run = await start(['manifest', '--site', 'https://example.org']).ended;
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('https://example.org/taskpane.html');
  });

  it('makes a workbook of relative paths', async () => {
    terminal.file('plan.md', plan);
    const run = await start(['create', 'plan.md', '--out', 'plan.xlsx']).ended;
    expect(run).toMatchObject({ code: 0, out: 'plan.xlsx written (2 phases, 3 responsibilities).\n', err: '' });
    expect(terminal.read('plan.xlsx').subarray(0, 2).toString()).toBe('PK');
  });
});

const describeInShell = process.platform === 'win32' ? describe.skip : describe;

describeInShell('in a shell', () => {
  it.each(['outline long.md', 'outline long.md --json'])('%s | head ends quietly', (command) => {
    terminal.file('long.md', long);
    const result = shell(`"$NODE" "$PB" ${command} 2>err | head -n 1; echo "\${PIPESTATUS[0]}"; cat err`);
    expect(result.trimEnd().split('\n').slice(1)).toEqual(['0']);
  });

  it('reads from a pipe', () => {
    terminal.file('plan.md', plan);
    expect(shell('cat plan.md | "$NODE" "$PB" outline /dev/stdin')).toContain('2 phases, 3 responsibilities');
  });

  it('keeps its exit code when nobody reads what went wrong', () => {
    expect(shell('"$NODE" "$PB" outline none.md 2>&1 | true; echo "${PIPESTATUS[0]}"')).toBe('1\n');
  });

  (existsSync('/dev/full') ? it : it.skip)('says when its output cannot be written', () => {
    terminal.file('plan.md', plan);
    const result = shell('"$NODE" "$PB" outline plan.md 2>&1 >/dev/full; echo "$?"');
    expect(result).toBe('The output could not be written. Check that there is room where it goes.\n1\n');
  });

  (process.getuid?.() === 0 && existsSync('/bin/setpriv') ? it : it.skip)('as somebody who may not write there', () => {
    terminal.file('plan.md', plan);
    mkdirSync(terminal.file('folder'));
    const result = shell(
      'chmod 755 .; setpriv --reuid 65534 --clear-groups "$NODE" "$PB" create plan.md --out folder/plan.xlsx 2>&1; ls -A folder',
    );
    expect(result).toMatch(/^folder\/plan\.xlsx could not be written\. .*\n$/);
  });

  it('leaves the old workbook, and nothing beside it, when there is no room for the whole new one', () => {
    terminal.file('plan.md', plan);
    terminal.file('plan.xlsx', 'precious');
    const result = shell('ulimit -f 4; "$NODE" "$PB" create plan.md --out plan.xlsx --force 2>&1; echo "$?"');
    expect(result).toMatch(/^plan\.xlsx could not be written\. .*\n1\n$/);
    expect(terminal.names()).toEqual(['plan.md', 'plan.xlsx']);
    expect(terminal.read('plan.xlsx').toString()).toBe('precious');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('the emulator ends well on %s and gives its port back', async (signal) => {
    const { child, line, ended } = start(['emulator']);
    const printed: unknown = JSON.parse(await line);
    const url = textIn(printed, 'url');
    expect((await fetch(`${url}/v1.0/me`)).status).toBe(401);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, signal: null, err: '' });
    await expect(fetch(`${url}/v1.0/me`)).rejects.toThrow('fetch failed');
  });

  it('a workbook is there whole or not at all, whenever its making is interrupted', async () => {
    terminal.file('long.md', long);
    const delays = [200, 300, 400, 500];
    for (const [index, delay] of delays.entries()) {
      const name = `plan-${index}.xlsx`;
      const { child, ended } = start(['create', 'long.md', '--out', name]);
      const timer = setTimeout(() => child.kill('SIGINT'), delay);
      const { code, signal } = await ended;
      clearTimeout(timer);
      expect([code, signal]).toEqual(signal === null ? [0, null] : [-1, 'SIGINT']);
      expect(terminal.names().filter((entry) => entry !== 'long.md' && !/^plan-\d\.xlsx$/.test(entry))).toEqual([]);
      if (!terminal.names().includes(name)) continue;
      expect(terminal.read(name).includes('PK\u0005\u0006')).toBe(true);
    }
  });
});
