import type { Fields } from './foreign';
import { percentOf, progressOf, type Progress } from './model';
import type { Task } from './reading';

/** What a card's form holds, and what a person may change in it. */
export interface TaskForm {
  title: string;
  bucketId: string;
  progress: Progress;
  /** `YYYY-MM-DD`, or empty. */
  due: string;
  /** User ids. */
  assignees: string[];
}

export function formOf(task: Task): TaskForm {
  return {
    title: task.title,
    bucketId: task.bucketId,
    progress: progressOf(task.percentComplete),
    due: task.due ?? '',
    assignees: task.assignees,
  };
}

/**
 * The body of the PATCH that turns a task into what the form says: only what differs, so that a colleague's change to
 * another field stays (https://learn.microsoft.com/graph/api/plannertask-update). Empty if nothing differs.
 */
export function changeOf(task: Task, form: TaskForm): Fields {
  const before = formOf(task);
  const title = form.title.trim();
  const assignments = assignmentsOf(before.assignees, form.assignees);
  return {
    ...(title !== '' && title !== before.title && { title }),
    ...(form.bucketId !== before.bucketId && { bucketId: form.bucketId }),
    ...(form.progress !== before.progress && { percentComplete: percentOf[form.progress] }),
    ...(form.due !== before.due && { dueDateTime: form.due === '' ? null : momentOf(form.due) }),
    ...(Object.keys(assignments).length > 0 && { assignments }),
  };
}

/** Assigning is an object, unassigning null; whoever is not named stays. */
function assignmentsOf(before: string[], after: string[]): Fields {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const assigned: Fields = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
  const entries: [string, Fields | null][] = [
    ...added.map((id): [string, Fields] => [id, assigned]),
    ...removed.map((id): [string, null] => [id, null]),
  ];
  return Object.fromEntries(entries);
}

/** The moment at which Planner's own board lets a day end: 10:00 in UTC is that day in most of the world. */
function momentOf(day: string): string {
  return `${day}T10:00:00Z`;
}
