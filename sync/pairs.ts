import type { Fields, PhaseKey, RowId } from '../shared/model';
import type { PlannerTask, RowMemory, SheetRow } from './ports';
import type { Readings } from './readings';
import { bucketsOf } from './readings';
import { titleOf } from './title';

/** A row and its task, as far as each is there. */
export interface Pair {
  rowId: RowId;
  row: SheetRow | null;
  task: PlannerTask | null;
  /** What both sides agreed on; for a task found again after a lost answer, what it was created with. */
  snapshot: Partial<Fields>;
  /** `known`: the memory links them. `found`: linked just now. `new`: only one side knows of it. */
  link: 'known' | 'found' | 'new';
  /** The linked task is in another plan now. */
  elsewhere: boolean;
}

/** How far the service's clock and ours may be apart, and how long a creation may take, in milliseconds. */
const intentWindow = 10 * 60_000;

/**
 * Who belongs to whom: rows in their order, then rows that are gone from the sheet, then tasks that have no row yet.
 * A link in the memory counts first, then the row's mark in a task, then the evidence of a creation whose answer was lost.
 */
export function pairsOf(readings: Readings): Pair[] {
  const { sheet, memory, planner, found } = readings;
  const remembered = new Map(memory.rows.map((row) => [row.rowId, row]));
  const tasks = new Map(planner.tasks.map((task) => [task.id, task]));
  for (const [id, task] of found) if (task !== 'gone') tasks.set(id, task);
  const linked = new Set(memory.rows.flatMap(({ taskId }) => taskId ?? []));
  const free = planner.tasks.filter(({ id }) => !linked.has(id)).sort(byAge);
  const buckets = bucketsOf(readings);
  const taken = new Set<string>();

  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const ids = [...inSheet, ...memory.rows.map(({ rowId }) => rowId).filter((id) => !inSheet.has(id))];
  const unlinked = ids.filter((id) => remembered.get(id)?.taskId == null);
  const adopted = new Map<RowId, PlannerTask>();
  const adopt = (belongs: (task: PlannerTask, rowId: RowId) => boolean) => {
    for (const rowId of unlinked.filter((id) => !adopted.has(id))) {
      const task = free.find((one) => !taken.has(one.id) && belongs(one, rowId));
      if (!task) continue;
      taken.add(task.id);
      adopted.set(rowId, task);
    }
  };
  adopt(({ details }, rowId) => isMarkOf(details?.mark, memory.workbookId, rowId));
  adopt(({ id }, rowId) => rowIdOfTask(id) === rowId);
  adopt((task, rowId) => isEvidence(task, remembered.get(rowId), buckets));
  // Whatever else Phaseboard made under an intention was renamed or moved before it could be marked.
  for (let shared = mostWords; shared >= 0; shared -= 1) {
    adopt((task, rowId) => {
      const known = remembered.get(rowId);
      return task.isOurs && isFrom(task, known?.intent) && sharedWords(task, known) >= shared;
    });
  }

  const pairOf = (rowId: RowId, row: SheetRow | null): Pair => {
    const known = remembered.get(rowId);
    if (known?.taskId != null) {
      const task = tasks.get(known.taskId) ?? null;
      const elsewhere = task !== null && task.planId !== memory.plan?.planId;
      return { rowId, row, task: elsewhere ? null : task, snapshot: known.snapshot, link: 'known', elsewhere };
    }
    const task = adopted.get(rowId) ?? null;
    const link = task ? 'found' : 'new';
    return { rowId, row, task, snapshot: task && known ? known.snapshot : {}, link, elsewhere: false };
  };

  const known = [
    ...sheet.rows.map((row) => pairOf(row.id, row)),
    ...memory.rows.filter(({ rowId }) => !inSheet.has(rowId)).map(({ rowId }) => pairOf(rowId, null)),
  ];
  const ours = new Set(buckets.values());
  const used = new Set(known.map(({ rowId }) => rowId));
  const strangers = free.filter(({ id, bucketId }) => !taken.has(id) && bucketId !== null && ours.has(bucketId));
  return [
    ...known,
    ...strangers.map((task): Pair => {
      const rowId = newRowId(task, memory.workbookId, used);
      used.add(rowId);
      return { rowId, row: null, task, snapshot: {}, link: 'new', elsewhere: false };
    }),
  ];
}

/**
 * The id of a row that is added for a task. It follows from the task, so that a row whose adding was not remembered in
 * time is still known as the task's own.
 */
export function rowIdOfTask(taskId: string): RowId {
  return `task-${taskId}`;
}

/** A task that bears the mark of a row nobody has any more gives that row its id back; a copy of a marked task does not. */
function newRowId(task: PlannerTask, workbookId: string, used: ReadonlySet<RowId>): RowId {
  const mark = task.details?.mark;
  return mark?.workbookId === workbookId && !used.has(mark.rowId) ? mark.rowId : rowIdOfTask(task.id);
}

function isMarkOf(mark: { workbookId: string; rowId: RowId } | null | undefined, workbookId: string, rowId: RowId) {
  return mark?.workbookId === workbookId && mark.rowId === rowId;
}

/** Created under the row's intention as far as anybody can tell: same bucket, same title. */
function isEvidence(task: PlannerTask, memory: RowMemory | undefined, buckets: ReadonlyMap<PhaseKey, string>) {
  const { responsibility, phase } = memory?.snapshot ?? {};
  return (
    responsibility !== undefined &&
    phase !== undefined &&
    isFrom(task, memory?.intent) &&
    task.title === titleOf(responsibility) &&
    task.bucketId === buckets.get(phase)
  );
}

/** Made by whom the intention names, at that time, and marked by nobody. */
function isFrom({ details, createdBy, createdAt }: PlannerTask, intent: RowMemory['intent'] | undefined) {
  if (!intent || details?.mark !== null || createdBy !== personOfIntent(intent.nonce)) return false;
  return Math.abs(Date.parse(createdAt) - Date.parse(intent.at)) < intentWindow;
}

/** Enough words in common to tell one row from another. */
const mostWords = 8;

/** How many words a task's title still has of what the row said. */
function sharedWords(task: PlannerTask, memory: RowMemory | undefined): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const wanted = words(titleOf(memory?.snapshot.responsibility ?? ''));
  return [...words(task.title)].filter((word) => wanted.has(word)).length;
}

/** The nonce of an intention: who means to create, and a random word. */
export function intentNonce(personId: string, random: () => number): string {
  return `${personId}:${Math.floor(random() * 2 ** 32).toString(36)}`;
}

function personOfIntent(nonce: string): string {
  return nonce.slice(0, nonce.lastIndexOf(':'));
}

/** Oldest first: of two tasks made for one row, every client keeps the same. */
function byAge(one: PlannerTask, other: PlannerTask): number {
  return order(one.createdAt, other.createdAt) || order(one.id, other.id);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
