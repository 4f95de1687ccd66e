import ExcelJS from 'exceljs';
import type { CellContent, Formula, WorkbookDescription, WorksheetDescription } from './description';
import { mendParts } from './xlsx-parts';
import { argb, cellStyles, columnWidth, conditionalStyle } from './xlsx-style';

/**
 * The workbook as an .xlsx file. Text stays text whatever it looks like; formulas are calculated when it is opened.
 * The same description always gives the same file but for the date of its making.
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.calcProperties.fullCalcOnLoad = true;
  const activeTab = Math.max(
    0,
    workbook.worksheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
  file.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: 'visible' }];
  for (const worksheet of workbook.worksheets) addWorksheet(file, worksheet);
  return mendParts(new Uint8Array(await file.xlsx.writeBuffer()), workbook);
}

function addWorksheet(file: ExcelJS.Workbook, description: WorksheetDescription): void {
  const worksheet = file.addWorksheet(description.name, {
    state: description.visibility,
    views: [viewOf(description)],
  });
  if (description.tabColor) worksheet.properties.tabColor = { argb: argb(description.tabColor) };
  setPage(worksheet, description);
  description.columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    if (width !== undefined) column.width = columnWidth(width);
    if (hidden) column.hidden = true;
  });
  // Tables first: they write the cells that they cover.
  for (const table of description.tables) addTable(worksheet, description, table);
  description.cells.forEach((row, index) =>
    row.forEach((content, column) => {
      const value = cellValue(content);
      if (value !== null) worksheet.getCell(index + 1, column + 1).value = value;
    }),
  );
  for (const { row, column, style } of cellStyles(description)) worksheet.getCell(row, column).style = style;
  for (const { row, height } of description.rowHeights) worksheet.getRow(row).height = height;
  addRules(worksheet, description);
}

function viewOf({ freeze, gridlines, rightToLeft }: WorksheetDescription): Partial<ExcelJS.WorksheetView> {
  const view = { showGridLines: gridlines, ...(rightToLeft && { rightToLeft }) };
  if (!freeze) return { state: 'normal', ...view };
  return { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, ...view };
}

function setPage(worksheet: ExcelJS.Worksheet, { page }: WorksheetDescription): void {
  if (!page) return;
  worksheet.pageSetup = {
    orientation: page.orientation,
    // Letter is what a file means that names no paper.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum, which nobody can import
    ...(page.paper === 'a4' && { paperSize: 9 }),
    fitToPage: true,
    fitToWidth: page.pagesWide,
    fitToHeight: page.pagesTall ?? 0,
    margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.45, header: 0.2, footer: 0.2 },
    ...(page.titleRows && { printTitlesRow: page.titleRows }),
    ...(page.printArea && { printArea: page.printArea }),
  };
  worksheet.headerFooter.oddFooter = '&L&8&A&R&8&P / &N';
}

function addTable(
  worksheet: ExcelJS.Worksheet,
  { cells }: WorksheetDescription,
  table: WorksheetDescription['tables'][number],
): void {
  const [start = 'A1', end = start] = table.range.split(':');
  const first = worksheet.getCell(start).fullAddress;
  const last = worksheet.getCell(end).fullAddress;
  const body = Array.from({ length: last.row - first.row }, (_, row) =>
    table.columns.map((_, column) => cellValue(cells[first.row + row]?.[first.col - 1 + column] ?? null)),
  );
  worksheet.addTable({
    name: table.name,
    ref: start,
    headerRow: true,
    style: { theme: tableTheme(table.style), showRowStripes: table.stripes },
    columns: table.columns.map((name) => ({ name, filterButton: table.filter })),
    rows: body,
  });
}

/** The styles that exceljs knows by type are those that Excel has; others fall back to the plainest. */
function tableTheme(name: string): NonNullable<ExcelJS.TableStyleProperties['theme']> {
  const isTheme = (text: string): text is NonNullable<ExcelJS.TableStyleProperties['theme']> =>
    /^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(text);
  return isTheme(name) ? name : 'TableStyleLight1';
}

function addRules(worksheet: ExcelJS.Worksheet, description: WorksheetDescription): void {
  for (const { range, rule, onError, title, message } of description.validations) {
    validationsOf(worksheet).add(range, {
      ...(rule.type === 'list'
        ? { type: 'list', formulae: [listSource(rule.source)] }
        : { type: 'date', operator: 'greaterThanOrEqual', formulae: [dayOfSerial(rule.from)] }),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: onError,
      errorTitle: title,
      error: message,
    });
  }
  description.conditionalFormats.forEach(({ range, formula, style }, index) =>
    worksheet.addConditionalFormatting({
      ref: range,
      rules: [
        { type: 'expression', priority: index + 1, formulae: [withoutEquals(formula)], style: conditionalStyle(style) },
      ],
    }),
  );
}

interface Validations {
  add: (range: string, validation: ExcelJS.DataValidation) => unknown;
}

/** exceljs has a worksheet's rules by range, but does not say so in its types. */
function validationsOf(worksheet: ExcelJS.Worksheet): Validations {
  const has = (value: object): value is { dataValidations: Validations } => 'dataValidations' in value;
  if (!has(worksheet)) throw new TypeError('exceljs keeps no data validations');
  return worksheet.dataValidations;
}

function listSource(source: string): string {
  return source.startsWith('=') ? withoutEquals(source) : `"${source.replaceAll('"', '""')}"`;
}

function dayOfSerial(serial: number): Date {
  const firstOf1970 = 25_569;
  return new Date((serial - firstOf1970) * 86_400_000);
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, '');
}

/** The longest text that a cell holds; Excel calls a file with a longer one damaged. */
const longestText = 32_767;

function cellValue(content: CellContent): ExcelJS.CellValue {
  if (typeof content === 'string') return content === '' ? null : writable(content.slice(0, longestText));
  if (typeof content !== 'object' || content === null) return content;
  const { formula, value }: Formula = content;
  const result = typeof value === 'string' ? writable(value) : value;
  return { formula: withoutEquals(formula), ...(result !== undefined && { result }), date1904: false };
}

/** Without what XML cannot hold, and with what Excel would take for an escape (`_x0041_`) escaped itself. */
function writable(text: string): string {
  return text.replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD').replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x');
}
