import { Problem } from '../errors';
import { columnKeys } from '../columns';
import type { ColumnKey } from '../columns';
import { worksheetLanguages } from '../language';
import type { WorksheetLanguage } from '../language';
import type { CalendarDate, DocumentRecord } from '../model';
import type { KeptMeeting } from '../meeting';
import type { StandingPhase, StandingRow } from '../revision/standing';
import type { RowValues } from '../row';
import { parseSteps } from '../steps';
import { worksheetWordsIn } from '../words/worksheet-words';
import { readDate, readOwnerNames, readStatus } from './cell-values';
import { decodeMeetings } from './meeting-records';
import { memoryWorksheets } from './memory-layout';
import type { PhaseRecord } from './memory-layout';
import { decodePhase, decodeSettings } from './memory-records';
import { readRowId } from './row-id';
import { readCells } from './xlsx-cells';
import type { CellsOfFile } from './xlsx-cells';
import { readTableParts } from './xlsx-tables';
import type { TablePart } from './xlsx-tables';

/** A row of a saved workbook. */
export type SavedRow = StandingRow & Pick<RowValues, 'owners' | 'due' | 'remark' | 'completedBy'>;

/** What a workbook of ours says in a file: its language, documents, phases and rows, in its order. */
export interface SavedWorkbook {
  language: WorksheetLanguage;
  documents: DocumentRecord[];
  phases: StandingPhase[];
  rows: SavedRow[];
  /** The latest first. */
  meetings: KeptMeeting[];
}

/**
 * Reads a workbook that was saved by Excel, LibreOffice or this product. Errors: `workbook-foreign` for what is not an
 * .xlsx file, `workbook-damaged`, `workbook-not-ours`, `table-unreadable`, `memory-unreadable`.
 */
export async function readWorkbookFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<SavedWorkbook> {
  if (!isArchive(bytes)) throw new Problem('workbook-foreign', { name });
  const file = await Promise.all([readCells(bytes), readTableParts(bytes)]).catch((error: unknown) => {
    throw new Problem('workbook-damaged', { name }, error);
  });
  const [cells, tables] = file;
  if (cells.worksheets.size === 0) throw new Problem('workbook-foreign', { name });
  const [settingsCells, phaseCells] = [memoryWorksheets.settings, memoryWorksheets.phases].map((worksheet) =>
    cells.worksheets.get(worksheet),
  );
  if (!settingsCells || !phaseCells) throw new Problem('workbook-not-ours', { name });

  const { documents, language } = decodeSettings(recordsIn(settingsCells));
  const records = new Map(recordsIn(phaseCells).map((record) => [record[0] ?? '', decodePhase(record)]));
  const phases = [...records.values()].sort((one, other) => one.position - other.position);
  const seen = new Set<string>();
  const found = phases.flatMap((record) => {
    const place = placeOf(record, cells, tables);
    return place ? [{ record, rows: rowsIn(record, place, language) }] : [];
  });
  return {
    language,
    documents,
    phases: found.map(({ record: { key, title } }) => ({ key, title })),
    rows: found.flatMap(({ rows }) => rows).map((row) => withoutDouble(row, seen)),
    meetings: decodeMeetings(recordsIn(cells.worksheets.get(memoryWorksheets.meetings) ?? [])),
  };
}

/** An .xlsx file is a zip archive: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7. */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

function recordsIn(cells: readonly string[][]): string[][] {
  return cells.slice(1).filter(([id = '']) => id !== '');
}

interface Place {
  table: TablePart;
  cells: readonly string[][];
  worksheet: string;
}

/** A phase whose worksheet people removed is no longer there; one whose worksheet lost its table cannot be read. */
function placeOf(
  record: PhaseRecord,
  { worksheets, worksheetOfTable }: CellsOfFile,
  tables: TablePart[],
): Place | null {
  const there = tables.filter(({ name }) => worksheetOfTable.get(name) === record.worksheet);
  const table = tables.find(({ name }) => name === record.table) ?? (there.length === 1 ? there[0] : undefined);
  const worksheet = table && worksheetOfTable.get(table.name);
  const cells = worksheet === undefined ? undefined : worksheets.get(worksheet);
  if (table && cells && worksheet !== undefined) return { table, cells, worksheet };
  if (worksheets.has(record.worksheet)) throw new Problem('table-unreadable', { worksheet: record.worksheet });
  return null;
}

function rowsIn(record: PhaseRecord, { table, cells, worksheet }: Place, language: WorksheetLanguage): SavedRow[] {
  const bounds = /^\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(table.range);
  const columns = columnsIn(record, table, language);
  if (!bounds || !needed.every((key) => columns.has(key))) throw new Problem('table-unreadable', { worksheet });
  const [, letters = '', first = '', last = ''] = bounds;
  const left = indexOf(letters);
  return cells
    .slice(Number(first) - 1 + (table.hasHeadings ? 1 : 0), Number(last) - table.totals)
    .map((row) => rowOf(record, (key) => row[left + (columns.get(key) ?? Infinity)] ?? ''))
    .filter((row) => row.id !== '' || row.responsibility.trim() !== '');
}

/** Without them no row can be compared. */
const needed: readonly ColumnKey[] = ['rowId', 'responsibility', 'status'];

/**
 * Where each of our columns is. A heading of the workbook's own language says so first, because LibreOffice numbers the
 * columns of a table anew when it saves; a renamed column is known by the id that Excel keeps; what is still missing
 * may have its heading in another language.
 */
function columnsIn(record: PhaseRecord, { columns }: TablePart, language: WorksheetLanguage): Map<ColumnKey, number> {
  const found = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  const settle = (keyOf: (column: { id: number; name: string }) => ColumnKey | undefined) =>
    columns.forEach((column, position) => {
      const key = taken.has(position) ? undefined : keyOf(column);
      if (key === undefined || found.has(key)) return;
      found.set(key, position);
      taken.add(position);
    });
  settle(({ name }) => keyOfHeading(name, language));
  settle(({ id }) => record.columns[String(id)]);
  for (const other of worksheetLanguages) settle(({ name }) => keyOfHeading(name, other));
  return found;
}

function keyOfHeading(name: string, language: WorksheetLanguage): ColumnKey | undefined {
  const heading = name.trim().toLowerCase();
  const words = worksheetWordsIn(language).column;
  return columnKeys.find((key) => words[key].toLowerCase() === heading);
}

/** Position of a column by its letters, from 0. */
function indexOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf({ key }: PhaseRecord, cell: (column: ColumnKey) => string): SavedRow {
  const word = (column: ColumnKey) => cell(column).trim();
  return {
    id: readRowId(cell('rowId')).id,
    number: word('number'),
    phase: key,
    responsibility: cell('responsibility'),
    wording: cell('wording'),
    source: cell('source'),
    owners: readOwnerNames(cell('owner')),
    status: readStatus(cell('status')) ?? 'notStarted',
    due: dayIn(cell('due')),
    remark: cell('remark'),
    completedBy: word('completedBy'),
    document: word('document'),
    workstream: word('workstream'),
    party: word('party'),
    steps: parseSteps(cell('steps')),
    notes: cell('notes'),
    link: word('link'),
  };
}

/** A day in a cell that has not the format of one is a number; what is no day counts as none. */
function dayIn(text: string): CalendarDate | null {
  return readDate(/^\d+(\.\d+)?$/.test(text) ? Number(text) : text) ?? null;
}

/** A copied row is a person's own: the first with its id is the row that came from the document. */
function withoutDouble(row: SavedRow, seen: Set<string>): SavedRow {
  const isDouble = row.id !== '' && seen.has(row.id);
  seen.add(row.id);
  return isDouble ? { ...row, wording: '', document: '' } : row;
}
