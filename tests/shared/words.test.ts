import { readdirSync, readFileSync } from 'node:fs';

import { Problem } from '../../shared/errors';
import { explain } from '../../shared/words/explain';
import { languages, loadWords, spokenLanguage } from '../../shared/words/languages';
import type { Language } from '../../shared/words/languages';
import { plural } from '../../shared/words/plural';
import type { Forms } from '../../shared/words/plural';
import { leavesOf } from '../support/texts';
import { wordsIn } from '../support/words';

type Counted = [language: string, count: number, ...texts: [string, string] | [Forms]];
const mockCounted: Counted[] = [];
jest.mock('../../shared/words/plural', () => {
  const { plural: real } = jest.requireActual<{ plural: (...counted: Counted) => string }>('../../shared/words/plural');
  return {
    plural: (...counted: Counted) => {
      mockCounted.push(counted);
      return real(...counted);
    },
  };
});

/** All texts of a language, those included that are loaded later. */
async function allTexts(language: Language) {
  const { later, ...words } = await loadWords(language);
  return {
    ...words,
    meetings: await later.meeting(),
    settings: await later.settings(),
    commandLine: await later.commandLine(),
  };
}

/** Every path of a catalogue with the kind of text it leads to. */
const kindsOf = (texts: object) => leavesOf(texts).map(({ path, text }) => `${path.join('.')}: ${typeof text}`);

/** Stands for whatever a text is made with: a number, and facts that are numbers. */
const given = (count: number): unknown =>
  new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => count : count) });

/** What a text says for a number, wherever it takes one. */
function say(text: unknown, count: number): string {
  if (typeof text !== 'function') return String(text);
  const isFacts = /^(?:async )?\(?\{/.test(text.toString());
  return String(Reflect.apply(text, undefined, isFacts ? [given(count)] : Array<number>(text.length).fill(count)));
}

/** A plan has at most 9,000 tasks, so some categories never come: Spanish has one for whole millions. */
function exampleCounts(language: string): Map<Intl.LDMLPluralRule, number> {
  const rules = new Intl.PluralRules(language);
  return new Map(Array.from({ length: 9001 }, (_, at) => 9000 - at).map((count) => [rules.select(count), count]));
}

/** Texts that no source reads: their name is nowhere in a file that names what they belong to. */
function unusedOf(texts: object, sources: readonly string[]): string[] {
  const code = sources.map((source) => source.replace(/\/\*[^]*?\*\/|\/\/ .*/g, ''));
  const names = code.map((source) => new Set(source.match(/[\w-]+/g)));
  const indexed = new Set(code.flatMap((source) => source.match(/\b\w+(?=\[)/g) ?? []));
  const isRead = (path: readonly string[]) => {
    const [key = '', group] = path.toReversed();
    if (group !== undefined && indexed.has(group) && names.some((named) => named.has(key))) return true;
    return names.some((named) => named.has(key) && (group === undefined || named.has(group)));
  };
  return leavesOf(texts)
    .map(({ path }) => path.filter((part) => part !== 'meetings' && part !== 'settings'))
    .filter((path) => !isRead(path))
    .map((path) => path.join('.'));
}

describe('the words', () => {
  it.each(languages)('%s has every text and no empty one', async (language) => {
    const texts = await allTexts(language);
    expect(kindsOf(texts)).toEqual(kindsOf(await allTexts('en')));
    expect(leavesOf(texts).filter(({ text }) => say(text, 2).trim() === '')).toEqual([]);
  });

  it.each(languages)('%s counts by its own rules, with a text for each category of number', async (language) => {
    const counts = exampleCounts(language);
    const texts = leavesOf(await allTexts(language));
    mockCounted.length = 0;
    for (const count of counts.values()) for (const { text } of texts) say(text, count);
    expect(mockCounted.length).toBeGreaterThan(100);
    const lacking = mockCounted.filter(([as, , ...forms]) => {
      const known = forms.length === 1 ? Object.keys(forms[0]) : ['one', 'other'];
      return as !== language || [...counts.keys()].some((category) => !known.includes(category));
    });
    expect(lacking).toEqual([]);
  });

  it('are not the same in two languages by oversight', async () => {
    const [english, ...others] = await Promise.all(
      languages.map(async (language) => leavesOf(await allTexts(language)).map(({ text }) => say(text, 2))),
    );
    const sentences = (english ?? [])
      .map((text, at) => ({ text, at }))
      .filter(({ text }) => / \p{Ll}+ .* /u.test(text));
    expect(sentences.length).toBeGreaterThan(200);
    for (const other of others) expect(sentences.filter(({ text, at }) => other[at] === text)).toEqual([]);
  });

  it('are all read somewhere', async () => {
    const sources = ['addin', 'sync', 'shared'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/^words\/.*\//.test(name))
        .map((name) => readFileSync(`${room}/${name}`, 'utf8')),
    );
    const texts = await allTexts('en');
    expect(unusedOf(texts, sources)).toEqual([]);
    expect(unusedOf({ ...texts, pane: { sync: { neverSaid: 'Nobody says this.' } } }, sources)).toEqual([
      'pane.sync.neverSaid',
    ]);
  });

  it.each([
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['de-AT', 'de'],
    ['en_GB', 'en'],
    ['ja', 'en'],
  ])('speak to %s in %s', (tag, language) => expect(spokenLanguage(tag)).toBe(language));
});

describe('a count with its noun', () => {
  it('takes the form of its language', () => {
    const rows: Forms = { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' };
    expect([1, 3, 5, 22].map((count) => plural('pl', count, rows))).toEqual([
      '1 wiersz',
      '3 wiersze',
      '5 wierszy',
      '22 wiersze',
    ]);
    expect(plural('de', 1200, 'Zeile', 'Zeilen')).toBe('1.200 Zeilen');
    expect(plural('es', 1_000_000, 'fila', 'filas')).toBe('1.000.000 filas');
  });
});

describe('a problem', () => {
  it('is told in the reader’s language with its facts', () => {
    const problem = new Problem('worksheet-exists', { name: 'Fase de inicio' });
    expect(explain(problem, wordsIn('es'))).toContain('«Fase de inicio»');
    expect(explain(problem, wordsIn('en'))).toContain('“Fase de inicio”');
  });

  it('of another kind than ours says nothing of its insides', () => {
    expect(explain(new TypeError('token eyJhbGciOi is wrong'), wordsIn('en'))).not.toContain('eyJ');
  });
});
