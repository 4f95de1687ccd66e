import type { Fields } from '../shared/model';
import { redescribe } from './description';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';
import type { Readings } from './readings';

/**
 * What the task's details need: our lines of the description, the row's mark where it never was confirmed, and `steps`
 * where the checklist has to say others.
 */
export function detailsOf(
  pair: Pair,
  task: PlannerTask,
  after: Partial<Fields>,
  { language, memory: { workbookId } }: Readings,
  steps: boolean,
) {
  const { responsibility, owners } = after;
  const { details } = task;
  if (!details || responsibility === undefined || owners === undefined) return { details: null, isKept: false };
  const { snapshot, link, rowId } = pair;
  const before = {
    responsibility: snapshot.responsibility ?? '',
    owners: snapshot.owners ?? { people: [], others: [] },
  };
  const text = redescribe(details.description, before, { responsibility, owners }, language);
  const isNew = link === 'found' || snapshot.responsibility === undefined;
  const isMarked = details.mark?.rowId === rowId && details.mark.workbookId === workbookId;
  const mark = isNew && !isMarked;
  const description = text.kind === 'text' ? text.text : null;
  const isNeeded = mark || description !== null || steps;
  const { etag, checklist } = details;
  return { details: isNeeded ? { etag, description, mark, checklist } : null, isKept: text.kind === 'kept' };
}
