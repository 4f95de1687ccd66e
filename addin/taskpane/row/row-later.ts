import { once } from '../once';
import type { RowParts, RowServices } from './row-services';

/** What the screens of rows ask of the workbook, loaded when the first of it is asked for. */
export function rowLater(parts: RowParts): RowServices {
  const loaded = once(async () => (await import('./row-services')).rowServices(parts));
  return {
    allRows: async () => (await loaded()).allRows(),
    selectedRows: async () => (await loaded()).selectedRows(),
    writeRows: async (edits, who) => (await loaded()).writeRows(edits, who),
  };
}
