import { readOrigin } from '../document/origin';
import type { RowValues, SheetChange } from '../row';
import { isOwnText } from './compare-revision';
import { joinedWorkstream, usualNames } from './joined-name';
import type { TranslationPair, TranslationPairing } from './pair-translation';
import { linesOf, notesOf } from './responsibility-values';
import { originCellOf } from './row-origin';
import { saidOf } from './standing';
import type { StandingRow } from './standing';
import { changed } from './take-revision';

/** What to write so that the workbook speaks the document's language. */
export interface TranslationTaking {
  /** By their keys; worksheets are named after the titles. */
  phases: TranslationPairing['phases'];
  changes: SheetChange[];
}

/**
 * Switches texts and nothing else. A cell that no longer says the document's wording keeps what a person wrote, while
 * the wording beside it becomes the translation's. Of steps and notes, the lines that the document said are switched by
 * position where there are as many of both, and ticks stay; lines of people's own stay between them. A workstream is
 * switched for the rows that are in the one that most rows under its sub-heading are in.
 */
export function takeTranslation({ document, pairs, phases }: TranslationPairing): TranslationTaking {
  const workstreamOf = workstreamsIn(pairs, document);
  return { phases, changes: pairs.flatMap((pair) => switchedRow(pair, document, workstreamOf(pair))) };
}

function switchedRow(pair: TranslationPair, document: string, workstream: string): SheetChange[] {
  const { row, responsibility } = pair;
  const isSaid = readOrigin(row.document).place === null ? (line: string) => line.trim() !== '' : saidOf(row);
  const steps = switched(row.steps, responsibility.steps, ({ text }) => isSaid(text));
  const notes = switched(row.notes.split('\n'), linesOf(notesOf(responsibility).notes), isSaid);
  const change = changed<keyof RowValues & keyof StandingRow>(row, {
    document: originCellOf(document, pair),
    wording: responsibility.text,
    source: responsibility.source,
    workstream,
    ...(!isOwnText(row) && { responsibility: responsibility.text }),
    ...(steps && { steps: steps.map(({ now, was }) => ({ ...now, done: was.done })) }),
    ...(notes && { notes: notes.map(({ now }) => now).join('\n') }),
  });
  return Object.keys(change.after).length > 0 ? [{ kind: 'update-row', rowId: row.id, ...change }] : [];
}

/** What the row says, line by line, and what it is to say; `null` where people removed or changed lines of the document. */
function switched<T>(
  standing: readonly T[],
  told: readonly T[],
  isSaid: (line: T) => boolean,
): { was: T; now: T }[] | null {
  if (standing.filter(isSaid).length !== told.length) return null;
  const next = told.values();
  return standing.map((was) => ({ was, now: isSaid(was) ? (next.next().value ?? was) : was }));
}

/** The workstream of each pair's row in the new language; a row that a person put elsewhere stays there. */
function workstreamsIn(pairs: readonly TranslationPair[], document: string): (pair: TranslationPair) => string {
  const joined = usualNames(
    document,
    pairs.map(({ row }) => row),
  ).workstream;
  const keyOf = ({ phase, responsibility }: TranslationPair) => JSON.stringify([phase, responsibility.workstream]);
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const inHeading = counts.get(keyOf(pair)) ?? new Map<string, number>();
    counts.set(keyOf(pair), inHeading.set(pair.row.workstream, (inHeading.get(pair.row.workstream) ?? 0) + 1));
  }
  const usual = new Map(
    [...counts].map(([key, inHeading]) => [key, [...inHeading].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '']),
  );
  return (pair) => {
    const { row, responsibility } = pair;
    const isUsual =
      responsibility.workstream !== '' && row.workstream !== '' && usual.get(keyOf(pair)) === row.workstream;
    return isUsual ? joinedWorkstream(joined, responsibility.workstream) : row.workstream;
  };
}
