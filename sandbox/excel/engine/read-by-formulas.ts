import type { Book } from './book';
import { namesIn } from './names';
import { mapReferences } from './structured-references';
import { areaOf, columnsOf, nameOf, tablesOn, type Table } from './tables';

/** Whether formulas may read a cell of a worksheet; in doubt they do. */
export type ReadByFormulas = (sheetId: string, row: number, column: number) => boolean;

/** Looks through every formula of the workbook once. What it answers holds until a formula, a table or a worksheet changes. */
export function readByFormulas(book: Book): ReadByFormulas {
  const { texts, sheets } = formulasOf(book);
  if (texts.some((text) => /\b(?:indirect|offset)\(/.test(text))) return () => true;
  const references = texts.flatMap(referencesIn);
  const whole = new Set(sheets);
  const columns = new Map<string, ((row: number, column: number) => boolean)[]>();
  for (const sheet of book.workbook.getSheets()) {
    const id = sheet.getSheetId();
    const name = sheet.getName().toLowerCase().replaceAll("'", "''");
    if (texts.some((text) => text.includes(name))) whole.add(id);
    columns.set(
      id,
      tablesOn(book, id).map((table) => partsRead(table, texts, references)),
    );
  }
  return (sheetId, row, column) =>
    whole.has(sheetId) || (columns.get(sheetId) ?? []).some((reads) => reads(row, column));
}

function formulasOf(book: Book): { texts: string[]; sheets: Set<string> } {
  const texts = new Set(namesIn(book).map(({ formula }) => formula.toLowerCase()));
  const sheets = new Set<string>();
  for (const sheet of book.workbook.getSheets()) {
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

function partsRead(table: Table, texts: string[], references: Reference[]): (row: number, column: number) => boolean {
  const name = nameOf(table).toLowerCase();
  const insides = [...new Set(references.filter((one) => one.table === name).map(({ inside }) => inside))];
  const named = texts.reduce((count, text) => count + text.split(name).length - 1, 0);
  const isWhole =
    named > references.filter((one) => one.table === name).length || insides.some((inside) => !namesColumns(inside));
  const read = columnsOf(table).map(({ name: heading }) =>
    insides.some((inside) => inside.includes(bracketed(heading))),
  );
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
