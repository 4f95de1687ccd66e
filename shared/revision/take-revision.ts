import type { PhaseKey, RowId } from '../model';
import type { RowValues, SheetChange } from '../row';
import { isOwnText } from './compare-revision';
import type { AddedEntry, ComparisonEntry, MetEntry, RevisionComparison } from './comparison';
import type { Decision, Decisions } from './decisions';
import { joinedWorkstream } from './joined-name';
import { valuesOf } from './responsibility-values';
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
 */
export function takeRevision(comparison: RevisionComparison, decisions: Decisions, newRowId: () => RowId): Taking {
  const changes = comparison.entries.flatMap((entry): SheetChange[] => {
    const decision = Object.hasOwn(decisions, entry.id) ? decisions[entry.id] : undefined;
    if (decision === undefined || decision === 'decline') return [];
    return changesOf(entry, decision, comparison, newRowId);
  });
  return { phases: phasesUsed(comparison.newPhases, changes), changes };
}

function changesOf(
  entry: ComparisonEntry,
  decision: Exclude<Decision, 'decline'>,
  comparison: RevisionComparison,
  newRowId: () => RowId,
): SheetChange[] {
  switch (entry.kind) {
    case 'unchanged':
      return [];
    case 'added':
      return [{ kind: 'add-row', rowId: newRowId(), phase: entry.phase, values: addedValues(entry, comparison) }];
    case 'withdrawn':
      return [
        {
          kind: 'update-row',
          rowId: entry.row.id,
          before: { status: entry.row.status },
          after: { status: 'withdrawn' },
        },
      ];
    default:
      return [updateOf(entry, decision, comparison.document)];
  }
}

function addedValues({ responsibility }: AddedEntry, { document, party, workstream }: RevisionComparison): RowValues {
  return {
    ...valuesOf(responsibility),
    workstream: joinedWorkstream(workstream, responsibility.workstream),
    party,
    document,
  };
}

function updateOf(entry: MetEntry, decision: Exclude<Decision, 'decline'>, document: string): SheetChange {
  const { row, responsibility, rewording, details, conflict, phase, toPhase } = entry;
  const takesText = rewording !== null && (conflict ? decision === 'accept' : !isOwnText(row));
  const wanted: Partial<Pick<RowValues, keyof RowValues & keyof StandingRow>> = {
    document,
    ...(rewording && { wording: rewording.to, source: responsibility.source }),
    ...(takesText && { responsibility: rewording.to }),
    ...(entry.kind === 'returned' && { status: 'notStarted' }),
    ...(details?.steps && { steps: details.steps.to }),
    ...(details?.notes && { notes: details.notes.to }),
    ...(details?.link && { link: details.link.to }),
    ...(details?.workstream && { workstream: details.workstream.to }),
  };
  return {
    kind: 'update-row',
    rowId: row.id,
    ...changed(row, wanted),
    ...(phase !== toPhase && { toPhase }),
  };
}

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

/** The phases that a row goes into; one behind a phase that is not added comes behind what that one would have. */
export function phasesUsed(phases: readonly NewPhase[], changes: readonly SheetChange[]): NewPhase[] {
  const used = new Set(changes.map(phaseOf));
  const behind = new Map<PhaseKey, PhaseKey | null>();
  return phases.flatMap((phase) => {
    const after =
      phase.after === null ? null : behind.has(phase.after) ? (behind.get(phase.after) ?? null) : phase.after;
    if (used.has(phase.key)) return [{ ...phase, after }];
    behind.set(phase.key, after);
    return [];
  });
}

function phaseOf(change: SheetChange): PhaseKey | undefined {
  if (change.kind === 'add-row') return change.phase;
  return change.kind === 'update-row' ? change.toPhase : undefined;
}
