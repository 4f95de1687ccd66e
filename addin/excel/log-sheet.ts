import type { LogLine } from '../../shared/log';
import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { WorksheetWords } from '../../shared/words/worksheet/shape';
import { readText } from '../../shared/worksheet/cell-values';
import { describeLog, logCells, logHeadings, logLineStyle, logTable } from '../../shared/worksheet/log-worksheet';
import { worksheetNames } from '../../shared/worksheet/names';
import { forcedText, textFormat } from './forced-text';
import { gridOf } from './grid';
import type { CellInput } from './grid';
import { run } from './host';
import type { Host } from './host';
import { queueStyle } from './worksheet-look';
import { makeWorksheets } from './worksheet-making';

/**
 * Writes lines below those of the log; nothing that stands there is touched. A workbook without a log gets one, as its
 * last worksheet. Errors: those of `run`.
 */
export async function appendToLog(host: Host, lines: readonly LogLine[], language: WorksheetLanguage): Promise<void> {
  if (lines.length === 0) return;
  const words = worksheetWordsIn(language);
  await run(host, async (context) => {
    let log = await logIn(context);
    if (log === null) {
      await makeLog(context, words);
      log = await logIn(context);
    }
    if (log !== null) await append(context, log, lines, words);
  });
}

/** The log as it stands. */
export interface Log {
  table: Excel.Table;
  headings: readonly string[];
  rows: number;
  /** Its only row is the blank one of a table without lines. */
  isBlank: boolean;
}

/** The log of the workbook, if it has one. */
export async function logIn(context: Excel.RequestContext): Promise<Log | null> {
  const table = context.workbook.tables.getItemOrNullObject(logTable).load('name');
  const headings = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  const last = body.getLastRow().load('values');
  await context.sync();
  if (table.isNullObject) return null;
  const isBlank = body.rowCount === 1 && (gridOf(last.values)[0] ?? []).every((cell) => readText(cell) === '');
  return { table, headings: (gridOf(headings.values)[0] ?? []).map(readText), rows: body.rowCount, isBlank };
}

async function makeLog(context: Excel.RequestContext, words: WorksheetWords): Promise<void> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const [name = words.log.name] = worksheetNames(
    [words.log.name],
    worksheets.items.map((worksheet) => worksheet.name),
  );
  await makeWorksheets(context, [describeLog(name, words)], () => undefined);
}

async function append(
  context: Excel.RequestContext,
  { table, headings, rows, isBlank }: Log,
  lines: readonly LogLine[],
  words: WorksheetWords,
): Promise<void> {
  const places = placesIn(headings);
  const cells = lines.map((line) => {
    const row = Array<CellInput>(headings.length).fill(null);
    logCells(line).forEach((content, at) => {
      const place = places[at] ?? -1;
      if (place >= 0) row[place] = typeof content === 'string' ? forcedText(content, textFormat) : content;
    });
    return row;
  });
  const formats = headings.map((_, place) => (place === places[0] ? words.worksheet.dateFormat : textFormat));
  const last = table.getDataBodyRange().getLastRow();
  const beneath = (isBlank ? last : last.getOffsetRange(1, 0)).getResizedRange(lines.length - 1, 0).load('formulas');
  await context.sync();
  // What people wrote below the table goes down with it.
  const isTaken = gridOf(beneath.formulas).some((row) => row.some((cell) => readText(cell) !== ''));
  if (isTaken) beneath.getEntireRow().insert('Down');
  const lastNow = table.getDataBodyRange().getLastRow();
  const target = (isBlank ? lastNow : lastNow.getOffsetRange(1, 0)).getResizedRange(lines.length - 1, 0);
  target.numberFormat = cells.map(() => formats);
  target.values = cells;
  queueStyle(target, logLineStyle, cells.length > 1);
  target.format.autofitRows();
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  // Whoever switched off that tables grow by themselves has them grown by us.
  const short = rows + cells.length - (isBlank ? 1 : 0) - body.rowCount;
  if (short <= 0) return;
  table.resize(table.getRange().getResizedRange(short, 0));
  await context.sync();
}

/** Where each column of the log is by now, by its heading in any language; -1 for one that was removed. */
export function placesIn(headings: readonly string[]): number[] {
  const known = worksheetLanguages.map((language) => logHeadings(worksheetWordsIn(language)));
  const [first = []] = known;
  return first.map((_, at) => headings.findIndex((heading) => known.some((words) => words[at] === heading)));
}
