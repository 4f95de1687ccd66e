import { languages } from '../../shared/words/languages';
import type { Language } from '../../shared/words/languages';

/** The language that somebody chose for the pane on this computer; null for Office's. */
export interface ChosenLanguage {
  get(): Language | null;
  keep(language: Language | null): void;
}

const key = 'phaseboard.language';

/** Kept in the browser's storage; where that is shut, a choice counts until the pane is closed. */
export function chosenLanguage(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): ChosenLanguage {
  let chosen: Language | null = null;
  try {
    const kept = storage().getItem(key);
    chosen = languages.find((one) => one === kept) ?? null;
  } catch {
    // Office's language it is.
  }
  return {
    get: () => chosen,
    keep(language) {
      chosen = language;
      try {
        if (language === null) storage().removeItem(key);
        else storage().setItem(key, language);
      } catch {
        // It is merely asked for again the next time.
      }
    },
  };
}
