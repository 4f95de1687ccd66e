import { localDay } from '../../../shared/dates';
import { isProblem } from '../../../shared/errors';
import type { RowId } from '../../../shared/model';
import type { LoggedLine } from '../../../shared/log';
import type { Memory } from '../../../sync/ports/workbook';
import type { AnsweringParts } from './answering';
import { writeAnswers } from './answering';
import type { Services } from '../services';

/** What the rows of the open workbook are asked for. */
export interface RowParts extends AnsweringParts {
  memory: () => Promise<Memory>;
  /** Ids of the rows that are selected. */
  selection: () => Promise<RowId[]>;
  /** What the log tells of the row with that number, the latest line first. */
  historyOf: (number: string) => Promise<LoggedLine[]>;
}

export type RowServices = Pick<Services, 'allRows' | 'selectedRows' | 'writeRows'>;

/** What the screens of rows ask of the workbook. */
export function rowServices(parts: RowParts): RowServices {
  const { sheet, memory, selection, historyOf, now } = parts;
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
      const selected = rows.filter(({ id }) => ids.has(id));
      const [row, ...others] = selected;
      const history = row === undefined || others.length > 0 ? [] : await historyOf(row.number);
      return { rows: selected, people, pages, history };
    },
    writeRows: (edits, who) => writeAnswers(parts, edits, who),
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
