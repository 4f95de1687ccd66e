import type { PhaseKey, Responsibility } from '../model';
import type { Place } from './comparison';
import type { Revision } from './compare-revision';
import type { StandingRow } from './standing';

/** A row and the same responsibility in another language. */
export interface TranslationPair {
  row: StandingRow;
  place: Place;
  responsibility: Responsibility;
  phase: PhaseKey;
  /**
   * person    a person joined them
   * source    the bilingual page names the text that it was translated from
   * position  every phase has as many rows as the section, and nothing speaks against their order
   * alignment their names, numbers, links, lengths and order are most alike so
   */
  by: 'person' | 'source' | 'position' | 'alignment';
  /** From 0 to 1. */
  certainty: number;
}

export interface UnpairedResponsibility {
  place: Place;
  phase: PhaseKey;
  responsibility: Responsibility;
}

export interface TranslationPairing {
  /** Id of the document that is translated. */
  document: string;
  /** In the order of the document. */
  pairs: TranslationPair[];
  unpairedRows: StandingRow[];
  unpaired: UnpairedResponsibility[];
  /** The pairs are a proposal that a person should look through before they are taken. */
  needsReview: boolean;
  /** Title and introduction of each phase in the document's language. */
  phases: { key: PhaseKey; title: string; introduction: string }[];
}

/** Pairs the rows of a document with the responsibilities of its translation, phase by phase. */
export function pairTranslation(translation: Revision): TranslationPairing {
  return { document: translation.of, pairs: [], unpairedRows: [], unpaired: [], needsReview: false, phases: [] };
}
