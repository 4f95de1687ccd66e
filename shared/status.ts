/** The statuses a row may have, in the order in which the drop-down offers them. */
export const statuses = [
  'notStarted',
  'inProgress',
  'ongoing',
  'blocked',
  'deferred',
  'completed',
  'notApplicable',
  'withdrawn',
] as const;

export type Status = (typeof statuses)[number];

/** What Planner can hold of a status: percent complete and, where percent alone is not enough, a label. */
interface StatusInPlanner {
  percentComplete: 0 | 50 | 100;
  label?: 'ongoing' | 'blocked' | 'deferred';
}

/** A status that asks for a label in Planner. */
export type StatusLabel = NonNullable<StatusInPlanner['label']>;

export const statusLabels: readonly StatusLabel[] = ['ongoing', 'blocked', 'deferred'];

/**
 * Status to Planner. Planner itself shows 0, 1-99 and 100 as three columns and writes 0, 50 and 100.
 * `null`: the status asks for no task (not applicable) or says nothing of its task (withdrawn).
 */
export const inPlanner: Record<Status, StatusInPlanner | null> = {
  notStarted: { percentComplete: 0 },
  inProgress: { percentComplete: 50 },
  ongoing: { percentComplete: 50, label: 'ongoing' },
  blocked: { percentComplete: 50, label: 'blocked' },
  deferred: { percentComplete: 0, label: 'deferred' },
  completed: { percentComplete: 100 },
  notApplicable: null,
  withdrawn: null,
};

/**
 * The status that a task's percent complete (0 to 100) and its status labels say.
 * A completed task is completed whatever labels it still carries; otherwise the first label of `statusLabels` decides,
 * blocked before the others because it is the one that must be seen.
 */
export function statusOfTask(percentComplete: number, labels: readonly StatusLabel[]): Status {
  if (percentComplete >= 100) return 'completed';
  for (const label of ['blocked', 'deferred', 'ongoing'] as const) if (labels.includes(label)) return label;
  return percentComplete > 0 ? 'inProgress' : 'notStarted';
}

/** Statuses that no percent counts: a duty that never ends, one that does not apply, one that was withdrawn. */
export const uncounted: readonly Status[] = ['ongoing', 'notApplicable', 'withdrawn'];
/** Statuses of which nothing is awaited: they are never overdue, and need neither date nor owner. */
export const settled: readonly Status[] = ['completed', 'deferred', ...uncounted];

export function isCounted(status: Status): boolean {
  return !uncounted.includes(status);
}

/** Not started, in progress or blocked. */
export function isOpen(status: Status): boolean {
  return !settled.includes(status);
}
