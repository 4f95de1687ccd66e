import type { Person } from '../shared/model';
import type { SheetReading } from './ports/workbook';

/** The mail addresses with which a sheet names people: those of People, and owners that were typed as an address. */
export function mailsIn({ people, rows }: Pick<SheetReading, 'people' | 'rows'>): string[] {
  const said = [...people.map(({ mail }) => mail), ...rows.flatMap(({ owners }) => owners)];
  const mails = said.map((text) => text.trim().toLowerCase()).filter((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  return [...new Set(mails)];
}

/** Each person once, as they were named first. */
export function onceEach(people: readonly Person[]): Person[] {
  return [...new Map([...people].reverse().map((person) => [person.id, person])).values()].reverse();
}
