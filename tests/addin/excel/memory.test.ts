import { openMemory } from '../../../addin/excel/memory';
import { openSheet } from '../../../addin/excel/sheet';
import { recordOf } from '../../../shared/revision/document-record';
import { blankRow } from '../../../shared/row';
import { usualSettings } from '../../../shared/sync-settings';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import type { Memory, MemoryChange, RowMemory } from '../../../sync/ports/workbook';
import { describedWorkbook, documentOf, newSharedWorkbook } from '../../support/excel-workbook';
import { createWorksheets } from '../../../addin/excel/create-worksheets';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;
let memory: Memory;

beforeEach(async () => {
  phases = await openPhases();
  memory = openMemory(phases.ana);
});

afterEach(() => phases.close());

function record(rowId: string, values: Partial<RowMemory> = {}): RowMemory {
  const snapshot = { responsibility: `Duty ${rowId}`, owners: { people: ['p1'], others: ['crane team'] } };
  return { rowId, taskId: `task of ${rowId}`, etag: 'W/"1"', detailsEtag: null, snapshot, ...values };
}

const remembered = async (rowId: string) => (await memory.read()).rows.find((row) => row.rowId === rowId);

/** Luis remembers something before Ana's round trip of that number, counted from now. */
async function meanwhile(trip: number, his: MemoryChange, hers: MemoryChange): Promise<void> {
  const luis = openMemory(await phases.open());
  const target = phases.ana.trips() + trip;
  phases.ana.beforeTrip((at) => (at === target ? luis.write(his) : Promise.resolve()));
  await memory.write(hers);
  phases.ana.beforeTrip(null);
}

const first = recordOf(documentOf([3, 2]), { id: '1', party: '' });

describe('the memory of a workbook', () => {
  it('that was just made knows its id and nothing else', async () => {
    expect(await memory.read()).toEqual({
      workbookId: 'book-1',
      plan: null,
      documents: [first],
      buckets: {},
      lastSync: null,
      rows: [],
      intents: [],
      settings: usualSettings,
      lease: null,
      place: 'https://sandbox.example/Book1.xlsx',
      places: [],
      tookOver: [],
      rebuilt: false,
    });
  });

  it('is on very hidden worksheets', async () => {
    const { worksheets } = await phases.host.describe();
    const ours = worksheets.filter(({ name }) => Object.values<string>(memoryWorksheets).includes(name));
    expect(ours.map(({ visibility }) => visibility)).toEqual(Array<string>(5).fill('veryHidden'));
  });

  it('holds what it was told, for another client too, and leaves the rest', async () => {
    const plan = { groupId: 'g', planId: 'p', planTitle: '=Harbour “move”' };
    const lastSync = { at: '2026-11-24T10:00:00Z', by: 'Ana Ruiz' };
    await memory.write({ plan, buckets: { 'phase-1': 'b1' }, rows: [record('row-1'), record('row-2')] });
    await memory.write({ lastSync, buckets: { 'phase-2': 'b2' }, rows: [record('row-2', { etag: 'W/"2"' })] });
    const provider = { id: '2', key: 'provider', title: '=Provider', language: 'en', party: 'Provider' };
    const settings = { ...usualSettings, quiet: true };
    const lease = { holder: 'run-1', by: 'Ana Ruiz', beat: 2 };
    await memory.write({ documents: [provider], settings, lease });
    const luis = openMemory(await phases.open());
    expect(await luis.read()).toEqual({
      workbookId: 'book-1',
      plan,
      documents: [first, provider],
      buckets: { 'phase-1': 'b1', 'phase-2': 'b2' },
      lastSync,
      rows: [record('row-1'), record('row-2', { etag: 'W/"2"' })],
      intents: [],
      settings,
      lease,
      place: 'https://sandbox.example/Book1.xlsx',
      places: [],
      tookOver: [],
      rebuilt: false,
    });
    await memory.write({ lease: null });
    expect((await luis.read()).lease).toBeNull();
  });

  it('forgets its plan and becomes another workbook', async () => {
    const plan = { groupId: 'g', planId: 'p', planTitle: 'Harbour' };
    const lastSync = { at: '2026-11-24T10:00:00Z', by: 'Ana Ruiz' };
    await memory.write({ plan, lastSync, places: ['C:\\plan.xlsx'], tookOver: ['book-0'], rows: [record('row-1')] });
    expect(await memory.read()).toMatchObject({ places: ['C:\\plan.xlsx'], tookOver: ['book-0'] });
    await memory.write({
      workbookId: 'book-2',
      plan: null,
      lastSync: null,
      places: [],
      tookOver: [],
      rebuilt: false,
      forgotten: ['row-1'],
    });
    expect(await memory.read()).toMatchObject({
      workbookId: 'book-2',
      plan: null,
      lastSync: null,
      places: [],
      rows: [],
    });
  });

  it.each<[string, Partial<RowMemory>]>([
    ['nothing but its id', { taskId: null, etag: null, snapshot: {} }],
    [
      'every field',
      {
        snapshot: {
          responsibility: '',
          owners: { people: [], others: [] },
          status: 'ongoing',
          start: null,
          due: '2026-12-01',
          phase: 'phase-1',
        },
      },
    ],
    ['etags like formulas, numbers and quotations', { taskId: '00123', etag: '=1+1', detailsEtag: "'1-2'" }],
    ['a text longer than a cell', { snapshot: { responsibility: 'x'.repeat(70_000) } }],
    ['a long text that is cut before an apostrophe', { snapshot: { responsibility: "'".repeat(70_000) } }],
    [
      'a long text that is cut in the middle of a character',
      { snapshot: { responsibility: `${'x'.repeat(32_747)}😀😀` } },
    ],
  ])('keeps a record with %s', async (_, values) => {
    await memory.write({ rows: [record('row-1', values)] });
    expect(await remembered('row-1')).toEqual(record('row-1', values));
    await memory.write({ rows: [record('row-1')] });
    expect(await remembered('row-1')).toEqual(record('row-1'));
  });

  it('forgets rows, and their places are used again', async () => {
    await memory.write({ rows: [record('row-1'), record('row-2'), record('row-3')] });
    await memory.write({ forgotten: ['row-1', 'row-3', 'row-9'], rows: [record('row-4')] });
    expect((await memory.read()).rows.map(({ rowId }) => rowId).sort()).toEqual(['row-2', 'row-4']);
    await memory.write({ rows: [record('row-5')] });
    expect(await phases.cells(memoryWorksheets.rows, 'A2:A5')).toContainEqual(['']);
    expect((await memory.read()).rows).toHaveLength(3);
  });

  it('writes nothing where nothing is new', async () => {
    await memory.write({ rows: [record('row-1')] });
    const before = phases.ana.trips();
    await memory.write({ rows: [record('row-1')] });
    const reading = phases.ana.trips() - before;
    await memory.write({});
    expect(phases.ana.trips() - before).toBe(reading);
    expect(reading).toBeLessThan(3);
  });

  it('takes as many round trips for one record as for 300', async () => {
    const trips = async (rows: RowMemory[]) => {
      const before = phases.ana.trips();
      await memory.write({ rows });
      return phases.ana.trips() - before;
    };
    const many = Array.from({ length: 300 }, (_, at) => record(`many-${at}`));
    expect(await trips([record('row-1')])).toBe(await trips(many));
    expect((await memory.read()).rows).toHaveLength(301);
  });

  it('is cut into requests that Excel on the web takes', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      record(`row-${at}`, { snapshot: { responsibility: '€'.repeat(30_000) } }),
    );
    await memory.write({ rows });
    expect(Math.max(...phases.ana.sizes())).toBeLessThan(5_000_000);
    expect(await remembered('row-59')).toEqual(rows[59]);
  });
});

describe('two people who remember at once', () => {
  it.each([1, 2])('both are remembered when one writes before round trip %i of the other', async (trip) => {
    await meanwhile(
      trip,
      { rows: [record('his-1'), record('his-2')], lastSync: { at: 'then', by: 'Luis' } },
      { rows: [record('her-1'), record('her-2'), record('her-3')], forgotten: ['row-1'] },
    );
    const { rows, lastSync } = await memory.read();
    expect(rows.map(({ rowId }) => rowId).sort()).toEqual(['her-1', 'her-2', 'her-3', 'his-1', 'his-2']);
    expect(rows.every((row) => JSON.stringify(row) === JSON.stringify(record(row.rowId)))).toBe(true);
    expect(lastSync).toEqual({ at: 'then', by: 'Luis' });
  });

  it('of the same row: the later counts, once', async () => {
    await memory.write({ rows: [record('row-1'), record('row-2')] });
    await meanwhile(2, { rows: [record('row-1', { etag: 'his' })] }, { rows: [record('row-1', { etag: 'hers' })] });
    const { rows } = await memory.read();
    expect(rows.map(({ rowId, etag }) => [rowId, etag])).toEqual([
      ['row-1', 'hers'],
      ['row-2', 'W/"1"'],
    ]);
  });
});

describe('the memory is refused', () => {
  it.each<[keyof typeof memoryWorksheets]>([['rows'], ['settings']])('without its worksheet of %s', async (name) => {
    await phases.ana.edit(({ worksheets }) => {
      const worksheet = worksheets.getItem(memoryWorksheets[name]);
      worksheet.visibility = 'Visible';
      worksheet.delete();
    });
    await expect(memory.read()).rejects.toMatchObject({ kind: 'workbook-without-phases' });
    const plan = { groupId: 'g', planId: 'p', planTitle: 't' };
    await expect(memory.write({ rows: [record('row-1')], plan })).rejects.toMatchObject({
      kind: 'workbook-without-phases',
    });
  });

  it.each<[string, keyof typeof memoryWorksheets, string, string]>([
    ['a snapshot that somebody edited', 'rows', 'F', '{"responsibility": 7}'],
    ['a plan that is none', 'settings', 'B', 'nonsense'],
  ])('whole, with %s', async (_, name, column, text) => {
    await memory.write({ rows: [record('row-1')], plan: { groupId: 'g', planId: 'p', planTitle: 't' } });
    const worksheet = memoryWorksheets[name];
    const ids = await phases.cells(worksheet, 'A1:A200');
    const row = ids.findIndex(([id]) => id === (name === 'rows' ? 'row-1' : 'plan'));
    await phases.ana.edit(({ worksheets }) => {
      worksheets.getItem(worksheet).getRange(`${column}${row + 1}`).values = [[text]];
    });
    await expect(memory.read()).rejects.toMatchObject({ kind: 'memory-unreadable', facts: { worksheet } });
  });

  it('of a newer version, which would be misread', async () => {
    await phases.ana.edit(
      ({ worksheets }) => (worksheets.getItem(memoryWorksheets.settings).getRange('B2').values = [['9']]),
    );
    await expect(memory.read()).rejects.toMatchObject({
      kind: 'memory-unreadable',
      facts: { worksheet: memoryWorksheets.settings },
    });
  });
});

it('a phase whose title begins with an apostrophe keeps it when its numbers are remembered', async () => {
  const shared = newSharedWorkbook();
  const ana = await shared.open();
  const document = documentOf([1]);
  for (const phase of document.phases) phase.title = "'Round the harbour";
  await createWorksheets(ana, describedWorkbook(document));
  const sheet = openSheet(ana, 'en');
  expect((await sheet.read()).phases[0]?.title).toBe("'Round the harbour");
  const values = { ...blankRow, responsibility: 'Sail' };
  await sheet.write([{ kind: 'add-row', rowId: 'new-1', phase: 'phase-1', values }]);
  expect((await sheet.read()).phases[0]?.title).toBe("'Round the harbour");
  await shared.close();
});
