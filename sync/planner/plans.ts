import { Problem } from '../../shared/errors';
import { worksheetLanguages } from '../../shared/language';
import type { Person, PersonId } from '../../shared/model';
import { statusLabels } from '../../shared/status';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { Bucket, PlanChoice, PlanLabels, PlannerReading, PlannerTask, Slots } from '../ports/planner';
import type { Operation } from './errors';
import type { JsonObject } from './json';
import { objectIn, textIn } from './json';
import type { Acquainted } from './people';
import { membersPath, peopleIn, personFields, personFrom, readPeople } from './people';
import { planIdIn } from './plan-link';
import type { Reader } from './reader';
import { detailsFrom, taskFrom } from './tasks';

interface ReadingOptions {
  /** Etags of tasks whose details are known, by task id. */
  known: ReadonlyMap<string, string>;
  applicationId: string | undefined;
  acquainted: Acquainted;
  signal: AbortSignal | undefined;
}

/** Reads a plan with its buckets, labels, tasks and the people it can be shared out to: two requests, and one for each further page. */
export async function readPlan(
  reader: Reader,
  { groupId, planId }: { groupId: string | null; planId: string },
  { known, applicationId, acquainted, signal }: ReadingOptions,
): Promise<PlannerReading> {
  const parts: [path: string, operation: Operation][] = [
    [`/planner/plans/${planId}`, 'plan'],
    [`/planner/plans/${planId}/details`, 'plan'],
    [`/planner/plans/${planId}/buckets`, 'plan'],
    [`/me?${personFields}`, 'me'],
    ...(groupId === null ? [] : [[membersPath(groupId), 'members'] satisfies [string, Operation]]),
  ];
  const [answers, items] = await Promise.all([
    reader.all(
      parts.map(([path]) => path),
      parts.map(([, operation]) => operation),
      signal,
    ),
    // Undocumented on this list, and answered by the service all the same; details are believed where they are there.
    reader.pages(`/planner/plans/${planId}/tasks?$expand=details`, 'plan', signal),
  ]);
  const [plan, details, buckets, me, members] = answers.map((answer, at) => {
    if (answer.status !== 200) throw reader.problem(answer, parts[at]?.[1] ?? 'plan');
    return answer.body;
  });
  const labels = labelsFrom(details, items);
  const tasks = await withDetails(
    reader,
    items.flatMap((item) => taskFrom(item, { slots: labels.slots, applicationId }) ?? []),
    known,
    signal,
  );
  return {
    me: personFrom(me) ?? nobody(),
    planTitle: textIn(plan, 'title') ?? '',
    buckets: bucketsFrom(await reader.pages('', 'plan', signal, buckets)),
    labels,
    // One that was removed while it was being read would be taken for a stranger, since its mark is not known.
    tasks: tasks.filter(({ id, etag, details }) => details !== undefined || known.get(id) === etag),
    members:
      groupId === null
        ? await readPeople(reader, namedBy(tasks), acquainted, signal)
        : peopleIn(await reader.pages('', 'members', signal, members)),
  };
}

/** Whom tasks speak of: those who have them, made them or completed them. */
function namedBy(tasks: readonly PlannerTask[]): PersonId[] {
  const ids = tasks.flatMap(({ assignees, createdBy, completedBy }) => [...assignees, createdBy, completedBy]);
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Adds details where the list came without them and the task's etag is not the known one. */
export async function withDetails(
  reader: Reader,
  tasks: PlannerTask[],
  known: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<PlannerTask[]> {
  const wanted = tasks.filter(({ id, etag, details }) => !details && known.get(id) !== etag);
  if (wanted.length === 0) return tasks;
  const answers = await reader.all(
    wanted.map(({ id }) => `/planner/tasks/${id}/details`),
    'tasks',
    signal,
  );
  const read = new Map(
    answers.flatMap((answer, at) => {
      const task = wanted[at];
      // A task that was removed meanwhile has none; anything else spoils the reading.
      if (answer.status !== 200 && answer.status !== 404) throw reader.problem(answer, 'tasks');
      const details = detailsFrom(answer.body);
      return task && details ? [[task.id, details] as const] : [];
    }),
  );
  return tasks.map((task) => {
    const details = read.get(task.id);
    return details ? { ...task, details } : task;
  });
}

export async function readPlans(reader: Reader, groupId: string, signal?: AbortSignal): Promise<PlanChoice[]> {
  const plans = await reader.pages(`/groups/${encodeURIComponent(groupId)}/planner/plans`, 'plans', signal);
  return plans.flatMap((plan) => planFrom(plan) ?? []);
}

/** Plans shared with me: https://learn.microsoft.com/graph/api/planneruser-list-plans. Not every plan of my groups is among them. */
export async function readSharedPlans(reader: Reader, signal?: AbortSignal): Promise<PlanChoice[]> {
  const plans = await reader.pages('/me/planner/plans', 'plans', signal);
  return plans.flatMap((plan) => planFrom(plan) ?? []);
}

/** The plan of a page of Planner's. Errors: `not-a-plan-link`, and those of a plan that cannot be read. */
export async function readPlanAt(reader: Reader, link: string, signal?: AbortSignal): Promise<PlanChoice> {
  const id = planIdIn(link);
  if (id === null) throw new Problem('not-a-plan-link', {});
  const plan = planFrom(await reader.one(`/planner/plans/${id}`, 'plan', signal));
  if (!plan) throw new Problem('plan-gone', {});
  return plan;
}

export function planFrom(body: unknown): PlanChoice | null {
  const id = textIn(body, 'id');
  if (id === null) return null;
  const container = objectIn(body, 'container');
  const groupId = textIn(container, 'type') === 'group' ? textIn(container, 'containerId') : null;
  return { id, title: textIn(body, 'title') ?? '', groupId };
}

export function bucketFrom(body: unknown): Bucket | null {
  const id = textIn(body, 'id');
  return id === null ? null : { id, name: textIn(body, 'name') ?? '', orderHint: textIn(body, 'orderHint') ?? '' };
}

/** Buckets in the order of the board: hints are compared by their characters (planner-order-hint-format). */
function bucketsFrom(items: readonly JsonObject[]): Bucket[] {
  const buckets = items.flatMap((item) => bucketFrom(item) ?? []);
  return buckets.sort((one, other) => (one.orderHint < other.orderHint ? -1 : one.orderHint > other.orderHint ? 1 : 0));
}

/** Which of the plan's 25 labels are ours, by name in any language, how others are called, and which are free. */
function labelsFrom(details: unknown, tasks: readonly JsonObject[]): PlanLabels {
  const descriptions = objectIn(details, 'categoryDescriptions');
  const names = Array.from({ length: 25 }, (_, at) => `category${at + 1}`).map((slot) => ({
    slot,
    name: textIn(descriptions, slot)?.trim() ?? '',
  }));
  const statuses = statusLabels.reduce<Slots['statuses']>((found, label) => {
    const words = worksheetLanguages.map((language) => worksheetWordsIn(language).status[label].toLowerCase());
    const slot = names.find(({ name }) => words.includes(name.toLowerCase()))?.slot;
    return slot === undefined ? found : { ...found, [label]: slot };
  }, {});
  const ours = new Set(Object.values(statuses));
  const others = names.filter(({ slot, name }) => name !== '' && !ours.has(slot));
  // A label without a name goes by its colour, and a task that bears it means something by it.
  const borne = new Set(tasks.flatMap((task) => Object.keys(objectIn(task, 'appliedCategories'))));
  const free = names.filter(({ slot, name }) => name === '' && !borne.has(slot)).map(({ slot }) => slot);
  return {
    slots: { statuses, names: Object.fromEntries(others.map(({ slot, name }) => [slot, name])) },
    free,
    etag: textIn(details, '@odata.etag') ?? '',
  };
}

function nobody(): Person {
  throw new Problem('signed-out', {});
}
