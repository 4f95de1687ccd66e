import type { CellStyle, PageDescription, WorksheetDescription } from '../../shared/worksheet/description';
import { areaOf } from './a1';

/**
 * Queues everything of a worksheet that is seen and not read. Lengths travel in points. Texts are read from right to left
 * where that is described; the worksheet itself stays as it is, for Office.js cannot turn it round.
 */
export function queueLook(worksheet: Excel.Worksheet, description: WorksheetDescription): void {
  const { tabColor, gridlines, styles, freeze, page } = description;
  for (const { range, style } of styles) queueStyle(worksheet.getRange(range), style, areaOf(range).rows > 1);
  queueColumns(worksheet, description);
  queueRows(worksheet, description);
  worksheet.showGridlines = gridlines;
  if (tabColor !== undefined) worksheet.tabColor = tabColor;
  if (freeze) queueFreeze(worksheet, freeze);
  if (page) queuePage(worksheet.pageLayout, page);
}

export function queueStyle(range: Excel.Range, style: CellStyle, severalRows: boolean): void {
  const { format } = range;
  const { bold, italic, underline, fontSize, fontColor, fill, wrap, horizontal, vertical, lineBelow, rightToLeft } =
    style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (underline !== undefined) format.font.underline = underline ? 'Single' : 'None';
  if (fontSize !== undefined) format.font.size = fontSize;
  if (fontColor !== undefined) format.font.color = fontColor;
  if (fill !== undefined) format.fill.color = fill;
  if (wrap !== undefined) format.wrapText = wrap;
  if (horizontal !== undefined) format.horizontalAlignment = horizontalNames[horizontal];
  if (vertical !== undefined) format.verticalAlignment = verticalNames[vertical];
  if (rightToLeft) format.readingOrder = 'RightToLeft';
  if (lineBelow === undefined) return;
  for (const edge of severalRows ? (['EdgeBottom', 'InsideHorizontal'] as const) : (['EdgeBottom'] as const)) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = lineBelow;
  }
}

const horizontalNames = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticalNames = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** A character of the default font is 7 pixels wide and the cell keeps 5 more; a pixel is three quarters of a point. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function queueColumns(worksheet: Excel.Worksheet, { columns }: WorksheetDescription): void {
  columns.forEach(({ width, hidden }, column) => {
    const range = worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    if (width !== undefined) range.format.columnWidth = pointsOf(width);
    if (hidden) range.columnHidden = true;
  });
}

/**
 * Rows that grow with their text are left to Excel, which measures them and goes on doing so; their described heights
 * are for programs that do not. Neighbours of one height are set together.
 */
function queueRows(worksheet: Excel.Worksheet, { rowHeights }: WorksheetDescription): void {
  let from = 0;
  rowHeights.forEach(({ row, height, fixed = false }, index) => {
    const next = rowHeights[index + 1];
    if (next?.row === row + 1 && next.height === height && (next.fixed ?? false) === fixed) return;
    const first = rowHeights[from]?.row ?? row;
    const { format } = worksheet.getRangeByIndexes(first - 1, 0, row - first + 1, 1).getEntireRow();
    format.rowHeight = height;
    if (!fixed) format.autofitRows();
    from = index + 1;
  });
}

function queueFreeze(worksheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  const { freezePanes } = worksheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function queuePage(layout: Excel.PageLayout, page: PageDescription): void {
  const { orientation, paper, pagesWide, pagesTall, titleRows, printArea } = page;
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = paper === 'a4' ? 'A4' : 'Letter';
  layout.zoom = { horizontalFitToPages: pagesWide, ...(pagesTall !== undefined && { verticalFitToPages: pagesTall }) };
  if (titleRows !== undefined) layout.setPrintTitleRows(titleRows);
  if (printArea !== undefined) layout.setPrintArea(printArea);
}
