import { readOrigin } from '../document/origin';
import type { PhaseKey, RowId } from '../model';
import type { RowValues } from '../row';

/**
 * A row as it stands in the workbook, with what it remembers of its document. Rows that people added have no wording;
 * in workbooks of an older version no row names its document.
 */
export interface StandingRow extends Pick<
  RowValues,
  'responsibility' | 'wording' | 'source' | 'status' | 'document' | 'workstream' | 'party' | 'steps' | 'notes' | 'link'
> {
  id: RowId;
  /** The number by which people know it (`2.03`). */
  number: string;
  phase: PhaseKey;
}

/** A phase of the workbook, as people see it. */
export interface StandingPhase {
  key: PhaseKey;
  title: string;
}

/** True for a row that came from the document with this id; a row that people added came from none. */
export function isOfDocument({ wording, document }: StandingRow, id: string): boolean {
  return wording !== '' && readOrigin(document).document === id;
}
