import type { Document, PhaseKey } from '../model';
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
 * Proposes a phase for each section, in the order of the document. Each phase is proposed once at most; people may
 * change that.
 */
export function mapSections(
  document: Document,
  phases: readonly StandingPhase[],
  rows: readonly StandingRow[],
): SectionProposal[] {
  void phases;
  void rows;
  return document.phases.map(({ key, title, responsibilities }) => ({
    section: key,
    title,
    count: responsibilities.length,
    destination: 'new',
    why: 'none',
  }));
}

/** The proposals as a mapping. */
export function mappingOf(proposals: readonly SectionProposal[]): Mapping {
  return Object.fromEntries(proposals.map(({ section, destination }) => [section, destination]));
}
