import { isCalendarDate } from '../dates';
import { worksheetLanguages } from '../language';
import type { CalendarDate } from '../model';

/**
 * The day that a text names, in any language of the worksheets: with its month in words (`1 dic 2026`, `Dec 1, 2026`),
 * or in numbers with the year first (`2026年12月1日`, `2026/12/1`). `01/12/2026` may be two days, so it is none.
 */
export function readWrittenDate(text: string): CalendarDate | undefined {
  const plain = inPlainDigits(text.normalize('NFKC').toLowerCase().trim());
  const [year, month, day] = yearFirst(plain) ?? inWords(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

type Parts = [year: number, month: number, day: number];

/** Arabic, Persian and Thai digits stand sixteen apart from their values. */
function inPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹๐-๙]/g, (digit) => String(digit.charCodeAt(0) % 16));
}

function yearFirst(text: string): Parts | undefined {
  const parts =
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/.exec(text) ??
    /^(\d{4})([./-]\s?)(?<month>\d{1,2})\2(?<day>\d{1,2})\.?$/.exec(text);
  if (!parts) return undefined;
  const { month = parts[2], day = parts[3] } = parts.groups ?? {};
  return [Number(parts[1]), Number(month), Number(day)];
}

/** What stands in dates besides day, month and year. */
const between = new Set(['de', 'del', 'di', 'den', 'le', 'el', 'er', 'º', 'г', 'года', 'วันที่', 'ค.ศ', 'พ.ศ']);

/** One day, one month, one year of four digits, in any order, and nothing else. */
function inWords(text: string): Parts | undefined {
  const words = text.match(/\d+|[\p{L}\p{M}'׳]+(?:\.[\p{L}\p{M}]+)*|[^\s\d\p{L}.,/-]+/gu) ?? [];
  const [first, second, third, ...others] = words.filter((word) => !between.has(word));
  if (first === undefined || second === undefined || third === undefined || others.length > 0) return undefined;
  const parts = [first, second, third];
  const month = parts.find((word) => !/\d/.test(word));
  const year = parts.find((word) => /^\d{4}$/.test(word));
  const day = parts.find((word) => /^\d{1,2}$/.test(word));
  const number = month === undefined ? undefined : monthOf(month.replaceAll('.', ''));
  if (month === undefined || number === undefined || year === undefined || day === undefined) return undefined;
  return [inCommonEra(Number(year), month), number, Number(day)];
}

/** Thai years are counted from 543 years earlier. */
function inCommonEra(year: number, month: string): number {
  return /\p{Script=Thai}/u.test(month) && year >= 2400 ? year - 543 : year;
}

/** 1 to 12; a name may be cut to three letters or more where that can mean one month only. */
function monthOf(name: string): number | undefined {
  // Hebrew writes "in" before the month, as a part of the word.
  const known = monthNames.get(name) ?? monthNames.get(name.replace(/^ב/, ''));
  if (known !== undefined || name.length < 3) return known;
  const months = new Set([...monthNames].filter(([month]) => month.startsWith(name)).map(([, number]) => number));
  const [only] = months;
  return months.size === 1 ? only : undefined;
}

/** Long and short, alone and as they are written in a date. No name means two months, in whichever languages. */
const monthNames = new Map(
  worksheetLanguages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { day: 'numeric', month, year: 'numeric' } as const].flatMap((style) => {
        const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index) => {
          const part = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month');
          const name = part?.value.normalize('NFKC').toLowerCase().replaceAll('.', '') ?? '';
          return [name, index + 1] as const;
        }).filter(([name]) => !/\d/.test(name));
      }),
    ),
  ),
);
