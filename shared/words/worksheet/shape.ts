import type { ColumnKey } from '../../columns';
import type { Priority } from '../../priority';
import type { Status } from '../../status';

/** Every text that is written into a workbook or into a task, in one language. A language is one file of this shape. */
export interface WorksheetWords {
  /** In which direction the language is read. */
  direction: 'ltr' | 'rtl';
  /** No two statuses share a word. */
  status: Record<Status, string>;
  /** No two priorities share a word. */
  priority: Record<Priority, string>;
  /** No two headings are the same, whatever their case. */
  column: Record<ColumnKey, string>;
  worksheet: {
    /** Name of the worksheet of people. */
    people: string;
    /** The phase of what stands under no heading. */
    general: string;
    start: string;
    target: string;
    done: (done: string, all: string) => string;
    overdue: string;
    blocked: string;
    name: string;
    mail: string;
    organisation: string;
    role: string;
    /** What Excel says of an entry that it does not expect; a title has at most 32 characters. */
    statusTitle: string;
    statusMessage: string;
    priorityMessage: string;
    ownerTitle: string;
    ownerMessage: string;
    otherChoiceMessage: string;
    dueTitle: string;
    dueMessage: string;
    /** A number format that names the month, or begins with the year where that is the custom. */
    dateFormat: string;
    /** The widest date that the format shows; columns of dates are measured by it. */
    widestDate: string;
  };
  /** The Status worksheet. */
  report: {
    /** Its name. */
    status: string;
    phase: string;
    /** The line that counts every row. */
    all: string;
    total: string;
    /** Headings of counts: open rows whose day comes within a week, that have no day, or nobody. */
    dueSoon: string;
    undated: string;
    unowned: string;
    /** Heading of the share that is done. */
    percent: string;
    /** The line of owners whom the people of the workbook are without. */
    others: string;
    urgent: string;
    /** Before the moment at which something was written, and what is said of it afterwards. */
    asOf: string;
    stale: string;
  };
  /** The Log worksheet. */
  log: {
    name: string;
    /** Headings of its columns, beside those of a row. */
    date: string;
    what: string;
    from: string;
    to: string;
    who: string;
    /** What a line may be about, beside the columns of a row. */
    remark: string;
  };
  /** What became of rows since a meeting; what of them changed is told by the columns' words. */
  changes: {
    since: string;
    added: string;
    removed: string;
    reworded: string;
  };
  /** The Minutes worksheet. */
  minutes: {
    name: string;
    /** Who led the meeting, and who was there. */
    by: string;
    present: string;
    /** The heading of what changed, where there was no meeting before. */
    changed: string;
    /** One of them, as the log tells it, and the heading of all. */
    decision: string;
    decisions: string;
    action: string;
    actions: string;
    openPoints: string;
    /** Below a heading that has nothing. */
    none: string;
  };
  /** What is written on a phase that was closed. */
  closing: {
    closed: string;
    accepted: string;
  };
  /** The worksheet for whoever takes the project over. */
  handover: {
    name: string;
    lastSync: string;
    conflicts: string;
    /** Conflicts are decided by people. */
    asked: string;
  };
  /** The line of a task's description that names owners whom the plan does not know. */
  otherOwners: (names: string) => string;
}
