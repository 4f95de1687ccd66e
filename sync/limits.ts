/**
 * How much Planner holds, as far as a sync comes near it. The numbers are those of
 * https://learn.microsoft.com/office365/planner/planner-limits, which says that they change without notice; older copies
 * of it give 2,400 active tasks.
 */
export const limits = {
  /** Tasks of a plan. */
  tasks: 9000,
  /** Tasks of a plan that are not completed. */
  activeTasks: 3000,
  /** Buckets of a plan. */
  buckets: 200,
  /** People whom a task is assigned to. */
  assignees: 20,
  /** Lines of a task's checklist. */
  checklist: 20,
} as const;

export type PlanLimit = 'tasks' | 'activeTasks' | 'buckets';
