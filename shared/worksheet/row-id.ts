import type { RowId } from '../model';

/** What the id cell of a row says. */
export interface RowIdCell {
  id: RowId;
  /** The row goes to the table of another phase, and stands in both for a moment. */
  isLeaving: boolean;
  /** A word of the run that moved it here last; null where people put it. The same row moved by two runs has two. */
  run: string | null;
}

const [leaving, by] = ['leaving ', ' by '];

/** `leaving row-7 by k3f9x2` */
export function rowIdCell({ id, isLeaving, run }: RowIdCell): string {
  return `${isLeaving ? leaving : ''}${id}${run === null ? '' : by + run}`;
}

export function readRowId(cell: string): RowIdCell {
  const text = cell.trim();
  const isLeaving = text.startsWith(leaving);
  const [id = '', run = null] = (isLeaving ? text.slice(leaving.length) : text).split(by);
  return { id, isLeaving, run };
}
