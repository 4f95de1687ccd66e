import { dateInWords } from './dates';
import type { WorksheetLanguage } from './language';
import type { CalendarDate } from './model';
import type { RowValues } from './row';
import { worksheetWordsIn } from './words/worksheet-words';
import { ownersInCell } from './worksheet/cell-values';

/** A line of the log, in the words of the worksheets; empty for nothing. */
export interface LogLine {
  day: CalendarDate;
  /** Of the row that it is about, as both were then. */
  number: string;
  responsibility: string;
  what: string;
  from: string;
  to: string;
  who: string;
}

/** What of a row the log tells. */
export type LoggedValues = Pick<RowValues, 'status' | 'owners' | 'due' | 'remark'>;

/** Who changed something, when, and the language of the log. */
export interface Author {
  day: CalendarDate;
  who: string;
  language: WorksheetLanguage;
}

/** What a change of a row tells the log: a line for each value that is another one. */
export function linesOfChange(
  row: Pick<LogLine, 'number' | 'responsibility'> & LoggedValues,
  after: Partial<LoggedValues>,
  { day, who, language }: Author,
): LogLine[] {
  const { column, log } = worksheetWordsIn(language);
  const [earlier, later] = [row, { ...row, ...after }].map((values) => told(values, language));
  const topics = { status: column.status, owners: column.owner, due: column.due, remark: log.remark };
  const { number, responsibility } = row;
  return (['status', 'owners', 'due', 'remark'] as const).flatMap((key) => {
    const [from = '', to = ''] = [earlier?.[key], later?.[key]];
    return from === to ? [] : [{ day, number, responsibility, what: topics[key], from, to, who }];
  });
}

function told({ status, owners, due, remark }: LoggedValues, language: WorksheetLanguage) {
  return {
    status: worksheetWordsIn(language).status[status],
    owners: ownersInCell(owners),
    due: due === null ? '' : dateInWords(due, language),
    remark: remark.trim(),
  };
}
