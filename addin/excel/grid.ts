import { Problem } from '../../shared/errors';

/** Cells of a range, row by row. What Office.js answers is checked once, here. */
export type Grid = readonly (readonly unknown[])[];

/**
 * The cells that were loaded. Excel on the web answers `null` instead of an error where a range is too large.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export function gridOf(loaded: unknown): Grid {
  if (!Array.isArray(loaded)) throw new Problem('host-trouble', { code: 'ResponsePayloadSizeLimitExceeded' });
  return loaded.map((row: unknown) => (Array.isArray(row) ? [...(row as readonly unknown[])] : []));
}

export function cellAt(grid: Grid, row: number, column: number): unknown {
  return grid[row]?.[column] ?? '';
}

/** A cell that holds a formula: what it shows is not what was typed. Text that looks like a formula shows itself. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** What a range of this size is told, so that only the named cells change: Excel leaves a cell alone for `null`. */
export function onlyThese(
  rows: number,
  columns: number,
  cells: readonly { row: number; column: number; content: CellInput }[],
): CellInput[][] {
  const block = Array.from({ length: rows }, () => Array<CellInput>(columns).fill(null));
  for (const { row, column, content } of cells) {
    const line = block[row];
    if (line) line[column] = content;
  }
  return block;
}

/** What can be written into a cell: `''` empties it, `null` leaves it. */
export type CellInput = string | number | boolean | null;
