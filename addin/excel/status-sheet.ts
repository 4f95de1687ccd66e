import { dateInWords, localDay } from '../../shared/dates';
import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import { reportOf } from '../../shared/status-report';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { readText } from '../../shared/worksheet/cell-values';
import type { WorksheetDescription } from '../../shared/worksheet/description';
import { peopleTable } from '../../shared/worksheet/people-worksheet';
import { describeStatus } from '../../shared/worksheet/status-worksheet';
import { run } from './host';
import type { Host } from './host';
import { queueInParts } from './in-parts';
import { standingRows } from './leaving';
import { readWorkbook } from './workbook-reading';
import type { WorkbookReading } from './workbook-reading';
import { cellPieces, queueFormats, queueFormulas } from './worksheet-cells';
import { queueLook } from './worksheet-look';
import { makeWorksheets } from './worksheet-making';

/**
 * Writes the Status worksheet anew where it is no longer what it would be now: the phases, the people and the most urgent
 * rows, in the workbook's language. Who removed it gets it back only if it is asked for with `make`.
 * Errors: `workbook-without-phases`, `table-unreadable`, `memory-unreadable` and those of `run`.
 */
export async function renewStatus(host: Host, now: Date, { make }: { make: boolean }): Promise<void> {
  await run(host, async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    const people = context.workbook.tables.getItemOrNullObject(peopleTable);
    const peopleWorksheet = people.worksheet.load('name');
    people.load('name');
    const reading = await readWorkbook(context);
    const { language } = reading.settings;
    const there = worksheets.items.find(({ name }) => isStatusName(name));
    if (!there && !make) return;
    const wanted = worksheetWordsIn(language).report.status;
    const isFree = worksheets.items.every(({ name }) => name === there?.name || !isSame(name, wanted));
    const name = isFree ? wanted : (there?.name ?? wanted);
    const description = descriptionOf(reading, people.isNullObject ? null : peopleWorksheet.name, name, now);
    if (!there) {
      await makeWorksheets(context, [description], ({ worksheets: [made] }) => made && (made.position = 0));
      return;
    }
    const used = there.getUsedRange().load('formulas');
    await context.sync();
    if (says(used.formulas, description, language)) return;
    used.clear();
    there.name = name;
    queueFormats(there, description);
    await queueInParts(context, cellPieces(there, description));
    queueFormulas(there, description);
    queueLook(there, description);
    await context.sync();
  });
}

/** Where a described Status worksheet stands in a workbook that has it already: first. */
export function isStatusName(name: string): boolean {
  return worksheetLanguages.some((language) => isSame(worksheetWordsIn(language).report.status, name));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function descriptionOf(
  { settings: { language }, tables, people, remembered }: WorkbookReading,
  peopleWorksheet: string | null,
  name: string,
  now: Date,
): WorksheetDescription {
  const words = worksheetWordsIn(language);
  const phases = tables.map(({ record: { key, title } }) => ({ key, title }));
  const rows = standingRows(tables, remembered).rows.map(({ row }) => row);
  const day = localDay(now);
  const { all, attention } = reportOf({ phases, rows, today: day });
  return describeStatus({
    name,
    phases: tables.map((table) => ({
      title: table.record.title,
      worksheet: table.worksheet,
      table: { name: table.table, heading: (key) => table.headings[table.columns.get(key) ?? -1] ?? words.column[key] },
    })),
    people: peopleWorksheet === null ? null : { worksheet: peopleWorksheet, count: namesIn(people) },
    words,
    language,
    urgent: {
      rows: attention,
      counts: all,
      day,
      moment: `${dateInWords(day, language)}, ${timeOf(now)}`,
      places: new Map(phases.map(({ key }, at) => [key, at])),
    },
  });
}

function namesIn(people: WorkbookReading['people']): number {
  return (people ?? []).slice(1).filter(([name]) => readText(name).trim() !== '').length;
}

/** The time of day here, such as `09:05`. */
function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether the cells say all of the description but for the time of day at which it was made. */
function says(formulas: unknown, { cells }: WorksheetDescription, language: WorksheetLanguage): boolean {
  if (!Array.isArray(formulas)) return false;
  const { asOf } = worksheetWordsIn(language).report;
  const told = cells.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : (cell ?? ''))),
  );
  const plain = (content: unknown) => {
    const text = readText(content).replace(/^'/, '');
    return text.startsWith(`${asOf} `) ? text.replace(/, \d\d:\d\d$/, '') : text;
  };
  return told.every((row, at) => {
    const found: unknown = formulas[at];
    return Array.isArray(found) && row.every((cell, column) => plain(found[column]) === plain(cell));
  });
}
