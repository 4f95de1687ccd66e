import type { FieldKey } from '../../shared/model';
import type { Chance } from './chance';

/**
 * What people do in the sheet and at the board. Whatever they write is written once and never again where the field has
 * room for it, so that the end can be judged; of fields with few values each is used once for each responsibility.
 */
export interface Hands {
  /** Number of the step, from which new values are made. */
  step: number;
  chance: Chance;
  used: Used;
}

/** Values that somebody gave to a field of a responsibility. */
export class Used {
  private readonly values = new Set<string>();

  /** One of the options that the field never had, from now on used. */
  fresh(word: string, field: FieldKey, options: readonly string[], { of }: Chance): string | undefined {
    const value = of(options.filter((one) => !this.values.has(`${word} ${field} ${one}`)));
    if (value !== undefined) this.values.add(`${word} ${field} ${value}`);
    return value;
  }
}

export const owners = ['Ana Prueba', 'Luis Ejemplo', 'Kenji Sample', 'Gus Visitor'];
export const lines = (cell: unknown) =>
  typeof cell === 'string' ? cell.split('\n').filter((line) => line !== '') : [];
export const serial = (step: number, base: number) => base + step;
/** 1 June and 1 January 2027 as Excel counts days. */
export const [starts, dues] = [46_174, 46_388];

/** What a responsibility is about, in words of its own: people seldom say the same, and reword what they said. */
export function sayingOf(word: string): string {
  const syllables = ['ka', 'lo', 'mi', 'ra', 'te', 'su', 'no', 'vi', 'be', 'du'];
  const digits = String(7919 * Number(word.slice(1)) + 123_457).split('');
  const [first = '', ...others] = digits.map((digit) => syllables[Number(digit)] ?? '');
  return `${others.slice(0, 2).join('')}${first} ${others.slice(2).join('')}`;
}

/** A line more, or one less that nobody touched before. */
export function otherLines(
  said: readonly string[],
  word: string,
  field: FieldKey,
  { step, chance, used }: Hands,
): string[] | null {
  const at = chance.below(said.length + 2);
  const known = said[at];
  if (known === undefined) return [...said, `${field} ${step}`];
  return used.fresh(word, field, [known], chance) === undefined ? null : said.filter((line) => line !== known);
}
