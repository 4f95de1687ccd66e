import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { describeLists, listsWorksheet } from '../../shared/worksheet/lists-worksheet';
import { logTable } from '../../shared/worksheet/log-worksheet';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import { encodePhase, encodeSettings } from '../../shared/worksheet/memory-records';
import { isNameFor, worksheetNames } from '../../shared/worksheet/names';
import { peopleTable } from '../../shared/worksheet/people-worksheet';
import { readText } from '../../shared/worksheet/cell-values';
import { wordChangeTo } from '../../shared/worksheet/word-change';
import { writeCells } from './cell-writing';
import { run } from './host';
import type { Host } from './host';
import { askForMemory, phasesIn, place, queuePlacements } from './memory-cells';
import { readPhaseWorksheets } from './phase-language';
import { choiceWrites, queueFilters, queueReadingOrder, queueRewording } from './phase-rewording';
import type { PhaseInLanguage, Rewording } from './phase-rewording';
import type { PhaseTable } from './phase-table';
import { exchanges, renamingOrder } from './renamings';
import { readWorkbook } from './workbook-reading';

export interface LanguageSwitch {
  language: WorksheetLanguage;
  /** What the phases are called in that language; one that is not named keeps its title, introduction and name. */
  phases: readonly PhaseInLanguage[];
}

/**
 * Says everything that the product wrote into the workbook in another language: headings, statuses, priorities, titles, names of
 * worksheets, formulas, rules, formats, the memory. What people renamed, wrote or chose stays, and so do rows, links and
 * the texts of rows. Where it stops half-way the workbook can be read, and the same again ends it.
 * Errors: `workbook-without-phases`, `table-unreadable`, `memory-unreadable` and those of `run`.
 */
export async function switchLanguage(host: Host, { language, phases }: LanguageSwitch): Promise<void> {
  await run(host, async (context) => {
    const worksheets = context.workbook.worksheets.load('items/id,items/name');
    const tablesThere = {
      people: askForTable(context, peopleTable),
      log: askForTable(context, logTable),
    };
    const settings = askForMemory(context, 'settings');
    const reading = await readWorkbook(context);
    const { tables, phasesGrid } = reading;
    const [people, log] = [tablesThere.people(), tablesThere.log()];
    const rewording: Rewording = {
      from: reading.settings.language,
      to: language,
      words: wordChangeTo(language),
      phases,
    };

    const read = await readPhaseWorksheets(context, tables);
    for (const phase of read) queueRewording(phase, rewording);
    if (people) queueHeadings(people, rewording, 'peopleHeading');
    if (log) queueHeadings(log, rewording, 'logHeading');
    const names = worksheets.items.map(({ name }) => name);
    if (names.includes(listsWorksheet)) queueLists(context, language);
    const named = newNames(
      names,
      tables,
      [people, log].flatMap((table) => table?.worksheet.name ?? []),
      rewording,
    );
    for (const { at, name } of exchanges(names, named)) {
      const worksheet = worksheets.items[at];
      if (worksheet) worksheet.name = name;
    }
    await writeCells(
      context,
      tables,
      read.flatMap((phase) => choiceWrites(phase, rewording)),
    );

    // The memory last: until it says so, the workbook is of the language it was of.
    for (const phase of read) queueFilters(phase, rewording);
    const records = phasesIn(phasesGrid).map((record) => {
      const phase = phases.find(({ key }) => key === record.key);
      const table = tables.find((one) => one.record.key === record.key);
      const worksheet = table && named.get(names.indexOf(table.worksheet));
      return encodePhase({ ...record, ...phase, ...(worksheet !== undefined && { worksheet }) });
    });
    queuePlacements(context, 'phases', place(phasesGrid, records, new Set()));
    queuePlacements(context, 'settings', place(settings() ?? [], encodeSettings({ language }), new Set()));
    await context.sync();
  });
}

/** A table of ours that is no phase's, as it was read. */
interface OurTable {
  worksheet: Excel.Worksheet;
  table: Excel.Table;
  columns: Excel.TableColumn[];
}

/** Asks for a table; the answer is there after the next sync, `null` where it was removed. */
function askForTable(context: Excel.RequestContext, name: string): () => OurTable | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const worksheet = table.worksheet.load('name');
  const columns = table.columns.load('items/id,items/name');
  table.load('name');
  return () => (table.isNullObject ? null : { worksheet, table, columns: columns.items });
}

function queueHeadings(
  { table, columns }: OurTable,
  rewording: Rewording,
  heading: 'peopleHeading' | 'logHeading',
): void {
  const wishes = columns.flatMap(({ name }, at) => {
    const told = rewording.words[heading](name);
    return told === undefined ? [] : [[at, told] as const];
  });
  const names = columns.map(({ name }) => name);
  for (const { at, name } of renamingOrder(names, new Map(wishes))) {
    const column = columns[at];
    if (column) column.name = name;
  }
  queueReadingOrder(table.getRange(), rewording);
}

/** Headings, statuses and priorities, where they were described; other choices are people's words. */
function queueLists(context: Excel.RequestContext, language: WorksheetLanguage): void {
  const { cells } = describeLists(worksheetWordsIn(language));
  cells.forEach((row, at) =>
    row.forEach((content, column) => {
      const cell = () => context.workbook.worksheets.getItem(listsWorksheet).getCell(at, column);
      if (content !== null) cell().values = [[readText(content)]];
    }),
  );
}

/** The names of the worksheets that still have the names that they were given, by their place in the workbook. */
function newNames(
  names: readonly string[],
  tables: readonly PhaseTable[],
  ofOurTables: readonly string[],
  { to, words, phases }: Rewording,
): Map<number, string> {
  const named = tables.flatMap((table) => {
    const phase = phases.find(({ key }) => key === table.record.key);
    const { title, worksheet } = table.record;
    const isGiven =
      (table.worksheet === worksheet && isNameFor(worksheet, title)) ||
      isNameFor(table.worksheet, phase?.title ?? title);
    return phase ? [{ title: phase.title, name: table.worksheet, isGiven }] : [];
  });
  const given = new Set(named.filter(({ isGiven }) => isGiven).map(({ name }) => name));
  // Minutes and the page of a handover are known by their names, as whoever writes them knows them.
  const isPage = (name: string) => pageNames.has(name) && !tables.some(({ worksheet }) => worksheet === name);
  const ours = names.filter((name) => ofOurTables.includes(name) || isPage(name));
  const others = names.filter((name) => !given.has(name) && !ours.includes(name));
  const isFree = (name: string) => others.every((other) => other.toLowerCase() !== name.toLowerCase());
  const renamed = ours.map((name) => {
    const told = words.worksheet(name);
    return [names.indexOf(name), told !== undefined && isFree(told) ? told : name] as const;
  });
  const taken = [
    ...others,
    ...renamed.map(([, name]) => name),
    worksheetWordsIn(to).worksheet.people,
    ...ourHiddenWorksheets,
  ];
  const wanted = worksheetNames(
    named.map(({ title }) => title),
    taken,
  );
  const wishes = named.flatMap(({ name, isGiven }, index): [number, string][] => {
    const wish = wanted[index];
    return isGiven && wish !== undefined ? [[names.indexOf(name), wish]] : [];
  });
  return new Map([...wishes, ...renamed]);
}

const pageNames = new Set(
  worksheetLanguages.map(worksheetWordsIn).flatMap(({ minutes, handover }) => [minutes.name, handover.name]),
);

const ourHiddenWorksheets = [listsWorksheet, ...Object.values(memoryWorksheets)];
