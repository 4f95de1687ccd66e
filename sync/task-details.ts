import type { Fields } from '../shared/model';
import { redescribe } from './description';
import { isOurs } from './doubt';
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
  { language, memory }: Readings,
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
  const isOfRow = isOurs(details.mark, memory) && details.mark.rowId === rowId;
  const isMarked = isOfRow && details.mark?.workbookId === memory.workbookId;
  // One that was taken over with its task is written anew.
  const instead = isOfRow && !isMarked ? (details.mark?.reference ?? null) : null;
  const mark = (isNew && !isMarked) || instead !== null;
  const description = text.kind === 'text' ? text.text : null;
  const isNeeded = mark || description !== null || steps;
  const { etag, checklist } = details;
  return { details: isNeeded ? { etag, description, mark, instead, checklist } : null, isKept: text.kind === 'kept' };
}
