import type { Fields } from '../shared/model';
import { redescribe } from './description';
import { isOwnMark } from './doubt';
import type { Pair } from './pairs';
import type { MarkToSet, PlannerTask } from './ports/planner';
import type { Readings } from './readings';

/**
 * What the task's details need: a description that says these fields, the row's mark where it never was confirmed, and
 * `steps` where the checklist has to say others.
 */
export function detailsOf(
  pair: Pair,
  task: PlannerTask,
  sheet: Partial<Fields>,
  after: Partial<Fields>,
  { language, memory }: Readings,
  steps: boolean,
) {
  const { responsibility, owners, notes } = after;
  const { details } = task;
  if (!details || responsibility === undefined || owners === undefined || notes === undefined)
    return { details: null, isKept: false };
  const { snapshot, link, rowId, row } = pair;
  const told = { responsibility, owners, notes };
  const { text, isKept } = redescribe(
    { title: task.title, description: details.description },
    [snapshot, sheet],
    told,
    language,
  );
  const isNew = link === 'found' || snapshot.responsibility === undefined;
  const isOfRow = isOwnMark(details.mark, memory) && details.mark.rowId === rowId;
  const isMarked = isOfRow && details.mark?.workbookId === memory.workbookId;
  // One that was taken over with its task is written anew.
  const isTakenOver = isOfRow && !isMarked;
  // How it was created stays known: whoever began that may know its row by another id. A copy was not created so.
  const creation = task.isOurs && isOwnMark(details.mark, memory) ? details.mark.creation : null;
  const mark: MarkToSet | null =
    (isNew && !isMarked) || isTakenOver
      ? {
          workbookId: memory.workbookId,
          rowId,
          number: row?.number ?? '',
          creation,
          // Another workbook's mark is not ours to take away.
          replaces: isOwnMark(details.mark, memory) ? details.mark.reference : null,
        }
      : null;
  const isNeeded = mark !== null || text !== null || steps;
  const { etag, checklist } = details;
  return { details: isNeeded ? { etag, description: text, mark, checklist } : null, isKept };
}
