import type { Document, PhaseKey } from '../model';
import type { Mapping } from './mapping';
import type { StandingPhase } from './standing';

/** A phase to be added to the workbook: after the phase `after`, before all others for `null`. */
export interface NewPhase {
  key: PhaseKey;
  title: string;
  introduction: string;
  after: PhaseKey | null;
}

/** Where the sections of a document go, by their key (`null`: nowhere), and the phases that this makes. */
export interface Sections {
  phaseOf: ReadonlyMap<string, PhaseKey | null>;
  newPhases: NewPhase[];
}

/**
 * Follows a mapping. A new phase comes after the phase of the section before it, and has a key that no phase has.
 * A section mapped to a phase that is not there makes a new one.
 */
export function sectionsIn(document: Document, mapping: Mapping, phases: readonly StandingPhase[]): Sections {
  const taken = new Set(phases.map(({ key }) => key));
  const phaseOf = new Map<string, PhaseKey | null>();
  const newPhases: NewPhase[] = [];
  let after: PhaseKey | null = null;
  for (const { key, title, introduction } of document.phases) {
    const destination = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    if (destination === 'leave') {
      phaseOf.set(key, null);
      continue;
    }
    const into = typeof destination === 'object' && phases.some((phase) => phase.key === destination.into);
    const phase = into ? destination.into : unique(key, taken);
    if (!into) newPhases.push({ key: phase, title, introduction, after });
    taken.add(phase);
    phaseOf.set(key, phase);
    after = phase;
  }
  return { phaseOf, newPhases };
}

function unique(key: PhaseKey, taken: ReadonlySet<PhaseKey>): PhaseKey {
  let candidate = key;
  for (let count = 2; taken.has(candidate); count++) candidate = `${key}-${count}`;
  return candidate;
}
