import { Problem } from '../errors';
import type { WorksheetLanguage } from '../language';
import type { Document, RowId } from '../model';
import { worksheetWordsIn } from '../words/worksheet-words';
import type { WorkbookDescription } from './description';
import { columns } from '../columns';
import { describeLists, listsWorksheet, statusChoices } from './lists-worksheet';
import { describeMemory } from './memory';
import { memoryWorksheets } from './memory-layout';
import { tableNames, worksheetNames } from './names';
import { describePeople, ownerChoices, peopleTable } from './people-worksheet';
import type { PersonRow } from './people-worksheet';
import { describePhase } from './phase-worksheet';

export interface WorkbookInput {
  /** The language of headings, statuses and dates; the document's own, where the product speaks it. */
  language: WorksheetLanguage;
  workbookId: string;
  newRowId: () => RowId;
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
  const names = worksheetNames(
    phases.map(({ title }) => title),
    [people, listsWorksheet, ...Object.values(memoryWorksheets)],
  );
  const tables = tableNames(
    phases.map(({ key }) => key),
    [peopleTable, ...names],
  );
  const choices = { statuses: statusChoices, owners: ownerChoices(people) };
  return {
    worksheets: [
      ...phases.map((phase, index) =>
        describePhase({
          phase,
          position: index + 1,
          name: names[index] ?? '',
          tableName: tables[index] ?? '',
          rowIds: phase.responsibilities.map(() => input.newRowId()),
          words,
          choices,
        }),
      ),
      describePeople(people, input.people ?? [], words),
      describeLists(words),
      ...describeMemory({
        workbookId: input.workbookId,
        language: input.language,
        documents: [{ id: '1', key: document.key, title: document.title, language: document.language, party: '' }],
        phases: phases.map(({ key, title, responsibilities }, index) => ({
          key,
          title,
          worksheet: names[index] ?? '',
          table: tables[index] ?? '',
          columns: columnIds,
          position: index + 1,
          lastNumber: responsibilities.length,
        })),
      }),
    ],
  };
}

/** The columns of a table in a new .xlsx file have the ids 1 to n, from left to right. */
const columnIds = Object.fromEntries(columns.map(({ key }, index) => [String(index + 1), key]));
