import { openSheet } from '../../../addin/excel/sheet';
import { serialOf } from '../../../shared/dates';
import { blankRow } from '../../../shared/row';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import type { SheetRow } from '../../../sync/ports/workbook';
import { newSharedWorkbook } from '../../support/excel-workbook';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases();
});

afterEach(() => phases.close());

const ids = async () => (await phases.sheet.read()).rows.map(({ id }) => id);

/** A row as it was made. */
function fresh(id: string, number: string, responsibility: string): SheetRow {
  return {
    ...blankRow,
    id,
    number,
    phase: `phase-${number.charAt(0)}`,
    responsibility,
    wording: responsibility,
    document: `1#${id.replace('row-', '')}#phase-${number.charAt(0)}`,
    unreadable: [],
    computed: [],
  };
}

describe('new worksheets', () => {
  it('are read as they were made', async () => {
    phases.person.type('People!A2', 'Ana Ruiz');
    phases.person.type('People!B2', 'ana@harbour.example');
    phases.person.type('People!A3', 'Crane team');
    expect(await phases.sheet.read()).toEqual({
      phases: [
        { key: 'phase-1', title: 'Phase A' },
        { key: 'phase-2', title: 'Phase B' },
      ],
      rows: [
        fresh('row-1', '1.01', 'Look after pier 1, berth 1'),
        fresh('row-2', '1.02', 'Look after pier 1, berth 2'),
        fresh('row-3', '1.03', 'Look after pier 1, berth 3'),
        fresh('row-4', '2.01', 'Look after pier 2, berth 1'),
        fresh('row-5', '2.02', 'Look after pier 2, berth 2'),
      ],
      people: [
        { name: 'Ana Ruiz', mail: 'ana@harbour.example' },
        { name: 'Crane team', mail: '' },
      ],
    });
  });

  it('take as many round trips with 5 rows as with 60', async () => {
    const trips = async ({ ana, sheet }: Phases) => {
      const before = ana.trips();
      await sheet.read();
      return ana.trips() - before;
    };
    const many = await openPhases([40, 20]);
    expect(await trips(many)).toBe(await trips(phases));
    await many.close();
  });
});

describe('cells are read by what they say', () => {
  it.each<[cell: string, typed: string | number, read: Partial<SheetRow>]>([
    ['D5', 'Completed', { status: 'completed' }],
    ['D5', ' en CURSO ', { status: 'inProgress' }],
    ['D5', '', { status: 'notStarted' }],
    ['D5', 'Nearly', { status: 'notStarted', unreadable: [{ field: 'status', text: 'Nearly' }] }],
    ['E5', serialOf('2026-12-01'), { due: '2026-12-01' }],
    ['E5', '1 dic 2026', { due: '2026-12-01' }],
    ['E5', '2026-12-01', { due: '2026-12-01' }],
    ['E5', '01/12/2026', { due: null, unreadable: [{ field: 'due', text: '01/12/2026' }] }],
    ['G5', 'soon', { start: null, unreadable: [{ field: 'start', text: 'soon' }] }],
    ['H5', ' DRINGEND ', { priority: 'urgent', unreadable: [] }],
    ['H5', 'ASAP', { priority: null, unreadable: [{ field: 'priority', text: 'ASAP' }] }],
    ['M5', serialOf('2026-11-30'), { completedOn: '2026-11-30' }],
    ['M5', 'last week', { completedOn: null, unreadable: [{ field: 'completedOn', text: 'last week' }] }],
    ['N5', ' Ana Ruiz ', { completedBy: 'Ana Ruiz' }],
    ['C5', 'Ana Ruiz; Crane team ;', { owners: ['Ana Ruiz', 'Crane team'] }],
    ['B5', 42, { responsibility: '42' }],
    ['B5', '="Look "&"after"', { responsibility: 'Look after', computed: ['responsibility'] }],
    ['E5', '=DATE(2026,12,1)', { due: '2026-12-01', computed: ['due'] }],
    ['D5', '=1/0', { unreadable: [{ field: 'status', text: '#DIV/0!' }], computed: ['status'] }],
    ['B5', 'the first “=”', { responsibility: 'the first “=”', computed: [] }],
  ])('%s with %j', async (cell, typed, read) => {
    phases.person.type(`Phase A!${cell}`, typed);
    expect(await phases.row('row-1')).toMatchObject(read);
  });

  it('and text that looks like a formula is no formula', async () => {
    await phases.ana.edit(({ worksheets }) => {
      worksheets.getItem('Phase A').getRange('B5').values = [["'=1+1"]];
    });
    expect(await phases.row('row-1')).toMatchObject({ responsibility: '=1+1', computed: [] });
  });
});

describe('rows are the same rows', () => {
  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['headings are renamed', rename],
    ['the worksheet is renamed', ({ worksheets }) => (worksheets.getItem('Phase A').name = 'Kick-off')],
    ['the table is renamed', ({ tables }) => (tables.getItem('Phase1Rows').name = 'Mine')],
    ['a worksheet is hidden', ({ worksheets }) => (worksheets.getItem('Phase B').visibility = 'Hidden')],
    [
      'people put in columns of their own',
      ({ worksheets }) => worksheets.getItem('Phase A').getRange('C4:C7').insert('Right'),
    ],
    [
      'people delete a column that is not needed',
      ({ tables }) => tables.getItem('Phase1Rows').columns.getItem('Notes').delete(),
    ],
    [
      'rows are put in above the table',
      ({ worksheets }) => worksheets.getItem('Phase A').getRange('2:3').insert('Down'),
    ],
    [
      'somebody keeps a table of their own beside it',
      ({ worksheets }) => worksheets.getItem('Phase A').tables.add('Z1:AA3', true),
    ],
    ['the people are gone', ({ worksheets }) => worksheets.getItem('People').delete()],
  ])('where %s', async (_, edit) => {
    const { rows } = await phases.sheet.read();
    await phases.ana.edit(edit);
    expect((await phases.sheet.read()).rows).toEqual(rows);
  });

  function rename({ tables }: Excel.Workbook) {
    const { columns } = tables.getItem('Phase1Rows');
    columns.getItem('Responsibility').name = 'Duty';
    columns.getItem('Status').name = 'Where we are';
    columns.getItem('Due').name = 'Responsibility';
  }

  it('in the order in which they were sorted, filtered ones too', async () => {
    ['C', 'A', 'B'].forEach((text, at) => phases.person.type(`Phase A!B${5 + at}`, text));
    await phases.ana.edit(({ tables }) => {
      const table = tables.getItem('Phase1Rows');
      table.sort.apply([{ key: 1, ascending: true }]);
      table.columns.getItem('Responsibility').filter.applyValuesFilter(['B']);
    });
    const { rows } = await phases.sheet.read();
    expect(rows.slice(0, 3).map(({ id, responsibility }) => [id, responsibility])).toEqual([
      ['row-2', 'A'],
      ['row-3', 'B'],
      ['row-1', 'C'],
    ]);
  });

  it('where a column was cut and put in elsewhere: it is known by its heading', async () => {
    await phases.ana.edit(({ worksheets, tables }) => {
      tables.getItem('Phase1Rows').columns.getItem('Due').delete();
      worksheets.getItem('Phase A').getRange('T4:T7').values = [['Due'], [serialOf('2026-12-01')], [''], ['']];
    });
    expect(await phases.row('row-1')).toMatchObject({ due: '2026-12-01', id: 'row-1' });
  });

  it('where a blank row is among them, it is none', async () => {
    await phases.person.insertRows('Phase A!6:6');
    expect((await ids()).slice(0, 3)).toEqual(['row-1', 'row-2', 'row-3']);
  });

  it('for an add-in that speaks another language', async () => {
    const { rows } = await phases.sheet.read();
    expect((await openSheet(phases.ana, 'es').read()).rows).toEqual(rows);
  });
});

describe('what is not there any more', () => {
  it('is a phase less where its worksheet was deleted', async () => {
    await phases.ana.edit(({ worksheets }) => worksheets.getItem('Phase A').delete());
    const reading = await phases.sheet.read();
    expect(reading.phases).toEqual([{ key: 'phase-2', title: 'Phase B' }]);
    expect(reading.rows.map(({ id }) => id)).toEqual(['row-4', 'row-5']);
  });

  it('is nobody where the worksheet of people was deleted', async () => {
    await phases.ana.edit(({ worksheets }) => worksheets.getItem('People').delete());
    expect((await phases.sheet.read()).people).toEqual([]);
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['a table was made plain cells', ({ tables }) => tables.getItem('Phase1Rows').convertToRange()],
    [
      'a column that a row needs was deleted',
      ({ tables }) => tables.getItem('Phase1Rows').columns.getItem('Status').delete(),
    ],
    [
      'only somebody’s own table is left of it',
      ({ tables, worksheets }) => {
        tables.getItem('Phase1Rows').convertToRange();
        worksheets.getItem('Phase A').tables.add('Z1:AA3', true);
      },
    ],
  ])('is no reason to believe rows gone where %s: the worksheet is named', async (_, edit) => {
    await phases.ana.edit(edit);
    await expect(phases.sheet.read()).rejects.toMatchObject({
      kind: 'table-unreadable',
      facts: { worksheet: 'Phase A' },
    });
  });

  // Without its journal a workbook is still known; it only cannot take runs back.
  const { rows, settings, phases: phasesWorksheet } = memoryWorksheets;
  const needed = [rows, settings, phasesWorksheet];

  it.each(needed)('is the memory where %s was deleted', async (name) => {
    await phases.ana.edit(({ worksheets }) => {
      const worksheet = worksheets.getItem(name);
      worksheet.visibility = 'Visible';
      worksheet.delete();
    });
    await expect(phases.sheet.read()).rejects.toMatchObject({ kind: 'workbook-without-phases' });
  });

  it.each<[string, string, string, string]>([
    ['a column was put in before the records', memoryWorksheets.rows, 'A:A', ''],
    ['a setting says nothing that can be read', memoryWorksheets.settings, 'B4', 'xx'],
    ['a phase has lost its place', memoryWorksheets.phases, 'E2', 'x'],
  ])('is what a memory says where %s', async (_, worksheet, address, text) => {
    await phases.ana.edit(({ worksheets }) => {
      const range = worksheets.getItem(worksheet).getRange(address);
      if (text === '') range.insert('Right');
      else range.values = [[text]];
    });
    await expect(phases.sheet.read()).rejects.toMatchObject({ kind: 'memory-unreadable', facts: { worksheet } });
  });

  it('is everything in a workbook that never had phases', async () => {
    const shared = newSharedWorkbook();
    const ana = await shared.open();
    await expect(openSheet(ana, 'en').read()).rejects.toMatchObject({ kind: 'workbook-without-phases' });
    await shared.close();
  });
});
