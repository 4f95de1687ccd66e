import type { CalendarDate, PhaseKey, RowId, Step } from './model';
import type { Priority } from './priority';
import type { Status } from './status';

/** A row as its cells hold it: everything of the worksheet's columns that a document or Planner can say. */
export interface RowValues {
  responsibility: string;
  /** Names, the accountable one first. */
  owners: string[];
  status: Status;
  start: CalendarDate | null;
  due: CalendarDate | null;
  /** The latest; earlier ones are in the log. It stays in the workbook. */
  remark: string;
  /** Null for a blank cell, which means medium. */
  priority: Priority | null;
  steps: Step[];
  /** Empty for none, like all texts below. */
  workstream: string;
  party: string;
  /** When the row was completed, and the name of whoever did. */
  completedOn: CalendarDate | null;
  completedBy: string;
  notes: string;
  /** An address. */
  link: string;
  /** What the document said when the row was made or last revised. */
  wording: string;
  /** The same in the language that the document was translated from. */
  source: string;
  /** Where the row comes from, as `document/origin` says it. */
  document: string;
}

/** The values of a row that nobody filled in. */
export const blankRow: RowValues = {
  responsibility: '',
  owners: [],
  status: 'notStarted',
  start: null,
  due: null,
  remark: '',
  priority: null,
  steps: [],
  workstream: '',
  party: '',
  completedOn: null,
  completedBy: '',
  notes: '',
  link: '',
  wording: '',
  source: '',
  document: '',
};

/** Only the cells named in `after` are written; `before` is what each of them must still say. */
interface RowUpdate {
  kind: 'update-row';
  rowId: RowId;
  before: Partial<RowValues>;
  after: Partial<RowValues>;
  move?: Move;
}

/** To another phase, as long as the row stands where it was read, or is there already. */
export interface Move {
  from: PhaseKey;
  to: PhaseKey;
  /** A word of the sync that moves the row: another client’s may move it at the same moment. */
  run?: string;
}

/** A change to the rows of the worksheets. */
export type SheetChange =
  | RowUpdate
  | { kind: 'add-row'; rowId: RowId; phase: PhaseKey; values: RowValues }
  | { kind: 'remove-row'; rowId: RowId };
