import { measureOf } from '../shared/revision/likeness';
import { wordsOf } from '../shared/revision/normal-text';
import type { RowId } from '../shared/model';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import { titleOf } from './title';

/** From where on a task of a row's number says what the row says, reworded on one side at most. */
const leastLike = 0.3;

/**
 * The task of each row that lost its id along with the hidden columns: one marked with the number by which people know
 * the row, whose title is like the row's. Numbers are never given twice, but where ids and memory were taken back
 * together they are given anew: whoever has the same title elsewhere is known by that.
 */
export function tasksByNumber(rows: readonly SheetRow[], tasks: readonly PlannerTask[]): Map<RowId, PlannerTask> {
  const byNumber = new Map(tasks.map((task) => [task.details?.mark?.number ?? '', task]));
  const ofRows = new Set(rows.map(({ responsibility }) => titleOf(responsibility)));
  const ofTasks = new Set(tasks.map(({ title }) => title));
  const wanted = rows.flatMap((row) => {
    const task = row.number === '' ? undefined : byNumber.get(row.number);
    const title = titleOf(row.responsibility);
    const isElsewhere = task && title !== task.title && (ofTasks.has(title) || ofRows.has(task.title));
    return task && !isElsewhere ? [{ id: row.id, title, task }] : [];
  });
  const isLike = nearlyAmong(wanted.flatMap(({ title, task }) => [title, task.title]));
  return new Map(wanted.filter(({ title, task }) => isLike(title, task.title)).map(({ id, task }) => [id, task]));
}

/** Whether one of these titles says what another one says, reworded at most. */
export function likeAmong(titles: readonly string[]): (one: string, other: string) => boolean {
  const measure = measureOf(titles);
  return (one, other) =>
    one === other || measure.likeness(measure.profileOf(one), measure.profileOf(other)) >= leastLike;
}

/** The same for two that have one number: half of the words of the shorter one are enough then. */
export function nearlyAmong(titles: readonly string[]): (one: string, other: string) => boolean {
  const isLike = likeAmong(titles);
  return (one, other) => {
    const [few, many] = [one, other].map((title) => new Set(wordsOf(title))).sort((a, b) => a.size - b.size);
    const shared = [...(few ?? [])].filter((word) => many?.has(word)).length;
    return isLike(one, other) || (shared > 0 && shared * 2 >= (few?.size ?? 0));
  };
}
