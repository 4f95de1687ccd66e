import { localeOf } from '../../shared/language';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';

/** What Excel and the page around it speak here; the task pane brings texts of its own. */
const catalogues = { en, es, de };

export type PageLanguage = keyof typeof catalogues;

export type Words = typeof en;

export const pageLanguages = Object.keys(catalogues).filter((tag): tag is PageLanguage => tag in catalogues);

/** The language for a BCP 47 tag; English where the page does not speak it. */
export function pageLanguage(tag: string): PageLanguage {
  return pageLanguages.find((known) => known === localeOf(tag).language) ?? 'en';
}

export function wordsIn(language: PageLanguage): Words {
  return catalogues[language];
}
