import ExcelJS from 'exceljs';

/**
 * The worksheets of a file with their cells as text, the first row and column at 0. Where there is nothing, nothing is:
 * a program may have written the last row of a worksheet alone, the millionth.
 */
export interface CellsOfFile {
  /** By the name of the worksheet. */
  worksheets: Map<string, string[][]>;
  /** The worksheet of each table, by the table's name. */
  worksheetOfTable: Map<string, string>;
}

/** What is not cells: exceljs need not read it, and reads some of it cell by cell. */
const notCells = ['dataValidations', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'picture', 'extLst'];

/** Rejects for what is no .xlsx file. */
export async function readCells(file: Uint8Array): Promise<CellsOfFile> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bufferOf(file), { ignoreNodes: notCells });
  const worksheets = new Map(workbook.worksheets.map((worksheet) => [worksheet.name, cellsOf(worksheet)]));
  const worksheetOfTable = new Map(
    workbook.worksheets.flatMap((worksheet) => namesOfTables(worksheet).map((name) => [name, worksheet.name] as const)),
  );
  return { worksheets, worksheetOfTable };
}

/** exceljs asks for a Buffer of its own making in its types; any bytes will do. */
function bufferOf(file: Uint8Array): ArrayBuffer {
  return new Uint8Array(file).buffer;
}

/** exceljs keeps the tables of a worksheet by name, but does not say so in its types. */
function namesOfTables(worksheet: ExcelJS.Worksheet): string[] {
  const has = (value: object): value is { tables: object } =>
    'tables' in value && typeof value.tables === 'object' && value.tables !== null;
  return has(worksheet) ? Object.keys(worksheet.tables) : [];
}

function cellsOf(worksheet: ExcelJS.Worksheet): string[][] {
  const cells: string[][] = [];
  worksheet.eachRow((row, number) => {
    const texts: string[] = [];
    row.eachCell((cell, column) => (texts[column - 1] = textOf(cell.value)));
    cells[number - 1] = texts;
  });
  return cells;
}

/** What a cell shows, but for its number format; a formula shows its last result. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // exceljs makes a date of whatever has the format of one, of no text too.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return '';
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(textOf).join('');
  if ('text' in value) return textOf(value.text);
  return 'result' in value ? textOf(value.result) : '';
}
