import type { FieldContext } from './fields';
import { plainLabel } from './labels';
import type { PlannerTask } from './ports/planner';

/** What is known of the workstreams of a workbook and of the plan's labels. */
export interface Workstreams {
  /** Each workstream of the workbook as it is written there, by the plain name of its label. */
  known: ReadonlyMap<string, string>;
  /** True if the plan has a label of that name. */
  hasLabel: (name: string) => boolean;
}

/** Collects the workstreams that rows have or were agreed to have. */
export function workstreamsAmong(names: Iterable<string | undefined>): Workstreams['known'] {
  const known = new Map<string, string>();
  for (const name of names) if (name && !known.has(plainLabel(name))) known.set(plainLabel(name), name);
  return known;
}

/**
 * The workstream that a task's labels say. Of several, one that it did not have yet counts: that is how people change
 * it. A label that the whole plan lost was taken off no task.
 */
export function workstreamOfTask(
  { otherLabels }: Pick<PlannerTask, 'otherLabels'>,
  { snapshot, sheet }: { snapshot?: string | undefined; sheet?: string | undefined },
  { workstreams: { known, hasLabel } }: Pick<FieldContext, 'workstreams'>,
): string {
  const said = otherLabels.map(plainLabel).filter((name) => known.has(name));
  const [before, here] = [snapshot, sheet].map((name) => (name === undefined ? undefined : plainLabel(name)));
  const name =
    before === undefined
      ? (said.find((one) => one === here) ?? said[0])
      : (said.find((one) => one !== before) ?? said[0]);
  if (name === undefined) return snapshot && !hasLabel(snapshot) ? snapshot : '';
  return [snapshot, sheet].find((one) => one !== undefined && plainLabel(one) === name) ?? known.get(name) ?? '';
}

/** True if the task bears the label of this workstream and of no other one of the workbook. */
export function holdsWorkstream(
  { otherLabels }: Pick<PlannerTask, 'otherLabels'>,
  workstream: string,
  { workstreams: { known, hasLabel } }: Pick<FieldContext, 'workstreams'>,
): boolean {
  const said = otherLabels.map(plainLabel).filter((name) => known.has(name));
  if (said.some((name) => name !== plainLabel(workstream))) return false;
  return workstream === '' || said.length > 0 || !hasLabel(workstream);
}

/** A task's other labels once it has this workstream; labels that stand for no workstream of the workbook stay. */
export function labelsWith(otherLabels: readonly string[], workstream: string, known: Workstreams['known']): string[] {
  const isKept = (name: string) => !known.has(plainLabel(name)) || plainLabel(name) === plainLabel(workstream);
  const kept = otherLabels.filter(isKept);
  const hasIt = kept.some((name) => plainLabel(name) === plainLabel(workstream));
  return workstream === '' || hasIt ? kept : [...kept, workstream];
}
