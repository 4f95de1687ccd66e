import { openMemory } from '../../../addin/excel/memory';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import type { Memory, RowMemory } from '../../../sync/ports';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;
let memory: Memory;

beforeEach(async () => {
  phases = await openPhases();
  memory = openMemory(phases.ana);
});
afterEach(() => phases.close());

function remembered(rowId: string, more: Partial<RowMemory> = {}): RowMemory {
  return { rowId, taskId: `task of ${rowId}`, etag: 'W/"1"', detailsEtag: null, snapshot: {}, intent: null, ...more };
}

const plan = { groupId: 'group', planId: '-plan_1', planTitle: 'Harbour "move"; = 1+1' };

describe('the memory of a new workbook', () => {
  it('knows the workbook, and no plan, task or sync yet', async () => {
    expect(await memory.read()).toEqual({ workbookId: 'book-1', plan: null, buckets: {}, lastSync: null, rows: [] });
  });

  it('is nowhere in a workbook without phases', async () => {
    await phases.ana.edit((workbook) => {
      const worksheet = workbook.worksheets.getItem(memoryWorksheets.settings);
      worksheet.visibility = 'Visible';
      worksheet.delete();
    });
    await expect(memory.read()).rejects.toMatchObject({ kind: 'workbook-without-phases' });
  });

  it('is very hidden', async () => {
    const { worksheets } = await phases.host.describe();
    const ours = worksheets.filter(({ name }) => Object.values<string>(memoryWorksheets).includes(name));
    expect(ours.map(({ visibility }) => visibility)).toEqual(['veryHidden', 'veryHidden', 'veryHidden']);
  });
});

describe('what is remembered', () => {
  it('is read back as it was, whatever it looks like', async () => {
    const rows = [
      remembered('row-1', { taskId: '-1E5', etag: 'W/"JzEtVGFzayAgQEBA"', detailsEtag: 'W/"2"' }),
      remembered('00123', { taskId: '1-2', snapshot: { responsibility: '=1+1', due: '2026-12-01', start: null } }),
      remembered('row-3', { taskId: null, etag: null, intent: { nonce: 'ana:x1', at: '2026-11-01T10:00:00Z' } }),
    ];
    const lastSync = { at: '2026-11-02T09:00:00Z', by: 'Ana Ruiz' };
    await memory.write({ rows, plan, buckets: { 'phase-1': 'bucket-1' }, lastSync });
    const read = await openMemory(await phases.open()).read();
    expect(read).toEqual({ workbookId: 'book-1', plan, buckets: { 'phase-1': 'bucket-1' }, lastSync, rows });
  });

  it('may be longer than a cell holds', async () => {
    const long = remembered('row-1', { snapshot: { responsibility: `${'Quay wall 🚢 '.repeat(6_000)}end` } });
    await memory.write({ rows: [long] });
    expect((await memory.read()).rows).toEqual([long]);
  });

  it('changes in its place, and leaves what it does not name', async () => {
    await memory.write({ rows: [remembered('row-1'), remembered('row-2')], buckets: { 'phase-1': 'a' } });
    await memory.write({ rows: [remembered('row-2', { etag: 'W/"9"' })], buckets: { 'phase-2': 'b' } });
    const { rows, buckets } = await memory.read();
    expect(rows).toEqual([remembered('row-1'), remembered('row-2', { etag: 'W/"9"' })]);
    expect(buckets).toEqual({ 'phase-1': 'a', 'phase-2': 'b' });
  });

  it('is forgotten when that is asked, and its place is taken by the next', async () => {
    await memory.write({ rows: [remembered('row-1'), remembered('row-2')] });
    await memory.write({ forgotten: ['row-1'] });
    expect((await memory.read()).rows).toEqual([remembered('row-2')]);
    await memory.write({ rows: [remembered('row-3')] });
    expect((await memory.read()).rows).toEqual([remembered('row-3'), remembered('row-2')]);
  });

  it('is written in as many round trips for 400 rows as for two, and only read where it stands already', async () => {
    const trips = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => remembered(`row-${at}`, { etag: `W/"${count}"` }));
      const before = phases.ana.trips();
      await memory.write({ rows });
      return phases.ana.trips() - before;
    };
    const few = await trips(2);
    expect(await trips(400)).toBe(few);
    expect(await trips(400)).toBeLessThan(few);
    const before = phases.ana.trips();
    await memory.write({});
    expect(phases.ana.trips()).toBe(before);
  });
});

describe('two people who remember at the same moment', () => {
  it('lose nothing, although both append below the same last row', async () => {
    const luis = openMemory(await phases.open());
    let done = false;
    phases.ana.beforeTrip(async (trip) => {
      // Between Ana's reading and her writing.
      if (done || trip !== first + 2) return;
      done = true;
      await luis.write({ rows: [remembered('of Luis')] });
    });
    const first = phases.ana.trips();
    await memory.write({ rows: [remembered('of Ana'), remembered('another of Ana')] });
    const ids = (await memory.read()).rows.map(({ rowId }) => rowId).sort();
    expect(done).toBe(true);
    expect(ids).toEqual(['another of Ana', 'of Ana', 'of Luis']);
  });

  it('agree on the later record where both remembered the same row', async () => {
    const luis = openMemory(await phases.open());
    await memory.write({ rows: [remembered('row-1')] });
    await luis.write({ rows: [remembered('row-1', { taskId: 'the later task' })] });
    expect((await memory.read()).rows).toEqual([remembered('row-1', { taskId: 'the later task' })]);
  });
});

describe('a memory that cannot be read', () => {
  it.each([
    ['a snapshot that somebody edited', memoryWorksheets.rows, 'F2', '{"responsibility": 7}'],
    ['a plan that is no plan', memoryWorksheets.settings, 'B2:B9', 'nonsense'],
  ])('is refused whole: %s', async (_, worksheet, address, text) => {
    await memory.write({ rows: [remembered('row-1')], plan });
    await phases.ana.edit((workbook) => {
      workbook.worksheets.getItem(worksheet).getRange(address).values = Array.from(
        { length: address.includes(':') ? 8 : 1 },
        () => [text],
      );
    });
    await expect(memory.read()).rejects.toMatchObject({ kind: 'memory-unreadable', facts: { worksheet } });
  });
});
