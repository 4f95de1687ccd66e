import { daysLater } from './dates';
import type { RowValues } from './row';

/** What people say of a row in the pane. */
export type RowEdit = Partial<Pick<RowValues, 'owners' | 'status' | 'start' | 'due' | 'priority' | 'steps' | 'notes'>>;

/** The row's dates, so many days later; nothing where it has none. */
export function shifted({ start, due }: Pick<RowValues, 'start' | 'due'>, days: number): RowEdit {
  return {
    ...(start !== null && { start: daysLater(start, days) }),
    ...(due !== null && { due: daysLater(due, days) }),
  };
}

/** The owners with one more at the end; nothing changes for somebody who is among them, however the name is typed. */
export function withOwner(owners: readonly string[], name: string): string[] {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const known = name.trim() === '' || owners.some((one) => plain(one) === plain(name));
  return known ? [...owners] : [...owners, name.trim()];
}
