import { chmodSync, mkdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { textWith } from '../../support/matchers';
import { inSpanish, openTerminal, plan, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

/** Bytes of no text: a picture, an old Word file, an archive all hold some like these. */
const binary = Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256);

const hugeFile = (place: string) => {
  terminal.file(path.basename(place), 'x');
  truncateSync(place, 50 * 1024 * 1024);
};

describe('a document that cannot be read', () => {
  it.each<[string, (place: string) => unknown, english: string, spanish: string]>([
    ['an empty file', () => terminal.file('plan.md', ''), 'plan.md is empty. ', 'plan.md está vacío. '],
    ['nothing but space', () => terminal.file('plan.md', ' \n\t\n'), 'plan.md is empty. ', 'plan.md está vacío. '],
    [
      'a binary file',
      () => terminal.file('plan.md', binary),
      'plan.md is not a document that can be read. ',
      'plan.md no es un documento que se pueda leer. ',
    ],
    [
      'a text without any list',
      () => terminal.file('plan.md', '# Plan\n\nJust words.\n'),
      'plan.md has no list under a heading',
      'plan.md no tiene ninguna lista bajo un título',
    ],
    [
      'a file of 50 MB',
      hugeFile,
      'plan.md is 50 MB; the limit is 10 MB. ',
      'plan.md ocupa 50 MB; el límite es de 10 MB.',
    ],
    ['a folder', (place) => mkdirSync(place), 'plan.md is a folder. ', 'plan.md es una carpeta. '],
    ['a file that is not there', () => undefined, 'There is no file ', 'No existe el archivo '],
  ])('%s is told in one line, and nothing is written', async (_, make, english, spanish) => {
    const file = terminal.file('plan.md');
    make(file);
    const before = terminal.names();
    for (const command of [
      ['outline', file],
      ['outline', file, '--json'],
      ['create', file, '--out', terminal.file('plan.xlsx')],
    ])
      for (const [environment, words] of [
        [{}, english],
        [inSpanish, spanish],
      ] as const) {
        const { code, out, err } = await terminal.run(command, environment);
        expect([code, out]).toEqual([1, '']);
        expect(err).toContain(words);
        expect(err).toMatch(/^.+\.\n$/);
      }
    expect(terminal.names()).toEqual(before);
  });

  it('names the path as it was given', async () => {
    expect((await terminal.run(['outline', 'no/such/plan.md'])).err).toBe(
      'There is no file no/such/plan.md. Check the path.\n',
    );
  });
});

describe('a file that cannot be written', () => {
  it.each<[string, name: string, english: string, spanish: string]>([
    ['is there already', 'there.xlsx', 'there.xlsx is already there. ', 'there.xlsx ya existe. '],
    ['is a folder', 'folder', 'folder is a folder. ', 'folder es una carpeta. '],
    ['is in a folder that is missing', 'none/plan.xlsx', 'There is no folder ', 'No existe la carpeta '],
    ['ends like a folder that is missing', 'none/', 'There is no folder ', 'No existe la carpeta '],
    ['is in a file', 'there.xlsx/plan.xlsx', 'There is no folder ', 'No existe la carpeta '],
    ['has too long a name', `${'n'.repeat(300)}.xlsx`, ' could not be written. ', 'No se ha podido guardar '],
  ])('because it %s is told in one line, and all stays as it was', async (_, name, english, spanish) => {
    const document = terminal.file('plan.md', plan);
    terminal.file('there.xlsx', 'precious');
    mkdirSync(terminal.file('folder'));
    const out = `${terminal.folder}/${name}`;
    for (const command of [
      ['create', document],
      ['manifest', '--site', 'https://example.org'],
    ])
      for (const [environment, words] of [
        [{}, english],
        [inSpanish, spanish],
      ] as const) {
        const run = await terminal.run([...command, '--out', out], environment);
        expect([run.code, run.out]).toEqual([1, '']);
        expect(run.err).toContain(words);
        expect(run.err).toMatch(/^.+\.\n$/);
      }
    expect(terminal.names()).toEqual(['folder', 'plan.md', 'there.xlsx']);
    expect(terminal.read('there.xlsx').toString()).toBe('precious');
  });

  // Whoever may do everything may also write in a folder that is read-only.
  const isAllowedAll = process.platform === 'win32' || process.getuid?.() === 0;
  (isAllowedAll ? it.skip : it)('because its folder is read-only is told, and nothing is left there', async () => {
    const folder = terminal.file('folder');
    mkdirSync(folder, { mode: 0o555 });
    const { code, err } = await terminal.run([
      'create',
      terminal.file('plan.md', plan),
      '--out',
      `${folder}/plan.xlsx`,
    ]);
    expect([code, err]).toEqual([1, textWith('could not be written. Check that you may write there')]);
    chmodSync(folder, 0o755);
  });

  it('with --force, still never replaces a folder', async () => {
    mkdirSync(terminal.file('folder'));
    const out = terminal.file('folder');
    const { code, err } = await terminal.run(['create', terminal.file('plan.md', plan), '--out', out, '--force']);
    expect([code, err]).toEqual([1, `${out} is a folder. Add the name of the file to write in it.\n`]);
    expect(terminal.names()).toEqual(['folder', 'plan.md']);
  });
});
