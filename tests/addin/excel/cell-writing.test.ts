import { serialOf } from '../../../shared/dates';
import type { RowValues, SheetChange } from '../../../shared/row';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases();
});

afterEach(() => phases.close());

function update(rowId: string, after: Partial<RowValues>, before: Partial<RowValues> = {}): SheetChange {
  return { kind: 'update-row', rowId, before, after };
}

const step = (text: string, depth = 1, isDone = false) => ({ text, depth, done: isDone });

const write = (...changes: SheetChange[]) => phases.sheet.write(changes);

const done = { done: true };
const moved = { done: false, why: 'moved' };

describe('a change of a row', () => {
  it.each<[keyof RowValues, Partial<RowValues>, string, string | number]>([
    ['responsibility', { responsibility: 'Sweep the quay' }, 'B5', 'Sweep the quay'],
    ['owners', { owners: ['Ana Ruiz', 'crane team'] }, 'C5', 'Ana Ruiz; crane team'],
    ['owners', { owners: [] }, 'C5', ''],
    ['status', { status: 'blocked' }, 'D5', 'Blocked'],
    ['due', { due: '2026-12-01' }, 'E5', serialOf('2026-12-01')],
    ['due', { due: null }, 'E5', ''],
    ['start', { start: '2026-03-31' }, 'G5', serialOf('2026-03-31')],
    ['priority', { priority: 'low' }, 'H5', 'Low'],
    ['steps', { steps: [step('Measure', 1, true), step('Draw', 2)] }, 'I5', '☑ Measure\n   ☐ Draw'],
    ['workstream', { workstream: 'Quay' }, 'J5', 'Quay'],
    ['party', { party: 'Harbour office' }, 'K5', 'Harbour office'],
    ['notes', { notes: '=Mind the tide\nand the wind' }, 'L5', '=Mind the tide\nand the wind'],
    ['completedOn', { completedOn: '2026-03-31' }, 'M5', serialOf('2026-03-31')],
    ['completedBy', { completedBy: 'Ana Ruiz' }, 'N5', 'Ana Ruiz'],
    ['link', { link: 'https://harbour.example/tide' }, 'O5', 'https://harbour.example/tide'],
    ['wording', { wording: 'Look after the pier' }, 'R5', 'Look after the pier'],
    ['source', { source: '' }, 'S5', ''],
    ['document', { document: '2' }, 'T5', '2'],
  ])('of its %s to %j writes that cell and no other', async (field, after, cell, content) => {
    phases.person.type('Phase A!C5', 'Luis');
    phases.person.type('Phase A!E5', 46000);
    phases.person.type('Phase A!F5', 'a remark');
    const [before, formats] = [
      await phases.cells('Phase A', 'A1:T7'),
      await phases.cells('Phase A', 'A1:T7', 'numberFormat'),
    ];
    expect(await write(update('row-1', after))).toEqual([done]);
    const line = before[4] ?? [];
    line[cell.charCodeAt(0) - 65] = content;
    expect((await phases.cells('Phase A', 'A5:T7')).slice(0, 3)).toEqual(before.slice(4));
    expect(await phases.cells('Phase A', 'A1:T7', 'numberFormat')).toEqual(formats);
    expect((await phases.row('row-1'))[field]).toEqual(after[field]);
  });

  it('says any text as text, which stays what it is when it is read and written again', async () => {
    const texts = ['=1+1', '00123', '1-2', 'TRUE', '1 Dec 2026', "'quoted'", '+34 600', '50%', '#N/A', 'verdadero'];
    const some = await openPhases([texts.length]);
    const say = texts.map((text, at) => update(`row-${at + 1}`, { responsibility: text, owners: [text] }));
    expect(await some.sheet.write(say)).toEqual(texts.map(() => done));
    expect(await some.cells('Phase A', 'B5:C14')).toEqual(texts.map((text) => [text, text]));
    const { rows } = await some.sheet.read();
    expect(rows).toMatchObject(texts.map((text) => ({ responsibility: text, owners: [text], computed: [] })));
    const again = rows.map((row) => update(row.id, { status: 'blocked' }, row));
    expect(await some.sheet.write(again)).toEqual(texts.map(() => done));
    await some.close();
  });

  it('finds its row wherever it was sorted to, and its columns whatever they are called', async () => {
    await phases.ana.edit(({ tables, worksheets }) => {
      tables.getItem('Phase1Rows').sort.apply([{ key: 1, ascending: false }]);
      worksheets.getItem('Phase A').getRange('C4:C7').insert('Right');
      worksheets.getItem('Phase A').getRange('E4').values = [['Where we are']];
    });
    expect(await write(update('row-1', { status: 'blocked' }))).toEqual([done]);
    expect(await phases.cells('Phase A', 'E7')).toEqual([['Blocked']]);
  });

  it('writes the words of the worksheets’ language', async () => {
    const spanish = await openPhases([1], 'es');
    expect(await spanish.sheet.write([update('row-1', { status: 'inProgress', due: '2026-12-01' })])).toEqual([done]);
    expect(await spanish.cells('Phase A', 'D5:E5')).toEqual([['En curso', serialOf('2026-12-01')]]);
    await spanish.close();
  });

  it('shows a day as a day, in a cell that was made plain as well', async () => {
    await phases.ana.edit(
      ({ worksheets }) => (worksheets.getItem('Phase A').getRange('E5').numberFormat = [['General']]),
    );
    expect(await write(update('row-1', { due: '2026-12-01' }))).toEqual([done]);
    expect(await phases.cells('Phase A', 'E5', 'numberFormat')).toEqual([['[$-409]d mmm yyyy']]);
  });

  it('takes as many round trips for one row as for forty', async () => {
    const trips = async (rows: number) => {
      const some = await openPhases([20, 20]);
      const before = some.ana.trips();
      const changes = Array.from({ length: rows }, (_, at) =>
        update(`row-${at + 1}`, { status: 'blocked', responsibility: '=1' }),
      );
      expect(await some.sheet.write(changes)).toEqual(changes.map(() => done));
      const after = some.ana.trips();
      await some.close();
      return after - before;
    };
    expect(await trips(1)).toBe(await trips(40));
  });

  it('shows a column from its first value on, unless somebody hid it after that', async () => {
    const hidden = async () =>
      (await phases.host.describe()).worksheets[0]?.columns.map((column) => column.hidden === true);
    const before = await hidden();
    expect([before?.[8], before?.[9], before?.[17]]).toEqual([true, true, true]);
    await write(update('row-1', { workstream: 'Quay', steps: [], wording: 'Look on' }));
    const after = before?.map((one, at) => (at === 9 ? false : one));
    expect(await hidden()).toEqual(after);
    await phases.ana.edit(({ worksheets }) => (worksheets.getItem('Phase A').getRange('J:J').columnHidden = true));
    await write(update('row-2', { workstream: 'Pier' }));
    expect(await hidden()).toEqual(before);
  });

  it('offers a workstream from then on in the drop-down, and those that people typed', async () => {
    const offered = () => phases.cells('PhaseboardLists', 'B1:B5');
    expect(await offered()).toEqual([['Workstream'], [''], [''], [''], ['']]);
    phases.person.type('Phase B!J5', 'Lights');
    phases.person.type('Phase B!J6', 'Quay');
    const trips = phases.ana.trips();
    await write(update('row-1', { workstream: '00123' }), update('row-2', { workstream: 'Quay' }));
    expect(phases.ana.trips() - trips).toBe(3);
    await write(update('row-3', { workstream: 'Pier' }));
    expect((await offered()).slice(1)).toEqual([['Lights'], ['Quay'], ['00123'], ['Pier']]);
    const { worksheets } = await phases.host.describe();
    expect(worksheets[0]?.validations).toContainEqual(
      expect.objectContaining({
        range: 'J5:J7',
        rule: { type: 'list', source: "='PhaseboardLists'!$B$2:$B$101" },
        onError: 'information',
      }),
    );
  });

  it('leaves a formula of a person in any column', async () => {
    phases.person.type('Phase A!J5', '="Qu"&"ay"');
    expect((await phases.row('row-1')).workstream).toBe('Quay');
    expect(await write(update('row-1', { workstream: 'Pier' }))).toEqual([{ done: false, why: 'computed' }]);
  });

  it('of nothing asks Excel nothing', async () => {
    const before = phases.ana.trips();
    expect(await write()).toEqual([]);
    expect(phases.ana.trips()).toBe(before);
  });
});

describe('a change is refused, and the others are made,', () => {
  const other = update('row-2', { status: 'completed' });

  it('where the cell no longer says what it said', async () => {
    phases.person.type('Phase A!B5', 'Luis was faster');
    const late = update(
      'row-1',
      { responsibility: 'Sweep', status: 'blocked' },
      { responsibility: 'Look after pier 1, berth 1' },
    );
    expect(await write(late, other)).toEqual([moved, done]);
    expect(await phases.cells('Phase A', 'B5:D6')).toEqual([
      ['Luis was faster', '', 'Not started'],
      ['Look after pier 1, berth 2', '', 'Completed'],
    ]);
  });

  it('where it says what cannot be read', async () => {
    phases.person.type('Phase A!E5', 'after Easter');
    expect(await write(update('row-1', { due: '2026-12-01' }, { due: null }), other)).toEqual([moved, done]);
    expect(await phases.cells('Phase A', 'E5')).toEqual([['after Easter']]);
  });

  it('where a person put a formula', async () => {
    phases.person.type('Phase A!E5', '=DATE(2026,12,1)');
    const computed = { done: false, why: 'computed' };
    expect(await write(update('row-1', { due: '2027-01-01' }), other)).toEqual([computed, done]);
    expect(await phases.cells('Phase A', 'E5', 'formulas')).toEqual([['=DATE(2026,12,1)']]);
    expect(await write(update('row-1', { status: 'blocked' }))).toEqual([done]);
  });

  it('where the row is gone', async () => {
    await phases.person.deleteRows('Phase A!5:5');
    expect(await write(update('row-1', { status: 'blocked' }), other)).toEqual([{ done: false, why: 'gone' }, done]);
  });
});

describe('what a coauthor does between reading and writing is not lost', () => {
  /** Luis edits in the moment before what Ana writes arrives: after her two round trips of reading. */
  async function meanwhile(edit: (workbook: Excel.Workbook) => void, ...changes: SheetChange[]) {
    const luis = await phases.open();
    const target = phases.ana.trips() + 3;
    phases.ana.beforeTrip((at) => (at === target ? luis.edit(edit) : Promise.resolve()));
    const outcomes = await write(...changes);
    phases.ana.beforeTrip(null);
    return outcomes;
  }

  const changes = [
    update('row-1', { responsibility: 'Sweep', start: '2026-03-31' }),
    update('row-3', { responsibility: 'Mop', status: 'blocked' }),
  ];

  it.each<[string, string | number, string]>([
    ['a text', 'Luis was here', 'Luis was here'],
    ['a text like a formula', "'=1+1", '=1+1'],
    ['a formula', '="Luis "&"was here"', '="Luis "&"was here"'],
    ['a number', 7, '7'],
  ])('%s in a cell that is written: it is put back', async (_, typed, formula) => {
    const outcomes = await meanwhile(
      ({ worksheets }) => (worksheets.getItem('Phase A').getRange('B5').values = [[typed]]),
      ...changes,
    );
    expect(outcomes).toEqual([moved, done]);
    expect((await phases.cells('Phase A', 'B5', 'formulas')).map(String)).toEqual([formula]);
    expect((await phases.row('row-1')).computed).toEqual(formula.startsWith('="') ? ['responsibility'] : []);
    expect(await phases.row('row-3')).toMatchObject({ responsibility: 'Mop', status: 'blocked' });
  });

  it('a cell between those that are written', async () => {
    const outcomes = await meanwhile(
      ({ worksheets }) => (worksheets.getItem('Phase A').getRange('B6').values = [['Luis was here']]),
      ...changes,
    );
    expect(outcomes).toEqual([done, done]);
    expect((await phases.row('row-2')).responsibility).toBe('Luis was here');
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['sorting', ({ tables }) => tables.getItem('Phase1Rows').sort.apply([{ key: 1, ascending: false }])],
    ['a row put in', ({ worksheets }) => worksheets.getItem('Phase A').getRange('5:5').insert('Down')],
    ['a row taken out', ({ worksheets }) => worksheets.getItem('Phase A').getRange('6:6').delete('Up')],
    ['a column put in', ({ worksheets }) => worksheets.getItem('Phase A').getRange('B4:B7').insert('Right')],
    [
      'a column put in and another one taken out',
      ({ worksheets }) => {
        worksheets.getItem('Phase A').getRange('C4:C7').insert('Right');
        worksheets.getItem('Phase A').getRange('O4:O7').delete('Left');
      },
    ],
  ])('%s: every cell says what Luis left or what it was told', async (_, edit) => {
    const outcomes = await meanwhile(edit, ...changes);
    const rows = new Map((await phases.sheet.read()).rows.map((row) => [row.id, row]));
    const untouched = { status: 'notStarted', start: null, unreadable: [] };
    const texts = { 'row-1': 'Look after pier 1, berth 1', 'row-3': 'Look after pier 1, berth 3' };
    const [first, third] = outcomes;
    expect(rows.get('row-1')).toMatchObject(
      first?.done
        ? { responsibility: 'Sweep', start: '2026-03-31', status: 'notStarted' }
        : { ...untouched, responsibility: texts['row-1'] },
    );
    expect(rows.get('row-3')).toMatchObject(
      third?.done
        ? { responsibility: 'Mop', status: 'blocked', start: null }
        : { ...untouched, responsibility: texts['row-3'] },
    );
    expect(new Set(rows.keys()).size).toBe(rows.size);
    expect(
      (await phases.cells('Phase A', 'A4:T8')).flat().filter((cell) => cell === serialOf('2026-03-31')),
    ).toHaveLength(first?.done ? 1 : 0);
  });
});
