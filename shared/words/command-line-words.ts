import type { Language } from '../language';
import { commandLineInEnglish } from './en-command-line';
import { commandLineInSpanish } from './es-command-line';
import { wordsIn } from './words';
import type { Words } from './words';

/** The texts with those that only the command line says, which the pane does not load. */
export type CommandLineWords = Words & { commandLine: typeof commandLineInEnglish };

const catalogue: Record<Language, CommandLineWords['commandLine']> = {
  en: commandLineInEnglish,
  es: commandLineInSpanish,
};

export function commandLineWordsIn(language: Language): CommandLineWords {
  return { ...wordsIn(language), commandLine: catalogue[language] };
}
