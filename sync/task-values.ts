import type { Fields } from '../shared/model';
import { inPlanner } from '../shared/status';
import { assigneesOf } from './held';
import type { TaskValues } from './ports/planner';
import { titleOf } from './title';
import { labelFields, labelsWith, namesAmong } from './label-fields';
import type { LabelNames } from './label-fields';

/** What a task is told of fields; the phase is its bucket, and steps and notes are in its details, which are told apart. */
export function taskValuesOf(fields: Omit<Fields, 'phase' | 'steps' | 'notes'>): TaskValues {
  const { percentComplete, label } = inPlanner[fields.status] ?? { percentComplete: 0 };
  return {
    title: titleOf(fields.responsibility),
    percentComplete,
    labels: label ? [label] : [],
    otherLabels: labelsWith([], fields, [], { known: namesAmong([]) }),
    assignees: assigneesOf(fields.owners),
    start: fields.start,
    due: fields.due,
    priority: fields.priority ?? 'medium',
  };
}

/** The same for some fields, without what the task says already; `kept` are the row's fields as they were known. */
export function taskChangesOf(
  fields: Partial<Fields>,
  task: TaskValues,
  labels: Pick<LabelNames, 'known'>,
  kept: readonly Partial<Fields>[],
): Partial<TaskValues> {
  const { responsibility, owners, status, start, due, priority } = fields;
  const { percentComplete, label } = (status && inPlanner[status]) ?? {};
  const title = responsibility === undefined ? undefined : titleOf(responsibility);
  return {
    ...(title !== undefined && title !== task.title && { title }),
    ...(owners && { assignees: assigneesOf(owners) }),
    ...(percentComplete !== undefined && { percentComplete, labels: label ? [label] : [] }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(priority !== undefined && { priority: priority ?? 'medium' }),
    ...(labelFields.some((key) => key in fields) && {
      otherLabels: labelsWith(task.otherLabels, fields, kept, labels),
    }),
  };
}
