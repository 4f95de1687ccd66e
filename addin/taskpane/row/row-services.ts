import { localDay } from '../../../shared/dates';
import { isProblem } from '../../../shared/errors';
import type { RowId } from '../../../shared/model';
import type { SheetChange } from '../../../shared/row';
import type { Memory, Sheet } from '../../../sync/ports/workbook';
import type { Services } from '../services';

interface RowParts {
  sheet: () => Promise<Sheet>;
  memory: () => Promise<Memory>;
  /** Ids of the rows that are selected. */
  selection: () => Promise<RowId[]>;
  now: () => Date;
}

/** What the screen of the selected rows asks of the workbook. */
export function rowServices({
  sheet,
  memory,
  selection,
  now,
}: RowParts): Pick<Services, 'allRows' | 'selectedRows' | 'writeRows'> {
  return {
    allRows: async () => ({ ...(await (await sheet()).read()), today: localDay(now()) }),
    async selectedRows() {
      const { rows, people } = await (await sheet()).read();
      const ids = new Set(await selection().catch(noneOfSeveral));
      const { plan, rows: remembered } = await (await memory()).read();
      const tasks = remembered.flatMap(({ rowId, taskId }) =>
        taskId === null || !plan ? [] : [{ rowId, taskId, plan }],
      );
      const pages = new Map(tasks.map(({ rowId, taskId, plan: { planId } }) => [rowId, taskPage(planId, taskId)]));
      return { rows: rows.filter(({ id }) => ids.has(id)), people, pages };
    },
    async writeRows(edits) {
      const changes = edits.map(({ row, after }): SheetChange => {
        const before = Object.fromEntries(Object.entries(row).filter(([field]) => field in after));
        return { kind: 'update-row', rowId: row.id, before, after };
      });
      const outcomes = await (await sheet()).write(changes);
      return outcomes.filter(({ done }) => !done).length;
    },
  };
}

/** Of cells that are selected here and there Excel tells nothing in one piece, so they count as none. */
function noneOfSeveral(error: unknown): RowId[] {
  if (isProblem(error) && error.kind === 'host-trouble') return [];
  throw error;
}

function taskPage(planId: string, taskId: string): string {
  const [plan, task] = [planId, taskId].map(encodeURIComponent);
  return `https://planner.cloud.microsoft/webui/plan/${plan}/view/board/task/${task}`;
}
