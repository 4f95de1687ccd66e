import type { Fields } from '../../shared/model';
import { needsOf, slotOf } from '../labels';
import type { PlannerChange, PlannerOutcome } from '../ports/planner';
import type { Operation } from '../proposal';
import type { Run } from './run';

export type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** Asks Planner for changes that do not depend on each other. */
export async function writeAll(run: Run, changes: readonly PlannerChange[]): Promise<PlannerOutcome[]> {
  if (changes.length === 0) return [];
  run.wrote = true;
  const { planId } = run.plan;
  const outcomes = await run.ports.planner.write({ planId, slots: run.slots }, changes, run.options.signal);
  for (const { task } of outcomes) if (task) run.tasks.set(task.id, task);
  return outcomes;
}

/** An operation whose one change had this outcome. */
export function settle(run: Run, operation: Operation, outcome: PlannerOutcome | undefined) {
  if (outcome?.done) run.settle(operation, 'done');
  else run.settle(operation, outcome?.why ?? 'uncertain', outcome?.problem);
}

/** The bucket or the label that a task needs may not have been made after all. */
export function canHold(run: Run, fields: Partial<Fields>): boolean {
  const { phase } = fields;
  const hasLabels = needsOf(fields).every((need) => slotOf(need, run.slots) !== undefined);
  return hasLabels && (phase === undefined || run.buckets.has(phase));
}

/** Lists of at most twenty, as Planner takes them. */
export function* twenties<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += 20) yield items.slice(at, at + 20);
}
