import type { Syncing } from './syncing';
import { textIn } from './graph-tenant';

/** The lines of a task's checklist as Planner shows them: `x text` and `- text`, by their order hints. */
export function linesOf({ task }: Syncing, start: string): string[] {
  return Object.values(task(start).details.checklist)
    .toSorted((one, other) => (one.orderHint < other.orderHint ? -1 : 1))
    .map(({ title, isChecked }) => `${isChecked ? 'x' : '-'} ${title}`);
}

/** The id of the line that begins so. */
export function lineId({ task }: Syncing, start: string, line: string): string {
  const found = Object.entries(task(start).details.checklist).find(([, { title }]) => title.startsWith(line));
  if (!found) throw new Error(`No line begins with “${line}”`);
  return found[0];
}

/** Luis changes lines of a task's checklist, by their ids; null removes one. */
export async function changeLines(syncing: Syncing, start: string, lines: Record<string, object | null>) {
  const { luis } = syncing.tenant;
  const path = `planner/tasks/${syncing.task(start).id}/details`;
  const typed = (line: object | null) => line && { '@odata.type': '#microsoft.graph.plannerChecklistItem', ...line };
  const checklist = Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, typed(line)]));
  const { status } = await luis.patch(path, textIn((await luis.get(path)).body, '@odata.etag'), { checklist });
  if (status !== 204) throw new Error(`Planner refused the lines: ${status}`);
}

/** An id for a line of Luis's own. */
export function ownLineId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
