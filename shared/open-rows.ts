import type { PhaseKey } from './model';
import { asSearched, hasWords } from './search';
import { isOpen } from './status';
import type { ReportedRow } from './status-report';

/** What open rows are put together by. */
export const groupings = ['due', 'owner', 'phase'] as const;

export type Grouping = (typeof groupings)[number];

/** Open rows that belong together; `name` is null for those that have no owner or no date. */
export interface OpenGroup<R> {
  name: string | null;
  rows: R[];
}

interface Numbered extends ReportedRow {
  number: string;
}

/**
 * The open rows that have these words in their number, text, owners or notes, in groups: by due date the soonest first,
 * by owner in the order of the alphabet of `language`, by phase in the order of the workbook. A row of several owners is
 * with each of them. What has no owner or date comes last.
 */
export function groupOpenRows<R extends Numbered & { notes: string }>(
  { phases, rows }: { phases: readonly { key: PhaseKey; title: string }[]; rows: readonly R[] },
  by: Grouping,
  search: string,
  language: string,
): OpenGroup<R>[] {
  const found = rows.filter((row) => {
    if (!isOpen(row.status) || row.responsibility.trim() === '') return false;
    return hasWords([row.number, row.responsibility, ...row.owners, row.notes].join(' '), search);
  });
  if (by === 'phase') {
    const groups = phases.map(({ key, title }) => ({ name: title, rows: found.filter(({ phase }) => phase === key) }));
    return groups.filter((group) => group.rows.length > 0);
  }
  const namesOf = ({ owners, due }: R): (string | null)[] =>
    by === 'due' ? [due] : owners.length > 0 ? owners.map((owner) => owner.trim()) : [null];
  const groups = new Map<string | null, OpenGroup<R>>();
  for (const row of found) {
    for (const name of namesOf(row)) {
      const key = name === null ? null : asSearched(name);
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { name, rows: [row] });
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...groups.values()].sort(({ name: one }, { name: other }) =>
    one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other),
  );
}
