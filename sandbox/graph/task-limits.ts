import { keepWithin } from './limits';
import type { TaskRecord } from './state';
import type { TaskWriting } from './task-fields';

/**
 * Errors: 403 for what would no longer fit (https://learn.microsoft.com/office365/planner/planner-limits). Only what grows is
 * counted: a full plan can still be worked in.
 */
export function keepLimits({ call, draft }: TaskWriting, before: TaskRecord | null): void {
  const { limits, state } = call.world;
  const others = Object.values(state.tasks).filter((task) => task.id !== draft.id);
  const inPlan = others.filter((task) => task.planId === draft.planId);
  if (before === null) {
    keepWithin(limits, 'MaximumTasksInProject', inPlan.length + 1);
    const mine = others.filter((task) => task.createdBy.user.id === draft.createdBy.user.id);
    keepWithin(limits, 'MaximumTasksCreatedByUser', mine.length + 1);
  }
  const isActive = (task: TaskRecord) => task.percentComplete < 100;
  if (isActive(draft) && (before === null || !isActive(before))) {
    keepWithin(limits, 'MaximumActiveTasksInProject', inPlan.filter(isActive).length + 1);
  }
  const added = Object.keys(draft.assignments).filter(
    (id) => before === null || !Object.hasOwn(before.assignments, id),
  );
  if (added.length > 0) keepWithin(limits, 'MaximumAssigneesInTasks', Object.keys(draft.assignments).length);
  for (const id of added) {
    const assigned = others.filter((task) => Object.hasOwn(task.assignments, id));
    keepWithin(limits, 'MaximumTasksAssignedToUser', assigned.length + 1);
  }
  const size = (task: TaskRecord | null, field: 'checklist' | 'references') =>
    Object.keys(task?.details[field] ?? {}).length;
  if (size(draft, 'checklist') > size(before, 'checklist')) {
    keepWithin(limits, 'MaximumChecklistItemsOnTask', size(draft, 'checklist'));
  }
  if (size(draft, 'references') > size(before, 'references')) {
    keepWithin(limits, 'MaximumReferencesOnTask', size(draft, 'references'));
  }
}
