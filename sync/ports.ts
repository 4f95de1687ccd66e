/**
 * What the engine needs of the world. The sheet is spoken to by addin/excel (and later by .xlsx and Graph's Excel API),
 * Planner by sync/planner, the memory by whoever holds the workbook. Everything here is plain data and promises.
 */
import type { CalendarDate, FieldKey, Fields, Person, PersonId, PhaseKey, RowId } from '../shared/model';
import type { Status, StatusLabel } from '../shared/status';

/** A row as it was read. Owners are still the names in the cell; a blank `id` is a row somebody typed. */
export interface SheetRow {
  id: RowId;
  number: string;
  phase: PhaseKey;
  responsibility: string;
  owners: string[];
  status: Status;
  start: CalendarDate | null;
  due: CalendarDate | null;
  /** The wording that the document gave the row, empty for rows that people added. */
  wording: string;
  /** Fields whose cell holds something that cannot be read as that field, with what it holds. They count as unchanged. */
  unreadable: { field: FieldKey; text: string }[];
  /** Fields whose cell holds a person's formula: read, never written. */
  computed: FieldKey[];
}

export interface SheetPhase {
  key: PhaseKey;
  title: string;
}

/** One reading of the workbook: phases in order, rows in the order of their tables, people of the People worksheet. */
export interface SheetReading {
  phases: SheetPhase[];
  rows: SheetRow[];
  people: { name: string; mail: string }[];
}

/** Values of fields as cells hold them: owners are names. */
export interface RowValues {
  responsibility: string;
  owners: string[];
  status: Status;
  start: CalendarDate | null;
  due: CalendarDate | null;
}

export type SheetChange =
  /** Only the cells named in `after` are written; `before` is what each of them must still say. */
  | { kind: 'update-row'; rowId: RowId; before: Partial<RowValues>; after: Partial<RowValues>; toPhase?: PhaseKey }
  | { kind: 'add-row'; rowId: RowId; phase: PhaseKey; values: RowValues }
  | { kind: 'remove-row'; rowId: RowId };

/** What became of one change or operation. `moved`: the cell or task no longer said what was read. */
export type Outcome =
  | { done: true }
  | { done: false; why: 'moved' | 'gone' | 'computed' | 'refused' | 'uncertain' | 'cancelled'; message?: string };

export interface Sheet {
  /** Reads all phase worksheets. Gives ids to rows that have none and to copies, and reads them back first. */
  read(): Promise<SheetReading>;
  /** Writes cell by cell what is named, in as many round trips whatever the number of rows; one outcome a change. */
  write(changes: readonly SheetChange[]): Promise<Outcome[]>;
}

/** What the workbook remembers of one row. */
export interface RowMemory {
  rowId: RowId;
  /** The task it is linked to. */
  taskId: string | null;
  /** Etags of the task and of its details when the snapshot was confirmed. */
  etag: string | null;
  detailsEtag: string | null;
  /** What both sides agreed on, field by field; a field that was never confirmed is absent. */
  snapshot: Partial<Fields>;
  /** A creation that was begun: recorded before the request, cleared by its outcome. */
  intent: { nonce: string; at: string } | null;
}

export interface PlanLink {
  groupId: string;
  planId: string;
  planTitle: string;
}

export interface MemoryReading {
  /** The workbook's own id; the marks of its rows carry it. */
  workbookId: string;
  plan: PlanLink | null;
  /** Bucket of each phase, once it is known. */
  buckets: Record<PhaseKey, string>;
  rows: RowMemory[];
  /** When the last sync ended and who ran it, for the pane. */
  lastSync: { at: string; by: string } | null;
}

export interface MemoryChange {
  rows?: RowMemory[];
  forgotten?: RowId[];
  plan?: PlanLink;
  buckets?: Record<PhaseKey, string>;
  lastSync?: { at: string; by: string };
}

export interface Memory {
  read(): Promise<MemoryReading>;
  /** Writes what is named and leaves the rest. Resolves when it stands in the workbook. */
  write(change: MemoryChange): Promise<void>;
}

/** A task as Planner holds it, in the project's words. */
export interface PlannerTask {
  id: string;
  etag: string;
  bucketId: string | null;
  title: string;
  percentComplete: number;
  labels: StatusLabel[];
  assignees: PersonId[];
  start: CalendarDate | null;
  due: CalendarDate | null;
  /** Absent where they were not read because the task's etag had not moved. */
  details?: { etag: string; description: string; mark: { workbookId: string; rowId: RowId } | null };
  createdAt: string;
}

export interface PlannerReading {
  planTitle: string;
  buckets: { id: string; name: string }[];
  tasks: PlannerTask[];
  /** The plan's label slot of each status label that the plan already has. */
  labels: Partial<Record<StatusLabel, string>>;
}

export type PlannerChange =
  | { kind: 'create-bucket'; phase: PhaseKey; name: string }
  | { kind: 'create-label'; label: StatusLabel; name: string }
  | { kind: 'create-task'; rowId: RowId; mark: TaskMark; phase: PhaseKey; values: TaskValues; description: string }
  | {
      kind: 'update-task';
      rowId: RowId;
      taskId: string;
      etag: string;
      before: TaskValues;
      after: Partial<TaskValues>;
      toPhase?: PhaseKey;
    }
  | { kind: 'describe-task'; rowId: RowId; taskId: string; detailsEtag: string; description: string }
  | { kind: 'remove-task'; rowId: RowId; taskId: string; etag: string };

/** The row's mark in its task: a link that leads back to the row. */
export interface TaskMark {
  workbookId: string;
  rowId: RowId;
  /** The row's number, the words of the link. */
  number: string;
}

/** What a task can hold of a row: the title is already within Planner's limit. */
export interface TaskValues {
  title: string;
  percentComplete: number;
  labels: StatusLabel[];
  assignees: PersonId[];
  start: CalendarDate | null;
  due: CalendarDate | null;
}

export interface GroupChoice {
  id: string;
  name: string;
}

export interface PlanChoice {
  id: string;
  title: string;
}

export interface Progress {
  done: number;
  total: number;
}

/** Planner and the people in it. Errors are `Problem`s; expected refusals of single writes are outcomes. */
export interface Planner {
  me(): Promise<Person>;
  groups(): Promise<GroupChoice[]>;
  plans(groupId: string): Promise<PlanChoice[]>;
  createPlan(groupId: string, title: string): Promise<PlanChoice>;
  members(groupId: string): Promise<Person[]>;
  /** Reads the whole plan; details of a task only where `knownEtag` does not match its etag. */
  read(planId: string, known: ReadonlyMap<string, string>): Promise<PlannerReading>;
}
