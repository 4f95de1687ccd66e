import { columnKeys } from '../../shared/columns';
import type { ColumnKey } from '../../shared/columns';
import { Problem } from '../../shared/errors';
import { worksheetLanguages } from '../../shared/language';
import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import type { RowId } from '../../shared/model';
import { readText } from '../../shared/worksheet/cell-values';
import { readRowId, rowIdCell } from '../../shared/worksheet/row-id';
import type { RowIdCell } from '../../shared/worksheet/row-id';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { cellAt } from './grid';
import type { Grid } from './grid';

/** The table of a phase as it was read. Positions count from 0, rows in the table's body, columns in the table. */
export interface PhaseTable {
  record: PhaseRecord;
  /** Names at the moment of reading. */
  worksheet: string;
  table: string;
  headings: readonly string[];
  /** Where each of our columns is now. */
  columns: ReadonlyMap<ColumnKey, number>;
  values: Grid;
  formulas: Grid;
  formats: Grid;
}

/** Columns without which a row cannot be read. */
const needed: readonly ColumnKey[] = ['rowId', 'responsibility', 'owner', 'status', 'due'];

/**
 * Where our columns are: by the id that the memory knows, else by a heading in one of our languages, as in a file that
 * another program rewrote. Errors: `table-unreadable` where a needed one is missing.
 */
export function findColumns(
  record: PhaseRecord,
  worksheet: string,
  tableColumns: readonly { id: number; name: string }[],
): Map<ColumnKey, number> {
  const found = new Map<ColumnKey, number>();
  tableColumns.forEach(({ id }, position) => {
    const key = record.columns[String(id)];
    if (key !== undefined && !found.has(key)) found.set(key, position);
  });
  const taken = new Set(found.values());
  for (const key of columnKeys.filter((one) => !found.has(one))) {
    const position = tableColumns.findIndex(({ name }, at) => !taken.has(at) && isHeading(key, name));
    if (position >= 0) found.set(key, position);
  }
  if (needed.some((key) => !found.has(key))) throw new Problem('table-unreadable', { worksheet });
  return found;
}

function isHeading(key: ColumnKey, name: string): boolean {
  const heading = name.trim().toLowerCase();
  return worksheetLanguages.some((language) => worksheetWordsIn(language).column[key].toLowerCase() === heading);
}

/** A cell of a row by its column's key; blank where people removed the column. */
export function valueIn(table: PhaseTable, row: number, key: ColumnKey): unknown {
  const column = table.columns.get(key);
  return column === undefined ? '' : cellAt(table.values, row, column);
}

export function formulaIn(table: PhaseTable, row: number, key: ColumnKey): unknown {
  const column = table.columns.get(key);
  return column === undefined ? '' : cellAt(table.formulas, row, column);
}

/** Where the row of that id is in the body of the table, one that is leaving included; -1 where it is not. */
export function positionOf(table: PhaseTable, id: RowId): number {
  return table.values.findIndex((_, at) => idCellIn(table, at).id === id);
}

/** Where a row is whose id cell says this. */
export function positionOfCell(table: PhaseTable, idCell: RowIdCell): number {
  const text = rowIdCell(idCell);
  return table.values.findIndex((_, at) => rowIdCell(idCellIn(table, at)) === text);
}

function idCellIn(table: PhaseTable, at: number): RowIdCell {
  return readRowId(readText(valueIn(table, at, 'rowId')));
}
