/**
 * What the engine needs of the world. The sheet is spoken to by addin/excel (and later by .xlsx and Graph's Excel API),
 * Planner by sync/planner, the memory by whoever holds the workbook. Everything here is plain data and promises.
 */
import type { Problem } from '../shared/errors';
import type {
  CalendarDate,
  DocumentRecord,
  FieldKey,
  Fields,
  Person,
  PersonId,
  PhaseKey,
  RowId,
} from '../shared/model';
import type { RowValues, SheetChange } from '../shared/row';
import type { StatusLabel } from '../shared/status';

/** A row as it was read. Owners are still the names in the cell; a blank `id` is a row somebody typed. */
export interface SheetRow extends RowValues {
  id: RowId;
  number: string;
  phase: PhaseKey;
  /** Fields whose cell holds something that cannot be read as that field, with what it holds. They count as unchanged. */
  unreadable: { field: FieldKey; text: string }[];
  /** Values whose cell holds a person's formula: read, never written. */
  computed: (keyof RowValues)[];
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
  /** The documents it took in; none in a workbook of an older version, whose rows are all of one. */
  documents: DocumentRecord[];
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
  documents?: DocumentRecord[];
  buckets?: Record<PhaseKey, string>;
  lastSync?: { at: string; by: string };
}

export interface Memory {
  read(): Promise<MemoryReading>;
  /** Writes what is named and leaves the rest. Resolves when it stands in the workbook. */
  write(change: MemoryChange): Promise<void>;
}

/** The row's mark as it was found in a task. */
export interface Mark {
  workbookId: string;
  rowId: RowId;
}

/** The row's mark as it is put into its task: a link that leads back to the row, named by the row's number. */
export interface MarkToSet extends Mark {
  number: string;
}

/** A line of a task's checklist. */
export interface ChecklistItem {
  id: string;
  title: string;
  isChecked: boolean;
  orderHint: string;
}

/** Lines by their ids: what is new or other about each; null removes it. */
export type ChecklistChange = Record<string, Partial<Omit<ChecklistItem, 'id'>> | null>;

export interface TaskDetails {
  etag: string;
  description: string;
  mark: Mark | null;
  /** In the order in which Planner shows it. */
  checklist: ChecklistItem[];
}

/** A task as Planner holds it, in the project's words. */
export interface PlannerTask extends TaskValues {
  id: string;
  etag: string;
  planId: string;
  bucketId: string | null;
  /** Absent where they were not read because the task's etag had not moved. */
  details?: TaskDetails;
  /** ISO 8601. */
  createdAt: string;
  createdBy: PersonId | null;
  /** Made through Phaseboard; false where that cannot be told. */
  isOurs: boolean;
}

/** What a task can hold of a row. */
export interface TaskValues {
  title: string;
  percentComplete: number;
  labels: StatusLabel[];
  /** Names of its labels that stand for no status. */
  otherLabels: string[];
  assignees: PersonId[];
  start: CalendarDate | null;
  due: CalendarDate | null;
}

export interface Bucket {
  id: string;
  name: string;
  orderHint: string;
}

/** The plan's label slots (`category1` to `category25`). */
export interface PlanLabels {
  slots: Slots;
  /** Slots without a name that no task bears, in order. */
  free: string[];
  etag: string;
}

export interface Slots {
  /** The slot of each status label that the plan already has, in whichever language. */
  statuses: Partial<Record<StatusLabel, string>>;
  /** The names of all other slots that have one. */
  names: Record<string, string>;
}

export interface PlannerReading {
  me: Person;
  planTitle: string;
  /** In the order of the board. */
  buckets: Bucket[];
  labels: PlanLabels;
  tasks: PlannerTask[];
  /** Members of the plan's group: whom Planner can assign. */
  members: Person[];
}

export type PlannerChange =
  /** `after` is the order hint of the bucket before it, empty for the first. */
  | { kind: 'create-bucket'; name: string; after: string }
  | { kind: 'name-labels'; etag: string; names: Record<string, string> }
  | { kind: 'create-task'; bucketId: string; values: TaskValues; details: NewDetails }
  /** Only what `after` names is written; of assignees and labels, only what differs from `before`. */
  | {
      kind: 'update-task';
      taskId: string;
      etag: string;
      before: TaskValues;
      after: Partial<TaskValues>;
      bucketId?: string;
    }
  | { kind: 'write-details'; taskId: string; etag: string; details: Partial<NewDetails> }
  | { kind: 'remove-task'; taskId: string; etag: string };

/** What a task's details are told. */
export interface NewDetails {
  description: string;
  mark: MarkToSet;
  checklist: ChecklistChange;
}

/** What became of a change, with the bucket or the task as the service says it now is. */
export type PlannerOutcome =
  | { done: true; bucket?: Bucket; task?: PlannerTask }
  | {
      done: false;
      why: 'moved' | 'gone' | 'refused' | 'uncertain' | 'cancelled';
      problem?: Problem;
      task?: PlannerTask;
    };

/** A task looked up by its id: where it is now, or gone. */
export type FoundTask = PlannerTask | 'gone';

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

/**
 * Planner and the people in it. What goes wrong with a whole request is thrown as a `Problem`; what goes wrong with
 * one change is its outcome. An aborted `signal` rejects with the problem `cancelled`.
 */
export interface Planner {
  me(): Promise<Person>;
  /** The groups that the person is a member of. */
  groups(): Promise<GroupChoice[]>;
  plans(groupId: string): Promise<PlanChoice[]>;
  createPlan(groupId: string, title: string): Promise<PlanChoice>;
  members(groupId: string): Promise<Person[]>;
  /** People by id; those who cannot be read are left out. */
  people(ids: readonly PersonId[]): Promise<Person[]>;
  /** Reads the whole plan; details of a task only where the etag in `known` (by task id) is not the task's. */
  read(
    plan: { groupId: string; planId: string },
    known: ReadonlyMap<string, string>,
    signal?: AbortSignal,
  ): Promise<PlannerReading>;
  /** Looks single tasks up, details included. */
  find(taskIds: readonly string[], slots: Slots, signal?: AbortSignal): Promise<Map<string, FoundTask>>;
  /** Writes changes that do not depend on each other; one outcome each, in their order. */
  write(
    plan: { planId: string; slots: Slots },
    changes: readonly PlannerChange[],
    signal?: AbortSignal,
  ): Promise<PlannerOutcome[]>;
}
