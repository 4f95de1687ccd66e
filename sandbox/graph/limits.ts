import { GraphError } from './errors';

/**
 * How much fits. Codes from https://learn.microsoft.com/graph/api/resources/planner-overview#common-planner-error-conditions,
 * numbers from https://learn.microsoft.com/office365/planner/planner-limits; both pages say that they change without notice.
 */
export interface Limits {
  /** Tasks of a plan that are not completed. */
  MaximumActiveTasksInProject: number;
  MaximumTasksInProject: number;
  MaximumBucketsInProject: number;
  /** Plans of a group, as the overview page counts them. */
  MaximumPlannerPlans: number;
  /** Plans of a group, as the page of the limits counts them: twice as many, so the other one is met first. */
  MaximumProjectsOwnedByUser: number;
  /** Plans that one person is shown as shared with them. No page gives a number; see `MaximumUsersSharedWithProject`. */
  MaximumProjectsSharedWithUser: number;
  MaximumTasksAssignedToUser: number;
  /** The page no longer gives a number; this is the last one it gave. */
  MaximumTasksCreatedByUser: number;
  MaximumAssigneesInTasks: number;
  MaximumChecklistItemsOnTask: number;
  MaximumReferencesOnTask: number;
  /** No page gives a number: this is how many people's changes to a plan can be followed, as that is how many plans' changes. */
  MaximumUsersSharedWithProject: number;
}

export const PLANNER_LIMITS: Limits = {
  MaximumActiveTasksInProject: 3000,
  MaximumTasksInProject: 9000,
  MaximumBucketsInProject: 200,
  MaximumPlannerPlans: 200,
  MaximumProjectsOwnedByUser: 400,
  MaximumProjectsSharedWithUser: 400,
  MaximumTasksAssignedToUser: 9000,
  MaximumTasksCreatedByUser: 20_000,
  MaximumAssigneesInTasks: 20,
  MaximumChecklistItemsOnTask: 20,
  MaximumReferencesOnTask: 15,
  MaximumUsersSharedWithProject: 100,
};

/** Errors: 403 with the limit's code when `count`, the number after the change, is too much (MicrosoftDocs/feedback issue 3529). */
export function keepWithin(limits: Limits, code: keyof Limits, count: number): void {
  if (count > limits[code]) throw new GraphError(403, code, 'The request exceeded allowed limits.');
}
