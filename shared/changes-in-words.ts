import type { ChangeKind, RowChange } from './changes-since';
import { dateInWords } from './dates';
import type { WorksheetLanguage } from './language';
import type { KeptRow } from './meeting';
import type { PhaseKey } from './model';
import { worksheetWordsIn } from './words/worksheet-words';
import { ownersInCell } from './worksheet/cell-values';

/** What changed, in a word of the worksheets: the heading over changes of a kind. */
export function changeHeading(kind: ChangeKind, language: WorksheetLanguage): string {
  const { status, column, report, changes } = worksheetWordsIn(language);
  const told: Record<ChangeKind, string> = {
    completed: status.completed,
    started: status.inProgress,
    status: column.status,
    due: column.due,
    owners: column.owner,
    moved: report.phase,
    reworded: changes.reworded,
    added: changes.added,
    withdrawn: status.withdrawn,
    removed: changes.removed,
  };
  return told[kind];
}

/** From what to what a row changed, and by whom where that is known; empty where the heading says it all. */
export function changeInWords(
  { kind, row, before, by }: RowChange,
  phases: readonly { key: PhaseKey; title: string }[],
  language: WorksheetLanguage,
): string {
  const words = worksheetWordsIn(language);
  const phase = ({ phase: key }: KeptRow) => phases.find((one) => one.key === key)?.title ?? key;
  const day = ({ due }: KeptRow) => (due === null ? '–' : dateInWords(due, language));
  const status = (one: KeptRow) => words.status[one.status];
  const owners = (one: KeptRow) => ownersInCell(one.owners) || '–';
  const fromTo = (tell: (one: KeptRow) => string) => `${tell(before)} → ${tell(row)}`;
  switch (kind) {
    case 'completed':
    case 'started':
    case 'status':
    case 'withdrawn':
      return [fromTo(status), by].filter((part) => part !== '').join(' · ');
    case 'due':
      return fromTo(day);
    case 'owners':
      return fromTo(owners);
    case 'moved':
      return fromTo(phase);
    case 'reworded':
      return before.responsibility.replace(/\s+/g, ' ').trim();
    case 'added':
      return [phase(row), ownersInCell(row.owners), row.due === null ? '' : day(row)]
        .filter((part) => part !== '')
        .join(' · ');
    case 'removed':
      return phase(row);
  }
}
