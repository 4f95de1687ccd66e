import type { Language } from '../language';
import type { Words } from './words';

const catalogue: Record<Language, () => Promise<Words>> = {
  en: async () => (await import(/* webpackChunkName: "words-en" */ './en')).en,
  es: async () => (await import(/* webpackChunkName: "words-es" */ './es')).es,
};

/** The texts of one language, and no other's. */
export function loadWords(language: Language): Promise<Words> {
  return catalogue[language]();
}
