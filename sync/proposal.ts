import type { Agreed, JournalRun } from '../shared/journal';
import type { FieldKey, Fields, Person, PhaseKey, RowId } from '../shared/model';
import type { RowValues } from '../shared/row';
import type { SyncSettings } from '../shared/sync-settings';
import type { Decisions, Side } from './decisions';
import type { Doubt } from './doubt';
import type { LabelNeed } from './labels';
import type { PlanLimit } from './limits';
import type { FieldConflict } from './merge';
import type { NameQuestion } from './name-questions';
import type { UnheldOwner } from './owners';
import type { Pair } from './pairs';
import type { ChecklistItem, MarkToSet, TaskValues } from './ports/planner';
import type { RowMemory, SheetPhase } from './ports/workbook';

export type FieldValue = Fields[FieldKey];

/** The row that something is about, in the words people know it by. `number` is empty for a row that is still to be added. */
export interface Subject {
  rowId: RowId;
  number: string;
  title: string;
}

export function subjectOf({ rowId, row, task, snapshot }: Pair): Subject {
  return {
    rowId,
    number: row?.number ?? '',
    title: row?.responsibility ?? task?.title ?? snapshot.responsibility ?? '',
  };
}

/**
 * Of what takes a run back: what the memory is to say of the row once it is done, of a change for its fields alone; null
 * if the row had no task. Absent where both sides will say the same.
 */
interface Undoing {
  agreed?: Agreed | null;
}

/** One change that a sync makes, with what was and what will be. */
export type Operation =
  | { kind: 'create-bucket'; phase: PhaseKey; name: string }
  | { kind: 'create-label'; label: LabelNeed; slot: string; name: string }
  /** `again`: the task was there and is gone. */
  | ({ kind: 'create-task'; subject: Subject; values: Fields; again: boolean } & Undoing)
  | ({
      kind: 'update-task';
      subject: Subject;
      taskId: string;
      etag: string;
      before: Partial<Fields>;
      after: Partial<Fields>;
      /** The task's values as they were read; labels and assignees are written as differences from them. */
      task: TaskValues;
      /**
       * The description's new text where our lines in it or the notes change, the row's mark where the task lacks it, with the
       * reference of an earlier one that it replaces, and the checklist as it was read; the steps among the fields are
       * written as differences from it.
       */
      details: { etag: string; description: string | null; mark: MarkToSet | null; checklist: ChecklistItem[] } | null;
    } & Undoing)
  | ({
      kind: 'remove-task';
      subject: Subject;
      taskId: string;
      etag: string;
      because: 'row-gone' | 'not-applicable' | 'double' | 'undone';
    } & Undoing)
  /**
   * A row for a task. `detailsEtag` lets the task be given the row's mark; null where it bears it already. `row`: all
   * that its cells said when it was removed.
   */
  | ({
      kind: 'add-row';
      subject: Subject;
      taskId: string;
      etag: string;
      detailsEtag: string | null;
      /** The reference of another row's mark that the task bears: it is a copy. */
      replaces: string | null;
      values: Fields;
      back: boolean;
      row?: RowValues;
    } & Undoing)
  | ({ kind: 'update-row'; subject: Subject; before: Partial<Fields>; after: Partial<Fields> } & Undoing)
  | ({ kind: 'remove-row'; subject: Subject; because: 'task-gone' | 'undone' | 'double' } & Undoing);

export type OperationKind = Operation['kind'];

/** A removal that is done only when it is confirmed. `restore` undoes the deletion instead; null where that cannot be. */
export interface Ask {
  subject: Subject;
  /** The last four of what an undo would remove: what the run made, and whether it was changed since. */
  because:
    'row-gone' | 'task-gone' | 'not-applicable' | 'task-made' | 'task-made-changed' | 'row-added' | 'row-added-changed';
  remove: Operation;
  restore: Operation | null;
}

/**
 * A field that both sides changed differently; nothing happens to it until somebody decides. Of an undo, a field that
 * says something else by now than the run wrote, which is the `snapshot` here.
 */
export interface Conflict extends FieldConflict {
  subject: Subject;
  /** Of an undo: what was there before the run. */
  before?: FieldValue;
}

/** What cannot be written at all; the rest of the row and other rows go on. */
export type Refusal = { subject: Subject } & (
  | { why: 'no-title' | 'no-phase' }
  /** The plan has no room for it; `limit` says of what. */
  | { why: 'limit'; limit: PlanLimit }
);

/** What people should know before the first write. */
export type Warning = { subject: Subject } & (
  | { kind: 'title-cut' }
  | { kind: 'owners-unheld'; owners: UnheldOwner[] }
  | { kind: 'start-after-due' }
  | { kind: 'unreadable'; field: FieldKey; text: string }
  | { kind: 'computed'; field: FieldKey }
  | { kind: 'no-free-label'; label: LabelNeed }
  | { kind: 'steps-cut' }
  | { kind: 'steps-over-limit'; count: number }
  /** The task's notes are longer than a cell may be. */
  | { kind: 'notes-too-long' }
  | { kind: 'other-bucket' }
  | { kind: 'other-plan' }
  | { kind: 'description-kept' }
  /** What an undo cannot bring back as it was. */
  | { kind: 'task-anew' }
  | { kind: 'mail-again' }
  | { kind: 'row-anew' }
  /** What an undo leaves alone: it is not there any more, or is there again. */
  | { kind: 'undo-task-gone' }
  | { kind: 'undo-row-gone' }
  | { kind: 'undo-task-back' }
  | { kind: 'undo-row-back' }
  | { kind: 'undo-order' }
);

/** What somebody must say to be meant before it goes on. */
export type Guard =
  /** A side that has suddenly lost most of what was there: nothing is done. */
  | { kind: 'emptied'; side: Side; seen: number; remembered: number }
  /** More removals than the settings allow: none of them is done, everything else is. */
  | { kind: 'removals'; count: number; remembered: number };

/** A task of the plan that is in none of our buckets, and may become a row of whichever phase somebody chooses. */
export interface Offer {
  taskId: string;
  title: string;
  /** The name of its bucket; empty where it has none. */
  bucket: string;
}

/** What a sync would do: plain data. Nothing but `operations` is done; `remember` and `forget` touch the memory alone. */
export interface Proposal {
  operations: Operation[];
  asks: Ask[];
  conflicts: Conflict[];
  refusals: Refusal[];
  warnings: Warning[];
  guards: Guard[];
  offers: Offer[];
  /** Operations that are left out this time. */
  left: Operation[];
  doubt: Doubt | null;
  counts: Record<OperationKind, number>;
  remember: RowMemory[];
  forget: RowId[];
  /** Intents of which the outcome is known now. */
  settled: string[];
  /** The bucket of each phase that has one, where the memory does not say so yet. */
  buckets: Record<PhaseKey, string>;
  /** What was decided for good, of what the workbook remembers otherwise. */
  settings: Partial<SyncSettings>;
  /** Names of owners that may mean somebody; until somebody says who, they stay names. */
  names: NameQuestion[];
  /** How many assignments are held back when it is done. */
  waiting: number;
  /** For telling it in words. */
  people: readonly Person[];
  phases: readonly SheetPhase[];
  decisions: Decisions;
  /** The run that it takes back; absent where it is a sync. */
  undoes?: JournalRun;
}

export function isRemoval({ kind }: Pick<Operation, 'kind'>): boolean {
  return kind === 'remove-task' || kind === 'remove-row';
}

/** True if a sync would touch neither side nor the memory. */
export function isIdle({ operations, remember, forget, buckets, settings }: Proposal): boolean {
  return [operations, remember, forget, Object.keys(buckets), Object.keys(settings)].every(
    ({ length }) => length === 0,
  );
}
