import type { CalendarDate } from '../../shared/model';
import { statusLabels } from '../../shared/status';
import type { PlannerChange, PlannerTask, Slots, TaskDetails, TaskValues } from '../ports';
import type { JsonObject } from './json';
import { isObject, numberIn, objectIn, textIn } from './json';
import { markIn, referenceOf } from './mark';

/** Graph's plannerTask and plannerTaskDetails in the project's words, and back. */

/** What tasks are read with: the plan's label slots, and the id under which Phaseboard is known to the directory. */
export interface Reading {
  slots: Slots;
  applicationId: string | undefined;
}

/** Errors: none; null for what is no task. */
export function taskFrom(body: unknown, { slots, applicationId }: Reading): PlannerTask | null {
  const [id, etag, planId] = [textIn(body, 'id'), textIn(body, '@odata.etag'), textIn(body, 'planId')];
  if (id === null || etag === null || planId === null) return null;
  const applied = objectIn(body, 'appliedCategories');
  const createdBy = objectIn(body, 'createdBy');
  const details = isObject(body) ? detailsFrom(body['details']) : null;
  return {
    id,
    etag,
    planId,
    bucketId: textIn(body, 'bucketId'),
    title: textIn(body, 'title') ?? '',
    percentComplete: numberIn(body, 'percentComplete'),
    labels: statusLabels.filter((label) => applied[slots[label] ?? ''] === true),
    assignees: Object.entries(objectIn(body, 'assignments')).flatMap(([key, given]) => (isObject(given) ? key : [])),
    start: dayOf(textIn(body, 'startDateTime')),
    due: dayOf(textIn(body, 'dueDateTime')),
    createdAt: textIn(body, 'createdDateTime') ?? '',
    createdBy: textIn(objectIn(createdBy, 'user'), 'id'),
    isOurs: applicationId !== undefined && textIn(objectIn(createdBy, 'application'), 'id') === applicationId,
    ...(details && { details }),
  };
}

export function detailsFrom(body: unknown): TaskDetails | null {
  const etag = textIn(body, '@odata.etag');
  if (etag === null) return null;
  return { etag, description: textIn(body, 'description') ?? '', mark: markIn(objectIn(body, 'references')) };
}

/** True if the service took the details that came with a creation; it may ignore them without a word. */
export function tookDetails(body: unknown, { description }: { description: string }): boolean {
  const hasDescription = isObject(body) && body['hasDescription'] === true;
  return numberIn(body, 'referenceCount') > 0 && hasDescription === (description !== '');
}

type Change<K extends PlannerChange['kind']> = Extract<PlannerChange, { kind: K }>;

/** Body of a creation. Empty open types would be refused, so they are left out. */
export function newTaskBody(
  { bucketId, values, description, mark }: Change<'create-task'>,
  planId: string,
  slots: Slots,
  linkBase: string,
): JsonObject {
  const { title, percentComplete, start, due } = values;
  const nobody: TaskValues = { ...values, labels: [], assignees: [] };
  return {
    planId,
    bucketId,
    title,
    percentComplete,
    ...openTypes(nobody, values, slots),
    ...(start !== null && { startDateTime: momentOf(start) }),
    ...(due !== null && { dueDateTime: momentOf(due) }),
    details: detailsBody({ description, mark }, linkBase),
  };
}

/** Body of an update: what `after` names; of assignees and labels the differences, so that a colleague's stay. */
export function taskChangeBody({ before, after, bucketId }: Change<'update-task'>, slots: Slots): JsonObject {
  const { title, percentComplete, start, due } = after;
  return {
    ...(title !== undefined && { title }),
    ...(percentComplete !== undefined && percentComplete !== before.percentComplete && { percentComplete }),
    ...(start !== undefined && { startDateTime: start && momentOf(start) }),
    ...(due !== undefined && { dueDateTime: due && momentOf(due) }),
    ...(bucketId !== undefined && { bucketId }),
    ...openTypes(before, after, slots),
  };
}

export function detailsBody(
  { description, mark }: Pick<Change<'write-details'>, 'description' | 'mark'>,
  linkBase: string,
): JsonObject {
  return {
    ...(description !== undefined && description !== '' && { description }),
    ...(description === '' && { description: null }),
    ...(mark && { references: referenceOf(mark, linkBase) }),
  };
}

function openTypes(before: TaskValues, { assignees, labels }: Partial<TaskValues>, slots: Slots): JsonObject {
  const assignments: JsonObject = {};
  for (const id of assignees ? before.assignees.filter((one) => !assignees.includes(one)) : []) assignments[id] = null;
  for (const id of (assignees ?? []).filter((one) => !before.assignees.includes(one))) {
    assignments[id] = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
  }
  const appliedCategories: JsonObject = {};
  for (const label of labels ? statusLabels : []) {
    const slot = slots[label];
    const applied = labels?.includes(label) === true;
    if (slot !== undefined && applied !== before.labels.includes(label)) appliedCategories[slot] = applied;
  }
  return {
    ...(Object.keys(assignments).length > 0 && { assignments }),
    ...(Object.keys(appliedCategories).length > 0 && { appliedCategories }),
  };
}

/** Planner's own pages write ten o'clock for a day: the same calendar day from UTC-10 to UTC+13. */
function momentOf(day: CalendarDate): string {
  return `${day}T10:00:00Z`;
}

function dayOf(moment: string | null): CalendarDate | null {
  return moment === null ? null : moment.slice(0, 10);
}
