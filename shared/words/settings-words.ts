import type { Language } from '../language';
import { settingsInEnglish } from './en-settings';
import { settingsInSpanish } from './es-settings';

const catalogue: Record<Language, typeof settingsInEnglish> = { en: settingsInEnglish, es: settingsInSpanish };

/** The texts that only the settings and the proposal need, kept out of what the pane loads first. */
export function settingsWordsIn(language: Language): typeof settingsInEnglish {
  return catalogue[language];
}
