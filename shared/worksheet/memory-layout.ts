import type { ColumnKey } from '../columns';
import type { WorksheetLanguage } from '../language';
import type { DocumentRecord, Fields, PersonId, PhaseKey, RowId } from '../model';
import type { Lead } from '../meeting';
import type { SyncSettings } from '../sync-settings';

/**
 * The very hidden worksheets in which a workbook remembers. Each has a row of headings and then one worksheet row per
 * record, found by the id in column A, in no particular order. Every cell is text.
 */
export const memoryWorksheets = {
  /** One record a row: its task, etags, snapshot and intention. */
  rows: 'PhaseboardRows',
  /** One record a setting: the workbook's id, its language, its plan. */
  settings: 'PhaseboardSettings',
  /** One record a phase: where its table is and which of its columns is which. */
  phases: 'PhaseboardPhases',
  /** One record for every time that a run told what it did; read only where a run is to be taken back. */
  journal: 'PhaseboardJournal',
  /** Two records a meeting, what is known of it and its rows. */
  meetings: 'PhaseboardMeetings',
} as const;

export const rowHeadings = ['rowId', 'taskId', 'etag', 'detailsEtag', 'intent', 'snapshot'];
export const settingHeadings = ['setting', 'value'];
export const phaseHeadings = [
  'key',
  'title',
  'worksheet',
  'table',
  'position',
  'lastNumber',
  'columns',
  'introduction',
];

/** The worksheets whose records are long; older ones make room for later ones. */
export type LongMemory = 'journal' | 'meetings';

/** A long record's text begins in the last of these and goes on in the cells after it. */
export const longHeadings = ['record', 'size', 'text'];

/** Raised when an older version could no longer read what is written; a newer memory is refused, never guessed. */
export const memorySchema = 1;

/** Where a phase is in the workbook. */
export interface PhaseRecord {
  key: PhaseKey;
  title: string;
  /** What was written below the title; empty for nothing, and in workbooks that did not remember it. */
  introduction: string;
  /** Name of the worksheet when it was written; people may have renamed it since. */
  worksheet: string;
  /** Name of its table, unique in the workbook. */
  table: string;
  /** Key of each of our columns, by the id that the table gives it; headings and order are people's own. */
  columns: Record<string, ColumnKey>;
  /** First part of its rows' numbers. */
  position: number;
  /** Last part of the latest number that was given; numbers are never given again. */
  lastNumber: number;
}

/** What the workbook remembers of one row: its task, the etags and the values both sides agreed on. */
export interface RowRecord {
  rowId: RowId;
  taskId: string | null;
  etag: string | null;
  detailsEtag: string | null;
  snapshot: Partial<Fields>;
}

/** A creation that was begun; it stands among the records of rows, under an id of its own. */
export interface IntentRecord {
  nonce: string;
  rowId: RowId;
  by: PersonId;
  at: string;
  values: Fields;
}

/** What the workbook remembers of itself. */
export interface Settings {
  workbookId: string;
  language: WorksheetLanguage;
  plan: { groupId: string | null; planId: string; planTitle: string } | null;
  /** In the order in which they were taken in. */
  documents: DocumentRecord[];
  /** The bucket of each phase that has one. */
  buckets: Record<PhaseKey, string>;
  lastSync: { at: string; by: string } | null;
  sync: SyncSettings;
  lease: { holder: string; by: string; beat: number } | null;
  /** Where it was when it was synced, as `sync/place` writes places; coauthors of one file see different ones. */
  places: string[];
  /** Ids of the workbooks whose tasks it took over, as a copy of theirs. */
  tookOver: string[];
  /** It was lost and made again, and has not found its plan yet. */
  rebuilt: boolean;
  /** Who leads the meeting that is held; null while none is. */
  lead: Lead | null;
}
