import type { Fields, StepLine } from '../shared/model';
import { isLineCut, unheldAmong } from './checklist';
import { namesOf, readOwners } from './owners';
import type { Subject, Warning } from './proposal';
import { isCut } from './title';
import type { World } from './verdict';

/** What a task cannot be told in full of these fields. */
export function shortfallsIn(written: Partial<Fields>, { context }: World, subject: Subject): Warning[] {
  const warnings: Warning[] = [];
  if (written.responsibility !== undefined && isCut(written.responsibility)) {
    warnings.push({ kind: 'title-cut', subject });
  }
  const { people, others } = written.owners ?? { people: [], others: [] };
  const names = namesOf({ people, others }, context.directory.people);
  const { unheld } = readOwners(names, context.directory, people);
  if (unheld.length > 0) warnings.push({ kind: 'owners-unheld', subject, owners: unheld });
  return [...warnings, ...stepShortfalls(written.steps ?? [], subject)];
}

export function stepShortfalls(steps: readonly StepLine[], subject: Subject): Warning[] {
  const unheld = unheldAmong(steps);
  const warnings: Warning[] = [];
  if (steps.some((step) => !unheld.includes(step) && isLineCut(step.text)))
    warnings.push({ kind: 'steps-cut', subject });
  if (unheld.length > 0) warnings.push({ kind: 'steps-over-limit', subject, count: unheld.length });
  return warnings;
}
