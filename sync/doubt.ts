import type { RowId } from '../shared/model';
import { standingOf } from './place';
import type { Mark } from './ports/planner';
import type { MemoryReading } from './ports/workbook';
import type { Readings } from './readings';

/** Why the plan may not be this workbook's to change. Nothing is done, on either side, before somebody says how it is. */
export type Doubt =
  /** It is open at another place than those at which it was synced: it was moved, or it is a copy. */
  | { kind: 'elsewhere'; was: string; now: string }
  /** Its tasks say that another copy goes on with the plan. `by` is that one's id, `at` its address if it has one. */
  | { kind: 'taken-over'; by: string; at: string };

type Memory = Pick<MemoryReading, 'workbookId' | 'tookOver'>;

/** One task may bear another workbook's mark because somebody pasted it there. */
const fewestClaims = 2;

export function doubtOf(readings: Readings): Doubt | null {
  const { place, places } = readings.memory;
  if (standingOf(place, places) === 'elsewhere') return { kind: 'elsewhere', was: places.at(-1) ?? '', now: place };
  return takenOver(readings);
}

/** The mark is this workbook's, or that of one whose tasks it took over. */
export function isOwnMark(mark: Mark | null | undefined, { workbookId, tookOver }: Memory): mark is Mark {
  return mark != null && (mark.workbookId === workbookId || tookOver.includes(mark.workbookId));
}

/**
 * The mark names the row as one of another workbook: of one whose tasks were taken over, or of a copy that took them
 * over. Such a task is read again by every sync, until its mark is written anew or the copy is believed.
 */
export function isOfAnother(mark: Mark | null | undefined, rowId: RowId, { workbookId }: Memory): boolean {
  return mark?.rowId === rowId && mark.workbookId !== workbookId;
}

/**
 * A copy that takes over marks all tasks with its id, and knows the rows by the same ids. That is believed of at least
 * half of the marks that were read: a task whose mark changed has another etag, so its details were read.
 */
function takenOver({ memory, planner, found }: Readings): Doubt | null {
  const tasks = new Map(planner.tasks.map((task) => [task.id, task]));
  for (const [id, task] of found) if (task !== 'gone') tasks.set(id, task);
  const read = memory.rows.flatMap(({ rowId, taskId }) => {
    const mark = tasks.get(taskId ?? '')?.details?.mark;
    return mark ? [{ rowId, mark }] : [];
  });
  const claims = read.filter(({ rowId, mark }) => isOfAnother(mark, rowId, memory) && !isOwnMark(mark, memory));
  const latest = claims.at(-1)?.mark;
  if (!latest || claims.length < fewestClaims || claims.length * 2 < read.length) return null;
  return { kind: 'taken-over', by: latest.workbookId, at: latest.address };
}
