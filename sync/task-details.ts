import type { Fields } from '../shared/model';
import { redescribe } from './description';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports';
import type { Readings } from './readings';

/** What the task's details need: our lines of the description, and the row's mark where it never was confirmed. */
export function detailsOf(pair: Pair, task: PlannerTask, after: Partial<Fields>, readings: Readings) {
  const { responsibility, owners } = after;
  const { details } = task;
  if (!details || responsibility === undefined || owners === undefined) return { details: null, isKept: false };
  const { snapshot, link, rowId } = pair;
  const before = {
    responsibility: snapshot.responsibility ?? '',
    owners: snapshot.owners ?? { people: [], others: [] },
  };
  const text = redescribe(details.description, before, { responsibility, owners }, readings.language);
  const isNew = link === 'found' || snapshot.responsibility === undefined;
  const { workbookId } = readings.memory;
  const isMarked = details.mark?.rowId === rowId && details.mark.workbookId === workbookId;
  const mark = isNew && !isMarked;
  const description = text.kind === 'text' ? text.text : null;
  const isNeeded = mark || description !== null;
  return { details: isNeeded ? { etag: details.etag, description, mark } : null, isKept: text.kind === 'kept' };
}
