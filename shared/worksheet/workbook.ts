import { Problem } from '../errors';
import type { Language } from '../language';
import type { Document, RowId } from '../model';
import { wordsIn } from '../words/words';
import type { WorkbookDescription } from './description';
import { describeLists, listsWorksheet, statusChoices } from './lists-worksheet';
import { tableNames, worksheetNames } from './names';
import { describePeople, ownerChoices, peopleTable } from './people-worksheet';
import type { PersonRow } from './people-worksheet';
import { describePhase } from './phase-worksheet';

export interface WorkbookInput {
  /** The language of headings, statuses and dates; the document's own, where the product speaks it. */
  language: Language;
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
  const words = wordsIn(input.language);
  const people = words.worksheet.people;
  const names = worksheetNames(
    phases.map(({ title }) => title),
    [people, listsWorksheet],
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
    ],
  };
}
