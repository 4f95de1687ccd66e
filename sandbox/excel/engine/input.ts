import { CellValueType, numfmt, type ICellData } from '@univerjs/core';

import { invalidArgument } from '../excel-error';

/** Nothing in the cell, whatever was in it before; formats stay. */
export const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** https://support.microsoft.com/office/excel-specifications-and-limits */
const longestText = 32_767;

/**
 * What a cell gets when a value is written through the API, which is what it gets when the same is typed: a leading
 * apostrophe forces text, `=` begins a formula, and text that reads as a number, a date or a truth value becomes one.
 * Undefined leaves the cell as it is. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function cellFrom(value: unknown, textFormat: boolean): ICellData | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { ...emptied, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...emptied, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value !== 'string') throw invalidArgument('a value that is neither text, number nor truth value');
  if (value === '') return emptied;
  if (value.length > longestText) throw invalidArgument('a text longer than a cell holds');
  if (value.startsWith("'")) return { ...emptied, v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (textFormat) return { ...emptied, v: value, t: CellValueType.FORCE_STRING };
  if (value.startsWith('=') && value.length > 1) return { ...emptied, f: value };
  return read(value);
}

function read(text: string): ICellData {
  if (/^(true|false)$/i.test(text)) {
    return { ...emptied, v: text.toLowerCase() === 'true' ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  const parsed = numfmt.parseValue(text);
  if (parsed === null || typeof parsed.v !== 'number') return { ...emptied, v: text, t: CellValueType.STRING };
  const format = parsed.z === undefined ? {} : { s: { n: { pattern: parsed.z } } };
  return { ...emptied, v: parsed.v, t: CellValueType.NUMBER, ...format };
}
