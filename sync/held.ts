import type { Owners, PersonId } from '../shared/model';
import type { Merged } from './merge';
import { sameOwners } from './owners';

/**
 * Assignments that are held back, so that nobody gets mail while a plan is being filled. Who waits is agreed on by both
 * sides all the same (`held` among the owners), so that waiting is neither an edit nor a conflict.
 */

/** These owners of a task that has so many assignees: all others wait. */
export function heldBack({ people, others }: Owners, assignees: readonly PersonId[]): Owners {
  const held = people.filter((id) => !assignees.includes(id));
  return { people, others, ...(held.length > 0 && { held }) };
}

/** These owners without anybody waiting. */
export function released({ people, others }: Owners): Owners {
  return { people, others };
}

/** Whom a task is assigned to when it is told these owners. */
export function assigneesOf({ people, held = [] }: Owners): PersonId[] {
  return people.filter((id) => !held.includes(id));
}

/** Those who wait for their task. */
export function waitingAmong({ owners }: { owners?: Owners }): number {
  return owners?.held?.length ?? 0;
}

/** Whom a change of owners assigns who waited, where it does nothing else. */
export function releasedBy(before: Owners | undefined, after: Owners | undefined): PersonId[] {
  if (!before?.held || !after || !sameOwners(before, after)) return [];
  return before.held.filter((id) => !after.held?.includes(id));
}

/** True if the same people wait. */
export function sameHeld({ held: one = [] }: Owners, { held: other = [] }: Owners): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/**
 * The owners that a task says: its assignees, and who is agreed on and waits to be assigned, in the order of the sheet.
 * Planner holds people only; names it cannot hold are the sheet's alone, and `others` where nothing is known of it.
 */
export function ownersOfTask(
  { assignees }: { assignees: readonly PersonId[] },
  { snapshot, sheet, others }: { snapshot?: Owners | undefined; sheet?: Owners | undefined; others: string[] },
): Owners {
  const waiting = snapshot?.held?.filter((id) => !assignees.includes(id)) ?? [];
  const all = [...assignees, ...waiting];
  const known = (sheet ?? snapshot)?.people.filter((id) => all.includes(id)) ?? [];
  const people = [...known, ...all.filter((id) => !known.includes(id))];
  return heldBack({ people, others: snapshot?.others ?? sheet?.others ?? others }, assignees);
}

/** True if a task that says these owners has to be told neither other assignees nor other words to have those. */
export function saysOwners(planner: Owners, told: Owners): boolean {
  const [now, then] = [planner, told].map((owners) => ({ people: assigneesOf(owners), others: owners.others }));
  return now !== undefined && then !== undefined && sameOwners(now, then);
}

/** What a row and its task are told of owners: `quiet` keeps who is not assigned yet waiting, else the task is told all. */
export function holdBack({ toRow, toTask, agreed }: Merged, assignees: readonly PersonId[], quiet: boolean) {
  for (const told of [toRow, agreed]) if (told.owners) told.owners = heldBack(told.owners, assignees);
  if (!toTask.owners) return;
  toTask.owners = quiet ? heldBack(toTask.owners, assignees) : released(toTask.owners);
  if (toRow.owners) toRow.owners = toTask.owners;
}
