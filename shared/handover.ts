import { dateInWords } from './dates';
import type { WorksheetLanguage } from './language';
import type { KeptMeeting, KeptRow } from './meeting';
import { rowEntry } from './minutes';
import type { CalendarDate, PhaseKey } from './model';
import type { Page, PageEntry } from './page';
import { isOpen } from './status';
import type { SyncSettings } from './sync-settings';
import { columns } from './columns';
import { worksheetWordsIn } from './words/worksheet-words';
import { ownersInCell } from './worksheet/cell-values';

export interface HandoverInput {
  phases: readonly { key: PhaseKey; title: string }[];
  rows: readonly KeptRow[];
  /** The latest first. */
  meetings: readonly KeptMeeting[];
  /** Null for a workbook without a plan. */
  sync: { plan: string; last: { day: CalendarDate; by: string } | null; settings: SyncSettings } | null;
  today: CalendarDate;
  language: WorksheetLanguage;
}

const mostDecisions = 20;

/** What the next project manager needs: what is open by phase and owner, what is blocked and why, recent decisions, the sync. */
export function handoverOf({ phases, rows: all, meetings, sync, today, language }: HandoverInput): Page {
  const { handover, minutes, status, log } = worksheetWordsIn(language);
  const open = all.filter((row) => row.responsibility.trim() !== '' && isOpen(row.status));
  const byOwner = (one: KeptRow, other: KeptRow) => ownersInCell(one.owners).localeCompare(ownersInCell(other.owners));
  const blocked = open.filter((row) => row.status === 'blocked');
  const decisions = meetings.flatMap(({ day, decisions: made }) =>
    made.toReversed().map((text): PageEntry => ({ number: '', text, more: dateInWords(day, language) })),
  );
  const sections = [
    ...phases.map(({ key, title }) => ({
      heading: title,
      entries: open
        .filter(({ phase }) => phase === key)
        .toSorted(byOwner)
        .map((row) => rowEntry(row, language, [status[row.status]])),
    })),
    {
      heading: status.blocked,
      entries: blocked.map((row) => rowEntry(row, language, [row.remark.trim()])),
    },
    { heading: minutes.decisions, entries: decisions.slice(0, mostDecisions) },
    ...(sync === null ? [] : [{ heading: 'Planner', entries: syncEntries(sync, language) }]),
  ];
  return {
    language,
    title: handover.name,
    facts: [{ name: log.date, value: dateInWords(today, language) }],
    sections: sections.map(({ heading, entries }) => ({
      heading,
      entries: entries.length > 0 ? entries : [{ number: '', text: minutes.none, more: '' }],
    })),
  };
}

/** Where tasks go, when they last did, and what is not decided by both sides. */
function syncEntries(
  { plan, last, settings }: NonNullable<HandoverInput['sync']>,
  language: WorksheetLanguage,
): PageEntry[] {
  const { handover, column } = worksheetWordsIn(language);
  const entry = (text: string, more: string): PageEntry => ({ number: '', text, more });
  const sides = { sheet: 'Excel → Planner', planner: 'Planner → Excel', both: 'Excel ↔ Planner' };
  const decided = columns.flatMap(({ key, field }) => {
    const direction = field && settings.directions[field];
    return direction === undefined ? [] : [entry(column[key], sides[direction])];
  });
  const conflicts = { ask: handover.asked, sheet: 'Excel', planner: 'Planner' };
  return [
    entry(plan, last === null ? '' : `${handover.lastSync}: ${dateInWords(last.day, language)}, ${last.by}`),
    entry(handover.conflicts, conflicts[settings.conflicts]),
    ...decided,
  ];
}
