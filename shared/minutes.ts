import { changeHeading, changeInWords } from './changes-in-words';
import type { RowChange } from './changes-since';
import { dateInWords } from './dates';
import type { WorksheetLanguage } from './language';
import type { KeptRow, MeetingHead } from './meeting';
import type { PhaseKey } from './model';
import type { Page, PageEntry, PageSection } from './page';
import { countsOf, isOverdue } from './status-report';
import { worksheetWordsIn } from './words/worksheet-words';
import { ownersInCell } from './worksheet/cell-values';

/** What the minutes of a meeting are made of. */
export interface MinutesInput {
  head: MeetingHead;
  phases: readonly { key: PhaseKey; title: string }[];
  rows: readonly KeptRow[];
  /** Since the last meeting; since its own beginning where it is the first. */
  changes: readonly RowChange[];
  isFirst: boolean;
  language: WorksheetLanguage;
}

/** The minutes: who was there, what changed, what was decided, who does what, and what is open. */
export function minutesOf({ head, phases, rows: all, changes, isFirst, language }: MinutesInput): Page {
  const rows = all.filter(({ responsibility }) => responsibility.trim() !== '');
  const { minutes, worksheet, report, log, changes: changed } = worksheetWordsIn(language);
  const counts = countsOf(rows, head.day);
  const counted = counts.total - counts.ongoing - counts.notApplicable;
  const actions = rows.filter(({ id }) => head.actions.includes(id));
  const section = (heading: string, entries: PageEntry[]): PageSection => ({
    heading,
    entries: entries.length > 0 ? entries : [{ number: '', text: minutes.none, more: '' }],
  });
  return {
    language,
    title: `${minutes.name} · ${head.title}`,
    facts: [
      { name: log.date, value: dateInWords(head.day, language) },
      { name: minutes.by, value: head.by },
      { name: minutes.present, value: ownersInCell(head.present) || '–' },
      {
        name: report.status,
        value: [
          worksheet.done(String(counts.completed), String(counted)),
          `${worksheet.overdue}: ${counts.overdue}`,
          `${worksheet.blocked}: ${counts.blocked}`,
          `${report.unowned}: ${counts.unowned}`,
          `${report.undated}: ${counts.undated}`,
        ].join(' · '),
      },
    ],
    sections: [
      section(
        isFirst ? minutes.changed : changed.since,
        changes.map((change) => changeEntry(change, phases, language)),
      ),
      section(
        minutes.decisions,
        head.decisions.map((text) => ({ number: '', text, more: '' })),
      ),
      section(
        minutes.actions,
        actions.map((row) => rowEntry(row, language)),
      ),
      section(minutes.openPoints, openPoints(rows, head, language)),
    ],
  };
}

function changeEntry(change: RowChange, phases: MinutesInput['phases'], language: WorksheetLanguage): PageEntry {
  const { number, responsibility } = change.row;
  const told = changeInWords(change, phases, language);
  const kind =
    change.kind === 'completed' || change.kind === 'started' || change.kind === 'withdrawn' ? 'status' : change.kind;
  return { number, text: responsibility, more: `${changeHeading(kind, language)}: ${told}` };
}

/** A row with who does it and until when; `before` is said first. */
export function rowEntry(row: KeptRow, language: WorksheetLanguage, before: readonly string[] = []): PageEntry {
  const due = row.due === null ? '' : dateInWords(row.due, language);
  return {
    number: row.number,
    text: row.responsibility,
    more: [...before, ownersInCell(row.owners), due].filter((part) => part !== '').join(' · '),
  };
}

/** What is overdue or blocked, the overdue ones first, with the latest remark. */
function openPoints(rows: readonly KeptRow[], { day }: MeetingHead, language: WorksheetLanguage): PageEntry[] {
  const { worksheet, status } = worksheetWordsIn(language);
  const overdue = rows.filter((row) => isOverdue(row, day));
  const blocked = rows.filter((row) => row.status === 'blocked' && !overdue.includes(row));
  return [...overdue, ...blocked].map((row) => {
    const why = [
      ...(overdue.includes(row) ? [worksheet.overdue] : []),
      ...(row.status === 'blocked' ? [status.blocked] : []),
    ];
    const entry = rowEntry(row, language, [why.join(', ')]);
    return row.remark.trim() === '' ? entry : { ...entry, more: `${entry.more} · ${row.remark.trim()}` };
  });
}
