/** The priorities a row may have, in the order in which the drop-down offers them; a row without one is of medium priority. */
export const priorities = ['urgent', 'important', 'medium', 'low'] as const;

export type Priority = (typeof priorities)[number];

/** What Planner's own pages write for each: https://learn.microsoft.com/graph/api/resources/plannertask */
export const priorityInPlanner: Record<Priority, number> = { urgent: 1, important: 3, medium: 5, low: 9 };

/** What a task's priority (0 to 10) means, by the same page. */
export function priorityOfTask(priority: number): Priority {
  if (priority <= 1) return 'urgent';
  if (priority <= 4) return 'important';
  return priority <= 7 ? 'medium' : 'low';
}
