import type { Document, RowId } from '../model';
import type { Mapping } from './mapping';
import type { StandingPhase } from './standing';
import type { Taking } from './take-revision';

/** The other party's page, or another document, and what its rows are to be known by. */
export interface Joining {
  document: Document;
  /** The id that the workbook gives it. */
  id: string;
  /** Whose duties it lists; empty for the same party's. */
  party: string;
  /** What it is a workstream of; empty for none. A row under a sub-heading is in `workstream: sub-heading`. */
  workstream: string;
  phases: readonly StandingPhase[];
  mapping: Mapping;
}

/** The rows and phases that a document adds to the workbook. */
export function joinDocument(joining: Joining, newRowId: () => RowId): Taking {
  void joining;
  void newRowId;
  return { phases: [], changes: [] };
}
