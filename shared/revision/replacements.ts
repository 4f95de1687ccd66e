import type { RowId } from '../model';
import type { RevisionComparison } from './comparison';

/** One replacement that runs through several rows, so that it is one decision. */
export interface Replacement {
  from: string;
  to: string;
  /** Every row in which it is found. */
  rowIds: RowId[];
  /** The rows that say nothing else that is new: they are decided with it. */
  onlyRowIds: RowId[];
}

/** The replacements that run through two rows or more, those of the most rows first. A row is decided with one of them. */
export function replacementsIn(comparison: RevisionComparison): Replacement[] {
  void comparison;
  return [];
}
