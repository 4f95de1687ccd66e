import { columnKeys } from '../../../shared/columns';
import type { ColumnKey } from '../../../shared/columns';
import { worksheetLanguages } from '../../../shared/language';
import type { WorksheetLanguage } from '../../../shared/language';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorksheetDescription } from '../../../shared/worksheet/description';
import { readText } from '../../../shared/worksheet/cell-values';
import { lostColumns } from '../../../shared/worksheet/lost-columns';
import { lostMemory } from '../../../shared/worksheet/lost-memory';
import type { StandingTable } from '../../../shared/worksheet/lost-memory';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { decodePhase } from '../../../shared/worksheet/memory-records';
import { describedWorkbook, documentOf } from '../../support/excel-workbook';

/** The tables of a workbook as they stand, and the phases as its memory knew them. */
function standing(counts: readonly number[] = [3, 2], language: WorksheetLanguage = 'en') {
  const { worksheets } = describedWorkbook(documentOf(counts, language), language);
  const phases =
    worksheets
      .find(({ name }) => name === memoryWorksheets.phases)
      ?.cells.slice(1)
      .map(decodePhase) ?? [];
  return { tables: worksheets.flatMap(tablesOf), phases };
}

function tablesOf({ name: worksheet, cells, tables }: WorksheetDescription): StandingTable[] {
  const text = (row: number, column: number) => readText(cells[row]?.[column]);
  return tables.map(({ name, columns, range }) => {
    const header = Number(/\d+/.exec(range)?.[0]);
    return {
      worksheet,
      table: name,
      columns: columns.map((column, at) => ({ id: at + 1, name: column })),
      values: cells.slice(header).map((row) => row.map((cell) => cell ?? '')),
      title: text(0, 0),
      introduction: text(1, 1),
    };
  });
}

/** A table of which only some columns are left, as people removed the others. */
function withColumns(table: StandingTable, isLeft: (at: number) => boolean): StandingTable {
  return {
    ...table,
    columns: table.columns.filter((_, at) => isLeft(at)),
    values: table.values.map((row) => row.filter((_, at) => isLeft(at))),
  };
}

const at = (key: ColumnKey) => columnKeys.indexOf(key);

describe('the memory that worksheets still tell', () => {
  it.each(worksheetLanguages)('is what it was: %s', (language) => {
    const { tables, phases } = standing([3, 2, 1], language);
    expect(lostMemory(tables)).toMatchObject({ language, phases, documents: [{ id: '1' }] });
  });

  it('is the same whatever the order of worksheets, rows and columns', () => {
    const { tables, phases } = standing();
    const turned = tables.map((table) => ({
      ...table,
      columns: table.columns.toReversed(),
      values: table.values.toReversed().map((row) => row.toReversed()),
    }));
    expect(lostMemory(turned.toReversed())?.phases).toEqual(phases);
  });

  it('knows renamed columns by their places and by what they hold', () => {
    const { tables, phases } = standing();
    const renamed = tables.map((table) => ({
      ...table,
      columns: table.columns.map((column, place) =>
        [at('responsibility'), at('status'), at('remark'), at('rowId')].includes(place)
          ? { ...column, name: `Ours ${place}` }
          : column,
      ),
    }));
    expect(lostMemory(renamed)?.phases).toEqual(phases);
  });

  it('goes without hidden columns, those of people’s own left alone', () => {
    const { tables } = standing();
    const phases = lostMemory(
      tables.map((table) => withColumns(table, (place) => place <= at('remark'))).map(withOwnColumn),
    )?.phases;
    expect(phases?.map(({ key, position, lastNumber }) => [key, position, lastNumber])).toEqual([
      ['phase-a', 1, 3],
      ['phase-b', 2, 2],
    ]);
    expect(Object.values(phases?.[0]?.columns ?? {})).toEqual(columnKeys.slice(0, 6));
  });

  it('gives every phase a place and a key of its own', () => {
    const { tables } = standing([2]);
    const copies = [...tables, ...tables.map((table) => ({ ...table, worksheet: 'Copy', table: 'CopyRows' }))];
    const phases = lostMemory(copies)?.phases ?? [];
    expect(phases.map(({ key, position }) => [key, position])).toEqual([
      ['phase-1', 1],
      ['phase-1-2', 2],
    ]);
  });

  it.each([
    ['a list of somebody’s own', ['Task', 'Owner', 'Status', 'Due'], [['Sweep', 'Ana', 'Blocked', '']]],
    [
      'the same with headings like ours',
      ['Responsibility', 'Owner', 'Status', 'Due'],
      [['Sweep', 'Ana', 'Blocked', '']],
    ],
    ['an empty table', ['Column1'], [['']]],
  ])('is none in %s', (_, headings, values) => {
    const columns = headings.map((name, place) => ({ id: place + 1, name }));
    expect(lostMemory([{ worksheet: 'Own', table: 'Own', columns, values, title: '', introduction: '' }])).toBeNull();
  });

  it('takes no column for the status that holds none', () => {
    const headings = ['No.', 'Responsibility', 'Owner', 'Colour', 'Due'];
    const found = lostColumns(headings, [['1.01', 'Sweep', 'Ana', 'Red', '']]);
    expect(found.columns.has('status')).toBe(false);
  });

  it('is told in the language of most of the headings', () => {
    const { column } = worksheetWordsIn('de');
    const headings = [column.number, column.responsibility, column.owner, 'Status', 'Due', column.remark];
    expect(lostColumns(headings, []).language).toBe('de');
  });
});

function withOwnColumn(table: StandingTable): StandingTable {
  return {
    ...table,
    columns: [...table.columns, { id: 99, name: 'Cost' }],
    values: table.values.map((row) => [...row, 100]),
  };
}
