import type { Document, RowId } from '../model';
import { joinedWorkstream } from './joined-name';
import type { Mapping } from './mapping';
import { valuesOf } from './responsibility-values';
import { originCellOf } from './row-origin';
import { placesIn, sectionsIn } from './sections';
import type { StandingPhase } from './standing';
import { phasesUsed } from './take-revision';
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

/** The rows and phases that a document adds to the workbook, in its order; sections that are left add nothing. */
export function joinDocument(joining: Joining, newRowId: () => RowId): Taking {
  const { document, id, party, workstream, phases, mapping } = joining;
  const sections = sectionsIn(document, mapping, phases);
  const changes = placesIn(sections).flatMap(({ phase, position, responsibility }) => {
    if (phase === null) return [];
    const values = {
      ...valuesOf(responsibility),
      workstream: joinedWorkstream(workstream, responsibility.workstream),
      party,
      document: originCellOf(id, { position, phase, responsibility }),
    };
    return [{ kind: 'add-row' as const, rowId: newRowId(), phase, values }];
  });
  return { phases: phasesUsed(sections.newPhases, changes), changes };
}
