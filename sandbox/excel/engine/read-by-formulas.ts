import type { Book } from './book';
import { conditionalFormatsOn } from './conditional-formats';
import { namesIn } from './names';
import { mapReferences } from './structured-references';
import { areaOf, columnsOf, nameOf, tablesOn, type Table } from './tables';

/** What the formulas of a workbook may read; in doubt they do. */
export interface ReadByFormulas {
  cell(sheetId: string, row: number, column: number): boolean;
  /** Whether it matters to them what stands where on a worksheet. */
  sheet(sheetId: string): boolean;
  /** Whether one of them names a worksheet of that name, there or not. */
  name(sheet: string): boolean;
}

/** Looks through every formula of the workbook once, and conditional formats that look at other worksheets. What it answers holds until a formula or a table changes. */
export function readByFormulas(book: Book): ReadByFormulas {
  const { texts, sheets } = formulasOf(book);
  if (texts.some((text) => /\b(?:indirect|offset)\(/.test(text))) return everything;
  const references = texts.flatMap(referencesIn);
  const isNamed = (sheet: string) => {
    const name = sheet.toLowerCase().replaceAll("'", "''");
    return texts.some((text) => text.includes(name));
  };
  const whole = new Set(sheets);
  const columns = new Map<string, PartsRead[]>();
  for (const sheet of book.workbook.getSheets()) {
    const id = sheet.getSheetId();
    if (isNamed(sheet.getName())) whole.add(id);
    const read = tablesOn(book, id).flatMap((table) => partsRead(table, texts, references) ?? []);
    if (read.length > 0) columns.set(id, read);
  }
  return {
    cell: (sheetId, row, column) =>
      whole.has(sheetId) || (columns.get(sheetId) ?? []).some((reads) => reads(row, column)),
    sheet: (sheetId) => whole.has(sheetId) || columns.has(sheetId),
    name: isNamed,
  };
}

const everything: ReadByFormulas = { cell: () => true, sheet: () => true, name: () => true };

function formulasOf(book: Book): { texts: string[]; sheets: Set<string> } {
  const texts = new Set(namesIn(book).map(({ formula }) => formula.toLowerCase()));
  const sheets = new Set<string>();
  for (const sheet of book.workbook.getSheets()) {
    for (const { formula } of conditionalFormatsOn(book, sheet.getSheetId())) {
      if (formula.includes('!')) texts.add(formula.toLowerCase());
    }
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      if (!cell?.f && !cell?.si) return;
      sheets.add(sheet.getSheetId());
      if (cell.f) texts.add(cell.f.toLowerCase());
    });
  }
  return { texts: [...texts], sheets };
}

interface Reference {
  table: string;
  /** With its brackets. */
  inside: string;
}

function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(text, (table, inside) => {
    found.push({ table, inside });
    return '';
  });
  return found;
}

type PartsRead = (row: number, column: number) => boolean;

/** Which cells of a table are read; null where none is. */
function partsRead(table: Table, texts: string[], references: Reference[]): PartsRead | null {
  const name = nameOf(table).toLowerCase();
  const own = references.filter((one) => one.table === name);
  const insides = [...new Set(own.map(({ inside }) => inside))];
  const named = texts.reduce((count, text) => count + text.split(name).length - 1, 0);
  const isWhole = named > own.length || insides.some((inside) => !namesColumns(inside));
  const read = columnsOf(table).map(({ name: heading }) =>
    insides.some((inside) => inside.includes(bracketed(heading))),
  );
  if (!isWhole && !read.includes(true)) return null;
  return (row, column) => {
    const area = areaOf(table);
    if (row < area.row || row >= area.row + area.rows) return false;
    return (
      column >= area.column && column < area.column + area.columns && (isWhole || read[column - area.column] === true)
    );
  };
}

/** Single columns, without ranges of them and without rows of their own. */
function namesColumns(inside: string): boolean {
  return !/[:@]/.test(inside) && /\[[^[#]/.test(inside);
}

function bracketed(heading: string): string {
  return `[${heading.toLowerCase().replace(/[[\]#'@]/g, "'$&")}]`;
}
