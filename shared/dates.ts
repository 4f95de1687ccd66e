import type { CalendarDate } from './model';

const dayLength = 86_400_000;
/** Serial day 0 of Excel's 1900 date system, chosen so that days from 1 March 1900 on are right. */
const epoch = Date.UTC(1899, 11, 30);

/** The first day that Excel and we write with the same serial number. */
export const firstDay = '1900-03-01';

/** Excel's serial number of a day. */
export function serialOf(date: CalendarDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / dayLength);
}

/** The day of an Excel serial number; the time of day is dropped. */
export function dateOfSerial(serial: number): CalendarDate {
  return new Date(epoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}

/** The day so many days after another one. */
export function daysLater(date: CalendarDate, days: number): CalendarDate {
  return dateOfSerial(serialOf(date) + days);
}

/** True for `YYYY-MM-DD` that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The day as people read it in the worksheets: `1 dic 2026`, `1 Dec 2026`, `1. Dez 2026`; where the year comes first, as
 * the language itself writes it: `2026年12月1日`.
 */
export function dateInWords(date: CalendarDate, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const time = Date.parse(`${date}T00:00:00Z`);
  const parts = format.formatToParts(time);
  if (parts[0]?.type === 'year') return format.format(time);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  // Some languages count days by a full stop.
  const behindDay = parts[parts.findIndex(({ type }) => type === 'day') + 1]?.value ?? '';
  const day = behindDay.startsWith('. ') ? `${part('day')}.` : part('day');
  return `${day} ${part('month').replace(/^([^.]*)\.$/, '$1')} ${part('year')}`;
}

/** The calendar day here, `YYYY-MM-DD`. */
export function localDay(moment: Date): CalendarDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
