import type { PhaseKey, Responsibility } from '../model';
import { align } from './alignment';
import type { Revision } from './compare-revision';
import type { Pair, Place } from './comparison';
import { unlikenessBetween } from './cross-language';
import type { Unlikeness } from './cross-language';
import { matchTexts, sideOf } from './matching';
import { placesIn, sectionsIn } from './sections';
import type { PlacedResponsibility } from './sections';
import { documentPhaseOf, inDocumentOrder, isDropped, isOfDocument } from './standing';
import type { StandingRow } from './standing';

/** A row and the same responsibility in another language. */
export interface TranslationPair {
  row: StandingRow;
  place: Place;
  /** Which of the document's responsibilities it is, from 1. */
  position: number;
  responsibility: Responsibility;
  phase: PhaseKey;
  /**
   * person    a person joined them
   * source    the bilingual page names the text that it was translated from
   * position  every phase has as many rows as the section, and nothing speaks against their order
   * alignment their names, numbers, links, lengths and order are most alike so
   */
  by: 'person' | 'source' | 'position' | 'alignment';
  /** From 0 to 1. */
  certainty: number;
}

export interface UnpairedResponsibility {
  place: Place;
  phase: PhaseKey;
  responsibility: Responsibility;
}

export interface TranslationPairing {
  /** Id of the document that is translated. */
  document: string;
  /** In the order of the document. */
  pairs: TranslationPair[];
  unpairedRows: StandingRow[];
  unpaired: UnpairedResponsibility[];
  /** The pairs are a proposal that a person should look through before they are taken. */
  needsReview: boolean;
  /** Title and introduction of each phase in the document's language. */
  phases: { key: PhaseKey; title: string; introduction: string }[];
}

/**
 * Pairs the rows of a document with the responsibilities of its translation, phase by phase. Rows are in the order and
 * in the phases of the document, however the worksheet is sorted and whatever people moved or added. What the document
 * has no longer is left as it is.
 */
export function pairTranslation({ document, of, rows, phases, mapping, corrections }: Revision): TranslationPairing {
  const sections = sectionsIn(document, mapping, phases);
  const placed = placesIn(sections).filter((one): one is Placed => one.phase !== null);
  const standing = inDocumentOrder(rows.filter((row) => isOfDocument(row, of) && !isDropped(row)));

  const pool = { rows: standing, placed };
  const joined = joinedPairs(pool, corrections.joined);
  const barred = new Set(corrections.separated.map(keyOf));
  const isBarred = (row: StandingRow, { place }: Placed) => barred.has(keyOf({ rowId: row.id, place }));
  const bySource = sourcePairs(without(pool, joined), isBarred);
  const rest = without(without(pool, joined), bySource);
  const byOrder = orderPairs(rest, isEven(pool) && joined.length + corrections.separated.length === 0, isBarred);

  const pairs = [...joined, ...bySource, ...byOrder];
  const order = new Map(placed.map(({ place }, index) => [place, index]));
  const unpaired = without(rest, byOrder);
  return {
    document: of,
    pairs: pairs.sort((one, other) => (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0)),
    unpairedRows: unpaired.rows,
    unpaired: unpaired.placed,
    needsReview: unpaired.rows.length + unpaired.placed.length > 0 || pairs.some(({ by }) => by === 'alignment'),
    phases: titlesIn(sections.sections),
  };
}

type Placed = PlacedResponsibility & { phase: PhaseKey };

interface Pool {
  rows: StandingRow[];
  placed: Placed[];
}

type IsBarred = (row: StandingRow, placed: Placed) => boolean;

function keyOf({ rowId, place }: Pair): string {
  return JSON.stringify([rowId, place]);
}

function without({ rows, placed }: Pool, pairs: readonly TranslationPair[]): Pool {
  const takenRows = new Set(pairs.map(({ row }) => row));
  const takenPlaces = new Set(pairs.map(({ place }) => place));
  return {
    rows: rows.filter((row) => !takenRows.has(row)),
    placed: placed.filter(({ place }) => !takenPlaces.has(place)),
  };
}

function paired(row: StandingRow, placed: Placed, by: TranslationPair['by'], certainty: number): TranslationPair {
  return { row, ...placed, by, certainty };
}

function joinedPairs({ rows, placed }: Pool, pairs: readonly Pair[]): TranslationPair[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const placeOf = new Map(placed.map((one) => [one.place, one]));
  return pairs.flatMap(({ rowId, place }) => {
    const row = rowOf.get(rowId);
    const one = placeOf.get(place);
    rowOf.delete(rowId);
    placeOf.delete(place);
    return row && one ? [paired(row, one, 'person', 1)] : [];
  });
}

/**
 * Pairs by the text that one of both was translated from: the row's text is what the page names, or the page's text is
 * what the row names, or both name the same.
 */
function sourcePairs(pool: Pool, isBarred: IsBarred): TranslationPair[] {
  const ways: [(row: StandingRow) => string, (responsibility: Responsibility) => string][] = [
    [({ wording }) => wording, ({ source }) => source],
    [({ source }) => source, ({ text }) => text],
    [({ source }) => source, ({ source }) => source],
  ];
  return ways.reduce<TranslationPair[]>((found, [ofRow, ofResponsibility]) => {
    const { rows, placed } = without(pool, found);
    const matches = matchTexts(
      rows.filter((row) => ofRow(row) !== '').map((row) => ({ ...sideOf(ofRow(row), documentPhaseOf(row)), row })),
      placed
        .filter(({ responsibility }) => ofResponsibility(responsibility) !== '')
        .map((one) => ({ ...sideOf(ofResponsibility(one.responsibility), one.phase), one })),
      ({ row }, { one }) => documentPhaseOf(row) !== one.phase || isBarred(row, one),
    );
    return [...found, ...matches.map(({ left, right, certainty }) => paired(left.row, right.one, 'source', certainty))];
  }, []);
}

/** True if every phase has as many rows as its section has responsibilities. */
function isEven({ rows, placed }: Pool): boolean {
  const counts = new Map<PhaseKey, number>();
  for (const row of rows) counts.set(documentPhaseOf(row), (counts.get(documentPhaseOf(row)) ?? 0) + 1);
  for (const { phase } of placed) counts.set(phase, (counts.get(phase) ?? 0) - 1);
  return [...counts.values()].every((count) => count === 0);
}

/** How much cheaper another order must be before the given one is not believed. */
const doubt = 3;

function orderPairs({ rows, placed }: Pool, mayByPosition: boolean, isBarred: IsBarred): TranslationPair[] {
  const unlikeness = unlikenessBetween(
    rows.map(({ wording }) => wording),
    placed.map(({ responsibility }) => responsibility.text),
  );
  const phases = [...new Set(placed.map(({ phase }) => phase))].map((key) =>
    phaseAligned(
      rows.filter((row) => documentPhaseOf(row) === key),
      placed.filter(({ phase }) => phase === key),
      unlikeness,
      isBarred,
    ),
  );
  if (!mayByPosition || phases.some(({ isInOrder }) => !isInOrder)) return phases.flatMap(({ pairs }) => pairs);
  return phases.flatMap(({ pairs }) => pairs.map((pair) => ({ ...pair, by: 'position', certainty: 1 })));
}

interface PhaseAligned {
  pairs: TranslationPair[];
  /** There are as many of both, and nothing speaks against their order. */
  isInOrder: boolean;
}

function phaseAligned(rows: StandingRow[], placed: Placed[], unlikeness: Unlikeness, isBarred: IsBarred): PhaseAligned {
  const costOf = (row: StandingRow | undefined, one: Placed | undefined) =>
    row && one && !isBarred(row, one) ? unlikeness(row.wording, one.responsibility.text) : Infinity;
  const { pairs, cost } = align(rows.length, placed.length, (at, to) => costOf(rows[at], placed[to]));
  const given = rows.reduce((sum, row, at) => sum + costOf(row, placed[at]), 0);
  if (rows.length === placed.length && given - cost <= doubt)
    return { pairs: rows.flatMap((row, at) => pairAt(row, placed[at], costOf)), isInOrder: true };
  const aligned = pairs.flatMap(([at, to]) => pairAt(rows[at], placed[to], costOf));
  // What was added later has a later number than its place in the document: it is looked for among what is left.
  const left = without({ rows, placed }, aligned);
  return { pairs: [...aligned, ...leftPairs(left, costOf)], isInOrder: false };
}

type CostOf = (row: StandingRow | undefined, one: Placed | undefined) => number;

function pairAt(row: StandingRow | undefined, one: Placed | undefined, costOf: CostOf): TranslationPair[] {
  return row && one ? [paired(row, one, 'alignment', certaintyOf(costOf(row, one)))] : [];
}

/** Rows and responsibilities that are few, in whatever order: the likest first. */
function leftPairs({ rows, placed }: Pool, costOf: CostOf): TranslationPair[] {
  const mostLeft = 200;
  if (rows.length > mostLeft || placed.length > mostLeft) return [];
  const costs = rows.flatMap((row) => placed.map((one) => ({ row, one, cost: costOf(row, one) })));
  const taken = new Set<StandingRow | Placed>();
  return costs
    .filter(({ cost }) => cost <= mostOutOfOrder)
    .sort((a, b) => a.cost - b.cost)
    .flatMap(({ row, one }) => {
      if (taken.has(row) || taken.has(one)) return [];
      taken.add(row).add(one);
      return pairAt(row, one, costOf);
    });
}

/** Out of order there is less to believe in. */
const mostOutOfOrder = 3;

function certaintyOf(cost: number): number {
  const indifferent = 8;
  return Math.max(0, Math.min(0.99, 1 - cost / indifferent));
}

/** A phase that takes several sections has the title of the first. */
function titlesIn(sections: ReturnType<typeof sectionsIn>['sections']): TranslationPairing['phases'] {
  const titles = new Map<PhaseKey, TranslationPairing['phases'][number]>();
  for (const { section, phase } of sections) {
    if (phase === null || titles.has(phase)) continue;
    titles.set(phase, { key: phase, title: section.title, introduction: section.introduction });
  }
  return [...titles.values()];
}
