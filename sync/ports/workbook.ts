/**
 * What the engine needs of a workbook: its rows and its memory. The open workbook is spoken to by addin/excel. Everything
 * here is plain data and promises.
 */
import type { JournalPart, JournalRun } from '../../shared/journal';
import type { DocumentRecord, FieldKey, Fields, PersonId, PhaseKey, RowId } from '../../shared/model';
import type { RowValues, SheetChange } from '../../shared/row';
import type { SyncSettings } from '../../shared/sync-settings';

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
}

/**
 * A creation that was begun: recorded before the request, settled by its outcome. Each has a record of its own, because
 * two people may begin to create the task of one row at the same moment.
 */
export interface Intent {
  /** A random word, which the mark of the created task repeats. */
  nonce: string;
  rowId: RowId;
  by: PersonId;
  /** By the clock of whoever means to create it, ISO 8601. */
  at: string;
  /** What the task is created with. */
  values: Fields;
}

export interface PlanLink {
  /** Null where the organisation does not let the members of groups be read. */
  groupId: string | null;
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
  /** Creations of which nothing is known yet. */
  intents: Intent[];
  /** When the last sync ended and who ran it, for the pane. */
  lastSync: { at: string; by: string } | null;
  settings: SyncSettings;
  /** Who is syncing, or was when last heard of. */
  lease: Lease | null;
  /** Where the workbook is open now, as the program says it; empty for one that was never saved. */
  place: string;
  /** The places that it is known by. */
  places: string[];
  /** Ids of the workbooks whose tasks it took over; marks that carry them are its own too. */
  tookOver: string[];
  /** It was lost and made again from the worksheets; which id the workbook had, the marks of its tasks tell. */
  rebuilt: boolean;
}

/**
 * Says that somebody is syncing. The holder raises `beat` while at it; a beat that stands still on the reader's own
 * clock is a holder who is gone, because the clocks of two people need not agree.
 */
export interface Lease {
  /** A random word for one run. */
  holder: string;
  by: string;
  beat: number;
}

export interface MemoryChange {
  rows?: RowMemory[];
  forgotten?: RowId[];
  intents?: Intent[];
  /** Nonces of intents of which the outcome is known. */
  settled?: string[];
  workbookId?: string;
  plan?: PlanLink | null;
  documents?: DocumentRecord[];
  buckets?: Record<PhaseKey, string>;
  lastSync?: { at: string; by: string } | null;
  settings?: SyncSettings;
  /** Null gives it back. */
  lease?: Lease | null;
  places?: string[];
  tookOver?: string[];
  /** What a run did since the last writing, so that the journal tells exactly what the rows here came from; null forgets all runs. */
  journal?: JournalPart | null;
  rebuilt?: boolean;
}

export interface Memory {
  read(): Promise<MemoryReading>;
  /** Writes what is named and leaves the rest. Resolves when it stands in the workbook. */
  write(change: MemoryChange): Promise<void>;
  /** The runs that can be taken back, the latest first; read apart from the rest, because it is long. */
  journal(): Promise<JournalRun[]>;
}
