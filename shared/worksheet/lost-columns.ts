import { columnKeys, columns } from '../columns';
import type { ColumnKey } from '../columns';
import { worksheetLanguages } from '../language';
import type { WorksheetLanguage } from '../language';
import { worksheetWordsIn } from '../words/worksheet-words';
import { readDate, readStatus, readText } from './cell-values';

/** Where our columns are in a table that no memory knows, and the language of most of their headings. */
export interface LostColumns {
  columns: Map<ColumnKey, number>;
  /** How many are known by their headings. */
  headed: number;
  language: WorksheetLanguage;
}

/**
 * Knows columns by their headings in any language, then renamed ones by their places between those: where just as many
 * are left as ought to be there, and what they hold may be in them.
 */
export function lostColumns(headings: readonly string[], values: readonly (readonly unknown[])[]): LostColumns {
  const votes = worksheetLanguages.map((language) => headedIn(language, headings));
  const best = votes.reduce((one, other) => (other.size > one.size ? other : one));
  const found = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  const settle = (key: ColumnKey, position: number) => {
    if (found.has(key) || taken.has(position)) return;
    found.set(key, position);
    taken.add(position);
  };
  for (const vote of [best, ...votes]) for (const [key, position] of vote) settle(key, position);
  const headed = found.size;
  const always = columns.filter(({ shown }) => shown === 'always').map(({ key }) => key);
  // Hidden columns may have gone, and then the places of those in sight alone tell.
  for (const order of [columnKeys, always]) {
    for (const gap of gapsIn(order, found, headings.length)) {
      const free = gap.positions.filter((position) => !taken.has(position));
      if (free.length !== gap.keys.length) continue;
      gap.keys.forEach((key, at) => {
        const position = free[at] ?? 0;
        if (
          mayHold(
            key,
            values.map((row) => row[position]),
          )
        )
          settle(key, position);
      });
    }
  }
  return { columns: found, headed, language: worksheetLanguages[votes.indexOf(best)] ?? 'en' };
}

function headedIn(language: WorksheetLanguage, headings: readonly string[]): Map<ColumnKey, number> {
  const words = worksheetWordsIn(language).column;
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  return new Map(
    columnKeys.flatMap((key) => {
      const position = plain.indexOf(words[key].toLowerCase());
      return position < 0 ? [] : [[key, position] as const];
    }),
  );
}

/** Runs of keys that were not found, each with the positions between the found ones around it. */
function gapsIn(order: readonly ColumnKey[], found: ReadonlyMap<ColumnKey, number>, width: number) {
  const gaps: { keys: ColumnKey[]; positions: number[] }[] = [];
  let before = -1;
  let keys: ColumnKey[] = [];
  const close = (after: number) => {
    const length = Math.max(0, after - before - 1);
    if (keys.length > 0) gaps.push({ keys, positions: Array.from({ length }, (_, at) => before + 1 + at) });
    keys = [];
    before = after;
  };
  for (const key of order) {
    const position = found.get(key);
    if (position === undefined) keys.push(key);
    else close(position);
  }
  close(order === columnKeys ? width : Math.min(width, order.length));
  return gaps;
}

/** What most of a column's filled cells are like. */
function mayHold(key: ColumnKey, cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => readText(cell).trim() !== '');
  const most = (isLike: (cell: unknown) => boolean) => filled.filter(isLike).length * 2 >= filled.length;
  const kind = columns.find((column) => column.key === key)?.kind;
  if (kind === 'status') return filled.length > 0 && most((cell) => readStatus(cell) !== undefined);
  if (kind === 'date') return most((cell) => readDate(cell) !== undefined);
  if (key === 'number') return filled.length > 0 && most((cell) => numberIn(cell) !== undefined);
  return true;
}

/** The two parts of a row's number, `2.03`. */
export function numberIn(cell: unknown): { position: number; count: number } | undefined {
  const [, position, count] = /^\s*(\d+)\.(\d+)\s*$/.exec(readText(cell)) ?? [];
  return position === undefined ? undefined : { position: Number(position), count: Number(count) };
}
