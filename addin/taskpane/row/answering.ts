import { localDay } from '../../../shared/dates';
import type { WorksheetLanguage } from '../../../shared/language';
import { linesOfChange } from '../../../shared/log';
import type { LoggedValues, LogLine } from '../../../shared/log';
import type { SheetChange } from '../../../shared/row';
import type { Sheet, SheetRow } from '../../../sync/ports/workbook';

/** What somebody says of a row in the pane. */
export interface Answer {
  row: SheetRow;
  after: Partial<LoggedValues>;
}

export interface AnsweringParts {
  sheet: () => Promise<Sheet>;
  /** The language of the worksheets. */
  language: () => Promise<WorksheetLanguage>;
  /** Writes lines below those of the log. */
  addToLog: (lines: readonly LogLine[]) => Promise<void>;
  now: () => Date;
}

/**
 * The one way in which answers reach the workbook: cell by cell over what was read alone, then a line of the log for each
 * value that is another one. Answers how many rows were not written, because they say something else by now or hold
 * formulas; of those the log is told nothing.
 */
export async function writeAnswers(
  { sheet, language, addToLog, now }: AnsweringParts,
  answers: readonly Answer[],
  who: string,
): Promise<number> {
  const changes = answers.map(({ row, after }): SheetChange => {
    const before = Object.fromEntries(Object.entries(row).filter(([field]) => field in after));
    return { kind: 'update-row', rowId: row.id, before, after };
  });
  const outcomes = await (await sheet()).write(changes);
  const written = answers.filter((_, at) => outcomes[at]?.done === true);
  const author = { day: localDay(now()), who, language: await language() };
  await addToLog(written.flatMap(({ row, after }) => linesOfChange(row, after, author)));
  return answers.length - written.length;
}
