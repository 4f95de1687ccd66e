/** A rectangle of cells; positions count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The rectangle of an address in A1 style without a worksheet, such as `A1:C4` or `B2`. */
export function areaOf(address: string): Area {
  const [first = '', last = first] = address.replaceAll('$', '').split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function cellOf(address: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  let column = -1;
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { row: Number(digits) - 1, column };
}
