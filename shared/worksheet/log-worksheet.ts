import { serialOf } from '../dates';
import type { LogLine } from '../log';
import type { WorksheetWords } from '../words/worksheet/shape';
import { rangeAddress } from './address';
import type { WorksheetDescription } from './description';
import { inDirectionOf } from './direction';
import { bodySize, headerStyle, rowLine, tableStyle } from './look';
import { columnWidthFor } from './text-measure';

/** Name of the table of the log, the same in every language. */
export const logTable = 'PlanLog';

export const logColumns = ['day', 'number', 'responsibility', 'what', 'from', 'to', 'who'] as const;

const widths: Record<keyof LogLine, number> = {
  day: 12,
  number: 7,
  responsibility: 50,
  what: 14,
  from: 30,
  to: 40,
  who: 18,
};

/** The headings of the log, from left to right. */
export function logHeadings({ log, column }: WorksheetWords): string[] {
  return [log.date, column.number, column.responsibility, log.what, log.from, log.to, log.who];
}

/** The cells of a line, from left to right: the day is a serial number. */
export function logCells(line: LogLine): (string | number)[] {
  return logColumns.map((key) => (key === 'day' ? serialOf(line.day) : line[key]));
}

/** How a line of the log looks. */
export const logLineStyle = { fontSize: bodySize, wrap: true, vertical: 'top', lineBelow: rowLine } as const;

/** The worksheet of the log without a line: a table has at least one row, so it is a blank one. */
export function describeLog(name: string, words: WorksheetWords): WorksheetDescription {
  const headings = logHeadings(words);
  const last = headings.length - 1;
  return inDirectionOf(words, {
    name,
    visibility: 'visible',
    gridlines: false,
    columns: logColumns.map((key, at) => ({
      width: Math.max(widths[key], columnWidthFor(headings[at] ?? '', bodySize, 16)),
    })),
    rowHeights: [],
    freeze: { rows: 1, columns: 0 },
    cells: [headings],
    styles: [
      { range: rangeAddress(0, 1, last, 1), style: headerStyle },
      { range: rangeAddress(0, 2, last, 2), style: logLineStyle },
    ],
    tables: [
      {
        name: logTable,
        range: rangeAddress(0, 1, last, 2),
        columns: headings,
        style: tableStyle,
        stripes: false,
        filter: true,
      },
    ],
    validations: [],
    conditionalFormats: [],
    page: { orientation: 'landscape', pagesWide: 1, paper: 'a4', titleRows: '1:1' },
  });
}
