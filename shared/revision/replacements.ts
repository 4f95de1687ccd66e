import type { RowId } from '../model';
import { grouped } from './grouped';
import type { ComparisonEntry, RevisionComparison } from './comparison';
import { wordDifference } from './word-difference';
import type { DifferencePiece } from './word-difference';

/** One replacement that runs through several rows, so that it is one decision. */
export interface Replacement {
  /** Empty for something that was put in everywhere. */
  from: string;
  /** Empty for something that was taken out everywhere. */
  to: string;
  /** Every row in which it is found, in the order of the comparison. */
  rowIds: RowId[];
  /** Those of them that say nothing else that is new: they are decided with it. */
  onlyRowIds: RowId[];
}

/** A change inside a text, with what the new text says around it. */
interface Change {
  rowId: RowId;
  from: string;
  to: string;
  before: string;
  after: string;
}

/**
 * The replacements that run through two rows or more, those of the most rows first.
 *
 * “Work with the Microsoft team” and “as Microsoft advises” may both come to speak of “the FastTrack team”: the first
 * changes one word, because the words around it stay. So a change also belongs to a longer replacement of the same
 * words if the new text has that very phrase there.
 */
export function replacementsIn({ entries }: RevisionComparison): Replacement[] {
  const changes = entries.flatMap(changesIn);
  const kindsOf = new Map(
    [...grouped(changes, ({ from }) => from.toLowerCase())].map(([from, same]) => [from, kindsIn(same)]),
  );
  const kindOf = (change: Change) =>
    kindsOf.get(change.from.toLowerCase())?.find((kind) => belongs(change, kind)) ?? change;
  const ofRow = grouped(changes, ({ rowId }) => rowId);
  const ofKind = new Map<string, { kind: Change; members: Set<Change> }>();
  for (const change of changes) {
    const kind = kindOf(change);
    const known = ofKind.get(keyOf(kind)) ?? { kind, members: new Set() };
    known.members.add(change);
    ofKind.set(keyOf(kind), known);
  }
  return [...ofKind.values()]
    .map(({ kind: { from, to }, members }) => {
      const rowIds = [...new Set([...members].map(({ rowId }) => rowId))];
      return {
        from,
        to,
        rowIds,
        onlyRowIds: rowIds.filter((id) => ofRow.get(id)?.every((change) => members.has(change))),
      };
    })
    .filter(({ rowIds }) => rowIds.length > 1)
    .sort((one, other) => other.rowIds.length - one.rowIds.length);
}

/** So many different replacements of one phrase are looked through; more of them are no replacement of it. */
const mostKinds = 50;

/** What changes of one phrase make of it, each once, the longest first, so that each is counted where the most others can be. */
function kindsIn(changes: readonly Change[]): Change[] {
  // As most rows have it: at the beginning of a sentence it is written large.
  const spellings = [...grouped(changes, ({ to }) => to).values()].sort((one, other) => one.length - other.length);
  const kinds = [...new Map(spellings.flat().map((change) => [keyOf(change), change])).values()];
  return kinds.length > mostKinds ? [] : kinds.sort((one, other) => other.to.length - one.to.length);
}

function changesIn(entry: ComparisonEntry): Change[] {
  if (!('rewording' in entry) || !entry.rewording) return [];
  const { from: old, to: text } = entry.rewording;
  const changes: Change[] = [];
  let at = 0;
  let from = '';
  let to = '';
  const close = () => {
    const change = { rowId: entry.id, from: from.trim(), to: to.trim() };
    const start = at - to.length;
    if (change.from !== '' || change.to !== '')
      changes.push({ ...change, before: text.slice(0, start).trimEnd(), after: text.slice(at).trimStart() });
    from = '';
    to = '';
  };
  const read: Record<DifferencePiece['kind'], (text: string) => void> = {
    same: (words) => {
      close();
      at += words.length;
    },
    gone: (words) => {
      from += words;
    },
    new: (words) => {
      to += words;
      at += words.length;
    },
  };
  for (const piece of wordDifference(old, text)) read[piece.kind](piece.text);
  close();
  return changes;
}

/** The first word of a sentence is the same word. */
function keyOf({ from, to }: Pick<Change, 'from' | 'to'>): string {
  return JSON.stringify([from.toLowerCase(), to.toLowerCase()]);
}

/** True if the change makes the new text say what the kind says, with words beside it that stayed. */
function belongs(change: Change, kind: Change): boolean {
  if (keyOf(change) === keyOf(kind)) return true;
  if (change.from.toLowerCase() !== kind.from.toLowerCase() || change.to === '') return false;
  const phrase = kind.to.toLowerCase();
  const at = phrase.indexOf(change.to.toLowerCase());
  if (at < 0) return false;
  const before = phrase.slice(0, at).trim();
  const after = phrase.slice(at + change.to.length).trim();
  return endsWithWords(change.before.toLowerCase(), before) && startsWithWords(change.after.toLowerCase(), after);
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && !/[\p{L}\p{N}]$/u.test(text.slice(0, text.length - words.length));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && (words === '' || !/^[\p{L}\p{N}]/u.test(text.slice(words.length)));
}
