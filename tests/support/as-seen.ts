import { areaOf } from '../../addin/excel/a1';
import { columnLetters } from '../../shared/worksheet/address';
import type { CellStyle, WorkbookDescription, WorksheetDescription } from '../../shared/worksheet/description';

/** A described workbook as people see it: two descriptions of the same look are equal. */
export function asSeen({ worksheets }: WorkbookDescription) {
  return worksheets.map((worksheet) => ({
    ...worksheet,
    cells: worksheet.cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)),
    columns: worksheet.columns.map(({ width, hidden = false }) => ({ width, hidden })),
    // Whether a row grows with its text is not to be seen.
    rowHeights: worksheet.rowHeights.map(({ row, height }) => ({ row, height })),
    styles: stylesByCell(worksheet),
  }));
}

/** What each cell looks like, whichever ranges it was described in. */
function stylesByCell({ styles }: WorksheetDescription): Record<string, CellStyle> {
  const cells: Record<string, CellStyle> = {};
  for (const { range, style } of styles) {
    const { row, column, rows, columns } = areaOf(range);
    for (let at = 0; at < rows * columns; at++) {
      const address = `${columnLetters(column + (at % columns))}${row + Math.floor(at / columns) + 1}`;
      cells[address] = { ...cells[address], ...style };
    }
  }
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && value !== false;
  return Object.fromEntries(
    Object.entries(cells).map(([address, style]) => [
      address,
      Object.fromEntries(Object.entries(style).filter(isSaid)),
    ]),
  );
}
