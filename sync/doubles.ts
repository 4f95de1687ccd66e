import type { PhaseKey, RowId } from '../shared/model';
import { likestOf, saysTheSame } from './adoption';
import { isMadeUnder, printOf, printOfTask } from './creation';
import { isOwnMark } from './doubt';
import type { PlannerTask } from './ports/planner';
import type { Intent, MemoryReading } from './ports/workbook';
import { taskValuesOf } from './task-values';

/** One of several tasks of a row. */
export interface Rival {
  task: PlannerTask;
  /** It says to the letter what it was created with. */
  readonly untouched: boolean;
  /** Under which it was created, where no mark says so. */
  intent: Intent | null;
}

/** Of several tasks of one row, the one that stays and those that are its doubles. */
export interface Survival {
  survivor: Rival;
  doubles: PlannerTask[];
}

/**
 * Two people who sync at the same moment may both create a row's task. Every client must then keep the same one, so this
 * is decided by what Planner says alone: a task that somebody touched before one that nobody did, the older before the
 * newer. The others are doubles if nothing is lost with them: ours, and saying exactly what we wrote or what the
 * survivor says. Anything else is a task of its own, and is left alone.
 */
export function survivalOf(rivals: readonly Rival[]): Survival | null {
  const byAge = [...rivals].sort((one, other) => olderFirst(one.task, other.task));
  const survivor = byAge.find(({ untouched }) => !untouched) ?? byAge[0];
  if (!survivor) return null;
  const said = printOfTask(survivor.task);
  const isDouble = ({ task, untouched }: Rival) => task.isOurs && (untouched || printOfTask(task) === said);
  const doubles = byAge.filter((rival) => rival !== survivor && isDouble(rival)).map(({ task }) => task);
  return { survivor, doubles };
}

/**
 * The tasks that were surely created for each row of this workbook: by their marks, or as intended, to the letter or,
 * where somebody touched them before they could be marked, with the title and in the bucket of the intent, or with half
 * of its words.
 */
export function createdFor(
  tasks: readonly PlannerTask[],
  memory: Pick<MemoryReading, 'workbookId' | 'tookOver' | 'intents'>,
  buckets: ReadonlyMap<PhaseKey, string>,
): Map<RowId, Rival[]> {
  const created = new Map<RowId, Rival[]>();
  const add = (rowId: RowId, rival: Rival) => created.set(rowId, [...(created.get(rowId) ?? []), rival]);
  for (const task of tasks.filter(({ isOurs }) => isOurs)) {
    const mark = task.details?.mark;
    if (mark?.creation && isOwnMark(mark, memory)) add(mark.rowId, rivalOf(task));
    if (mark !== null) continue;
    const under = memory.intents.filter((intent) => isMadeUnder(task, intent));
    const bare = under.find((intent) => isBare(task, intent, buckets));
    const intent = bare ?? under.find((one) => saysTheSame(task, one, buckets)) ?? likestOf(under, task);
    if (intent) add(intent.rowId, { task, untouched: bare !== undefined, intent });
  }
  return created;
}

/** What the mark of a task says of it. */
export function rivalOf(task: PlannerTask): Rival {
  const print = task.details?.mark?.creation?.print;
  return {
    task,
    // Reckoned when it is asked for: most tasks have no rival.
    get untouched() {
      return print !== undefined && print === printOfTask(task);
    },
    intent: null,
  };
}

/** True of two tasks that were created with the same values, whatever became of them. */
export function haveSamePrint(one: PlannerTask, other: PlannerTask): boolean {
  const [print, otherPrint] = [one, other].map(({ details }) => details?.mark?.creation?.print);
  return print !== undefined && print === otherPrint;
}

/** Oldest first, in the same order for every client. */
export function olderFirst(one: PlannerTask, other: PlannerTask): number {
  return order(one.createdAt, other.createdAt) || order(one.id, other.id);
}

/** Created under the intent, and given neither details nor anything else since. */
function isBare(task: PlannerTask, { values }: Intent, buckets: ReadonlyMap<PhaseKey, string>): boolean {
  const bucketId = buckets.get(values.phase) ?? null;
  return printOfTask(task) === printOf({ bucketId, values: taskValuesOf(values), description: '', checklist: [] });
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
