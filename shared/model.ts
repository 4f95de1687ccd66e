/**
 * The words of the product. The same words stand in the interface, the documentation and the tests.
 *
 * document        the text that lists responsibilities            (not: template, source file)
 * phase           a section of it; one worksheet; one bucket      (not: stage, step, group)
 * responsibility  one duty of a phase; one row; one task          (not: item, todo)
 * step            a point nested under a responsibility           (not: subtask)
 * row             a responsibility as it stands in the worksheet  (not: record)
 * task            the same as it stands in Planner                (not: item)
 * snapshot        what both sides agreed on at the last sync      (not: base, cache)
 * sheet, planner  the two sides                                   (not: local/remote, a/b)
 */
import type { Status } from './status';

/** Key of a phase: the heading's anchor (`initiate-phase`), the same in every language of a document. */
export type PhaseKey = string;
/** Identity of a row, kept in a hidden column of its table. Never derived from its text or its position. */
export type RowId = string;
/** A day without a time, `YYYY-MM-DD`. */
export type CalendarDate = string;
/** Object id of a user in the organisation's directory (a GUID). */
export type PersonId = string;

/** A point nested under a responsibility; `depth` is 1 for the first level below it. */
export interface Step {
  text: string;
  depth: number;
}

/** One duty, as the document words it. */
export interface Responsibility {
  text: string;
  steps: Step[];
}

export interface Phase {
  key: PhaseKey;
  title: string;
  introduction: string;
  responsibilities: Responsibility[];
}

/** A document that was read: its language is the primary subtag of a BCP 47 tag (`es`). */
export interface Document {
  title: string;
  language: string;
  introduction: string;
  phases: Phase[];
}

/** Somebody whom Planner can assign: a member of the plan's group. */
export interface Person {
  id: PersonId;
  name: string;
  mail: string;
}

/** The owners of a row: people Planner can hold, in order (the first is accountable), then names it cannot. */
export interface Owners {
  people: PersonId[];
  others: string[];
}

/** The fields of a responsibility that both sides hold. */
export interface Fields {
  responsibility: string;
  owners: Owners;
  status: Status;
  start: CalendarDate | null;
  due: CalendarDate | null;
  phase: PhaseKey;
}

export type FieldKey = keyof Fields;
