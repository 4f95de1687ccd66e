import type { PhaseKey, Responsibility, RowId, Step } from '../model';
import type { NewPhase } from './sections';
import type { StandingRow } from './standing';

/** Where a responsibility stands in the new document: its section's key and its position from 1, `assess-phase/3`. */
export type Place = string;

/** What a decision is about: the row's id, or the place of an added responsibility with a plus before it. */
export type EntryId = string;

/** A pair that a person made or parted. */
export interface Pair {
  rowId: RowId;
  place: Place;
}

/** What a person said of the pairs; a joined pair comes before everything else, a separated one is never made. */
export interface Corrections {
  joined: readonly Pair[];
  separated: readonly Pair[];
}

export const noCorrections: Corrections = { joined: [], separated: [] };

export interface Rewording {
  from: string;
  to: string;
}

/**
 * What the document says besides the wording and the row does not: each value as the cell has it and as it would be.
 * Lines that people wrote or changed are kept.
 */
export interface DetailsChange {
  steps?: { from: Step[]; to: Step[] };
  notes?: { from: string; to: string };
  link?: { from: string; to: string };
  workstream?: { from: string; to: string };
}

/**
 * A row that meets a responsibility of the new document.
 *
 * unchanged  nothing to take in
 * details    the same wording, with other steps, notes, links or another workstream
 * reworded   another wording in the same phase
 * moved      in another phase of the document, and possibly reworded
 * returned   withdrawn before, and in the document again
 */
export interface MetEntry {
  kind: 'unchanged' | 'details' | 'reworded' | 'moved' | 'returned';
  id: EntryId;
  row: StandingRow;
  place: Place;
  /** Which of the document's responsibilities it is, from 1. */
  position: number;
  responsibility: Responsibility;
  /** Where the row is, and where it goes. The same unless the document moved it; what people moved stays there. */
  phase: PhaseKey;
  toPhase: PhaseKey;
  /** Where the document has it. */
  documentPhase: PhaseKey;
  /** How sure the pair is, from 0 to 1; 1 for the same text and for what a person joined. */
  certainty: number;
  rewording: Rewording | null;
  details: DetailsChange | null;
  /** Reworded here and there: a person changed the cell's text, and the document says something new. */
  conflict: boolean;
  /** Reworded after somebody completed it. */
  wasCompleted: boolean;
}

/** A responsibility that no row has. */
export interface AddedEntry {
  kind: 'added';
  id: EntryId;
  place: Place;
  position: number;
  phase: PhaseKey;
  responsibility: Responsibility;
}

/** A row whose responsibility the document no longer has. */
export interface WithdrawnEntry {
  kind: 'withdrawn';
  id: EntryId;
  row: StandingRow;
  phase: PhaseKey;
}

export type ComparisonEntry = MetEntry | AddedEntry | WithdrawnEntry;

/**
 * The workbook's rows of one document beside the document's new revision. Each of those rows is in it once, unless it
 * was withdrawn before and still is; so is each responsibility, unless its section is left.
 */
export interface RevisionComparison {
  /** Id of the document that is revised. */
  document: string;
  /** What the new document has, in its order, then what is withdrawn, in the order in which it was there. */
  entries: ComparisonEntry[];
  /** Phases that the mapping makes. */
  newPhases: NewPhase[];
  /** What most rows of the document have, for those that are added. */
  party: string;
  workstream: string;
}
