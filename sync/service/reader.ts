import { spokenLanguage } from '../../shared/words/languages';
import type { Language } from '../../shared/words/languages';
import type { World } from './world';

/** The language of whoever reads the terminal, as the environment tells it: LC_ALL, LC_MESSAGES, LANG, in this order. */
export function languageOf(environment: World['environment']): Language {
  const names = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '');
  const locale = names.find((value) => value !== '') ?? '';
  return spokenLanguage(locale.replace(/[.@].*$/, ''));
}
