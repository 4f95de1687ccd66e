import type { CalendarDate, PhaseKey, RowId } from './model';
import type { Status } from './status';
import { isCounted, isOpen } from './status';
import { daysLater } from './dates';

/** What a report asks of a row; a row without a responsibility is counted nowhere. */
export interface ReportedRow {
  id: RowId;
  number: string;
  phase: PhaseKey;
  responsibility: string;
  /** Names, the accountable one first. */
  owners: readonly string[];
  status: Status;
  due: CalendarDate | null;
}

/** The statuses that a total is made of, in the order in which they are shown. */
export const countedStatuses = [
  'completed',
  'inProgress',
  'ongoing',
  'blocked',
  'notStarted',
  'deferred',
  'notApplicable',
] as const satisfies readonly Status[];

/**
 * How rows stand on a day. `total` is all of them but the withdrawn ones, so it is the sum of the seven statuses.
 * Overdue, due soon (today and the seven days after it), undated and unowned are among the rows that are open: not
 * started, in progress or blocked.
 */
export interface Counts {
  total: number;
  completed: number;
  inProgress: number;
  ongoing: number;
  blocked: number;
  notStarted: number;
  deferred: number;
  notApplicable: number;
  overdue: number;
  dueSoon: number;
  undated: number;
  unowned: number;
  /** Completed of those that a percent counts, from 0 to 100, rounded; null where there is none. */
  percent: number | null;
}

export interface PhaseCounts extends Counts {
  key: PhaseKey;
  title: string;
}

export interface OwnerCounts extends Counts {
  name: string;
}

export const reasons = ['overdue', 'blocked', 'unowned'] as const;

/** Why a row is urgent. */
export type Reason = (typeof reasons)[number];

export interface UrgentRow extends ReportedRow {
  why: Reason[];
}

export interface StatusReport {
  all: Counts;
  phases: PhaseCounts[];
  /** Whoever is named in a cell of owners, each by the whole name, in the order of the alphabet. */
  owners: OwnerCounts[];
  /** The most urgent rows, the most urgent first. */
  attention: UrgentRow[];
}

export interface Reported {
  phases: readonly { key: PhaseKey; title: string }[];
  rows: readonly ReportedRow[];
  today: CalendarDate;
}

const daysSoon = 7;
const mostUrgent = 10;

/** Where a workbook stands. A row with several owners counts for each of them, and once in all. */
export function reportOf({ phases, rows: everything, today }: Reported): StatusReport {
  const rows = everything.filter(({ responsibility }) => responsibility.trim() !== '');
  return {
    all: countsOf(rows, today),
    phases: phases.map(({ key, title }) => ({
      key,
      title,
      ...countsOf(
        rows.filter(({ phase }) => phase === key),
        today,
      ),
    })),
    owners: ownersIn(rows).map(([name, own]) => ({ name, ...countsOf(own, today) })),
    attention: urgentOf(rows, today).slice(0, mostUrgent),
  };
}

/** Counts of rows on a day. */
export function countsOf(rows: readonly ReportedRow[], today: CalendarDate): Counts {
  const having = (status: Status) => rows.filter((row) => row.status === status).length;
  const open = rows.filter(({ status }) => isOpen(status));
  const counted = rows.filter(({ status }) => isCounted(status)).length;
  const completed = having('completed');
  const soon = daysLater(today, daysSoon);
  return {
    total: rows.length - having('withdrawn'),
    completed,
    inProgress: having('inProgress'),
    ongoing: having('ongoing'),
    blocked: having('blocked'),
    notStarted: having('notStarted'),
    deferred: having('deferred'),
    notApplicable: having('notApplicable'),
    overdue: open.filter((row) => isOverdue(row, today)).length,
    dueSoon: open.filter(({ due }) => due !== null && due >= today && due <= soon).length,
    undated: open.filter(({ due }) => due === null).length,
    unowned: open.filter(({ owners }) => owners.length === 0).length,
    percent: counted === 0 ? null : Math.round((completed / counted) * 100),
  };
}

/** Due before today, and open. */
export function isOverdue({ status, due }: Pick<ReportedRow, 'status' | 'due'>, today: CalendarDate): boolean {
  return isOpen(status) && due !== null && due < today;
}

/** Rows that need somebody: overdue before blocked before unowned, and the earliest due first within each. */
export function urgentOf<R extends ReportedRow>(rows: readonly R[], today: CalendarDate): (R & { why: Reason[] })[] {
  const holds: Record<Reason, (row: R) => boolean> = {
    overdue: (row) => isOverdue(row, today),
    blocked: ({ status }) => status === 'blocked',
    unowned: ({ status, owners }) => isOpen(status) && owners.length === 0,
  };
  return rows
    .map((row) => ({ ...row, why: reasons.filter((reason) => holds[reason](row)) }))
    .filter(({ why }) => why.length > 0)
    .toSorted((one, other) => rankOf(one.why) - rankOf(other.why) || byDue(one, other));
}

function rankOf([first]: readonly Reason[]): number {
  return first === undefined ? reasons.length : reasons.indexOf(first);
}

function byDue({ due: one }: ReportedRow, { due: other }: ReportedRow): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** Each owner once, whatever the case of the name, with the rows that name them. */
function ownersIn(rows: readonly ReportedRow[]): [string, ReportedRow[]][] {
  const found = new Map<string, [string, ReportedRow[]]>();
  for (const row of rows) {
    const names = new Map(row.owners.map((name) => [sameName(name), name]));
    for (const [key, name] of names) {
      const [, own] = found.get(key) ?? found.set(key, [name, []]).get(key) ?? [];
      own?.push(row);
    }
  }
  return [...found.values()].toSorted(([one], [other]) => one.localeCompare(other));
}

/** Names as a formula compares them. */
export function sameName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
