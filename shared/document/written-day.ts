import { readDate } from '../worksheet/cell-values';
import type { CalendarDate } from '../model';

/** Days as tables write them, where no country reads them otherwise: a dot is always after the day. */
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const eastern = /^(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]?$/;
/** Days from about 1955 to 2100 as Excel counts them, in a cell that does not look like a date. */
const serial = /^[2-7]\d{4}$/;

/** The day that a cell of a document says; `null` where it says none, or one that can be read in two ways. */
export function dayIn(text: string): CalendarDate | null {
  return readDate(serial.test(text) ? Number(text) : inOrder(text)) ?? null;
}

function inOrder(text: string): string {
  const east = eastern.exec(text);
  if (east) return written(east[1], east[2], east[3]);
  const dot = dotted.exec(text);
  if (dot) return written(dot[3], dot[2], dot[1]);
  const [, one, other, year] = slashed.exec(text) ?? [];
  if (Number(one) > 12) return written(year, other, one);
  return Number(other) > 12 ? written(year, one, other) : text;
}

function written(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
