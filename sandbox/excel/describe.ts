import { BooleanNumber, type Worksheet } from '@univerjs/core';

import type {
  CellContent,
  ColumnDescription,
  PageDescription,
  RowHeight,
  TableDescription,
  WorkbookDescription,
  WorksheetDescription,
} from '../../shared/worksheet/description';

import { formatArea } from './address';
import type { Book } from './engine/book';
import { usedArea, valueOf, valueTypeAt } from './engine/cells';
import { conditionalFormatsOn } from './engine/conditional-formats';
import { frozen } from './engine/freeze';
import { formulaOf } from './engine/formulas';
import { columnPixels, isColumnHidden } from './engine/lines';
import { visibilityOf } from './engine/sheets';
import { areaOf, columnsOf, metaOf, nameOf, tablesOn } from './engine/tables';
import { describeStyles, styleFrom } from './describe-styles';
import { describeValidations } from './describe-validations';
import { pageOf } from './objects/page-layout';
import { isObject } from './wire';

/** Pixels around the text of a cell, and of one digit in Excel's default font. */
const cellPadding = 5;
const digit = 7;

/** The whole workbook as data, as a file's writer wants it. */
export function describeBook(book: Book): WorkbookDescription {
  return { worksheets: book.workbook.getSheets().map((sheet) => describeSheet(book, sheet)) };
}

function describeSheet(book: Book, sheet: Worksheet): WorksheetDescription {
  const id = sheet.getSheetId();
  const { rows, columns } = frozen(sheet);
  const tabColor = sheet.getTabColor();
  const page = describePage(book, sheet);
  const visibility = visibilityOf(sheet);
  return {
    name: sheet.getName(),
    visibility: visibility === 'VeryHidden' ? 'veryHidden' : visibility === 'Hidden' ? 'hidden' : 'visible',
    ...(tabColor && { tabColor: tabColor.toUpperCase() }),
    gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
    columns: describeColumns(sheet),
    rowHeights: describeHeights(sheet),
    ...((rows > 0 || columns > 0) && { freeze: { rows, columns } }),
    cells: describeCells(book, sheet),
    styles: describeStyles(sheet),
    tables: tablesOn(book, id).map(describeTable),
    validations: describeValidations(book, id),
    conditionalFormats: conditionalFormatsOn(book, id).flatMap(({ areas, formula, style }) =>
      areas.map((area) => ({ range: formatArea(area), formula, style: looksOf(styleFrom(style)) })),
    ),
    ...(page && { page }),
  };
}

function looksOf({ bold, italic, fontColor, fill, numberFormat }: ReturnType<typeof styleFrom>) {
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(fontColor !== undefined && { fontColor }),
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function describeColumns(sheet: Worksheet): ColumnDescription[] {
  const columns: ColumnDescription[] = [];
  for (let column = 0; column < sheet.getColumnCount(); column += 1) {
    const pixels = columnPixels(sheet, column);
    const hidden = isColumnHidden(sheet, column);
    const usual = pixels === sheet.getConfig().defaultColumnWidth;
    columns.push({
      ...(!usual && { width: Math.round(((pixels - cellPadding) / digit) * 100) / 100 }),
      ...(hidden && { hidden }),
    });
  }
  return trimmed(columns, (column) => Object.keys(column).length === 0);
}

function describeHeights(sheet: Worksheet): RowHeight[] {
  const heights: RowHeight[] = [];
  for (let row = 0; row < sheet.getRowCount(); row += 1) {
    const pixels = sheet.getRowManager().getRow(row) ? sheet.getRowHeight(row) : sheet.getConfig().defaultRowHeight;
    if (pixels > 0 && pixels !== sheet.getConfig().defaultRowHeight)
      heights.push({ row: row + 1, height: pixels * 0.75 });
  }
  return heights;
}

function describeCells(book: Book, sheet: Worksheet): CellContent[][] {
  const used = usedArea(sheet, true);
  if (!used) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) => {
    const line = Array.from({ length: used.column + used.columns }, (__, column) =>
      describeCell(book, sheet, row, column),
    );
    return trimmed(line, (content) => content === null);
  });
}

function describeCell(book: Book, sheet: Worksheet, row: number, column: number): CellContent {
  const value = valueOf(sheet.getCellRaw(row, column));
  const formula = formulaOf(book, sheet, row, column);
  if (formula === undefined) return value === '' ? null : value;
  return valueTypeAt(sheet, row, column) === 'Error' ? { formula } : { formula, value };
}

function describeTable(table: ReturnType<typeof tablesOn>[number]): TableDescription {
  const { style, stripes, filter } = metaOf(table);
  return {
    name: nameOf(table),
    range: formatArea(areaOf(table)),
    columns: columnsOf(table).map((column) => column.name),
    style: typeof style === 'string' ? style : 'TableStyleMedium2',
    stripes: stripes !== false,
    filter: filter !== false,
  };
}

/** Nothing where nobody ever set how it is printed. */
function describePage(book: Book, sheet: Worksheet): PageDescription | undefined {
  const page = pageOf({ book, id: sheet.getSheetId() });
  if (page['changed'] !== true) return undefined;
  const zoom = isObject(page['Zoom']) ? page['Zoom'] : {};
  const pages = zoom['horizontalFitToPages'];
  const tall = zoom['verticalFitToPages'];
  return {
    orientation: page['Orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    pagesWide: typeof pages === 'number' ? pages : 1,
    ...(typeof tall === 'number' && { pagesTall: tall }),
    paper: page['PaperSize'] === 'A4' ? 'a4' : 'letter',
    ...(typeof page['titleRows'] === 'string' && { titleRows: page['titleRows'] }),
    ...(typeof page['printArea'] === 'string' && { printArea: page['printArea'] }),
  };
}

function trimmed<T>(list: T[], isNothing: (item: T) => boolean): T[] {
  const last = list.findLastIndex((item) => !isNothing(item));
  return list.slice(0, last + 1);
}
