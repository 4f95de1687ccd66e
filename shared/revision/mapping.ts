import type { Document, Phase, PhaseKey } from '../model';
import { measureOf } from './likeness';
import { normalText } from './normal-text';
import type { StandingPhase, StandingRow } from './standing';

/** Where a section of the new document goes: into a phase of the workbook, into a phase of its own, or nowhere. */
export type Destination = { into: PhaseKey } | 'new' | 'leave';

/** The destination of each section of the new document, by the section's key; one that is not named makes a new phase. */
export type Mapping = Readonly<Record<string, Destination>>;

/**
 * same-key        the anchor or the key made of the heading is the phase's
 * like-key        one key begins with the other: `general` and `general-responsibilities`
 * like-title      the headings are alike
 * shared-wording  the phase has most of the section's texts
 * none            no phase is like it: a phase of its own is proposed
 */
export type MappingReason = 'same-key' | 'like-key' | 'like-title' | 'shared-wording' | 'none';

/** Where a section is proposed to go, and why. */
export interface SectionProposal {
  section: PhaseKey;
  title: string;
  /** How many responsibilities it has. */
  count: number;
  destination: Destination;
  why: MappingReason;
}

/**
 * Proposes a phase for each section, in the order of the document. Each phase is proposed once at most, for the best
 * reason; people may change that.
 */
export function mapSections(
  document: Document,
  phases: readonly StandingPhase[],
  rows: readonly StandingRow[],
): SectionProposal[] {
  const phaseOf = new Map<PhaseKey, { into: PhaseKey; why: MappingReason }>();
  const taken = new Set<PhaseKey>();
  for (const { why, suits } of reasonsIn(document, phases, rows)) {
    const found = document.phases
      .filter(({ key }) => !phaseOf.has(key))
      .flatMap((section) =>
        phases.filter(({ key }) => !taken.has(key)).map((phase) => ({ section, phase, suits: suits(section, phase) })),
      )
      .filter((pair) => pair.suits > 0)
      .sort((one, other) => other.suits - one.suits);
    for (const { section, phase } of found) {
      if (phaseOf.has(section.key) || taken.has(phase.key)) continue;
      phaseOf.set(section.key, { into: phase.key, why });
      taken.add(phase.key);
    }
  }
  return document.phases.map(({ key, title, responsibilities }) => {
    const { into, why } = phaseOf.get(key) ?? { why: 'none' as const };
    return {
      section: key,
      title,
      count: responsibilities.length,
      destination: into === undefined ? 'new' : { into },
      why,
    };
  });
}

/** The proposals as a mapping. */
export function mappingOf(proposals: readonly SectionProposal[]): Mapping {
  return Object.fromEntries(proposals.map(({ section, destination }) => [section, destination]));
}

/** A reason, and how well a section and a phase suit by it; 0 for not at all. */
interface Reason {
  why: MappingReason;
  suits: (section: Phase, phase: StandingPhase) => number;
}

/** The reasons, best first. */
function reasonsIn(document: Document, phases: readonly StandingPhase[], rows: readonly StandingRow[]): Reason[] {
  const measure = measureOf([...document.phases, ...phases].map(({ title }) => title));
  const shared = sharedWordings(document, rows);
  return [
    { why: 'same-key', suits: (section, phase) => (section.key === phase.key ? 1 : 0) },
    { why: 'like-key', suits: (section, phase) => likeKeys(section.key, phase.key) },
    {
      why: 'like-title',
      suits: (section, phase) => {
        const likeness = measure.likeness(measure.profileOf(section.title), measure.profileOf(phase.title));
        return likeness >= leastLikeTitle ? likeness : 0;
      },
    },
    {
      why: 'shared-wording',
      suits: (section, phase) => {
        const share = (shared.get(section.key)?.get(phase.key) ?? 0) / section.responsibilities.length;
        return share > 0.5 ? share : 0;
      },
    },
  ];
}

const leastLikeTitle = 0.6;

/** How many texts of each section each phase has. */
function sharedWordings(document: Document, rows: readonly StandingRow[]): Map<PhaseKey, Map<PhaseKey, number>> {
  const phasesWith = new Map<string, Set<PhaseKey>>();
  for (const { phase, wording } of rows) {
    if (wording === '') continue;
    const text = normalText(wording);
    phasesWith.set(text, (phasesWith.get(text) ?? new Set()).add(phase));
  }
  return new Map(
    document.phases.map(({ key, responsibilities }) => {
      const counts = new Map<PhaseKey, number>();
      for (const { text } of responsibilities)
        for (const phase of phasesWith.get(normalText(text)) ?? []) counts.set(phase, (counts.get(phase) ?? 0) + 1);
      return [key, counts];
    }),
  );
}

/** Keys are alike if one is the beginning of the other; `phase` and `phase-2` are two phases. */
function likeKeys(one: PhaseKey, other: PhaseKey): number {
  const [short = [], long = []] = [one, other].map((key) => key.split('-')).sort((a, b) => a.length - b.length);
  const rest = long.slice(short.length);
  const isBeginning = short.every((word, index) => word === long[index]) && !rest.some((word) => /\d/.test(word));
  return isBeginning ? short.length / long.length : 0;
}
