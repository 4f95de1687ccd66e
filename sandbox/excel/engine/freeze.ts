import type { Worksheet } from '@univerjs/core';

/** How many rows and columns stay in view. */
export function frozen(sheet: Worksheet): { rows: number; columns: number } {
  const { xSplit, ySplit } = sheet.getFreeze();
  return { rows: ySplit, columns: xSplit };
}
