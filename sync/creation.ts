import type { PersonId, RowId } from '../shared/model';
import { fingerprintOf } from '../shared/revision/fingerprint';
import { plainLabel } from './labels';
import type { ChecklistItem, PlannerTask, TaskValues } from './ports/planner';
import type { Intent } from './ports/workbook';

/** How far the service's clock and ours may be apart, and how long a creation may take, in milliseconds. */
const intentWindow = 10 * 60_000;

/** Everything that a creation tells a task. */
export interface Created {
  bucketId: string | null;
  values: TaskValues;
  description: string;
  checklist: readonly Pick<ChecklistItem, 'title' | 'isChecked'>[];
}

/** A fingerprint of what a task is created with; it is another as soon as somebody changed anything of it. */
export function printOf({ bucketId, values, description, checklist }: Created): string {
  const { labels, otherLabels, assignees, ...plain } = values;
  return fingerprintOf(
    JSON.stringify([
      bucketId,
      Object.entries(plain).sort(([one], [other]) => (one < other ? -1 : 1)),
      [...labels].sort(),
      otherLabels.map(plainLabel).sort(),
      [...assignees].sort(),
      description.replace(/\s+/g, ' ').trim(),
      checklist.map(({ title, isChecked }) => `${isChecked} ${title}`).sort(),
    ]),
  );
}

/** The fingerprint of a task as it is now; null where its details were not read. */
export function printOfTask(task: PlannerTask): string | null {
  const { bucketId, details, title, percentComplete, priority, labels, otherLabels, assignees, start, due } = task;
  if (!details) return null;
  const values: TaskValues = { title, percentComplete, priority, labels, otherLabels, assignees, start, due };
  return printOf({ bucketId, values, description: details.description, checklist: details.checklist });
}

/** A new intent to create the task of a row. `random` gives numbers from 0 to below 1. */
export function intentOf(rowId: RowId, by: PersonId, at: Date, values: Intent['values'], random: () => number): Intent {
  return { nonce: Math.floor(random() * 2 ** 32).toString(36), rowId, by, at: at.toISOString(), values };
}

/** Made by whom the intent names, at that time, and marked by nobody. */
export function isMadeUnder({ details, createdBy, createdAt }: PlannerTask, { by, at }: Intent): boolean {
  return details?.mark === null && createdBy === by && isAbout(createdAt, at);
}

/**
 * Just made by Phaseboard, so that the row, the intent or the link that somebody else's client wrote may still be on its
 * way to this one.
 */
export function isUnderWay({ isOurs, createdAt }: PlannerTask, now: Date): boolean {
  return isOurs && isAbout(createdAt, now.toISOString());
}

/** True once an intent is so old that no task will come of it any more. */
export function isPast({ at }: Intent, now: Date): boolean {
  return now.getTime() - Date.parse(at) > 24 * 60 * 60_000;
}

function isAbout(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) < intentWindow;
}
