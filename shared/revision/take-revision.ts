import { originInCell } from '../document/origin';
import type { PhaseKey, RowId } from '../model';
import type { Move, RowValues, SheetChange } from '../row';
import { isOwnText } from './compare-revision';
import type { AddedEntry, MetEntry, RevisionComparison, WithdrawnEntry } from './comparison';
import type { Decision, Decisions } from './decisions';
import { joinedWorkstream } from './joined-name';
import { valuesOf } from './responsibility-values';
import { originCellOf } from './row-origin';
import type { NewPhase } from './sections';
import type { StandingRow } from './standing';

/** What to write into the workbook: the phases first, then the rows. */
export interface Taking {
  phases: NewPhase[];
  changes: SheetChange[];
}

/**
 * What accepted decisions ask for. Owners, statuses, dates, remarks and numbers stay as they are, but that a withdrawn
 * row gets that status and one that returned loses it. A step that stays keeps its tick. A new phase is added only for
 * a row that goes into it. What is declined or undecided is not written, so that the next comparison offers it again.
 * Where the document now has a row is noted, unless something about it was declined.
 */
export function takeRevision(comparison: RevisionComparison, decisions: Decisions, newRowId: () => RowId): Taking {
  const changes = comparison.entries.flatMap((entry): SheetChange[] => {
    const decision = Object.hasOwn(decisions, entry.id) ? decisions[entry.id] : undefined;
    if (entry.kind === 'unchanged') return updates(entry, comparison, {});
    if (decision === undefined || decision === 'decline') return [];
    if (entry.kind === 'added') return [addition(entry, comparison, newRowId)];
    if (entry.kind === 'withdrawn') return updates(entry, comparison, { status: 'withdrawn' });
    const { phase, toPhase } = entry;
    const move = phase === toPhase ? undefined : { from: phase, to: toPhase };
    return updates(entry, comparison, acceptedCells(entry, decision), move);
  });
  return { phases: phasesUsed(comparison.newPhases, changes), changes };
}

function addition(entry: AddedEntry, comparison: RevisionComparison, newRowId: () => RowId): SheetChange {
  return { kind: 'add-row', rowId: newRowId(), phase: entry.phase, values: addedValues(entry, comparison) };
}

/** The change that a row needs to say this and where it comes from; none if it does. */
function updates(
  entry: MetEntry | WithdrawnEntry,
  { document }: RevisionComparison,
  cells: Partial<DocumentCells>,
  move?: Move,
): SheetChange[] {
  const origin =
    entry.kind === 'withdrawn'
      ? originInCell({ document, place: null })
      : originCellOf(document, { ...entry, phase: entry.documentPhase });
  const change = changed<keyof DocumentCells>(entry.row, { ...cells, document: origin });
  if (Object.keys(change.after).length === 0 && !move) return [];
  return [{ kind: 'update-row', rowId: entry.row.id, ...change, ...(move && { move }) }];
}

function addedValues(entry: AddedEntry, { document, party, workstream }: RevisionComparison): RowValues {
  return {
    ...valuesOf(entry.responsibility),
    workstream: joinedWorkstream(workstream, entry.responsibility.workstream),
    party,
    document: originCellOf(document, entry),
  };
}

/** What the row is to say besides where it comes from. */
function acceptedCells(
  { kind, row, responsibility, rewording, details, conflict }: MetEntry,
  decision: Exclude<Decision, 'decline'>,
): Partial<DocumentCells> {
  const takesText = rewording !== null && (conflict ? decision === 'accept' : !isOwnText(row));
  return {
    ...(rewording && { wording: rewording.to, source: responsibility.source }),
    ...(takesText && { responsibility: rewording.to }),
    ...(kind === 'returned' && { status: 'notStarted' }),
    ...(details?.steps && { steps: details.steps.to }),
    ...(details?.notes && { notes: details.notes.to }),
    ...(details?.link && { link: details.link.to }),
    ...(details?.workstream && { workstream: details.workstream.to }),
  };
}

type DocumentCells = Pick<RowValues, keyof RowValues & keyof StandingRow>;

/** The cells that are to say something else, as they are and as they will be. */
export function changed<K extends keyof RowValues>(
  row: Pick<RowValues, K>,
  wanted: Partial<Pick<RowValues, K>>,
): { before: Partial<Pick<RowValues, K>>; after: Partial<Pick<RowValues, K>> } {
  const before: Partial<Pick<RowValues, K>> = {};
  const after: Partial<Pick<RowValues, K>> = {};
  for (const key in wanted) {
    const value = wanted[key];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(row[key])) continue;
    before[key] = row[key];
    after[key] = value;
  }
  return { before, after };
}

/** The phases that a row goes into. */
export function phasesUsed(phases: readonly NewPhase[], changes: readonly SheetChange[]): NewPhase[] {
  const used = new Set(changes.map(phaseOf));
  return phases.filter(({ key }) => used.has(key));
}

function phaseOf(change: SheetChange): PhaseKey | undefined {
  if (change.kind === 'add-row') return change.phase;
  return change.kind === 'update-row' ? change.move?.to : undefined;
}
