import type { PhaseKey } from '../shared/model';
import { tasksByNumber } from './numbered';
import type { PlannerTask } from './ports/planner';
import type { SheetReading, SheetRow } from './ports/workbook';

/** What a workbook that lost its memory finds in its plan: the id that it had, and the buckets of its phases. */
export interface Found {
  workbookId: string;
  buckets: Record<PhaseKey, string>;
}

/** The id that most of the tasks carry which are marked with a row of the sheet; null where no task is. */
export function foundIn(tasks: readonly PlannerTask[], { rows }: Pick<SheetReading, 'rows'>): Found | null {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byNumber = new Map([...tasksByNumber(rows, tasks)].map(([rowId, task]) => [task, byId.get(rowId)]));
  const met = tasks.flatMap((task) => {
    const mark = task.details?.mark;
    const row = mark ? (byId.get(mark.rowId) ?? byNumber.get(task)) : undefined;
    return mark && row ? [{ workbookId: mark.workbookId, row, task }] : [];
  });
  const workbookId = mostFrequent(met.map((one) => one.workbookId));
  if (workbookId === undefined) return null;
  return { workbookId, buckets: bucketsAmong(met.filter((one) => one.workbookId === workbookId)) };
}

/** A bucket may have been renamed, but most tasks of its phase are still in it. */
function bucketsAmong(met: readonly { row: SheetRow; task: PlannerTask }[]): Found['buckets'] {
  const phases = [...new Set(met.map(({ row }) => row.phase))];
  const found = phases.flatMap((phase) => {
    const bucket = mostFrequent(met.flatMap(({ row, task }) => (row.phase === phase ? (task.bucketId ?? []) : [])));
    return bucket === undefined ? [] : [[phase, bucket] as const];
  });
  return Object.fromEntries(found);
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
