import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { readText } from '../../shared/worksheet/cell-values';
import type { CellContent, WorksheetDescription } from '../../shared/worksheet/description';
import { peopleTable } from '../../shared/worksheet/people-worksheet';
import { layoutOf, momentaryRows } from '../../shared/worksheet/status-layout';
import type { StatusInput } from '../../shared/worksheet/status-layout';
import { describeStatus } from '../../shared/worksheet/status-worksheet';
import { urgentAt } from '../../shared/worksheet/urgent-rows';
import { cellAt, gridOf } from './grid';
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
    const input = inputOf(reading, people.isNullObject ? null : peopleWorksheet.name, name, now);
    const description = describeStatus(input);
    if (!there) {
      await makeWorksheets(context, [description], ({ worksheets: [made] }) => made && (made.position = 0));
      return;
    }
    const used = there.getUsedRange().load('formulas');
    await context.sync();
    const differing = differingRows(used.formulas, description, language);
    if (differing.length === 0) return;
    const layout = layoutOf(input);
    const momentary = momentaryRows(layout);
    const isAsLaidOut = there.name === name && differing.every((row) => momentary.has(row));
    if (isAsLaidOut) {
      const anew = onlyRows(new Set([...differing, layout.urgent]), description);
      await queueInParts(context, cellPieces(there, anew));
      queueFormulas(there, anew);
    } else {
      used.clear();
      there.name = name;
      queueFormats(there, description);
      await queueInParts(context, cellPieces(there, description));
      queueFormulas(there, description);
      queueLook(there, description);
    }
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

function inputOf(
  { settings: { language }, tables, people, remembered }: WorkbookReading,
  peopleWorksheet: string | null,
  name: string,
  now: Date,
): StatusInput {
  const words = worksheetWordsIn(language);
  const phases = tables.map(({ record: { key, title } }) => ({ key, title }));
  const rows = standingRows(tables, remembered).rows.map(({ row }) => row);
  return {
    name,
    phases: tables.map((table) => ({
      title: table.record.title,
      worksheet: table.worksheet,
      table: { name: table.table, heading: (key) => table.headings[table.columns.get(key) ?? -1] ?? words.column[key] },
    })),
    people: peopleWorksheet === null ? null : { worksheet: peopleWorksheet, count: namesIn(people) },
    words,
    language,
    urgent: urgentAt(now, { phases, rows }, language),
  };
}

function namesIn(people: WorkbookReading['people']): number {
  return (people ?? []).slice(1).filter(([name]) => readText(name).trim() !== '').length;
}

/** The rows, from 1, whose cells do not say what is described, the time of day at which it was made left aside. */
function differingRows(
  formulas: unknown,
  { cells }: WorksheetDescription,
  language: WorksheetLanguage,
): readonly number[] {
  const { asOf } = worksheetWordsIn(language).report;
  const found = Array.isArray(formulas) ? gridOf(formulas) : [];
  const plain = (content: unknown) => {
    const text = readText(content).replace(/^'/, '');
    return text.startsWith(`${asOf} `) ? text.replace(/, \d\d:\d\d$/, '') : text;
  };
  const told = (cell: CellContent) => (typeof cell === 'object' && cell !== null ? cell.formula : (cell ?? ''));
  return cells.flatMap((row, at) =>
    row.every((cell, column) => plain(cellAt(found, at, column)) === plain(told(cell))) ? [] : [at + 1],
  );
}

/** The same with these rows alone, all of their cells; the others are left as they are. */
function onlyRows(rows: ReadonlySet<number>, description: WorksheetDescription): WorksheetDescription {
  const width = Math.max(...description.cells.map((row) => row.length));
  const whole = (row: readonly CellContent[]) => Array.from({ length: width }, (_, column) => row[column] ?? '');
  return { ...description, cells: description.cells.map((row, at) => (rows.has(at + 1) ? whole(row) : [])) };
}
