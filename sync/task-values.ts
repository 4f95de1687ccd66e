import type { Fields } from '../shared/model';
import type { StatusLabel } from '../shared/status';
import { inPlanner } from '../shared/status';
import type { TaskValues } from './ports';
import { titleOf } from './title';

/** What a task is told of fields; the phase is its bucket and is told apart. */
export function taskValuesOf(fields: Omit<Fields, 'phase'>): TaskValues {
  const { percentComplete, label } = inPlanner[fields.status] ?? { percentComplete: 0 };
  return {
    title: titleOf(fields.responsibility),
    percentComplete,
    labels: label ? [label] : [],
    assignees: fields.owners.people,
    start: fields.start,
    due: fields.due,
  };
}

/** The same for some fields, without what the task says already. */
export function taskChangesOf(fields: Partial<Fields>, task: TaskValues): Partial<TaskValues> {
  const { responsibility, owners, status, start, due } = fields;
  const { percentComplete, label } = (status && inPlanner[status]) ?? {};
  const title = responsibility === undefined ? undefined : titleOf(responsibility);
  return {
    ...(title !== undefined && title !== task.title && { title }),
    ...(owners && { assignees: owners.people }),
    ...(percentComplete !== undefined && { percentComplete, labels: label ? [label] : [] }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
  };
}

/** The label that a status needs in Planner. */
export function labelOf(fields: Partial<Fields>): StatusLabel | undefined {
  return fields.status && inPlanner[fields.status]?.label;
}
