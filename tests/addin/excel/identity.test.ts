import { openSheet } from '../../../addin/excel/sheet';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { openMemory } from '../../../addin/excel/memory';
import type { Fields } from '../../../shared/model';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases();
});

afterEach(() => phases.close());

/** Id, number and text of each row of the first phase. */
const named = async () => {
  const { rows } = await phases.sheet.read();
  return rows
    .filter(({ phase }) => phase === 'phase-1')
    .map(({ id, number, responsibility }) => [id, number, responsibility]);
};
/** Ids follow from what a row says when it gets one. */
const [painting, copied] = ['row-1jhc28c', 'row-sskrtm'];
const made = [1, 2, 3].map((row) => [`row-${row}`, `1.0${row}`, `Look after pier 1, berth ${row}`]);

/** Copies cells of a worksheet with all that they hold. */
async function copy(from: string, to: string): Promise<void> {
  const values = await phases.cells('Phase A', from);
  await phases.ana.edit(({ worksheets }) => (worksheets.getItem('Phase A').getRange(to).values = values));
}

describe('a row that somebody typed', () => {
  it('gets an id and the next number, and keeps them whatever becomes of its words', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    expect(await named()).toEqual([...made, [painting, '1.04', 'Paint the bollards']]);
    expect(await phases.cells('Phase A', 'A8:Q8')).toMatchObject([{ 0: '1.04', 16: painting }]);
    phases.person.type('Phase A!B8', 'Paint all bollards');
    expect(await named()).toEqual([...made, [painting, '1.04', 'Paint all bollards']]);
  });

  it('gets the same id from whoever gives it, and again if that was taken back', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    const first = await named();
    phases.person.type('Phase A!Q8', '');
    expect(await named()).toEqual(first);
  });

  it('gets another number than a row that a colleague typed at the same moment; the remembered one keeps it', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    phases.person.type('Phase A!B9', 'Oil the crane');
    const [, , , [first] = [], [second = ''] = []] = await named();
    phases.person.type('Phase A!A9', '1.04');
    const snapshot = { responsibility: 'Oil the crane' };
    await openMemory(phases.ana).write({
      rows: [{ rowId: second, taskId: 't', etag: null, detailsEtag: null, snapshot }],
    });
    expect((await named()).slice(3)).toEqual([
      [first, '1.06', 'Paint the bollards'],
      [second, '1.04', 'Oil the crane'],
    ]);
    expect(await named()).toEqual(await named());
  });

  it('gets another than a row of the same words, and than one that said them', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    phases.person.type('Phase A!B9', 'Paint the bollards');
    const ids = (await named()).map(([id]) => id);
    expect(new Set(ids).size).toBe(5);
    await openMemory(phases.ana).write({
      rows: [{ rowId: painting, taskId: 't', etag: null, detailsEtag: null, snapshot: { responsibility: 'Paint it' } }],
    });
    await phases.person.deleteRows('Phase A!8:9');
    phases.person.type('Phase A!B8', 'Paint the bollards');
    expect((await named()).at(-1)?.[0]).not.toBe(painting);
  });

  it('is nobody’s business before it says something', async () => {
    await phases.ana.edit(({ tables }) => tables.getItem('Phase1Rows').resize('A4:T9'));
    phases.person.type('Phase A!D8', 'Not started');
    expect(await named()).toEqual(made);
  });

  it('keeps a number that a person gave it, unless another row has it', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    phases.person.type('Phase A!A8', 'A7');
    phases.person.type('Phase A!B9', 'Oil the cranes');
    phases.person.type('Phase A!A9', '1.02');
    expect((await named()).slice(3)).toEqual([
      [painting, 'A7', 'Paint the bollards'],
      [expect.any(String), '1.04', 'Oil the cranes'],
    ]);
  });

  it('never gets a number that was given before, not even that of a row that is gone', async () => {
    phases.person.type('Phase A!B8', 'Paint the bollards');
    await named();
    await phases.person.deleteRows('Phase A!8:8');
    phases.person.type('Phase A!B8', 'Oil the cranes');
    expect((await named()).at(-1)).toEqual([expect.any(String), '1.05', 'Oil the cranes']);
  });

  it('costs no round trip more when it is one of many', async () => {
    const trips = async (last: number) => {
      for (let row = 8; row <= last; row++) phases.person.type(`Phase A!B${row}`, `Duty ${row}`);
      const before = phases.ana.trips();
      await phases.sheet.read();
      return phases.ana.trips() - before;
    };
    expect(await trips(40)).toBe(await trips(41));
  });
});

describe('a row that somebody copied', () => {
  it('is another row, without the document’s wording; the first of two equal ones stays who it was', async () => {
    await copy('A5:T5', 'A8:T8');
    expect(await named()).toEqual([...made, [copied, '1.04', 'Look after pier 1, berth 1']]);
    expect([(await phases.row('row-1')).wording, (await phases.row(copied)).wording]).toEqual([
      'Look after pier 1, berth 1',
      '',
    ]);
    expect((await phases.row(copied)).document).toBe('');
  });

  it('stays who it was where it is nearest to what was last agreed', async () => {
    const snapshot: Partial<Fields> = {
      responsibility: 'Look after pier 1, berth 1',
      status: 'notStarted',
      phase: 'phase-1',
    };
    await openMemory(phases.ana).write({
      rows: [{ rowId: 'row-1', taskId: 't', etag: null, detailsEtag: null, snapshot }],
    });
    await copy('A5:T5', 'A8:T8');
    phases.person.type('Phase A!B5', 'Look after the lighthouse');
    phases.person.type('Phase A!D5', 'Completed');
    expect(await named()).toEqual([
      [expect.any(String), '1.04', 'Look after the lighthouse'],
      ...made.slice(1),
      ['row-1', '1.01', 'Look after pier 1, berth 1'],
    ]);
  });

  it('without its hidden cells gets both an id and a number', async () => {
    await copy('A5:F5', 'A8:F8');
    expect((await named()).at(-1)).toEqual([copied, '1.04', 'Look after pier 1, berth 1']);
  });

  it('into the table of another phase is a row of that phase', async () => {
    const values = await phases.cells('Phase A', 'A5:T5');
    await phases.ana.edit(({ worksheets }) => (worksheets.getItem('Phase B').getRange('A7:T7').values = values));
    const { rows } = await phases.sheet.read();
    expect(rows.map(({ id, number }) => `${id} ${number}`)).toEqual([
      'row-1 1.01',
      'row-2 1.02',
      'row-3 1.03',
      'row-4 2.01',
      'row-5 2.02',
      `${copied} 2.03`,
    ]);
  });
});

describe('two people at once', () => {
  it.each([1, 2, 3])('who type and read before round trip %i see the same ids in the end, each once', async (trip) => {
    const luis = await phases.open();
    const his = openSheet(luis, 'en');
    phases.person.type('Phase A!B8', 'Paint the bollards');
    const target = phases.ana.trips() + trip;
    phases.ana.beforeTrip(async (at) => {
      if (at !== target) return;
      await luis.edit(({ worksheets }) => (worksheets.getItem('Phase A').getRange('B9').values = [['Oil the cranes']]));
      await his.read();
    });
    await phases.sheet.read();
    phases.ana.beforeTrip(null);
    const [hers, theirs] = [await phases.sheet.read(), await his.read()];
    expect(hers.rows).toEqual(theirs.rows);
    expect(new Set(hers.rows.map(({ id }) => id)).size).toBe(7);
    expect(hers.rows.map(({ number }) => number).sort()).toEqual([
      '1.01',
      '1.02',
      '1.03',
      '1.04',
      '1.05',
      '2.01',
      '2.02',
    ]);
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['sorts the rows', ({ tables }) => tables.getItem('Phase1Rows').sort.apply([{ key: 1, ascending: false }])],
    ['puts a row in', ({ worksheets }) => worksheets.getItem('Phase A').getRange('5:5').insert('Down')],
    ['puts a column in', ({ worksheets }) => worksheets.getItem('Phase A').getRange('C4:C8').insert('Right')],
    ['deletes the row', ({ worksheets }) => worksheets.getItem('Phase A').getRange('8:8').delete('Up')],
    [
      'puts a column in and takes another out',
      ({ worksheets }) => {
        worksheets.getItem('Phase A').getRange('C4:C8').insert('Right');
        worksheets.getItem('Phase A').getRange('N4:N8').delete('Left');
      },
    ],
  ])('one of whom %s in the moment of writing: no row takes another one’s id', async (_, edit) => {
    const luis = await phases.open();
    phases.person.type('Phase A!B8', 'Paint the bollards');
    const target = phases.ana.trips() + 3;
    phases.ana.beforeTrip((at) => (at === target ? luis.edit(edit) : Promise.resolve()));
    await phases.sheet.read();
    phases.ana.beforeTrip(null);
    const rows = new Map((await named()).map(([id, , text]) => [text, id]));
    for (const [id, , text] of made) expect(rows.get(text)).toBe(id);
  });
});

it('numbers that were given are remembered on the very hidden worksheet of phases', async () => {
  phases.person.type('Phase A!B8', 'Paint the bollards');
  await phases.sheet.read();
  expect(await phases.cells(memoryWorksheets.phases, 'F2:F3')).toEqual([['4'], ['2']]);
});
