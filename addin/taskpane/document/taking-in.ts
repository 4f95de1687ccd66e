import type { Document } from '../../../shared/model';
import type { Corrections, EntryId, Pair, RevisionComparison } from '../../../shared/revision/comparison';
import { noCorrections } from '../../../shared/revision/comparison';
import type { Decision, Decisions } from '../../../shared/revision/decisions';
import type { DocumentKind, Holding, KindProposal } from '../../../shared/revision/kind';
import type { Destination, Mapping, SectionProposal } from '../../../shared/revision/mapping';
import type { TranslationPairing } from '../../../shared/revision/pair-translation';
import type { Replacement } from '../../../shared/revision/replacements';
import type { Taking } from '../../../shared/revision/take-revision';
import type { PaneEvent } from '../state';

/** A document that was opened in a workbook that holds one, and what is proposed to make of it. */
export interface Arrival {
  document: Document;
  holding: Holding;
  proposal: KindProposal;
  sections: readonly SectionProposal[];
}

/** What it can be taken in as. */
export type ArrivalKind = Exclude<DocumentKind, 'same'>;

/** What a person says it is. */
export interface ArrivalAnswer {
  kind: ArrivalKind;
  /** Id of the document that it is a revision or a translation of. */
  of: string;
  mapping: Mapping;
  /** Whose duties it lists, and whose those are that the workbook has already. */
  party: string;
  ownParty: string;
  workstream: string;
}

/** A document on its way into a workbook that holds one: what it is, then what it changes, then it is written. */
export type TakingIn = { step: 'nothing' } | (Arrived & { writing: boolean });

type Arrived = { arrival: Arrival; answer: ArrivalAnswer } & (
  | { step: 'asking' }
  | {
      step: 'comparing';
      comparison: RevisionComparison;
      replacements: readonly Replacement[];
      corrections: Corrections;
      decisions: Decisions;
    }
  | { step: 'pairing'; pairing: TranslationPairing; corrections: Corrections }
  | { step: 'joining'; taking: Taking }
);

export type Comparing = Extract<TakingIn, { step: 'comparing' }>;
export type Pairing = Extract<TakingIn, { step: 'pairing' }>;
export type Joining = Extract<TakingIn, { step: 'joining' }>;
export type Asking = Extract<TakingIn, { step: 'asking' }>;

export type TakingInEvent =
  | { type: 'document-arrived'; arrival: Arrival; answer: ArrivalAnswer }
  | { type: 'arrival-answered'; answer: Partial<ArrivalAnswer> }
  | { type: 'section-placed'; section: string; destination: Destination }
  | { type: 'arrival-reconsidered' }
  | { type: 'compared'; comparison: RevisionComparison; replacements: readonly Replacement[]; decisions: Decisions }
  | { type: 'paired'; pairing: TranslationPairing }
  | { type: 'joined'; taking: Taking }
  | { type: 'corrected'; corrections: Corrections }
  | { type: 'entries-decided'; decisions: Decisions };

export const nothingArrived: TakingIn = { step: 'nothing' };

export function takingIn(state: TakingIn, event: PaneEvent): TakingIn {
  if (event.type === 'document-arrived') {
    return { step: 'asking', arrival: event.arrival, answer: event.answer, writing: false };
  }
  if (event.type === 'document-left' || event.type === 'document-asked') return nothingArrived;
  if (state.step === 'nothing') return state;
  const { arrival, answer } = state;
  const known = { arrival, answer, writing: false };
  switch (event.type) {
    case 'arrival-answered':
      return { ...known, step: 'asking', answer: { ...answer, ...event.answer } };
    case 'section-placed': {
      const mapping = { ...answer.mapping, [event.section]: event.destination };
      return { ...known, step: 'asking', answer: { ...answer, mapping } };
    }
    case 'arrival-reconsidered':
      return { ...known, step: 'asking' };
    case 'compared': {
      const { comparison, replacements, decisions } = event;
      return { ...known, step: 'comparing', comparison, replacements, decisions, corrections: correctionsOf(state) };
    }
    case 'paired':
      return { ...known, step: 'pairing', pairing: event.pairing, corrections: correctionsOf(state) };
    case 'joined':
      return { ...known, step: 'joining', taking: event.taking };
    case 'corrected':
      return 'corrections' in state ? { ...state, corrections: event.corrections } : state;
    case 'entries-decided':
      return state.step === 'comparing' ? { ...state, decisions: event.decisions } : state;
    case 'writing-began':
      return { ...state, writing: true };
    case 'failed':
      return { ...state, writing: false };
    default:
      return state;
  }
}

/** What people said of pairs so far; nothing before the first comparison. */
export function correctionsOf(state: TakingIn): Corrections {
  return 'corrections' in state ? state.corrections : noCorrections;
}

/** The corrections with one more pair that belongs together, in place of what was said of either before. */
export function joinedBy({ joined, separated }: Corrections, pair: Pair): Corrections {
  const isOther = (one: Pair) => one.rowId !== pair.rowId && one.place !== pair.place;
  const isSame = (one: Pair) => one.rowId === pair.rowId && one.place === pair.place;
  return { joined: [...joined.filter(isOther), pair], separated: separated.filter((one) => !isSame(one)) };
}

/** The corrections with one more pair that does not belong together. */
export function separatedBy({ joined, separated }: Corrections, pair: Pair): Corrections {
  const isOther = (one: Pair) => one.rowId !== pair.rowId || one.place !== pair.place;
  return { joined: joined.filter(isOther), separated: [...separated.filter(isOther), pair] };
}

/** What is taken in of a comparison: everything but conflicts, which a person must decide. */
export function countAccepted({ comparison, decisions }: Comparing): number {
  return comparison.entries.filter(({ id }) => isTaken(decisions[id])).length;
}

function isTaken(decision: Decisions[EntryId] | undefined): boolean {
  const taken: (Decision | undefined)[] = ['accept', 'keep-text'];
  return taken.includes(decision);
}
