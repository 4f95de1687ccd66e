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
import type { Priority } from './priority';
import type { Status } from './status';

/** Key of a phase: the heading's anchor (`initiate-phase`), the same in every language of a document. */
export type PhaseKey = string;
/** Identity of a row, kept in a hidden column of its table. Never derived from its text or its position. */
export type RowId = string;
/** A day without a time, `YYYY-MM-DD`. */
export type CalendarDate = string;
/** Object id of a user in the organisation's directory (a GUID). */
export type PersonId = string;

/** A point nested under a responsibility; `depth` is 1 for the first level below it. `done`: the document has it ticked. */
export interface Step {
  text: string;
  depth: number;
  done: boolean;
}

/** A step as both sides hold it; `item` is the id of its line in Planner's checklist, null as long as it has none. */
export interface StepLine extends Step {
  item: string | null;
}

/** A link of the document: its words, and its address as the document gives it or resolved against the document's own. */
export interface Link {
  text: string;
  address: string;
}

/** One duty, as the document words it. */
export interface Responsibility {
  text: string;
  /** The sub-heading it stands under inside its phase; empty for none. */
  workstream: string;
  steps: Step[];
  /** Lead-in sentences, callouts and footnotes that belong to it, in the order of the document. */
  notes: string[];
  links: Link[];
  /** The document has it ticked. */
  done: boolean;
  /** The same in the language that a bilingual page was translated from; empty for none. */
  source: string;
  /** What a table of the document says besides; empty and null for nothing. */
  owner: string;
  due: CalendarDate | null;
}

export interface Phase {
  key: PhaseKey;
  title: string;
  introduction: string;
  responsibilities: Responsibility[];
}

/** A line of the document's body that is nowhere in what was read, and why. `line` counts from 1. */
export interface LeftOut {
  line: number;
  text: string;
  reason: LeftOutReason;
}

/**
 * comment       a comment, seen by nobody who reads the page
 * decoration    markup without words: a rule, a fence, the marker of a callout, an empty point
 * elsewhere     a section or a line that does nothing but point to other pages
 * no-list       a section without a list: nobody's duties
 * navigation    what surrounds the main content of a web page: menus, header, footer, scripts
 * hidden        what a web page holds and does not show
 * unknown-table a table without a column of responsibilities
 * columns       the headings of a table's columns, which were understood
 * source-text   what a bilingual page was translated from, where no row keeps it
 * repeated      something that the result has already
 */
export type LeftOutReason =
  | 'comment'
  | 'decoration'
  | 'elsewhere'
  | 'no-list'
  | 'navigation'
  | 'hidden'
  | 'unknown-table'
  | 'columns'
  | 'source-text'
  | 'repeated';

/** A document that was read: its language is the primary subtag of a BCP 47 tag (`es`), or `zh-Hant`. */
export interface Document {
  /** Anchor of its title, the same in every language of the page, or the title's words. */
  key: string;
  title: string;
  language: string;
  introduction: string;
  /** Callouts about the document as a whole. */
  notices: string[];
  phases: Phase[];
  leftOut: LeftOut[];
}

/** What a workbook remembers of a document that it took in. Rows name it by its `id`; the first one's is `1`. */
export interface DocumentRecord {
  id: string;
  key: string;
  title: string;
  language: string;
  /** Whose duties it lists; empty until somebody said so. */
  party: string;
  /** Fingerprints of its responsibilities when it was last taken in; not remembered of very long ones. */
  taken?: string;
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
  /** Those of `people` who are agreed on and not assigned in Planner yet. */
  held?: PersonId[];
}

/** The fields of a responsibility that both sides hold. */
export interface Fields {
  responsibility: string;
  owners: Owners;
  status: Status;
  /** When the task was completed and by whom: Planner's own word, which no task is ever told. */
  completedOn: CalendarDate | null;
  completedBy: string;
  start: CalendarDate | null;
  due: CalendarDate | null;
  /** Null means medium. */
  priority: Priority | null;
  phase: PhaseKey;
  /** Its rank among the rows of the phase; only which is greater says something. */
  order: number;
  steps: StepLine[];
  /** Empty for none, like the texts below. */
  notes: string;
  workstream: string;
  party: string;
}

export type FieldKey = keyof Fields;
