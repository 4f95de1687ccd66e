import { priorities } from '../priority';
import { statuses } from '../status';
import type { WorksheetWords } from '../words/worksheet/shape';
import { elsewhere } from './address';
import type { WorksheetDescription } from './description';

/** The very hidden worksheet that holds the choices of drop-downs. */
export const listsWorksheet = 'PhaseboardLists';

/** Where the statuses of the lists worksheet are. */
export const statusChoices = elsewhere(listsWorksheet, 0, 2, statuses.length + 1);

/** Where the workstreams are, and how many there is room for: as many as a plan has labels, several times over. */
export const workstreamColumn = 1;
export const mostWorkstreams = 100;
export const workstreamChoices = elsewhere(listsWorksheet, workstreamColumn, 2, mostWorkstreams + 1);

/** Where the priorities are. */
export const priorityColumn = 2;
export const priorityChoices = elsewhere(listsWorksheet, priorityColumn, 2, priorities.length + 1);

/** The choices of drop-downs in the workbook's language. A list written into the rule itself could not hold a comma. */
export function describeLists(words: WorksheetWords, workstreams: readonly string[] = []): WorksheetDescription {
  const rows = Math.max(statuses.length, workstreams.length);
  const choicesIn = (row: number) => {
    const [status, priority] = [statuses[row], priorities[row]];
    return [
      status === undefined ? null : words.status[status],
      workstreams[row] ?? null,
      priority === undefined ? null : words.priority[priority],
    ];
  };
  return {
    name: listsWorksheet,
    visibility: 'veryHidden',
    gridlines: true,
    columns: [{ width: 20 }, { width: 20 }, { width: 20 }],
    rowHeights: [],
    cells: [
      [words.column.status, words.column.workstream, words.column.priority],
      ...Array.from({ length: rows }, (_, row) => choicesIn(row)),
    ],
    styles: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
  };
}
