import type { Fields, PhaseKey, RowId } from '../shared/model';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import { likeAmong } from './numbered';
import { titleOf } from './title';

/** A task whose own row is nowhere in the sheet, and what was agreed on with that row, where it is remembered. */
export interface Orphan {
  task: PlannerTask;
  snapshot: Partial<Fields> | null;
}

/**
 * Excel's undo takes back the id that a row was given, and a client that is closed may never have sent it; the row then
 * gets another, and its task is left without a row. Such rows, new to everybody, are known by what they say: the same
 * title in the same phase. A row that a person deleted and typed again is the same row too.
 */
export function orphansOf(
  rows: readonly SheetRow[],
  orphans: readonly Orphan[],
  phaseOf: (task: PlannerTask) => PhaseKey | undefined,
): Map<RowId, Orphan> {
  if (orphans.length === 0) return new Map();
  const free = new Map<string, Orphan[]>();
  const keyOf = (phase: PhaseKey, title: string) => `${phase} ${titleOf(title)}`;
  const offer = (orphan: Orphan, phase: PhaseKey | undefined, title: string | undefined) => {
    if (phase === undefined || !title) return;
    const key = keyOf(phase, title);
    const others = free.get(key);
    if (others) others.push(orphan);
    else free.set(key, [orphan]);
  };
  for (const orphan of orphans) {
    offer(orphan, phaseOf(orphan.task), orphan.task.title);
    offer(orphan, orphan.snapshot?.phase, orphan.snapshot?.responsibility);
  }
  const taken = new Set<Orphan>();
  const found = new Map<RowId, Orphan>();
  const meet = (rowId: RowId, orphan: Orphan | undefined) => {
    if (!orphan) return;
    taken.add(orphan);
    found.set(rowId, orphan);
  };
  for (const { id, phase, responsibility } of rows) {
    meet(
      id,
      free.get(keyOf(phase, responsibility))?.find((one) => !taken.has(one)),
    );
  }
  // One that was moved to another phase meanwhile, if its title tells it from all others.
  const left = byTitle(
    rows.filter(({ id }) => !found.has(id)),
    ({ responsibility }) => [titleOf(responsibility)],
  );
  const saying = byTitle(orphans, titlesOf);
  for (const [title, [row, ...rivals]] of left) {
    const [orphan, ...others] = saying.get(title)?.filter((one) => !taken.has(one)) ?? [];
    if (row && rivals.length + others.length === 0) meet(row.id, orphan);
  }
  return found;
}

function byTitle<T>(all: readonly T[], titles: (one: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const title of titles(one)) {
      const group = groups.get(title);
      if (group) group.push(one);
      else groups.set(title, [one]);
    }
  }
  return groups;
}

/** The title of an orphan's task, and that of the row by what was agreed on. */
function titlesOf({ task, snapshot }: Orphan): Set<string> {
  const agreed = snapshot?.responsibility;
  return new Set([task.title, ...(agreed === undefined ? [] : [titleOf(agreed)])]);
}

/**
 * Where the memory is lost too, a row that somebody worded anew since is known by its likeness to one task of its phase,
 * which is like no other row.
 */
export function likeOrphans(
  rows: readonly SheetRow[],
  tasks: readonly PlannerTask[],
  phaseOf: (task: PlannerTask) => PhaseKey | undefined,
): Map<RowId, PlannerTask> {
  if (rows.length === 0 || tasks.length === 0) return new Map();
  const isLike = likeAmong([
    ...rows.map(({ responsibility }) => titleOf(responsibility)),
    ...tasks.map((one) => one.title),
  ]);
  const isIts = (row: SheetRow, task: PlannerTask) =>
    phaseOf(task) === row.phase && isLike(titleOf(row.responsibility), task.title);
  const found = rows.flatMap((row): [RowId, PlannerTask][] => {
    const [task, ...others] = tasks.filter((one) => isIts(row, one));
    const isAlone = task && others.length === 0 && rows.every((other) => other === row || !isIts(other, task));
    return isAlone ? [[row.id, task]] : [];
  });
  return new Map(found);
}
