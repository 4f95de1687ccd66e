import type { Document, Phase, PhaseKey, Responsibility } from '../model';
import type { Place } from './comparison';
import type { Mapping } from './mapping';
import type { StandingPhase } from './standing';

/** A phase to be added to the workbook. */
export type NewPhase = Pick<Phase, 'key' | 'title' | 'introduction'>;

export interface PlacedResponsibility {
  place: Place;
  /** Which of the document's responsibilities it is, from 1. */
  position: number;
  /** The phase of the workbook that it goes into; `null` where its section is left. */
  phase: PhaseKey | null;
  responsibility: Responsibility;
}

/** A document beside a workbook: where its sections go, and the phases that this makes. */
export interface Sections {
  sections: { section: Phase; phase: PhaseKey | null }[];
  newPhases: NewPhase[];
}

/**
 * Follows a mapping. A new phase has a key that no phase has. A section mapped to a phase that is not there makes a new one.
 */
export function sectionsIn(document: Document, mapping: Mapping, phases: readonly StandingPhase[]): Sections {
  const standing = new Set(phases.map(({ key }) => key));
  const taken = new Set(standing);
  const newPhases: NewPhase[] = [];
  const sections = document.phases.map((section) => {
    const { key, title, introduction } = section;
    const destination = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    if (destination === 'leave') return { section, phase: null };
    let phase = typeof destination === 'object' ? destination.into : undefined;
    if (phase === undefined || !standing.has(phase)) {
      phase = unique(key, taken);
      newPhases.push({ key: phase, title, introduction });
      taken.add(phase);
    }
    return { section, phase };
  });
  return { sections, newPhases };
}

/** The responsibilities of a document in its order, each with its place and its phase. */
export function placesIn({ sections }: Sections): PlacedResponsibility[] {
  let position = 0;
  return sections.flatMap(({ section, phase }) =>
    section.responsibilities.map((responsibility, index) => ({
      place: `${section.key}/${index + 1}`,
      position: ++position,
      phase,
      responsibility,
    })),
  );
}

function unique(key: PhaseKey, taken: ReadonlySet<PhaseKey>): PhaseKey {
  let candidate = key;
  for (let count = 2; taken.has(candidate); count++) candidate = `${key}-${count}`;
  return candidate;
}
