import type { Document, Phase, PhaseKey } from '../model';

/** What a person made of one section in the preview; a section that is not named is taken whole. */
export interface SectionChoice {
  included: boolean;
  /** The phase that takes this section's rows in, after its own. */
  mergeInto?: PhaseKey;
  /** Positions, from 0, of the responsibilities that were unticked. */
  leftOut: readonly number[];
}

export interface Choice {
  sections: Readonly<Record<PhaseKey, SectionChoice>>;
}

/** Everything as the document has it. */
export const wholeDocument: Choice = { sections: {} };

/**
 * The document as it was chosen: without unticked sections and rows, merged sections in the phase that takes them in.
 * A section that would be merged into one that is not there, or in a circle, stays a phase. Phases left without rows
 * are gone; the answer may have none at all.
 */
export function choosePhases(document: Document, choice: Choice): Document {
  const chosen = new Map<PhaseKey, Phase>();
  for (const phase of document.phases) {
    const section = choiceFor(choice, phase.key);
    if (!section.included) continue;
    const leftOut = new Set(section.leftOut);
    const responsibilities = phase.responsibilities.filter((_, index) => !leftOut.has(index));
    chosen.set(phase.key, { ...phase, responsibilities });
  }
  const joined = new Map<PhaseKey, Phase[]>();
  for (const phase of chosen.values()) {
    const target = targetOf(phase.key, choice, chosen);
    joined.set(target, [...(joined.get(target) ?? []), phase]);
  }
  const phases = [...chosen.values()].flatMap((phase) => {
    const parts = joined.get(phase.key);
    return parts ? [merged(phase, parts)] : [];
  });
  return { ...document, phases: phases.filter(({ responsibilities }) => responsibilities.length > 0) };
}

function choiceFor({ sections }: Choice, key: PhaseKey): SectionChoice {
  return (Object.hasOwn(sections, key) ? sections[key] : undefined) ?? { included: true, leftOut: [] };
}

/** Follows merges of merges to the phase at their end; the phase itself where there is no such end. */
function targetOf(key: PhaseKey, choice: Choice, chosen: ReadonlyMap<PhaseKey, Phase>): PhaseKey {
  const seen = new Set<PhaseKey>();
  let target = key;
  for (let next: PhaseKey | undefined = key; next !== undefined; next = choiceFor(choice, next).mergeInto) {
    if (seen.has(next)) return key;
    seen.add(next);
    if (!chosen.has(next)) break;
    target = next;
  }
  return target;
}

/** The phase first, then those it takes in, in the order of the document. */
function merged(phase: Phase, parts: readonly Phase[]): Phase {
  const all = [phase, ...parts.filter(({ key }) => key !== phase.key)];
  return {
    ...phase,
    introduction: all
      .map(({ introduction }) => introduction)
      .filter((text) => text !== '')
      .join('\n'),
    responsibilities: all.flatMap(({ responsibilities }) => responsibilities),
  };
}
