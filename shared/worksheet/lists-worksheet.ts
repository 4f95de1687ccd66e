import { statuses } from '../status';
import type { WorksheetWords } from '../words/worksheet/shape';
import { elsewhere } from './address';
import type { WorksheetDescription } from './description';

/** The very hidden worksheet that holds the choices of drop-downs. */
export const listsWorksheet = 'PhaseboardLists';

/** Where the statuses of the lists worksheet are. */
export const statusChoices = elsewhere(listsWorksheet, 0, 2, statuses.length + 1);

/** The choices of drop-downs in the workbook's language. A list written into the rule itself could not hold a comma. */
export function describeLists(words: WorksheetWords): WorksheetDescription {
  return {
    name: listsWorksheet,
    visibility: 'veryHidden',
    gridlines: true,
    columns: [{ width: 20 }],
    rowHeights: [],
    cells: [[words.column.status], ...statuses.map((status) => [words.status[status]])],
    styles: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
  };
}
