import type { JournalPart, KeptPart } from '../journal';
import { isJournalPart } from './journal-guards';
import { pieceLength, pieces, textOf } from './memory-records';

/** The cells of a part of the journal: its id, its length in characters, and its text, cut where a cell ends. */
export function encodeJournal(part: JournalPart): string[] {
  const text = JSON.stringify(part);
  return [`${part.id} ${part.part}`, String(text.length), ...pieces(text)];
}

/** How many cells a text of that length takes at most: no cell ends within a character of two units. */
export function cellsFor(size: number): number {
  return Math.max(1, Math.ceil(size / (pieceLength - 1)));
}

/** The part in these cells; null where it is not whole, because an undo of Excel's own took back some of them, say. */
export function decodeJournal(cells: readonly unknown[]): JournalPart | null {
  const [, size, ...texts] = cells.map(textOf);
  try {
    const value: unknown = JSON.parse(texts.join('').slice(0, Number(size)));
    return isJournalPart(value) ? value : null;
  } catch {
    return null;
  }
}

/** What the first two cells of a record tell of it. */
export function keptPartIn([id, size]: readonly unknown[]): KeptPart {
  const [, run = textOf(id), part = ''] = /^(.*) (\d+)$/.exec(textOf(id)) ?? [];
  return { id: run, part: Number(part), size: Number(textOf(size)) || 0 };
}
