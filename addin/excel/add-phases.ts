import type { Phase, PhaseKey } from '../../shared/model';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { describeLists, listsWorksheet, priorityColumn, statusChoices } from '../../shared/worksheet/lists-worksheet';
import { memoryWorksheets } from '../../shared/worksheet/memory-layout';
import { encodePhase } from '../../shared/worksheet/memory-records';
import { ownerChoices, peopleTable } from '../../shared/worksheet/people-worksheet';
import { readText } from '../../shared/worksheet/cell-values';
import type { WorksheetWords } from '../../shared/words/worksheet/shape';
import { describePhases } from '../../shared/worksheet/workbook';
import { run } from './host';
import type { Host } from './host';
import { phasesIn, place, queuePlacements } from './memory-cells';
import { readWorkbook } from './workbook-reading';
import { keyedByIds, makeWorksheets } from './worksheet-making';

/**
 * Adds worksheets for further phases, in the workbook's language: all of them or none, after its last phase. What is
 * there is left as it is, and what is in front stays in front. Answers the key of each phase: its own, or another where
 * the workbook has a phase of that key. Errors: `workbook-without-phases`, `memory-unreadable`, `table-unreadable` and
 * those of `run`.
 */
export async function addPhases(host: Host, phases: readonly Phase[]): Promise<PhaseKey[]> {
  if (phases.length === 0) return [];
  return run(host, async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    const tables = context.workbook.tables.load('items/name,items/worksheet/name');
    const { settings, phasesGrid, tables: present } = await readWorkbook(context);
    const names = worksheets.items.map(({ name }) => name);
    const people = tables.items.find(({ name }) => name === peopleTable)?.worksheet.name;

    const words = worksheetWordsIn(settings.language);
    const remembered = phasesIn(phasesGrid);
    const keyed = withOwnKeys(
      phases,
      present.map(({ record }) => record.key),
    );
    const described = describePhases(keyed, {
      firstPosition: Math.max(0, ...remembered.map(({ position }) => position)) + 1,
      takenNames: [...names, words.worksheet.people, listsWorksheet, ...Object.values(memoryWorksheets)],
      takenTables: tables.items.map(({ name }) => name),
      words,
      document: '',
      choices: { statuses: statusChoices, owners: people === undefined ? null : ownerChoices(people) },
      newRowId: host.newRowId,
    });
    const lists = names.includes(listsWorksheet) ? [] : [describeLists(words)];
    if (lists.length === 0) queuePriorities(context, words);
    // The choices first: rules that name them come with the phases.
    await makeWorksheets(context, [...lists, ...described.worksheets], (made) => {
      const first = placeFor(
        names,
        present.map(({ worksheet }) => worksheet),
        people,
      );
      made.worksheets.slice(lists.length).forEach((worksheet, index) => (worksheet.position = first + index));
      const records = described.records.map((record) => encodePhase(keyedByIds(record, made.columnIds)));
      queuePlacements(context, 'phases', place(phasesGrid, records, new Set()));
    });
    return keyed.map(({ key }) => key);
  });
}

/** The lists of a workbook of an older version have no priorities yet. */
function queuePriorities(context: Excel.RequestContext, words: WorksheetWords): void {
  const choices = describeLists(words).cells.flatMap((row) => row[priorityColumn] ?? []);
  const worksheet = context.workbook.worksheets.getItem(listsWorksheet);
  worksheet.getRangeByIndexes(0, priorityColumn, choices.length, 1).values = choices.map((choice) => [
    readText(choice),
  ]);
}

/** Behind the last phase, else in front of the people, else at the end. */
function placeFor(names: readonly string[], phases: readonly string[], people: string | undefined): number {
  const last = Math.max(...phases.map((name) => names.indexOf(name)));
  if (last >= 0) return last + 1;
  return people === undefined ? names.length : names.indexOf(people);
}

/** The phases, each with a key that no other phase of the workbook has. */
function withOwnKeys(phases: readonly Phase[], taken: readonly PhaseKey[]): Phase[] {
  const used = new Set(taken);
  return phases.map((phase) => {
    let { key } = phase;
    for (let count = 2; used.has(key); count++) key = `${phase.key}-${count}`;
    used.add(key);
    return { ...phase, key };
  });
}
