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

export function clearFilters(book: Book, table: Table): void {
  columnsOf(table).forEach((_, column) => {
    if (table.getTableFilterColumn(column)) applyValuesFilter(book, table, column, undefined);
  });
}
