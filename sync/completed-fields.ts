import type { CalendarDate } from '../shared/model';
import type { Field } from './fields';
import { nameOf } from './owners';
import type { PlannerTask } from './ports/planner';

/**
 * When a task was completed, and by whom. Planner says so while the task is at 100 percent, and of nobody else's say so
 * (plannerTask, completedDateTime and completedBy are read-only).
 */

const isCompleted = ({ percentComplete }: PlannerTask) => percentComplete >= 100;

export const completedOn: Field<CalendarDate | null> = {
  same: (one, other) => one === other,
  follows: 'status',
  fromRow: (row) => row.completedOn,
  fromTask: (task) => (isCompleted(task) ? (task.completedAt?.slice(0, 10) ?? null) : null),
};

export const completedBy: Field<string> = {
  same: (one, other) => one.trim() === other.trim(),
  follows: 'status',
  fromRow: (row) => row.completedBy,
  /** The name that cells show; somebody whose name cannot be read is called as before, or not at all. */
  fromTask(task, { snapshot }, { directory: { people } }) {
    const { completedBy: id } = task;
    if (!isCompleted(task) || id === null) return '';
    return people.some((person) => person.id === id) ? nameOf(id, people) : (snapshot ?? '');
  },
};
