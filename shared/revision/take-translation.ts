import { originInCell } from '../document/origin';
import type { PhaseKey, RowId, Step } from '../model';
import type { RowValues, SheetChange } from '../row';
import { isOwnText } from './compare-revision';
import { commonNames, joinedWorkstream } from './joined-name';
import { linesOf } from './merged-lines';
import type { TranslationPair, TranslationPairing } from './pair-translation';
import { notesOf } from './responsibility-values';
import type { StandingRow } from './standing';
import { changed } from './take-revision';

/** What to write so that the workbook speaks the document's language. */
export interface TranslationTaking {
  /** By their keys; worksheets are named after the titles. */
  phases: { key: PhaseKey; title: string; introduction: string }[];
  changes: SheetChange[];
  /** Rows whose text, steps or notes stay in the language they are in, because people changed them. */
  kept: { rowId: RowId; what: 'responsibility' | 'steps' | 'notes' }[];
}

/**
 * Switches texts and nothing else. A cell that no longer says the document's wording keeps what a person wrote, while
 * the wording beside it becomes the translation's. Steps and the lines of notes are switched by position where there
 * are as many of both, ticks stay; a workstream is switched where all rows under its sub-heading are in the same one.
 */
export function takeTranslation({ document, pairs, phases }: TranslationPairing): TranslationTaking {
  const workstreamOf = workstreamsIn(pairs, document);
  const switched = pairs.map((pair) => switchedRow(pair, document, workstreamOf(pair)));
  return {
    phases,
    changes: switched.flatMap(({ change }) => (Object.keys(change.after).length > 0 ? [change] : [])),
    kept: switched.flatMap(({ kept }) => kept),
  };
}

function switchedRow({ row, position, phase, responsibility }: TranslationPair, document: string, workstream: string) {
  const kept: TranslationTaking['kept'] = [];
  const keep = (what: TranslationTaking['kept'][number]['what']) => {
    kept.push({ rowId: row.id, what });
    return {};
  };
  const steps = switchedSteps(row.steps, responsibility.steps);
  const notes = switchedNotes(row.notes, notesOf(responsibility).notes);
  const wanted: Partial<Pick<RowValues, keyof RowValues & keyof StandingRow>> = {
    document: originInCell({ document, place: { position, phase } }),
    wording: responsibility.text,
    source: responsibility.source,
    workstream,
    ...(isOwnText(row) ? keep('responsibility') : { responsibility: responsibility.text }),
    ...(steps ? { steps } : keep('steps')),
    ...(notes === null ? keep('notes') : { notes }),
  };
  return { kept, change: { kind: 'update-row' as const, rowId: row.id, ...changed(row, wanted) } };
}

function switchedSteps(standing: readonly Step[], told: readonly Step[]): Step[] | null {
  if (standing.length !== told.length) return null;
  return standing.map((step, at) => ({ ...step, text: told[at]?.text ?? step.text }));
}

function switchedNotes(standing: string, told: string): string | null {
  return linesOf(standing).length === linesOf(told).length ? told : null;
}

/** The workstream of each pair's row in the new language; a row that a person put elsewhere stays there. */
function workstreamsIn(pairs: readonly TranslationPair[], document: string): (pair: TranslationPair) => string {
  const joined = commonNames(
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
