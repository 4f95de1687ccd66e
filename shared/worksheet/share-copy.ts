import type { ColumnKey } from '../columns';
import { Problem } from '../errors';
import { columnLetters } from './address';
import { lostColumns } from './lost-columns';
import { memoryWorksheets } from './memory-layout';
import type { PhaseRecord } from './memory-layout';
import { decodePhase } from './memory-records';
import { peopleTable } from './people-worksheet';
import { readCells } from './xlsx-cells';
import { XlsxPackage } from './xlsx-package';
import { changeFormulas, emptyCells, forgetTexts, removeWorksheets, worksheetParts } from './xlsx-surgery';
import { shownByLink } from './urgent-rows';
import { readTableParts } from './xlsx-tables';
import type { TablePart } from './xlsx-tables';

/** What nobody sees and what tells of earlier: ids, and what documents said. */
const history: readonly ColumnKey[] = ['rowId', 'wording', 'source', 'document'];

/** Without these a table is none of ours. */
const needed: readonly ColumnKey[] = ['responsibility', 'owner', 'status', 'due'];

/**
 * A copy of a workbook that can be given to anybody: without what it remembers, and without the hidden history of its
 * rows. Everything else is as it was. Errors: `workbook-foreign` for what is not an .xlsx file, `workbook-damaged`,
 * `workbook-not-ours`.
 */
export async function shareCopy({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Uint8Array> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new Problem('workbook-foreign', { name });
  const [file, tables, cells] = await Promise.all([
    XlsxPackage.open(bytes),
    readTableParts(bytes),
    readCells(bytes),
  ]).catch((error: unknown) => {
    throw new Problem('workbook-damaged', { name }, error);
  });
  const worksheets = worksheetParts(file);
  if (worksheets.size === 0) throw new Problem('workbook-foreign', { name });
  const memory = cells.worksheets.get(memoryWorksheets.phases)?.slice(1) ?? [];
  const records = memory.filter(([key = '']) => key !== '').map(decodePhase);
  const phases = tables.flatMap((table) => {
    const columns = historyOf(table, records);
    const part = worksheets.get(cells.worksheetOfTable.get(table.name) ?? '');
    return columns && part !== undefined ? [{ table, columns, part }] : [];
  });
  if (phases.length === 0) throw new Problem('workbook-not-ours', { name });
  for (const { table, columns, part } of phases) {
    const [, left = 'A', first = '0', last = '0'] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(table.range) ?? [];
    const letters = columns.map((column) => columnLetters(indexOf(left) + column));
    const body = { first: Number(first) + (table.hasHeadings ? 1 : 0), last: Number(last) - table.totals };
    emptyCells(file, part, (column, row) => row >= body.first && row <= body.last && letters.includes(column));
  }
  // Links that find rows by their ids have nothing to find any more.
  for (const part of worksheets.values()) changeFormulas(file, part, shownByLink);
  const remembered: readonly string[] = Object.values(memoryWorksheets);
  removeWorksheets(file, (worksheet) => remembered.includes(worksheet));
  forgetTexts(file);
  return file.write();
}

/** Where a table of ours has its history, by the memory and by headings; null for other tables. */
function historyOf({ name, columns }: TablePart, records: readonly PhaseRecord[]): number[] | null {
  const record = records.find(({ table }) => table === name);
  const { columns: headed } = lostColumns(
    columns.map((column) => column.name),
    [],
  );
  if (name === peopleTable || (!record && !needed.every((key) => headed.has(key)))) return null;
  const known = columns.flatMap(({ id }, at) => {
    const key = record?.columns[String(id)];
    return key !== undefined && history.includes(key) && ![...headed.values()].includes(at) ? [at] : [];
  });
  return [...new Set([...known, ...history.flatMap((key) => headed.get(key) ?? [])])];
}

function indexOf(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
