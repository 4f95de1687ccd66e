import type { RowId } from '../model';

const mark = 'leaving ';

/** What the id cell of a row says while the row goes to the table of another phase: it stands in both for a moment. */
export function leavingCell(id: RowId): string {
  return `${mark}${id}`;
}

/** The id that a cell says, and whether its row is leaving. */
export function readRowId(cell: string): { id: RowId; isLeaving: boolean } {
  const text = cell.trim();
  const isLeaving = text.startsWith(mark);
  return { id: isLeaving ? text.slice(mark.length) : text, isLeaving };
}
