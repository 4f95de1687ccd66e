import ExcelJS from 'exceljs';
import { pageOfLists } from './list-page';
import type { ListRow, ListSheet } from './list-page';
import type { Page } from './page';

/** What is not read: some of it would be unfolded into a cell for each place of a whole worksheet. */
const ignoreNodes = ['dataValidations', 'mergeCells', 'conditionalFormatting', 'drawing', 'autoFilter', 'extLst'];

/** The visible worksheets of a workbook (.xlsx), a list each. Rows are counted over all of them. */
export async function parseExcel(bytes: Uint8Array): Promise<Page> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer, { ignoreNodes });
  const shown = file.worksheets.filter(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0);
  let before = 0;
  const sheets = shown.map((worksheet): ListSheet => {
    const rows: ListRow[] = [];
    let last = 0;
    worksheet.eachRow((row, number) => {
      const columns = Array.from({ length: row.cellCount }, (_, column) => column + 1);
      // What somebody hid from their readers is not for ours.
      const cells = columns.filter((at) => !worksheet.getColumn(at).hidden).map((at) => contentOf(row.getCell(at)));
      rows.push({ line: before + number, cells });
      last = number;
    });
    before += last;
    return { title: shown.length > 1 ? worksheet.name : null, rows };
  });
  return pageOfLists(sheets);
}

function contentOf(cell: ExcelJS.Cell): ListRow['cells'][number] {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  // A formula in a cell of dates may say no date.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  const { hyperlink, text } = cell;
  return hyperlink ? { text, address: hyperlink } : text;
}
