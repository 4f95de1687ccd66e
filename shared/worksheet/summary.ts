import { settled, uncounted } from '../status';
import type { Status } from '../status';
import type { WorksheetWords } from '../words/worksheet/shape';
import type { Formula } from './description';
import type { ColumnKey } from '../columns';

/** The formulas of row 3 of a phase worksheet: how its table stands today. */
export interface Summary {
  /** Done of all, overdue, blocked, in words. */
  counts: Formula;
  /** The earliest start and the latest due date, or a dash. */
  start: Formula;
  target: Formula;
}

/** What is known of a table's rows when its worksheet is described; dates are serial numbers. */
export interface Described {
  rows: number;
  completed: number;
  due: readonly number[];
}

/** Formulas over the named table, whose rows are completed or not yet begun. */
export function summaryOf(table: string, described: Described, words: WorksheetWords): Summary {
  const { rows, completed, due } = described;
  const column = (key: ColumnKey) => `${table}[${words.column[key]}]`;
  const count = (status: Status) => `COUNTIF(${column('status')},${quoted(words.status[status])})`;
  const all = [`COUNTA(${column('responsibility')})`, ...uncounted.map(count)].join('-');
  const open = settled.map((status) => `${column('status')},${quoted(`<>${words.status[status]}`)}`).join(',');
  const overdue = `COUNTIFS(${column('due')},"<"&TODAY(),${open})`;

  const { done, overdue: overdueWord, blocked, start } = words.worksheet;
  // The sentence decides where its two numbers stand.
  const [before = '', between = '', after = ''] = done('\0', '\0').split('\0');
  const parts = [
    quoted(before),
    count('completed'),
    quoted(between),
    `(${all})`,
    quoted(`${after}${gap}${overdueWord}: `),
    overdue,
    quoted(`${gap}${blocked}: `),
    count('blocked'),
  ];
  return {
    counts: {
      formula: `=${parts.join('&')}`,
      // What is overdue depends on the day on which somebody looks.
      ...(due.length === 0 && {
        value: `${done(String(completed), String(rows))}${gap}${overdueWord}: 0${gap}${blocked}: 0`,
      }),
    },
    start: dateOrDash('MIN', column('start'), `${start}: –`),
    target: {
      ...dateOrDash('MAX', column('due'), '–'),
      ...(due.length > 0 && { value: due.reduce((one, other) => Math.max(one, other)) }),
    },
  };
}

const gap = '   ·   ';

function dateOrDash(pick: 'MIN' | 'MAX', column: string, dash: string): Formula {
  return { formula: `=IF(COUNT(${column})=0,${quoted(dash)},${pick}(${column}))`, value: dash };
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The locale of a number format (`[$-409]`) stays in front of whatever it begins with. */
export function afterLocale(format: string, beginning: string): string {
  const [locale = ''] = /^\[[^\]]*\]/.exec(format) ?? [];
  return locale + beginning + format.slice(locale.length);
}
