import { daysLater } from './dates';
import type { CalendarDate, PhaseKey } from './model';
import { isOpen } from './status';
import { isOverdue } from './status-report';
import type { ReportedRow } from './status-report';

/** What a meeting goes through, in this order, before it goes through the phases. */
export const agendaTopics = ['overdue', 'blocked', 'unowned', 'undated', 'dueSoon'] as const;

export type AgendaTopic = (typeof agendaTopics)[number];

export interface Agenda<R> {
  topics: { topic: AgendaTopic; rows: R[] }[];
  /** What is open in each phase. */
  phases: { key: PhaseKey; title: string; rows: R[] }[];
}

interface Standing<R> {
  phases: readonly { key: PhaseKey; title: string }[];
  rows: readonly R[];
}

const daysSoon = 7;

/** What there is to talk about on a day. A row is under each topic that it belongs to; none is empty of words. */
export function agendaOf<R extends ReportedRow>({ phases, rows }: Standing<R>, today: CalendarDate): Agenda<R> {
  const soon = daysLater(today, daysSoon);
  const open = rows.filter(({ responsibility, status }) => responsibility.trim() !== '' && isOpen(status));
  const belongs: Record<AgendaTopic, (row: R) => boolean> = {
    overdue: (row) => isOverdue(row, today),
    blocked: ({ status }) => status === 'blocked',
    unowned: ({ owners }) => owners.length === 0,
    undated: ({ due }) => due === null,
    dueSoon: ({ due }) => due !== null && due >= today && due <= soon,
  };
  return {
    topics: agendaTopics.map((topic) => ({ topic, rows: open.filter(belongs[topic]) })),
    phases: phases.map(({ key, title }) => ({ key, title, rows: open.filter(({ phase }) => phase === key) })),
  };
}
