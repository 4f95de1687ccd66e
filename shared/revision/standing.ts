import type { PhaseKey, RowId, Step } from '../model';
import type { Status } from '../status';

/** A row as it stands in the workbook, with what it remembers of its document. */
export interface StandingRow {
  id: RowId;
  /** The number by which people know it (`2.03`). */
  number: string;
  phase: PhaseKey;
  /** What the cell says now. */
  responsibility: string;
  /** The document's own wording; empty for a row that people added. */
  wording: string;
  /** The wording in the language that a bilingual page was translated from; empty for none. */
  source: string;
  status: Status;
  /** Id of the document that it came from; empty for people's own rows and in workbooks of an older version. */
  document: string;
  workstream: string;
  party: string;
  steps: Step[];
  notes: string;
  link: string;
}

/** A phase of the workbook, as people see it. */
export interface StandingPhase {
  key: PhaseKey;
  title: string;
}

/** Id of the document that a workbook was made from. */
export const firstDocument = '1';

/** True for a row that came from the document with this id; a row that people added came from none. */
export function isOfDocument({ wording, document }: StandingRow, id: string): boolean {
  return wording !== '' && (document || firstDocument) === id;
}
