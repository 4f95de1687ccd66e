import type { FieldKey, Fields } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import { identified, unheldAmong } from './checklist';
import type { Field, FieldContext } from './fields';
import { fieldsWhere } from './fields';
import { released, sameHeld } from './held';
import { labelFields } from './label-fields';
import type { Merged } from './merge';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';

/** Fields that a task says, and still must be told. */
interface Completion {
  before: Partial<Fields>;
  after: Partial<Fields>;
}

/**
 * What a task lacks although both sides mean the same: room came free for a step that the sheet had alone, the task
 * bears the labels of two workstreams or parties, or assignments that were held back are released.
 */
export function completionOf(
  task: PlannerTask,
  planner: Partial<Fields>,
  { toRow, toTask, agreed, conflicts }: Merged,
  { snapshot }: Pair,
  context: FieldContext,
  { directions }: Pick<SyncSettings, 'directions'>,
): Completion {
  const said: Partial<Fields> = { ...planner, ...toRow, ...agreed };
  const lacking = fieldsWhere(<K extends FieldKey>(key: K, { holds }: Field<Fields[K]>) => {
    const value: Fields[K] | undefined = said[key];
    if (value === undefined || !holds || key in toTask || directions[key] === 'planner') return false;
    return !conflicts.some(({ field }) => field === key) && !holds(task, value, context, [said]);
  });
  if (lacking.length === 0) return { before: {}, after: {} };
  const unheld = unheldAmong(planner.steps ?? []);
  const held = {
    ...planner,
    ...(planner.steps && { steps: planner.steps.filter((step) => step.item !== null || unheld.includes(step)) }),
    ...only(labelFields, snapshot),
  };
  const full = { ...said, ...(said.owners && { owners: released(said.owners) }) };
  return { before: only(lacking, held), after: only(lacking, full) };
}

/** The agreed owners, where somebody who waited to be assigned was assigned in Planner. */
export function ownersToRemember(
  told: Partial<Fields>,
  planner: Partial<Fields>,
  { toRow, agreed, conflicts }: Merged,
  { snapshot }: Pair,
): Fields['owners'] | undefined {
  const isSettled = !toRow.owners && !told.owners && !conflicts.some(({ field }) => field === 'owners');
  if (agreed.owners || !isSettled || !snapshot.owners || !planner.owners) return agreed.owners;
  return sameHeld(snapshot.owners, planner.owners) ? undefined : planner.owners;
}

/** The agreed steps with the ids of their lines, where the memory does not know all of them. */
export function stepsToRemember(
  task: PlannerTask,
  told: Partial<Fields>,
  { toRow, agreed, conflicts }: Merged,
  { snapshot }: Pair,
): Fields['steps'] | undefined {
  const isSettled = !toRow.steps && !told.steps && !conflicts.some(({ field }) => field === 'steps');
  const steps = agreed.steps ?? (isSettled ? snapshot.steps : undefined);
  if (!steps || !task.details) return agreed.steps;
  const known = identified(steps, task.details.checklist);
  return agreed.steps || steps.some(({ item }, at) => item !== known[at]?.item) ? known : undefined;
}

function only(keys: readonly FieldKey[], from: Partial<Fields>): Partial<Fields> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.some((one) => one === key)));
}
