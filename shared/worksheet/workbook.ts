import { firstDocument } from '../document/origin';
import { Problem } from '../errors';
import type { WorksheetLanguage } from '../language';
import type { Document, Phase, RowId } from '../model';
import { recordOf } from '../revision/document-record';
import { valuesOf } from '../revision/responsibility-values';
import type { ReportedRow } from '../status-report';
import { worksheetWordsIn } from '../words/worksheet-words';
import type { WorkbookDescription, WorksheetDescription } from './description';
import { columns } from '../columns';
import { describeLists, listsWorksheet, statusChoices } from './lists-worksheet';
import { logTable } from './log-worksheet';
import { describeMemory } from './memory';
import { memoryWorksheets } from './memory-layout';
import type { PhaseRecord } from './memory-layout';
import { tableNames, worksheetNames } from './names';
import { describePeople, ownerChoices, peopleTable } from './people-worksheet';
import type { PersonRow } from './people-worksheet';
import { describeStatus } from './status-worksheet';
import { asDescribed } from './status-formulas';
import { urgentAt } from './urgent-rows';
import { describePhase, rowNumber } from './phase-worksheet';
import type { PhaseWorksheetInput } from './phase-worksheet';

export interface WorkbookInput {
  /** The language of headings, statuses and dates; the document's own, where the product speaks it. */
  language: WorksheetLanguage;
  workbookId: string;
  newRowId: () => RowId;
  /** When it is made: the most urgent rows are those of this moment. */
  now: Date;
  people?: readonly PersonRow[];
}

/**
 * A workbook for a document: a worksheet for each phase in its order, the people, and the very hidden ones.
 * Errors: `nothing-chosen` for a document without a phase.
 */
export function describeWorkbook(document: Document, input: WorkbookInput): WorkbookDescription {
  const { phases } = document;
  if (phases.length === 0) throw new Problem('nothing-chosen', {});
  const words = worksheetWordsIn(input.language);
  const people = words.worksheet.people;
  const statusName = words.report.status;
  const { worksheets, records, rows } = describePhases(phases, {
    firstPosition: 1,
    takenNames: [statusName, words.log.name, people, listsWorksheet, ...Object.values(memoryWorksheets)],
    takenTables: [peopleTable, logTable],
    words,
    document: firstDocument,
    choices: { statuses: statusChoices, owners: ownerChoices(people) },
    newRowId: input.newRowId,
  });
  const named = input.people ?? [];
  const status = describeStatus({
    name: statusName,
    phases: records.map(({ title, worksheet, table }) => ({ title, worksheet, table: asDescribed(table, words) })),
    people: { worksheet: people, count: named.length },
    words,
    language: input.language,
    urgent: urgentAt(input.now, { phases: records, rows }, input.language),
  });
  return {
    worksheets: [
      status,
      ...worksheets,
      describePeople(people, named, words),
      describeLists(words, workstreamsOf(phases)),
      ...describeMemory({
        workbookId: input.workbookId,
        language: input.language,
        documents: [recordOf(document, { id: firstDocument, party: '' })],
        phases: records,
      }),
    ],
  };
}

export interface PhasesInput extends Pick<PhaseWorksheetInput, 'words' | 'choices' | 'document'> {
  /** Position of the first of them in the workbook, from 1. */
  firstPosition: number;
  /** Names that worksheets and tables have already. */
  takenNames: readonly string[];
  takenTables: readonly string[];
  newRowId: () => RowId;
}

/**
 * The worksheets of phases, what the memory is to know of each, and their rows; columns of their tables are known by their
 * positions.
 */
export function describePhases(
  phases: readonly Phase[],
  { firstPosition, takenNames, takenTables, words, document, choices, newRowId }: PhasesInput,
): { worksheets: WorksheetDescription[]; records: PhaseRecord[]; rows: ReportedRow[] } {
  const names = worksheetNames(
    phases.map(({ title }) => title),
    takenNames,
  );
  const tables = tableNames(
    phases.map(({ key }) => key),
    [...takenTables, ...takenNames, ...names],
  );
  const records = phases.map(({ key, title, introduction, responsibilities }, index) => ({
    key,
    title,
    introduction,
    worksheet: names[index] ?? '',
    table: tables[index] ?? '',
    columns: columnIds,
    position: firstPosition + index,
    lastNumber: responsibilities.length,
  }));
  const ids = phases.map(({ responsibilities }) => responsibilities.map(() => newRowId()));
  const rows = phases.flatMap(({ key: phase, responsibilities }, index) =>
    responsibilities.map((responsibility, at) => ({
      ...valuesOf(responsibility),
      id: ids[index]?.[at] ?? '',
      number: rowNumber(firstPosition + index, at + 1),
      phase,
    })),
  );
  const worksheets = records.flatMap(({ worksheet, table, position }, index) => {
    const phase = phases[index];
    if (!phase) return [];
    const rowIds = ids[index] ?? [];
    const before = phases.slice(0, index).reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
    return [
      describePhase({ phase, position, name: worksheet, tableName: table, rowIds, words, document, before, choices }),
    ];
  });
  return { worksheets, records, rows };
}

/** The workstreams of a document, each once, in its order. */
function workstreamsOf(phases: readonly Phase[]): string[] {
  const named = phases.flatMap(({ responsibilities }) => responsibilities.map(({ workstream }) => workstream));
  return [...new Set(named.filter((name) => name !== ''))];
}

/** The columns of a table in a new .xlsx file have the ids 1 to n, from left to right. */
const columnIds = Object.fromEntries(columns.map(({ key }, index) => [String(index + 1), key]));
