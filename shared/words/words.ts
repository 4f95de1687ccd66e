import type { Language } from '../language';
import { en } from './en';
import { es } from './es';

/** Every text of the product in one language. A language is one file of this shape. */
export type Words = Omit<typeof en, 'language'> & { language: Language };

const catalogue: Record<Language, Words> = { en, es };

/** All languages at once, for programs that do not mind their size; the pane loads its own (`load-words.ts`). */
export function wordsIn(language: Language): Words {
  return catalogue[language];
}
