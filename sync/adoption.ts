import type { PhaseKey, RowId } from '../shared/model';
import { isMadeUnder } from './creation';
import type { PlannerTask } from './ports/planner';
import { isOwnMark } from './doubt';
import type { Intent, MemoryReading } from './ports/workbook';
import { titleOf } from './title';

/** Enough words in common to tell one row from another. */
const mostWords = 8;

/** A task that was found for a row, and the intent under which it was created, where that is known. */
export interface Adoption {
  task: PlannerTask;
  intent: Intent | null;
}

/**
 * The task of each of these rows, which no link leads to, where one of `free` is surely its own: it bears the row's
 * mark, the row was added for it, or it is what became of a creation whose answer was lost. `free` is oldest first.
 */
export function adoptionsOf(
  rowIds: readonly RowId[],
  free: readonly PlannerTask[],
  memory: Pick<MemoryReading, 'workbookId' | 'tookOver' | 'intents'>,
  buckets: ReadonlyMap<PhaseKey, string>,
): Map<RowId, Adoption> {
  const adopted = new Map<RowId, Adoption>();
  const taken = new Set<string>();
  const adopt = (rowId: RowId, intent: Intent | null, tasks: readonly PlannerTask[]) => {
    const task = adopted.has(rowId) ? undefined : tasks.find(({ id }) => !taken.has(id));
    if (!task) return;
    taken.add(task.id);
    adopted.set(rowId, { task, intent });
  };
  const { intents } = memory;
  const marked = groupedBy(free, ({ details }) => (isOwnMark(details?.mark, memory) ? details.mark.rowId : undefined));
  for (const rowId of rowIds) {
    const [task] = marked.get(rowId) ?? [];
    const nonce = task?.details?.mark?.creation?.nonce;
    if (task) adopt(rowId, intents.find((one) => one.nonce === nonce) ?? null, [task]);
  }
  const byId = new Map(free.map((task) => [task.id, task]));
  for (const rowId of rowIds) {
    const task = byId.get(taskIdOfRow(rowId) ?? '');
    if (task) adopt(rowId, null, [task]);
  }

  const wanted = new Set(rowIds);
  const open = intents.filter(({ rowId }) => wanted.has(rowId));
  const made = (intent: Intent) => free.filter((task) => isMadeUnder(task, intent));
  for (const intent of open) {
    adopt(
      intent.rowId,
      intent,
      made(intent).filter((task) => saysTheSame(task, intent, buckets)),
    );
  }
  // Whatever else Phaseboard made under an intent was renamed or moved before it could be marked; where several were
  // begun, a task that says nothing of the row's words may be another's.
  for (let words = mostWords; words >= (open.length > 1 ? 1 : 0); words -= 1) {
    for (const intent of open) {
      const least = open.length > 1 ? Math.max(words, leastWords(intent)) : words;
      adopt(
        intent.rowId,
        intent,
        made(intent).filter((task) => task.isOurs && sharedWords(task, intent) >= least),
      );
    }
  }
  return adopted;
}

/**
 * The id of a row that is added for a task. It names the task, so that a row whose adding was not remembered in time is
 * still known as the task's own; `word` tells it from a row that somebody else adds for the task at the same moment. The
 * row's mark in the task, if it has one, may be that of a row which is still on its way here, so that id is not given again.
 */
export function rowIdOfTask(taskId: string, word: string): RowId {
  return `task-${taskId}.${word}`;
}

/** The task that a row was added for, or null. */
export function taskIdOfRow(rowId: RowId): string | null {
  return /^task-([^.]+)/.exec(rowId)?.[1] ?? null;
}

/** In the bucket and with the title that were meant. */
export function saysTheSame(task: PlannerTask, { values }: Intent, buckets: ReadonlyMap<PhaseKey, string>): boolean {
  return task.title === titleOf(values.responsibility) && task.bucketId === buckets.get(values.phase);
}

/** The intent whose words a reworded title has most of, half of them at least; none where two have as many. */
export function likestOf(intents: readonly Intent[], task: PlannerTask): Intent | undefined {
  const shared = intents.map((intent) => sharedWords(task, intent));
  const most = Math.max(...shared);
  const [likest, ...others] = intents.filter((intent, at) => shared[at] === most && most >= leastWords(intent));
  return others.length === 0 ? likest : undefined;
}

function leastWords({ values }: Intent): number {
  return Math.max(1, Math.ceil(wordsOf(values.responsibility).size / 2));
}

/** How many words a task's title still has of what the row said. */
function sharedWords(task: PlannerTask, { values }: Intent): number {
  const wanted = wordsOf(values.responsibility);
  return [...wordsOf(task.title)].filter((word) => wanted.has(word)).length;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    titleOf(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function groupedBy(tasks: readonly PlannerTask[], key: (task: PlannerTask) => RowId | undefined) {
  const groups = new Map<RowId, PlannerTask[]>();
  for (const task of tasks) {
    const group = key(task);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), task]);
  }
  return groups;
}
