import type { Choice, SectionChoice } from '../../../shared/document/choice';
import { choosePhases, wholeDocument } from '../../../shared/document/choice';
import type { Document, Phase, PhaseKey } from '../../../shared/model';
import type { PaneEvent } from '../state';

/** The screen that opens a document: first it is chosen, then what was found is checked. */
export type Opening =
  { step: 'choosing'; reading: boolean } | { step: 'checking'; document: Document; choice: Choice; writing: boolean };

export type OpeningEvent =
  | { type: 'document-asked' }
  | { type: 'document-read'; document: Document }
  | { type: 'section-ticked'; section: PhaseKey; ticked: boolean }
  | { type: 'row-ticked'; section: PhaseKey; row: number; ticked: boolean }
  | { type: 'section-joined'; section: PhaseKey; into: PhaseKey | null }
  | { type: 'document-left' }
  | { type: 'writing-began' };

export const choosing: Opening = { step: 'choosing', reading: false };

export function opening(state: Opening, event: PaneEvent): Opening {
  switch (event.type) {
    case 'document-asked':
      return { step: 'choosing', reading: true };
    case 'document-read':
      return { step: 'checking', document: event.document, choice: wholeDocument, writing: false };
    case 'document-left':
    case 'document-arrived':
      return choosing;
    case 'failed':
      return state.step === 'choosing' ? choosing : { ...state, writing: false };
  }
  if (state.step !== 'checking') return state;
  switch (event.type) {
    case 'writing-began':
      return { ...state, writing: true };
    case 'section-ticked':
    case 'row-ticked':
    case 'section-joined': {
      const phase = state.document.phases.find(({ key }) => key === event.section);
      if (phase === undefined) return state;
      const section = changedSection(sectionOf(state.choice, event.section), phase, event);
      return { ...state, choice: { sections: { ...state.choice.sections, [event.section]: section } } };
    }
    default:
      return state;
  }
}

/** What was chosen for a section; whole where nothing was. */
export function sectionOf({ sections }: Choice, key: PhaseKey): SectionChoice {
  return sections[key] ?? { included: true, leftOut: [] };
}

/** How many rows of a section are taken. */
export function chosenRows(choice: Choice, { key, responsibilities }: Phase): number {
  const { included, leftOut } = sectionOf(choice, key);
  return included ? responsibilities.length - leftOut.length : 0;
}

/** What the choices make: how many worksheets, and how many rows in all. */
export function totals(document: Document, choice: Choice): { worksheets: number; rows: number } {
  const { phases } = choosePhases(document, choice);
  return {
    worksheets: phases.length,
    rows: phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0),
  };
}

/** The phases that the rows of a section can join: included ones that have a worksheet of their own. */
export function homesFor(document: Document, choice: Choice, section: PhaseKey): Phase[] {
  return document.phases.filter(({ key }) => {
    const { included, mergeInto } = sectionOf(choice, key);
    return key !== section && included && mergeInto === undefined;
  });
}

type SectionEvent = Extract<OpeningEvent, { section: PhaseKey }>;

function changedSection(was: SectionChoice, { responsibilities }: Phase, event: SectionEvent): SectionChoice {
  switch (event.type) {
    case 'section-ticked':
      return { ...was, included: event.ticked, leftOut: event.ticked ? [] : was.leftOut };
    case 'row-ticked': {
      const all = was.included ? was.leftOut : responsibilities.map((_, row) => row);
      const others = all.filter((row) => row !== event.row);
      const leftOut = event.ticked ? others : [...others, event.row].sort((one, other) => one - other);
      return { ...was, leftOut, included: leftOut.length < responsibilities.length };
    }
    case 'section-joined':
      return {
        included: was.included,
        leftOut: was.leftOut,
        ...(event.into !== null && { mergeInto: event.into }),
      };
  }
}
