import type { WorksheetWords } from '../words/worksheet/shape';
import { rangeAddress } from './address';
import type { WorksheetDescription } from './description';

/** The worksheet turned round where its language is read from right to left, and all its texts with it. */
export function inDirectionOf({ direction }: WorksheetWords, worksheet: WorksheetDescription): WorksheetDescription {
  if (direction === 'ltr') return worksheet;
  const { cells, columns, styles, tables } = worksheet;
  // An empty table has a blank row.
  const lastRow = Math.max(cells.length, ...tables.map(({ range }) => Number(/\d+$/.exec(range)?.[0])));
  const everything = rangeAddress(0, 1, columns.length - 1, lastRow);
  return { ...worksheet, rightToLeft: true, styles: [...styles, { range: everything, style: { rightToLeft: true } }] };
}
