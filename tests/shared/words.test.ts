import { Problem } from '../../shared/errors';
import { languages, spokenLanguage } from '../../shared/words/languages';
import { explain } from '../../shared/words/explain';
import { wordsIn } from '../support/words';

/** Every path of a catalogue with the kind of text it leads to. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
  return [`${path} ${typeof value === 'function' ? `function` : typeof value}`];
}

describe('the words', () => {
  it.each(languages)('%s has every text and no empty one', (language) => {
    expect(paths(wordsIn(language))).toEqual(paths(wordsIn('en')));
    const empty = (value: unknown): boolean =>
      typeof value === 'object' && value !== null ? Object.values(value).some(empty) : value === '';
    expect(empty(wordsIn(language))).toBe(false);
  });

  it('are not the same in two languages by oversight', () => {
    const { status, problem } = wordsIn('es');
    expect(Object.values(status)).not.toEqual(Object.values(wordsIn('en').status));
    expect(problem.cancelled({})).not.toBe(wordsIn('en').problem.cancelled({}));
  });

  it.each([
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['en_GB', 'en'],
    ['ja', 'en'],
  ])('speak to %s in %s', (tag, language) => expect(spokenLanguage(tag)).toBe(language));
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
