import type { Document } from '../model';
import type {
  AddedEntry,
  ComparisonEntry,
  Corrections,
  MetEntry,
  Pair,
  RevisionComparison,
  WithdrawnEntry,
} from './comparison';
import { detailsOf } from './details';
import { usualNames } from './joined-name';
import type { Mapping } from './mapping';
import { matchSame, matchTexts, sideOf } from './matching';
import type { Match, Side } from './matching';
import { tidyText } from './normal-text';
import { placesIn, sectionsIn } from './sections';
import type { PlacedResponsibility } from './sections';
import { documentPhaseOf, inDocumentOrder, isDropped, isOfDocument } from './standing';
import type { StandingPhase, StandingRow } from './standing';

/** A document and the workbook that it is compared with. */
export interface Revision {
  document: Document;
  /** Id of the document in the workbook that this one is a revision of. */
  of: string;
  /** In the order of the workbook, rows of other documents and people's own included. */
  rows: readonly StandingRow[];
  phases: readonly StandingPhase[];
  mapping: Mapping;
  corrections: Corrections;
}

/**
 * Compares the rows of a document with its revision.
 *
 * Rows are matched on the document's own wording, never on what people made of it: the same text in the same phase, the
 * same text in another, then by likeness in the same phase, then in another. Each row and each responsibility is
 * matched once, the likest first; several with the same text are matched in the order of the document, however the
 * worksheet is sorted. A row that the document dropped meets its very text alone. What stands in a section that is left
 * keeps its row as it is.
 */
export function compareRevision({ document, of, rows, phases, mapping, corrections }: Revision): RevisionComparison {
  const sections = sectionsIn(document, mapping, phases);
  const duties = placesIn(sections).map((placed) => ({
    ...sideOf(placed.responsibility.text, placed.phase),
    placed,
  }));
  const standing = inDocumentOrder(rows).map((row) => ({ ...sideOf(row.wording, documentPhaseOf(row)), row }));
  const joined = joinedPairs(standing, duties, corrections.joined);
  const [freeRows, freeDuties] = withoutMatched(standing, duties, joined);

  const ours = freeRows.filter(({ row }) => isOfDocument(row, of));
  const isBarred = barOf(corrections.separated);
  const found = matchTexts(
    ours.filter(({ row }) => !isDropped(row)),
    freeDuties,
    isBarred,
  );
  const [rowsLeft, dutiesLeft] = withoutMatched(ours, freeDuties, found);
  const returned = matchSame(
    rowsLeft.filter(({ row }) => isDropped(row)),
    dutiesLeft,
    isBarred,
  );

  const names = usualNames(
    of,
    ours.map(({ row }) => row),
  );
  const entryOf = new Map<Side, MetEntry>([
    ...[...joined, ...found].map((match) => [match.right, metEntry(match, names.workstream)] as const),
    ...returned.map(
      (match) => [match.right, { ...metEntry(match, names.workstream), kind: 'returned' as const }] as const,
    ),
  ]);
  return {
    document: of,
    entries: [
      ...duties.flatMap((duty): ComparisonEntry[] => {
        const met = entryOf.get(duty);
        return met ? [met] : addedEntries(duty.placed);
      }),
      ...rowsLeft.filter(({ row }) => row.status !== 'withdrawn').map(withdrawnEntry),
    ],
    newPhases: sections.newPhases,
    ...names,
  };
}

interface RowSide extends Side {
  row: StandingRow;
}

interface DutySide extends Side {
  placed: PlacedResponsibility;
}

/** What a person joined, each row and responsibility once; a person's own row may be joined too. */
function joinedPairs(
  standing: readonly RowSide[],
  duties: readonly DutySide[],
  pairs: readonly Pair[],
): Match<RowSide, DutySide>[] {
  const rowOf = new Map(standing.map((side) => [side.row.id, side]));
  const dutyAt = new Map(duties.map((side) => [side.placed.place, side]));
  return pairs.flatMap(({ rowId, place }) => {
    const left = rowOf.get(rowId);
    const right = dutyAt.get(place);
    if (!left || !right) return [];
    rowOf.delete(rowId);
    dutyAt.delete(place);
    return [{ left, right, certainty: 1 }];
  });
}

function barOf(separated: readonly Pair[]) {
  const keyOf = ({ rowId, place }: Pair) => JSON.stringify([rowId, place]);
  const barred = new Set(separated.map(keyOf));
  return ({ row }: RowSide, { placed }: DutySide) => barred.has(keyOf({ rowId: row.id, place: placed.place }));
}

function withoutMatched(
  standing: readonly RowSide[],
  duties: readonly DutySide[],
  matches: readonly Match<RowSide, DutySide>[],
): [RowSide[], DutySide[]] {
  const taken = new Set<Side>(matches.flatMap(({ left, right }) => [left, right]));
  return [standing.filter((side) => !taken.has(side)), duties.filter((side) => !taken.has(side))];
}

function metEntry(
  { left: { row }, right: { placed }, certainty }: Match<RowSide, DutySide>,
  joinedAs: string,
): MetEntry {
  const { place, position, phase, responsibility } = placed;
  const isLeft = phase === null;
  const isMoved = !isLeft && phase !== row.phase && phase !== documentPhaseOf(row);
  const { text } = responsibility;
  // A row that a person added and joined has no wording yet.
  const from = row.wording || row.responsibility;
  const isReworded = !isLeft && tidyText(row.wording) !== tidyText(text);
  const details = isLeft ? null : detailsOf(row, responsibility, joinedAs);
  return {
    kind: isMoved ? 'moved' : kindOf(isReworded, details !== null),
    id: row.id,
    row,
    place,
    position,
    responsibility,
    phase: row.phase,
    toPhase: isMoved ? phase : row.phase,
    documentPhase: phase ?? row.phase,
    certainty,
    rewording: isReworded ? { from, to: text } : null,
    details,
    conflict: isReworded && isOwnText(row) && tidyText(row.responsibility) !== tidyText(text),
    wasCompleted: isReworded && row.status === 'completed',
  };
}

function kindOf(isReworded: boolean, hasDetails: boolean): MetEntry['kind'] {
  if (isReworded) return 'reworded';
  return hasDetails ? 'details' : 'unchanged';
}

/** A person made another text of the document's. */
export function isOwnText({ responsibility, wording }: StandingRow): boolean {
  return responsibility !== wording && tidyText(responsibility) !== tidyText(wording);
}

function addedEntries({ place, position, phase, responsibility }: PlacedResponsibility): AddedEntry[] {
  return phase === null ? [] : [{ kind: 'added', id: `+${place}`, place, position, phase, responsibility }];
}

function withdrawnEntry({ row }: RowSide): WithdrawnEntry {
  return { kind: 'withdrawn', id: row.id, row, phase: row.phase };
}
