import type { Language, Words } from '../../shared/words/languages';

/** The texts of one language at once: a test has no reason to wait for them. */
export function wordsIn(language: Language): Words {
  return jest.requireActual<{ words: Words }>(`../../shared/words/${language}/words`).words;
}
