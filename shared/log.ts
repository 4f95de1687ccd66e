import { dateInWords } from './dates';
import type { WorksheetLanguage } from './language';
import type { CalendarDate } from './model';
import type { RowValues } from './row';
import { formatSteps } from './steps';
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

/** A line of a row as the log has it by now; null for a day that somebody typed over. */
export type LoggedLine = Pick<LogLine, 'what' | 'from' | 'to' | 'who'> & { day: CalendarDate | null };

/** What of a row the log tells. */
export type LoggedValues = Pick<
  RowValues,
  'status' | 'owners' | 'start' | 'due' | 'priority' | 'remark' | 'steps' | 'notes'
>;

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
  const [earlier, later] = [told(row, language), told({ ...row, ...after }, language)];
  const topics: Record<keyof LoggedValues, string> = {
    status: column.status,
    owners: column.owner,
    start: column.start,
    due: column.due,
    priority: column.priority,
    remark: log.remark,
    steps: column.steps,
    notes: column.notes,
  };
  const { number, responsibility } = row;
  return loggedFields.flatMap((key) => {
    if (earlier[key] === later[key]) return [];
    const [from, to] = isOfLines(key) ? whatDiffers(earlier[key], later[key]) : [earlier[key], later[key]];
    return [{ day, number, responsibility, what: topics[key], from, to, who }];
  });
}

const loggedFields = ['status', 'owners', 'start', 'due', 'priority', 'remark', 'steps', 'notes'] as const;

function isOfLines(key: keyof LoggedValues): boolean {
  return key === 'steps' || key === 'notes';
}

/** The lines that only one of two texts has: a tick of one step is no reason to repeat the others. */
function whatDiffers(earlier: string, later: string): [from: string, to: string] {
  const [before, after] = [earlier, later].map((text) => text.split('\n'));
  const only = (lines: string[] = [], others: string[] = []) => lines.filter((line) => !others.includes(line));
  const [from, to] = [only(before, after).join('\n'), only(after, before).join('\n')];
  // Lines that only changed places differ in nothing else.
  return from === to ? [earlier, later] : [from, to];
}

function told(row: LoggedValues, language: WorksheetLanguage): Record<keyof LoggedValues, string> {
  const { status, priority } = worksheetWordsIn(language);
  const day = (date: CalendarDate | null) => (date === null ? '' : dateInWords(date, language));
  return {
    status: status[row.status],
    owners: ownersInCell(row.owners),
    start: day(row.start),
    due: day(row.due),
    priority: row.priority === null ? '' : priority[row.priority],
    remark: row.remark.trim(),
    steps: formatSteps(row.steps),
    notes: row.notes.trim(),
  };
}
