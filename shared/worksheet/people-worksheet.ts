import type { WorksheetWords } from '../words/worksheet/shape';
import { elsewhere, rangeAddress } from './address';
import type { WorksheetDescription } from './description';
import { inDirectionOf } from './direction';
import { bodySize, headerStyle, rowLine, tableStyle } from './look';

/** Somebody of the People worksheet; whoever is outside the organisation is as welcome as a role without a name. */
export interface PersonRow {
  name: string;
  mail?: string;
  organisation?: string;
  role?: string;
}

/** Name of the table of people, the same in every language. */
export const peopleTable = 'PlanPeople';

/** Rows in which the drop-down of owners looks for names. */
const lastNameRow = 501;

/** Where the names of the People worksheet are, for the drop-down of owners. */
export function ownerChoices(worksheet: string): string {
  return elsewhere(worksheet, 0, 2, lastNameRow);
}

/** The worksheet of the people who may own rows. A table has at least one row: without people it is a blank one. */
export function describePeople(
  name: string,
  people: readonly PersonRow[],
  words: WorksheetWords,
): WorksheetDescription {
  const { name: nameHeading, mail, organisation, role } = words.worksheet;
  const headings = [nameHeading, mail, organisation, role];
  const rows = people.map((person) => [
    person.name,
    person.mail ?? null,
    person.organisation ?? null,
    person.role ?? null,
  ]);
  const lastRow = Math.max(2, rows.length + 1);
  return inDirectionOf(words, {
    name,
    visibility: 'visible',
    gridlines: false,
    columns: [{ width: 30 }, { width: 36 }, { width: 26 }, { width: 30 }],
    rowHeights: [{ row: 1, height: 20, fixed: true }],
    freeze: { rows: 1, columns: 0 },
    cells: [headings, ...rows],
    styles: [
      { range: rangeAddress(0, 1, 3, 1), style: headerStyle },
      { range: rangeAddress(0, 2, 3, lastRow), style: { fontSize: bodySize, vertical: 'top', lineBelow: rowLine } },
    ],
    tables: [
      {
        name: peopleTable,
        range: rangeAddress(0, 1, 3, lastRow),
        columns: headings,
        style: tableStyle,
        stripes: false,
        filter: true,
      },
    ],
    validations: [],
    conditionalFormats: [],
    page: { orientation: 'portrait', pagesWide: 1, paper: 'a4', titleRows: '1:1' },
  });
}
