import { worksheetLanguages } from '../../../shared/language';
import { inSpanish, openTerminal, plan, type Terminal } from './terminal';

let terminal: Terminal;
beforeAll(() => (terminal = openTerminal()));
afterAll(() => terminal.close());

const commands = ['outline', 'create', 'compare', 'share', 'status', 'manifest', 'emulator'];

const spoken = worksheetLanguages.join(', ');

/** Words of commander's own that would show in a Spanish help. */
const englishOnly = /\b(usage|options?|arguments?|commands?|display|help for)\b/i;

describe('help', () => {
  it.each([[], ...commands.map((name) => [name])])(
    'of phaseboard %s is printed, in both languages',
    async (...names) => {
      for (const flag of ['--help', '-h']) {
        const english = await terminal.run([...names, flag]);
        const spanish = await terminal.run([...names, flag], inSpanish);
        expect([english.code, english.err, spanish.code, spanish.err]).toEqual([0, '', 0, '']);
        expect(english.out).toMatch(new RegExp(`^${['Usage: phaseboard', ...names].join(' ')}`));
        expect(spanish.out).toMatch(new RegExp(`^${['Uso: phaseboard', ...names].join(' ')}`));
        expect(spanish.out).not.toMatch(englishOnly);
      }
    },
  );

  it('names every command', async () => {
    const { out } = await terminal.run(['--help']);
    expect([...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name)).toEqual(commands);
  });

  it.each([
    ['outline', 'Usage: phaseboard outline <FILE> [options]', ['--json']],
    ['create', 'Usage: phaseboard create <FILE> --out <FILE> [options]', ['--out', '--lang', '--force']],
    ['manifest', 'Usage: phaseboard manifest --site <URL> [options]', ['--site', '--out', '--force']],
    [
      'emulator',
      'Usage: phaseboard emulator [options]',
      ['--port', '--seed', '--state', '--latency', '--faults', '--https', '--control'],
    ],
  ])('of %s says what it needs and what it takes', async (name, usage, options) => {
    const { out } = await terminal.run([name, '--help']);
    expect(out.split('\n')[0]).toBe(usage);
    expect([...out.matchAll(/^ {2}(--\w+)/gm)].map(([, option]) => option)).toEqual(options);
  });

  it('goes to stderr when no command is given, which is wrong usage', async () => {
    const run = await terminal.run([]);
    expect(run).toEqual({ code: 2, out: '', err: (await terminal.run(['--help'])).out });
  });
});

describe('wrong usage', () => {
  const file = () => terminal.file('plan.md', plan);

  it.each<[what: string, parameters: () => string[], english: string, spanish: string]>([
    ['an unknown command', () => ['sync'], 'There is no command sync.', 'No existe el comando sync.'],
    ['an unknown option', () => ['--all'], 'There is no option --all.', 'No existe la opción --all.'],
    ['no file', () => ['outline'], 'FILE is missing.', 'Falta ARCHIVO.'],
    ['an empty file name', () => ['outline', ''], 'FILE is missing.', 'Falta ARCHIVO.'],
    [
      'two files',
      () => ['outline', file(), file()],
      'There are more arguments than the command takes; names with spaces need quotes.',
      'Hay más argumentos de los que admite el comando; los nombres con espacios van entre comillas.',
    ],
    [
      'an option of another command',
      () => ['outline', file(), '--force'],
      'There is no option --force.',
      'No existe la opción --force.',
    ],
    [
      'nowhere to write',
      () => ['create', file()],
      'The option --out <FILE> is missing.',
      'Falta la opción --out <ARCHIVO>.',
    ],
    [
      'an option without its value',
      () => ['create', file(), '--out'],
      'The option --out <FILE> needs a value.',
      'La opción --out <ARCHIVO> necesita un valor.',
    ],
    [
      'an option with an empty value',
      () => ['create', file(), '--out', ''],
      'The option --out <FILE> needs a value.',
      'La opción --out <ARCHIVO> necesita un valor.',
    ],
    [
      'a language that is not spoken',
      () => ['create', file(), '--out', terminal.file('plan.xlsx'), '--lang', 'tlh'],
      `“tlh” is not a language of the worksheets (${spoken}).`,
      `«tlh» no es un idioma de las hojas (${spoken}).`,
    ],
    ['no site', () => ['manifest'], 'The option --site <URL> is missing.', 'Falta la opción --site <URL>.'],
    ...['abc', '-1', '1.5', '65536', '0x50', ''].map((port): [string, () => string[], string, string] => [
      `“${port}” as a port`,
      () => ['emulator', '--port', port],
      `“${port}” is not a port, a whole number from 0 to 65535.`,
      `«${port}» no es un puerto, un número entero de 0 a 65535.`,
    ]),
  ])('%s exits with 2, tells it in one line and leads to the help', async (_, parameters, english, spanish) => {
    const [first = ''] = parameters();
    const help = commands.includes(first) ? `phaseboard ${first} --help` : 'phaseboard --help';
    expect(await terminal.run(parameters())).toEqual({ code: 2, out: '', err: `${english} See ${help}.\n` });
    expect(await terminal.run(parameters(), inSpanish)).toEqual({
      code: 2,
      out: '',
      err: `${spanish} Consulte ${help}.\n`,
    });
    expect(terminal.names().filter((name) => name !== 'plan.md')).toEqual([]);
  });
});

describe('the reader’s language', () => {
  const there = 'There is no command x.';
  const existe = 'No existe el comando x.';

  it.each<[Record<string, string>, string]>([
    [{}, there],
    [{ LANG: 'es_ES.UTF-8' }, existe],
    [{ LANG: 'es' }, existe],
    [{ LANG: 'es-MX' }, existe],
    [{ LANG: 'es_ES@euro' }, existe],
    [{ LANG: 'es_ES.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, there],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'es_AR.UTF-8' }, existe],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'es_ES.UTF-8' }, existe],
    [{ LANG: 'es_ES.UTF-8', LC_ALL: 'C' }, there],
    [{ LANG: 'es_ES.UTF-8', LC_ALL: '' }, existe],
    [{ LANG: 'est_EE.UTF-8' }, there],
    [{ LANG: 'ja_JP.UTF-8' }, there],
  ])('for %j', async (environment, sentence) => {
    expect((await terminal.run(['x'], environment)).err).toContain(sentence);
  });
});
