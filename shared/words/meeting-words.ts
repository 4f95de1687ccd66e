import type { Language } from '../language';
import { meetingInEnglish } from './en-meeting';
import { meetingInSpanish } from './es-meeting';

const catalogue: Record<Language, typeof meetingInEnglish> = { en: meetingInEnglish, es: meetingInSpanish };

/** The texts that only a meeting needs, kept out of what the pane loads first. */
export function meetingWordsIn(language: Language): typeof meetingInEnglish {
  return catalogue[language];
}
