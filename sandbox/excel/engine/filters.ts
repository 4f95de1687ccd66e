import { TableColumnFilterTypeEnum } from '@univerjs/sheets-table';

import type { Book } from './book';
import { columnsOf, type Table } from './tables';

/** Shows only the rows whose text in a column is one of these; undefined shows all. */
export function applyValuesFilter(book: Book, table: Table, column: number, values: string[] | undefined): void {
  const tableFilter = values && { filterType: 'manual', values };
  book.run('sheet.mutation.set-table-filter', {
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    column,
    tableFilter,
  });
}

/** The texts that a filter of a column lets through; undefined where there is none of that kind. */
export function valuesFilter(table: Table, column: number): string[] | undefined {
  const filter = table.getTableFilterColumn(column);
  return filter?.filterType === TableColumnFilterTypeEnum.manual ? filter.values : undefined;
}

export function clearFilters(book: Book, table: Table): void {
  columnsOf(table).forEach((_, column) => {
    if (table.getTableFilterColumn(column)) applyValuesFilter(book, table, column, undefined);
  });
}
