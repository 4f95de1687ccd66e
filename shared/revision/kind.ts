import type { Document, DocumentRecord } from '../model';
import { compareRevision } from './compare-revision';
import type { Revision } from './compare-revision';
import { noCorrections } from './comparison';
import type { ComparisonEntry } from './comparison';
import { takenBefore } from './document-record';
import { mappingOf, mapSections } from './mapping';
import { distinctName, frequentName, haveNamesInCommon, haveSameName } from './names';
import { pairTranslation } from './pair-translation';
import { firstDocument } from '../document/origin';
import { isDropped, isOfDocument } from './standing';
import type { StandingPhase, StandingRow } from './standing';

/**
 * same         nothing to take in, but for what people removed or did not want
 * revision     a later or earlier state of a document that the workbook holds
 * translation  such a document in another language
 * other-party  what the other side must do in the same phases
 * another      another document, such as a second product's
 */
export type DocumentKind = 'same' | 'revision' | 'translation' | 'other-party' | 'another';

/** What speaks for a proposal, for the sentence that explains it. */
export interface KindFacts {
  sameLanguage: boolean;
  /** Their keys or titles are the same. */
  sameName: boolean;
  /** Sections that have a phase, of all sections of the document. */
  mappedSections: number;
  sections: number;
  /** Responsibilities that a row has, in the same or in a like wording, of all of the document's. */
  shared: number;
  responsibilities: number;
  /** Rows of the document that it is compared with. */
  rows: number;
}

export interface KindProposal {
  kind: DocumentKind;
  /** Id of the document that it is a revision or translation of, or that it joins. */
  of: string;
  why: KindFacts;
  /** Proposed name of the party whose duties it lists; empty unless it is the other party's. */
  party: string;
  /** Proposed name of the workstream that it joins as; empty unless it is another document. */
  workstream: string;
}

/** The documents of a workbook with its phases and rows. */
export interface Holding {
  documents: readonly DocumentRecord[];
  phases: readonly StandingPhase[];
  rows: readonly StandingRow[];
}

/** Proposes what a document is to a workbook that holds one already. A workbook of an older version names no document. */
export function proposeKind(document: Document, holding: Holding): KindProposal {
  const [first = unknownDocument, ...others] = holding.documents;
  const { kind, record, why } = others
    .map((other) => viewOf(document, other, holding))
    .reduce((one, other) => (isBetter(other, one) ? other : one), viewOf(document, first, holding));
  return {
    kind,
    of: record.id,
    why,
    party: kind === 'other-party' ? distinctName(document, record) : '',
    workstream: kind === 'another' ? workstreamFor(document, record, holding.rows) : '',
  };
}

const unknownDocument: DocumentRecord = { id: firstDocument, key: '', title: '', language: '', party: '' };

/** What a document is to one of the workbook's. */
interface View {
  record: DocumentRecord;
  kind: DocumentKind;
  /** How much they have in common, from 0 to 1. */
  likeness: number;
  why: KindFacts;
}

/** From where on the rows and the responsibilities are the same document's: most of both have a counterpart. */
const leastShared = 0.5;
const leastTranslated = 0.63;
/** From where on two documents list duties of one kind: another product's, rather than the other party's. */
const leastRelated = 0.15;

function viewOf(document: Document, record: DocumentRecord, { phases, rows }: Holding): View {
  const own = rows.filter((row) => isOfDocument(row, record.id) && !isDropped(row));
  const sections = mapSections(document, phases, own);
  const mapping = mappingOf(sections);
  const revision = { document, of: record.id, rows: own, phases, mapping, corrections: noCorrections };
  const { entries } = compareRevision(revision);
  const met = entries.filter((entry) => 'certainty' in entry);
  const responsibilities = document.phases.reduce((sum, phase) => sum + phase.responsibilities.length, 0);
  const why: KindFacts = {
    sameLanguage: document.language === record.language,
    sameName: haveSameName(document, record),
    mappedSections: sections.filter(({ destination }) => typeof destination === 'object').length,
    sections: sections.length,
    shared: met.length,
    responsibilities,
    rows: own.length,
  };
  const certainty = met.reduce((sum, entry) => sum + entry.certainty, 0);
  const likeness = certainty / Math.sqrt(Math.max(1, own.length) * Math.max(1, responsibilities));
  const wasTaken = takenBefore(record);
  const isNothing = (entry: ComparisonEntry) =>
    entry.kind === 'unchanged' || (entry.kind === 'added' && wasTaken(entry.responsibility.text));
  if (entries.every(isNothing)) return { record, kind: 'same', likeness, why };
  if (likeness >= leastShared) return { record, kind: 'revision', likeness, why };
  const translated = why.sameLanguage ? 0 : translatedShare(revision);
  if (translated >= leastTranslated) return { record, kind: 'translation', likeness: translated, why };
  return { record, kind: isOtherParty(document, record, why, likeness) ? 'other-party' : 'another', likeness, why };
}

/** How well the document goes through as a translation; what both sides have left over speaks against it. */
function translatedShare(revision: Revision): number {
  const { pairs, unpairedRows, unpaired } = pairTranslation(revision);
  const certainty = pairs.reduce((sum, pair) => sum + pair.certainty, 0);
  const left = Math.min(unpairedRows.length, unpaired.length);
  return (certainty - left) / Math.max(1, pairs.length + Math.max(unpairedRows.length, unpaired.length));
}

/** Another name with a word in common, the same phases, and other duties in them. */
function isOtherParty(document: Document, record: DocumentRecord, why: KindFacts, likeness: number): boolean {
  const shares = why.mappedSections * 2 >= Math.min(why.sections, leastPhases);
  return !why.sameName && haveNamesInCommon(document, record) && shares && likeness < leastRelated;
}

/** So many phases in common are enough, whatever else a document has. */
const leastPhases = 6;

const ranks: readonly DocumentKind[] = ['another', 'other-party', 'translation', 'revision', 'same'];

function isBetter(one: View, other: View): boolean {
  const [here, there] = [ranks.indexOf(one.kind), ranks.indexOf(other.kind)];
  return here > there || (here === there && one.likeness > other.likeness);
}

function workstreamFor(document: Document, record: DocumentRecord, rows: readonly StandingRow[]): string {
  const name = haveSameName(document, record) ? '' : distinctName(document, record);
  return name || frequentName(document, rows) || document.title;
}
