import { changesSince } from '../../../shared/changes-since';
import { dateInWords, localDay } from '../../../shared/dates';
import { Problem } from '../../../shared/errors';
import { linesOfChange } from '../../../shared/log';
import type { LogLine } from '../../../shared/log';
import { headOf, keptRow } from '../../../shared/meeting';
import type { KeptMeeting, Lead, MeetingHead } from '../../../shared/meeting';
import { minutesOf } from '../../../shared/minutes';
import type { CalendarDate, PhaseKey, RowId } from '../../../shared/model';
import type { Page } from '../../../shared/page';
import { blankRow } from '../../../shared/row';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import { lengthOf } from '../../../shared/worksheet/page-worksheet';
import { ownersInCell } from '../../../shared/worksheet/cell-values';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import type { Meetings } from '../../excel/meetings';
import { holderIn } from './holder';
import type { MeetingReading, MeetingWish } from './meeting';
import type { AnsweringParts } from '../row/answering';
import { writeAnswers } from '../row/answering';
import type { RowAnswer } from '../services';

/** Something that a meeting agreed on, to be done by somebody. */
export interface MeetingAction {
  text: string;
  owners: string[];
  due: CalendarDate | null;
  phase: PhaseKey;
}

/**
 * A status meeting, over the worksheets as they are by then. What is noted and the end are whoever's leads it: they fail
 * with `meeting-led-by` once somebody else does.
 */
export interface MeetingServices {
  /** The workbook as a meeting goes through it. */
  meeting(): Promise<MeetingReading>;
  /** Begins a meeting, unless one is held already: what the rows say is kept under its date and title. */
  startMeeting(wish: MeetingWish): Promise<MeetingReading>;
  /** Leads the meeting that somebody else leads. */
  leadMeeting(by: string): Promise<MeetingReading>;
  /** Writes what a meeting says of a row, to the sheet and to the log. False where the row no longer says what was read. */
  answerRow(row: SheetRow, after: RowAnswer, who: string): Promise<boolean>;
  /** Remembers who is there. */
  notePresent(present: string[]): Promise<MeetingReading>;
  noteDecision(decision: string): Promise<MeetingReading>;
  /** An action is a row of its phase, with a number. */
  noteAction(action: MeetingAction): Promise<MeetingReading>;
  /** Writes the minutes and keeps what the rows say by now for the next meeting. Answers the minutes. */
  finishMeeting(): Promise<Page>;
}

export interface MeetingParts extends AnsweringParts {
  meetings: () => Promise<Meetings>;
  /** Writes minutes on top of the earlier ones, over as many rows of an attempt that failed later. */
  writeMinutes: (minutes: Page, attempted: number) => Promise<void>;
  newRowId: () => RowId;
  /** A random word. */
  newId: () => string;
  /** What is kept as long as the window is open. */
  session: () => Pick<Storage, 'getItem' | 'setItem'>;
}

/** What a meeting asks of the workbook. Answers are written cell by cell, over what was read alone. */
export function meetingServices(parts: MeetingParts): MeetingServices {
  const { sheet, meetings, language, addToLog, writeMinutes, newRowId, now, newId, session } = parts;
  const holder = holderIn(session, newId);

  const standing = (rows: SheetReading, { lead, meetings: kept }: { lead: Lead | null; meetings: KeptMeeting[] }) => {
    const current = kept.find(({ id }) => id === lead?.meeting) ?? null;
    return {
      ...rows,
      today: localDay(now()),
      role: lead === null || current === null ? 'none' : lead.holder === holder ? 'leads' : 'follows',
      current,
      last: kept.find(({ id }) => current === null || id < current.id) ?? null,
    } satisfies MeetingReading;
  };
  const meeting = async () => standing(await (await sheet()).read(), await (await meetings()).read());
  /** The meeting as it is led from here. */
  const led = async (): Promise<MeetingReading & { current: KeptMeeting }> => {
    const reading = await meeting();
    const { role, current } = reading;
    if (role !== 'leads' || current === null) throw new Problem('meeting-led-by', { by: current?.by ?? '' });
    return { ...reading, current };
  };
  const keep = async (head: MeetingHead) => {
    await (await meetings()).keep({ head });
    return meeting();
  };
  const line = (head: MeetingHead, values: Partial<LogLine>): LogLine => ({
    ...{ day: localDay(now()), number: '', responsibility: '', what: '', from: '', to: '', who: head.by },
    ...values,
  });

  return {
    meeting,
    async startMeeting({ title, by }) {
      const reading = await (await sheet()).read();
      const known = await (await meetings()).read();
      const before = standing(reading, known);
      if (before.role !== 'none') return before;
      const at = now().toISOString();
      const head: MeetingHead = {
        ...{ id: `${at} ${newId()}`, at, day: before.today, title, by, endedAt: null },
        ...{ present: [by], decisions: [], actions: [] },
      };
      const rows = reading.rows.map(keptRow);
      await (await meetings()).keep({ lead: { meeting: head.id, holder, by }, head, rows });
      await addToLog(overwritten(before.last, reading.rows, { day: head.day, who: '', language: await language() }));
      // A colleague may have begun one at the same moment; whoever was written last leads.
      const lead = await (await meetings()).lead();
      return lead?.holder === holder
        ? standing(reading, { lead, meetings: [{ ...head, rows }, ...known.meetings] })
        : meeting();
    },
    async leadMeeting(by) {
      const { current } = await meeting();
      if (current) {
        const lead = { meeting: current.id, holder, by };
        await (await meetings()).keep({ lead, head: { ...headOf(current), by } });
      }
      return meeting();
    },
    answerRow: async (row, after, who) => (await writeAnswers(parts, [{ row, after }], who)) === 0,
    notePresent: async (present) => keep({ ...headOf((await led()).current), present }),
    async noteDecision(decision) {
      const head = headOf((await led()).current);
      const reading = await keep({ ...head, decisions: [...head.decisions, decision] });
      const { minutes } = worksheetWordsIn(await language());
      await addToLog([line(head, { what: minutes.decision, to: decision })]);
      return reading;
    },
    async noteAction({ text, owners, due, phase }) {
      const head = headOf((await led()).current);
      const rowId = newRowId();
      const values = { ...blankRow, responsibility: text, owners, due };
      const [outcome] = await (await sheet()).write([{ kind: 'add-row', rowId, phase, values }]);
      if (outcome?.done !== true) throw new Problem('workbook-busy', {});
      const reading = await keep({ ...head, actions: [...head.actions, rowId] });
      const spoken = await language();
      const number = reading.rows.find(({ id }) => id === rowId)?.number ?? '';
      const until = due === null ? '' : dateInWords(due, spoken);
      const to = [ownersInCell(owners), until].filter((part) => part !== '').join(' · ');
      const { minutes } = worksheetWordsIn(spoken);
      await addToLog([line(head, { number, responsibility: text, what: minutes.action, to })]);
      return reading;
    },
    async finishMeeting() {
      const { current, last, rows, phases } = await led();
      const head = headOf(current);
      const minutes = minutesOf({
        ...{ head, phases, rows, language: await language(), isFirst: last === null },
        changes: changesSince((last ?? current).rows, rows),
      });
      await (await meetings()).keep({ head: { ...head, minutes: lengthOf(minutes) } });
      await writeMinutes(minutes, head.minutes ?? 0);
      const ended = { ...head, minutes: lengthOf(minutes), endedAt: now().toISOString() };
      await (await meetings()).keep({ lead: null, head: ended, rows: rows.map(keptRow) });
      return minutes;
    },
  };
}

/** Remarks that people typed over others since the last meeting: the log keeps the earlier ones. */
function overwritten(
  last: KeptMeeting | null,
  rows: readonly SheetRow[],
  author: Parameters<typeof linesOfChange>[2],
): LogLine[] {
  const earlier = new Map(last?.rows.map(({ id, remark }) => [id, remark]));
  return rows.flatMap((row) => {
    const remark = earlier.get(row.id) ?? '';
    return remark.trim() === '' ? [] : linesOfChange({ ...row, remark }, { remark: row.remark }, author);
  });
}
