import { localeOf } from '../language';
import type { words as english } from './en/words';

/** Every text of the product in one language; those of meetings, of the settings and of the command line come when they are needed. */
export type Words = Omit<typeof english, 'language'> & { language: string };

export type MeetingWords = Awaited<ReturnType<Words['later']['meeting']>>;

export type SettingsWords = Awaited<ReturnType<Words['later']['settings']>>;

/** The texts with those that only the command line says. */
export type CommandLineWords = Words & { commandLine: Awaited<ReturnType<Words['later']['commandLine']>> };

/** What the interface speaks: the pane, the command line, every sentence. Another language is a folder and a line here. */
const catalogues = {
  en: () => import(/* webpackChunkName: "words-en" */ './en/words'),
  es: () => import(/* webpackChunkName: "words-es" */ './es/words'),
  de: () => import(/* webpackChunkName: "words-de" */ './de/words'),
};

export type Language = keyof typeof catalogues;

export const languages = Object.keys(catalogues).filter((tag): tag is Language => tag in catalogues);

/** The texts of one language, and no other's. */
export async function loadWords(language: Language): Promise<Words> {
  return (await catalogues[language]()).words;
}

/** The language to speak for a BCP 47 tag such as `es-MX`; English where we do not speak it. */
export function spokenLanguage(tag: string): Language {
  const { language } = localeOf(tag);
  return languages.find((known) => known === language) ?? 'en';
}
