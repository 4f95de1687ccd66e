import { fieldsOf, listOf, numberOf, textOf, type Fields } from './foreign';
import { GraphRefusal, type Graph } from './graph';

/** Order hints are compared by their characters' codes: https://learn.microsoft.com/graph/api/resources/planner-order-hint-format. */
export function byHint(a: { orderHint: string }, b: { orderHint: string }): number {
  if (a.orderHint === b.orderHint) return 0;
  return a.orderHint < b.orderHint ? -1 : 1;
}

/** What one person sees of a plan at one moment, as Graph tells it. */
export interface BoardReading {
  buckets: Bucket[];
  tasks: Task[];
  /** Names given to labels, by `category1` to `category25`; the others go by their colour. */
  labelNames: Record<string, string>;
  /** Members of the group and whoever else is assigned. */
  people: Person[];
}

export interface Plan {
  id: string;
  title: string;
  groupId: string;
  groupName: string;
}

export interface Bucket {
  id: string;
  etag: string;
  name: string;
  orderHint: string;
}

export interface Person {
  id: string;
  name: string;
}

export interface Task {
  id: string;
  etag: string;
  title: string;
  bucketId: string;
  /** That of the board, which is another than the task's own. */
  orderHint: string;
  percentComplete: number;
  /** `YYYY-MM-DD`, or null. Planner keeps a moment; its date in UTC is the day it shows. */
  due: string | null;
  /** User ids, the first assigned first. */
  assignees: string[];
  /** Keys such as `category3`. */
  labels: string[];
  steps: { done: number; all: number };
  hasDescription: boolean;
}

/** What a task says beyond its card. */
export interface TaskDetails {
  description: string;
  steps: { id: string; title: string; done: boolean }[];
}

/** Plans of all groups that the person is in; the directory has no shorter way to all of them. */
export async function readPlans(graph: Graph): Promise<Plan[]> {
  const memberships = await graph.list('me/memberOf?$select=id,displayName');
  const groups = memberships.filter((entry) => textOf(entry['@odata.type']).endsWith('.group'));
  const plans = await Promise.all(
    groups.map(async (group) => {
      const found = await graph.list(`groups/${textOf(group['id'])}/planner/plans`);
      return found.map((plan) => ({
        id: textOf(plan['id']),
        title: textOf(plan['title']),
        groupId: textOf(group['id']),
        groupName: textOf(group['displayName']),
      }));
    }),
  );
  return plans.flat();
}

export async function readBoard(graph: Graph, plan: Plan): Promise<BoardReading> {
  const [buckets, tasks, details, members] = await Promise.all([
    graph.list(`planner/plans/${plan.id}/buckets`),
    graph.list(`planner/plans/${plan.id}/tasks`),
    graph.read(`planner/plans/${plan.id}/details`),
    graph.list(`groups/${plan.groupId}/members?$select=id,displayName`),
  ]);
  const places = await readPlaces(
    graph,
    tasks.map((task) => textOf(task['id'])),
  );
  const names = Object.entries(fieldsOf(details['categoryDescriptions']));
  const known = members.map(personOf);
  const read = tasks.map(taskOf).map((task) => ({ ...task, orderHint: places.get(task.id) ?? task.orderHint }));
  const others = new Set(read.flatMap(({ assignees }) => assignees));
  for (const { id } of known) others.delete(id);
  return {
    buckets: buckets.map(bucketOf),
    tasks: read,
    labelNames: Object.fromEntries(names.map(([key, name]): [string, string] => [key, textOf(name)])),
    people: [...known, ...(await Promise.all([...others].map((id) => readPerson(graph, id))))],
  };
}

export async function readDetails(graph: Graph, taskId: string): Promise<TaskDetails> {
  const details = await graph.read(`planner/tasks/${taskId}/details`);
  const steps = Object.entries(fieldsOf(details['checklist'])).map(([id, item]) => {
    const { title, isChecked, orderHint } = fieldsOf(item);
    return { id, title: textOf(title), done: isChecked === true, orderHint: textOf(orderHint) };
  });
  return { description: textOf(details['description']), steps: steps.toSorted(byHint) };
}

/** The board's hint of each task, twenty to a request: no list shows them. */
async function readPlaces(graph: Graph, taskIds: readonly string[]): Promise<Map<string, string>> {
  const batches = Array.from({ length: Math.ceil(taskIds.length / 20) }, (_, at) =>
    taskIds.slice(at * 20, at * 20 + 20),
  );
  const answers = await Promise.all(
    batches.map((ids) => {
      const requests = ids.map((id) => ({ id, method: 'GET', url: `/planner/tasks/${id}/bucketTaskBoardFormat` }));
      return graph.create('$batch', { requests });
    }),
  );
  return new Map(
    answers
      .flatMap(({ responses }) => listOf(responses).map(fieldsOf))
      .flatMap(({ id, body }) => {
        const { orderHint } = fieldsOf(body);
        return typeof orderHint === 'string' ? [[textOf(id), orderHint] as const] : [];
      }),
  );
}

/** Somebody who is assigned without being a member; one who has left the directory is still shown. */
async function readPerson(graph: Graph, id: string): Promise<Person> {
  try {
    return personOf(await graph.read(`users/${id}?$select=id,displayName`));
  } catch (error) {
    if (error instanceof GraphRefusal && error.status === 404) return { id, name: '?' };
    throw error;
  }
}

function personOf(user: Fields): Person {
  return { id: textOf(user['id']), name: textOf(user['displayName']) };
}

function bucketOf(bucket: Fields): Bucket {
  return {
    id: textOf(bucket['id']),
    etag: textOf(bucket['@odata.etag']),
    name: textOf(bucket['name']),
    orderHint: textOf(bucket['orderHint']),
  };
}

function taskOf(task: Fields): Task {
  const all = numberOf(task['checklistItemCount']);
  const due = textOf(task['dueDateTime']).slice(0, 10);
  const assignedAt = (assignment: unknown) => textOf(fieldsOf(assignment)['assignedDateTime']);
  return {
    id: textOf(task['id']),
    etag: textOf(task['@odata.etag']),
    title: textOf(task['title']),
    bucketId: textOf(task['bucketId']),
    orderHint: textOf(task['orderHint']),
    percentComplete: numberOf(task['percentComplete']),
    due: due === '' ? null : due,
    assignees: Object.entries(fieldsOf(task['assignments']))
      .toSorted(([, a], [, b]) => (assignedAt(a) < assignedAt(b) ? -1 : 1))
      .map(([id]) => id),
    labels: Object.keys(fieldsOf(task['appliedCategories'])),
    steps: { done: all - numberOf(task['activeChecklistItemCount']), all },
    hasDescription: task['hasDescription'] === true,
  };
}
