import type { CalendarDate, PhaseKey, RowId } from './model';
import type { Status } from './status';

/** A row as it stood at a meeting. */
export interface KeptRow {
  id: RowId;
  number: string;
  phase: PhaseKey;
  responsibility: string;
  owners: readonly string[];
  status: Status;
  due: CalendarDate | null;
  remark: string;
}

/** What a workbook remembers of a meeting, beside its rows. */
export interface MeetingHead {
  /** Begins with the moment at which it began (ISO 8601), so that later ones sort behind earlier ones. */
  id: string;
  at: string;
  day: CalendarDate;
  title: string;
  /** Who led it last. */
  by: string;
  /** Null until it was finished. */
  endedAt: string | null;
  /** Names of who was there. */
  present: string[];
  decisions: string[];
  /** Rows that were agreed on in it. */
  actions: RowId[];
  /** How many rows of their worksheet its minutes take, from when they are about to be written. */
  minutes?: number;
}

/** A meeting with the rows as it left them, or as it found them where it was not finished. */
export interface KeptMeeting extends MeetingHead {
  rows: KeptRow[];
}

/** Who leads the meeting that is held. As a lease it is advice: whoever takes it over is written over the other. */
export interface Lead {
  /** The meeting's id. */
  meeting: string;
  /** A random word for one pane. */
  holder: string;
  by: string;
}

/** A meeting without its rows. */
export function headOf(meeting: MeetingHead): MeetingHead {
  const { id, at, day, title, by, endedAt, present, decisions, actions, minutes } = meeting;
  const head = { id, at, day, title, by, endedAt, present, decisions, actions };
  return minutes === undefined ? head : { ...head, minutes };
}

/** What is kept of a row. */
export function keptRow({ id, number, phase, responsibility, owners, status, due, remark }: KeptRow): KeptRow {
  return { id, number, phase, responsibility, owners: [...owners], status, due, remark };
}

/**
 * The meeting that somebody means by a day or a title: the latest until the end of that day, or the latest of that
 * title, whatever its case. `meetings` begin with the latest.
 */
export function meetingMeant(meetings: readonly KeptMeeting[], meant: string): KeptMeeting | undefined {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return (
    meetings.find(({ title }) => plain(title) === plain(meant)) ??
    (/^\d{4}-\d{2}-\d{2}$/.test(meant) ? meetings.find(({ day }) => day <= meant) : undefined)
  );
}
