/**
 * What each of Planner's limits means and what to do, by the code that Planner refuses with:
 * https://learn.microsoft.com/graph/api/resources/planner-overview#common-planner-error-conditions
 */
export const plannerLimitsInEnglish: Readonly<Record<string, string>> = {
  MaximumActiveTasksInProject:
    'The plan has as many open tasks as Planner allows. Complete or remove some in Planner, then sync again.',
  MaximumTasksInProject: 'The plan has as many tasks as Planner allows. Remove some in Planner, then sync again.',
  MaximumBucketsInProject: 'The plan has as many buckets as Planner allows. Remove some in Planner, then sync again.',
  MaximumProjectsOwnedByUser:
    'You have created as many plans as Planner allows. Remove one that is not needed, or choose an existing plan.',
  MaximumPlannerPlans:
    'The group has as many plans as Planner allows. Remove one that is not needed, or choose an existing plan.',
  MaximumTasksAssignedToUser:
    'One of the owners has as many tasks as Planner allows. Assign somebody else, or remove some of that person’s tasks.',
  MaximumTasksCreatedByUser:
    'You have created as many tasks as Planner allows one person. Remove some, or let a colleague sync.',
  MaximumAssigneesInTasks:
    'A task has as many people as Planner allows. Take somebody off in Planner or in the Owner column, then sync again.',
  MaximumChecklistItemsOnTask:
    'A task’s checklist has as many lines as Planner allows. Remove some in Planner, then sync again.',
  MaximumReferencesOnTask: 'A task has as many attachments as Planner allows. Remove one in Planner, then sync again.',
  MaximumProjectsSharedWithUser:
    'As many plans are shared with one of the people as Planner allows. Ask for one of them not to be shared any more.',
  MaximumUsersSharedWithProject:
    'The plan is shared with as many people as Planner allows. Stop sharing it with somebody in Planner.',
};
