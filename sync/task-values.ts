import type { Fields } from '../shared/model';
import { inPlanner } from '../shared/status';
import { assigneesOf } from './held';
import type { TaskValues } from './ports/planner';
import { titleOf } from './title';
import { labelsWith } from './workstreams';
import type { Workstreams } from './workstreams';

/** What a task is told of fields; the phase is its bucket, and steps and notes are in its details, which are told apart. */
export function taskValuesOf(fields: Omit<Fields, 'phase' | 'steps' | 'notes'>): TaskValues {
  const { percentComplete, label } = inPlanner[fields.status] ?? { percentComplete: 0 };
  return {
    title: titleOf(fields.responsibility),
    percentComplete,
    labels: label ? [label] : [],
    otherLabels: fields.workstream === '' ? [] : [fields.workstream],
    assignees: assigneesOf(fields.owners),
    start: fields.start,
    due: fields.due,
    priority: fields.priority ?? 'medium',
  };
}

/** The same for some fields, without what the task says already. */
export function taskChangesOf(
  fields: Partial<Fields>,
  task: TaskValues,
  { known }: Pick<Workstreams, 'known'>,
): Partial<TaskValues> {
  const { responsibility, owners, status, start, due, priority, workstream } = fields;
  const { percentComplete, label } = (status && inPlanner[status]) ?? {};
  const title = responsibility === undefined ? undefined : titleOf(responsibility);
  return {
    ...(title !== undefined && title !== task.title && { title }),
    ...(owners && { assignees: assigneesOf(owners) }),
    ...(percentComplete !== undefined && { percentComplete, labels: label ? [label] : [] }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(priority !== undefined && { priority: priority ?? 'medium' }),
    ...(workstream !== undefined && { otherLabels: labelsWith(task.otherLabels, workstream, known) }),
  };
}
