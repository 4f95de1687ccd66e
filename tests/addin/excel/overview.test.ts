import { readGlance, readLanguage, selectPhase, selectRow } from '../../../addin/excel/glance';
import { openMemory } from '../../../addin/excel/memory';
import { addPeople } from '../../../addin/excel/people';
import { watchWorkbook } from '../../../addin/excel/watch';
import { newSharedWorkbook } from '../../support/excel-workbook';
import { afterEvents } from '../../support/excel-desk';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases([5, 2]);
});
afterEach(() => phases.close());

const today = '2026-11-24';

describe('the workbook at a glance', () => {
  it('counts what is done of what counts, and what is late, blocked, without an owner or a date', async () => {
    const { person } = phases;
    const rows: [status: string, owner: string, due: string | number][] = [
      ['Completed', '', ''],
      ['Ongoing', 'Ana Ruiz', ''],
      ['Blocked', 'Luis Vega', 46000],
      ['In progress', '', 99000],
      ['Not applicable', '', 46000],
    ];
    rows.forEach(([status, owner, due], at) => {
      person.type(`Phase A!D${5 + at}`, status);
      if (owner !== '') person.type(`Phase A!C${5 + at}`, owner);
      if (due !== '') person.type(`Phase A!E${5 + at}`, due);
    });
    expect(await readGlance(phases.ana, today)).toMatchObject({
      phases: [
        { key: 'phase-1', title: 'Phase A', done: 1, total: 3 },
        { key: 'phase-2', title: 'Phase B', done: 0, total: 2 },
      ],
      parties: [],
      overdue: 1,
      blocked: 1,
      unowned: 3,
      undated: 2,
      language: 'en',
      plan: null,
      lastSync: null,
    });
  });

  it('knows the plan and the last sync', async () => {
    const plan = { groupId: 'g', planId: 'p', planTitle: 'Harbour move' };
    const lastSync = { at: '2026-11-02T09:00:00Z', by: 'Ana Ruiz' };
    await openMemory(phases.ana).write({ plan, lastSync });
    expect(await readGlance(phases.ana, today)).toMatchObject({ plan, lastSync });
  });

  it('is empty, and no error, in a workbook that no document was opened in', async () => {
    const shared = newSharedWorkbook();
    const seat = await shared.open();
    expect(await readGlance(seat, today)).toMatchObject({ phases: [], overdue: 0, plan: null, language: null });
    await expect(readLanguage(seat)).rejects.toMatchObject({ kind: 'workbook-without-phases' });
    await shared.close();
  });
});

it('a look gives no row an id: it changes nothing', async () => {
  phases.person.type('Phase A!B10', 'Paint the bollards');
  const before = await phases.host.describe();
  await readGlance(phases.ana, today);
  expect(await phases.host.describe()).toEqual(before);
});

describe('going to a phase or a row', () => {
  const inFront = () =>
    phases.ana.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address;
    });

  it('finds them by what they are, whatever their worksheet is called and wherever they stand', async () => {
    await phases.ana.edit((workbook) => {
      workbook.worksheets.getItem('Phase B').name = 'The end';
      workbook.worksheets.getItem('The end').getRange('5:5').insert('Down');
    });
    await selectPhase(phases.ana, 'phase-2');
    expect(await inFront()).toMatch(/^'The end'!/);
    await selectPhase(phases.ana, 'phase-1');
    await selectRow(phases.ana, 'row-7');
    expect(await inFront()).toBe("'The end'!B7");
  });

  it('stays where it is for a row that is gone, and says so of a phase', async () => {
    await selectPhase(phases.ana, 'phase-1');
    const before = await inFront();
    await selectRow(phases.ana, 'nobody');
    expect(await inFront()).toBe(before);
    await expect(selectPhase(phases.ana, 'nothing')).rejects.toMatchObject({ kind: 'workbook-without-phases' });
  });
});

describe('the People worksheet', () => {
  const people = async () => (await phases.sheet.read()).people;
  const ana = { name: 'Ana Ruiz', mail: 'ana@harbour.example' };
  const luis = { name: 'Luis Vega', mail: 'luis@harbour.example' };

  it('takes whoever is not there yet, once, as text', async () => {
    const odd = { name: '=1+1', mail: '+34' };
    expect(await addPeople(phases.ana, [ana, luis, odd])).toBe(3);
    expect(await addPeople(phases.ana, [luis, ana])).toBe(0);
    expect(await people()).toEqual([ana, luis, odd]);
  });

  it('keeps what people typed, and knows them by mail or by name', async () => {
    phases.person.type('People!A2', 'Ana');
    phases.person.type('People!B2', 'ANA@harbour.example');
    phases.person.type('People!A3', 'Luis Vega');
    phases.person.type('People!D3', 'Harbour master');
    expect(await addPeople(phases.ana, [ana, luis, { name: 'Crane team', mail: '' }])).toBe(1);
    expect(await people()).toEqual([
      { name: 'Ana', mail: 'ANA@harbour.example' },
      { name: 'Luis Vega', mail: '' },
      { name: 'Crane team', mail: '' },
    ]);
    expect(await phases.cells('People', 'D3')).toEqual([['Harbour master']]);
  });

  it('keeps what is written below its table', async () => {
    phases.person.type('People!A5', 'Ask Eva for the rest');
    const others = ['Eva', 'Gus'].map((name) => ({ name, mail: '' }));
    expect(await addPeople(phases.ana, [ana, luis, ...others])).toBe(4);
    expect(await people()).toEqual([ana, luis, ...others]);
    expect((await phases.cells('People', 'A6:A10')).flat()).toContain('Ask Eva for the rest');
  });

  it('may be gone', async () => {
    await phases.ana.edit((workbook) => workbook.worksheets.getItem('People').delete());
    expect(await addPeople(phases.ana, [ana])).toBe(0);
  });
});

describe('watching the workbook', () => {
  it('hears of other hands, its own person’s included, and not of its own writing', async () => {
    const luis = await phases.open();
    let heard = 0;
    await watchWorkbook(phases.ana, () => {
      heard += 1;
    });
    await addPeople(phases.ana, [{ name: 'Ana Ruiz', mail: 'ana@harbour.example' }]);
    await afterEvents();
    expect(heard).toBe(0);
    phases.person.type('Phase A!C5', 'Ana Ruiz');
    await afterEvents();
    expect(heard).toBeGreaterThan(0);
    const before = heard;
    await luis.edit((workbook) => {
      workbook.worksheets.getItem('Phase B').getRange('C5').values = [['Luis Vega']];
    });
    await afterEvents();
    expect(heard).toBeGreaterThan(before);
  });
});
