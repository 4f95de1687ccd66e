import type { IUniverSheetsTableConfig } from '@univerjs/sheets-table';

import type { Book } from './book';
import { setMeta, type Table } from './tables';

const header = { headerRowStyle: { bg: { rgb: '#4472C4' }, cl: { rgb: '#FFFFFF' } } };
const plain = { name: 'plain', style: header };
const banded = { name: 'banded', style: { ...header, firstRowStyle: { bg: { rgb: '#D9E1F2' } } } };

/** Tables are drawn as Excel's usual style has them, whatever style they name; the first is a new table's. */
export const tableLooks: Partial<IUniverSheetsTableConfig> = { userThemes: [banded, plain] };

export function setStripes(book: Book, table: Table, stripes: boolean): void {
  setMeta(table, { stripes });
  book.run('sheet.mutation.set-sheet-table', {
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    config: { theme: stripes ? banded.name : plain.name },
  });
}
