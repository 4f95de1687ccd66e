import type { CalendarDate } from '../../shared/model';
import { priorityInPlanner, priorityOfTask } from '../../shared/priority';
import { statusLabels } from '../../shared/status';
import { plainLabel, slotsNamed } from '../labels';
import type { ChecklistChange, ChecklistItem, NewDetails, PlannerChange, PlannerTask } from '../ports/planner';
import type { Slots, TaskDetails, TaskValues } from '../ports/planner';
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
    orderHint: textIn(body, 'orderHint') ?? '',
    title: textIn(body, 'title') ?? '',
    percentComplete: numberIn(body, 'percentComplete'),
    labels: statusLabels.filter((label) => applied[slots.statuses[label] ?? ''] === true),
    otherLabels: Object.entries(slots.names).flatMap(([slot, name]) => (applied[slot] === true ? name : [])),
    assignees: Object.entries(objectIn(body, 'assignments')).flatMap(([key, given]) => (isObject(given) ? key : [])),
    start: dayOf(textIn(body, 'startDateTime')),
    due: dayOf(textIn(body, 'dueDateTime')),
    priority: priorityOfTask(numberIn(body, 'priority', priorityInPlanner.medium)),
    createdAt: textIn(body, 'createdDateTime') ?? '',
    createdBy: textIn(objectIn(createdBy, 'user'), 'id'),
    completedAt: textIn(body, 'completedDateTime'),
    completedBy: textIn(objectIn(objectIn(body, 'completedBy'), 'user'), 'id'),
    isOurs: applicationId !== undefined && textIn(objectIn(createdBy, 'application'), 'id') === applicationId,
    ...(details && { details }),
  };
}

export function detailsFrom(body: unknown): TaskDetails | null {
  const etag = textIn(body, '@odata.etag');
  if (etag === null) return null;
  return {
    etag,
    description: textIn(body, 'description') ?? '',
    mark: markIn(objectIn(body, 'references')),
    checklist: checklistFrom(objectIn(body, 'checklist')),
  };
}

/** Lines as Planner shows them: hints are compared by their characters (planner-order-hint-format). */
function checklistFrom(lines: JsonObject): ChecklistItem[] {
  const items = Object.entries(lines).flatMap(([id, line]) =>
    isObject(line)
      ? {
          id,
          title: (textIn(line, 'title') ?? '').replace(/\s+/g, ' ').trim(),
          isChecked: line['isChecked'] === true,
          orderHint: textIn(line, 'orderHint') ?? '',
        }
      : [],
  );
  return items.sort((one, other) => (one.orderHint < other.orderHint ? -1 : one.orderHint > other.orderHint ? 1 : 0));
}

/** True if the service took the details that came with a creation; it may ignore them without a word. */
export function tookDetails(body: unknown, { description, checklist }: NewDetails): boolean {
  const hasDescription = isObject(body) && body['hasDescription'] === true;
  const lines = numberIn(body, 'checklistItemCount');
  return (
    numberIn(body, 'referenceCount') > 0 &&
    hasDescription === (description !== '') &&
    lines === Object.keys(checklist).length
  );
}

type Change<K extends PlannerChange['kind']> = Extract<PlannerChange, { kind: K }>;

/** Body of a creation. Empty open types would be refused, so they are left out. */
export function newTaskBody(
  { bucketId, values, details }: Change<'create-task'>,
  planId: string,
  slots: Slots,
  linkBase: string,
): JsonObject {
  const { title, percentComplete, start, due, priority } = values;
  const nobody: TaskValues = { ...values, labels: [], otherLabels: [], assignees: [] };
  return {
    planId,
    bucketId,
    title,
    percentComplete,
    ...openTypes(nobody, values, slots),
    ...(start !== null && { startDateTime: momentOf(start) }),
    ...(due !== null && { dueDateTime: momentOf(due) }),
    // Planner's own default.
    ...(priority !== 'medium' && { priority: priorityInPlanner[priority] }),
    details: detailsBody(details, linkBase),
  };
}

/** Body of an update: what `after` names; of assignees and labels the differences, so that a colleague's stay. */
export function taskChangeBody({ before, after, bucketId }: Change<'update-task'>, slots: Slots): JsonObject {
  const { title, percentComplete, start, due, priority } = after;
  return {
    ...(title !== undefined && { title }),
    ...(percentComplete !== undefined && percentComplete !== before.percentComplete && { percentComplete }),
    ...(start !== undefined && { startDateTime: start && momentOf(start) }),
    ...(due !== undefined && { dueDateTime: due && momentOf(due) }),
    ...(priority !== undefined && { priority: priorityInPlanner[priority] }),
    ...(bucketId !== undefined && { bucketId }),
    ...openTypes(before, after, slots),
  };
}

export function detailsBody({ description, mark, checklist = {} }: Partial<NewDetails>, linkBase: string): JsonObject {
  return {
    ...(description !== undefined && description !== '' && { description }),
    ...(description === '' && { description: null }),
    ...(mark && { references: referenceOf(mark, linkBase) }),
    ...(Object.keys(checklist).length > 0 && { checklist: checklistBody(checklist) }),
  };
}

function checklistBody(change: ChecklistChange): JsonObject {
  const typed = (line: object) => ({ '@odata.type': '#microsoft.graph.plannerChecklistItem', ...line });
  return Object.fromEntries(Object.entries(change).map(([id, line]) => [id, line && typed(line)]));
}

function openTypes(
  before: TaskValues,
  { assignees, labels, otherLabels }: Partial<TaskValues>,
  slots: Slots,
): JsonObject {
  const assignments: JsonObject = {};
  for (const id of assignees ? before.assignees.filter((one) => !assignees.includes(one)) : []) assignments[id] = null;
  for (const id of (assignees ?? []).filter((one) => !before.assignees.includes(one))) {
    assignments[id] = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
  }
  const appliedCategories: JsonObject = {};
  for (const label of labels ? statusLabels : []) {
    const slot = slots.statuses[label];
    const applied = labels?.includes(label) === true;
    if (slot !== undefined && applied !== before.labels.includes(label)) appliedCategories[slot] = applied;
  }
  for (const [name, applied] of otherLabels ? differences(before.otherLabels, otherLabels) : []) {
    const named = slotsNamed(name, slots.names);
    for (const slot of applied ? named.slice(0, 1) : named) appliedCategories[slot] = applied;
  }
  return {
    ...(Object.keys(assignments).length > 0 && { assignments }),
    ...(Object.keys(appliedCategories).length > 0 && { appliedCategories }),
  };
}

/** The labels that one list has and the other has not, and whether they come or go. */
function differences(before: readonly string[], after: readonly string[]): [name: string, applied: boolean][] {
  const has = (names: readonly string[], name: string) => names.some((one) => plainLabel(one) === plainLabel(name));
  return [
    ...before.filter((name) => !has(after, name)).map((name): [string, boolean] => [name, false]),
    ...after.filter((name) => !has(before, name)).map((name): [string, boolean] => [name, true]),
  ];
}

/** Planner's own pages write ten o'clock for a day: the same calendar day from UTC-10 to UTC+13. */
function momentOf(day: CalendarDate): string {
  return `${day}T10:00:00Z`;
}

function dayOf(moment: string | null): CalendarDate | null {
  return moment === null ? null : moment.slice(0, 10);
}
