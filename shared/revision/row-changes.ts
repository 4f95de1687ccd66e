import type { CalendarDate, PhaseKey, RowId, Step } from '../model';
import type { Status } from '../status';

/** The cells of a row that a document fills. */
export interface DocumentCells {
  responsibility: string;
  wording: string;
  source: string;
  steps: Step[];
  notes: string;
  link: string;
  workstream: string;
  status: Status;
}

/** What a new row begins with. */
export interface NewRowCells extends DocumentCells {
  owners: string[];
  due: CalendarDate | null;
  party: string;
  document: string;
}

/** One change to one row: only the cells named in `after` are written, and `before` is what each must still say. */
export type RowChange =
  | {
      kind: 'update-row';
      rowId: RowId;
      before: Partial<DocumentCells>;
      after: Partial<DocumentCells>;
      toPhase?: PhaseKey;
    }
  | { kind: 'add-row'; rowId: RowId; phase: PhaseKey; values: NewRowCells };
