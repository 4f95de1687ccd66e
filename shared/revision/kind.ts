import type { Document, DocumentRecord } from '../model';
import type { StandingPhase, StandingRow } from './standing';

/**
 * same         nothing to take in
 * revision     a later or earlier state of a document that the workbook holds
 * translation  such a document in another language
 * other-party  what the other side must do in the same phases
 * another      another document, such as a second product's
 */
export type DocumentKind = 'same' | 'revision' | 'translation' | 'other-party' | 'another';

/** What speaks for a proposal, for the sentence that explains it. */
export interface KindFacts {
  sameLanguage: boolean;
  /** Their keys or titles are the same. */
  sameName: boolean;
  /** Sections that have a phase, of all sections of the document. */
  mappedSections: number;
  sections: number;
  /** Responsibilities that a row has, in the same or in a like wording, of all of the document's. */
  shared: number;
  responsibilities: number;
  /** Rows of the document that it is compared with. */
  rows: number;
}

export interface KindProposal {
  kind: DocumentKind;
  /** Id of the document that it is a revision or translation of, or that it joins. */
  of: string;
  why: KindFacts;
  /** Proposed name of the party whose duties it lists; empty unless it is the other party's. */
  party: string;
  /** Proposed name of the workstream that it joins as; empty unless it is another document. */
  workstream: string;
}

/** The documents of a workbook with its phases and rows. */
export interface Holding {
  documents: readonly DocumentRecord[];
  phases: readonly StandingPhase[];
  rows: readonly StandingRow[];
}

/** Proposes what a document is to a workbook that holds one already. A workbook of an older version names no document. */
export function proposeKind(document: Document, holding: Holding): KindProposal {
  const { responsibilities, sections } = {
    responsibilities: document.phases.reduce((sum, phase) => sum + phase.responsibilities.length, 0),
    sections: document.phases.length,
  };
  const why = {
    sameLanguage: false,
    sameName: false,
    mappedSections: 0,
    sections,
    shared: 0,
    responsibilities,
    rows: holding.rows.length,
  };
  return { kind: 'another', of: '1', why, party: '', workstream: '' };
}
