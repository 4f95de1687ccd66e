import type { PersonId, PhaseKey, RowId } from '../shared/model';
import type { PlannerTask } from './ports/planner';
import type { MemoryReading, RowMemory } from './ports/workbook';
import { isOurs } from './doubt';
import { titleOf } from './title';

/** How far the service's clock and ours may be apart, and how long a creation may take, in milliseconds. */
const intentWindow = 10 * 60_000;
/** Enough words in common to tell one row from another. */
const mostWords = 8;

/**
 * The task of each row that the memory does not link, where one of `free` is surely its own: it bears the row's mark,
 * the row was added for it, or it is what became of a creation whose answer was lost. `free` is oldest first.
 */
export function adoptionsOf(
  rowIds: readonly RowId[],
  remembered: ReadonlyMap<RowId, RowMemory>,
  free: readonly PlannerTask[],
  memory: Pick<MemoryReading, 'workbookId' | 'tookOver'>,
  buckets: ReadonlyMap<PhaseKey, string>,
): Map<RowId, PlannerTask> {
  const adopted = new Map<RowId, PlannerTask>();
  const taken = new Set<string>();
  const adopt = (ids: readonly RowId[], tasksFor: (rowId: RowId) => readonly PlannerTask[]) => {
    for (const rowId of ids.filter((id) => !adopted.has(id))) {
      const task = tasksFor(rowId).find(({ id }) => !taken.has(id));
      if (!task) continue;
      taken.add(task.id);
      adopted.set(rowId, task);
    }
  };
  const unlinked = rowIds.filter((id) => remembered.get(id)?.taskId == null);
  const marked = groupedBy(free, ({ details }) => (isOurs(details?.mark, memory) ? details.mark.rowId : undefined));
  adopt(unlinked, (rowId) => marked.get(rowId) ?? []);
  const added = groupedBy(free, ({ id }) => rowIdOfTask(id));
  adopt(unlinked, (rowId) => added.get(rowId) ?? []);

  const intended = unlinked.filter((id) => remembered.get(id)?.intent);
  const made = (rowId: RowId) => free.filter((task) => isMadeUnder(task, remembered.get(rowId)?.intent));
  adopt(intended, (rowId) => made(rowId).filter((task) => saysTheSame(task, remembered.get(rowId), buckets)));
  // Whatever else Phaseboard made under an intention was renamed or moved before it could be marked.
  for (let words = mostWords; words >= 0; words -= 1) {
    adopt(intended, (rowId) =>
      made(rowId).filter((task) => task.isOurs && sharedWords(task, remembered.get(rowId)) >= words),
    );
  }
  return adopted;
}

/**
 * The id of a row that is added for a task. It follows from the task, so that a row whose adding was not remembered in
 * time is still known as the task's own.
 */
export function rowIdOfTask(taskId: string): RowId {
  return `task-${taskId}`;
}

/** The nonce of an intention: who means to create, and a random word. */
export function intentNonce(personId: PersonId, random: () => number): string {
  return `${personId}:${Math.floor(random() * 2 ** 32).toString(36)}`;
}

/** Made by whom the intention names, at that time, and marked by nobody. */
function isMadeUnder({ details, createdBy, createdAt }: PlannerTask, intent: RowMemory['intent'] | undefined): boolean {
  if (!intent || details?.mark !== null) return false;
  const person = intent.nonce.slice(0, intent.nonce.lastIndexOf(':'));
  return createdBy === person && Math.abs(Date.parse(createdAt) - Date.parse(intent.at)) < intentWindow;
}

/** In the bucket and with the title that were meant. */
function saysTheSame(
  task: PlannerTask,
  memory: RowMemory | undefined,
  buckets: ReadonlyMap<PhaseKey, string>,
): boolean {
  const { responsibility, phase } = memory?.snapshot ?? {};
  if (responsibility === undefined || phase === undefined) return false;
  return task.title === titleOf(responsibility) && task.bucketId === buckets.get(phase);
}

/** How many words a task's title still has of what the row said. */
function sharedWords(task: PlannerTask, memory: RowMemory | undefined): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const wanted = words(titleOf(memory?.snapshot.responsibility ?? ''));
  return [...words(task.title)].filter((word) => wanted.has(word)).length;
}

function groupedBy(tasks: readonly PlannerTask[], key: (task: PlannerTask) => RowId | undefined) {
  const groups = new Map<RowId, PlannerTask[]>();
  for (const task of tasks) {
    const group = key(task);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), task]);
  }
  return groups;
}
