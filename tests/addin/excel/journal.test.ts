import { openMemory } from '../../../addin/excel/memory';
import type { JournalPart } from '../../../shared/journal';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import type { Memory, RowMemory } from '../../../sync/ports/workbook';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;
let memory: Memory;

beforeEach(async () => {
  phases = await openPhases();
  memory = openMemory(phases.ana);
});

afterEach(() => phases.close());

const row: RowMemory = { rowId: 'row-1', taskId: 't1', etag: null, detailsEtag: null, snapshot: {} };

function part(second: number, values: Partial<JournalPart> = {}): JournalPart {
  const at = new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString();
  const entry = { kind: 'create-bucket', name: '=Harbour' } as const;
  return { id: `${at} x`, at, by: 'Ana Ruiz', undoes: null, part: 0, entries: [entry], decisions: [], ...values };
}

const runIds = async () => (await memory.journal()).map(({ id }) => id);

describe('the journal of a workbook', () => {
  it('holds what runs did, for another client too, whatever its length', async () => {
    const long = part(2, { entries: [{ kind: 'create-label', name: `'${'x'.repeat(70_000)}😀` }] });
    await memory.write({ rows: [row], journal: part(1) });
    await memory.write({ journal: long });
    await memory.write({ journal: { ...long, part: 1 } });
    const luis = openMemory(await phases.open());
    expect(await luis.journal()).toEqual([
      expect.objectContaining({ id: long.id, entries: [...long.entries, ...long.entries] }),
      expect.objectContaining({ id: part(1).id }),
    ]);
    expect((await luis.read()).rows).toEqual([row]);
  });

  it('keeps the last twenty runs, whose places are used again', async () => {
    for (let second = 0; second < 22; second += 1) await memory.write({ journal: part(second) });
    const ids = await runIds();
    expect(ids).toHaveLength(20);
    expect(ids[0]).toBe(part(21).id);
    expect(await phases.cells(memoryWorksheets.journal, 'A23:A25')).toEqual([[''], [''], ['']]);
  });

  it('forgets all runs of a workbook that is disconnected, and keeps later ones', async () => {
    const long = part(2, { entries: [{ kind: 'create-label', name: 'x'.repeat(70_000) }] });
    for (const one of [part(1), long]) await memory.write({ journal: one });
    await memory.write({ journal: null });
    expect(await runIds()).toEqual([]);
    expect(await phases.cells(memoryWorksheets.journal, 'A2:D3')).toEqual([1, 2].map(() => ['', '', '', '']));
    await memory.write({ journal: part(3) });
    expect(await runIds()).toEqual([part(3).id]);
  });

  it('is made for a workbook of an older version, which has none', async () => {
    await phases.ana.edit((workbook) => {
      const worksheet = workbook.worksheets.getItem(memoryWorksheets.journal);
      worksheet.visibility = 'Visible';
      worksheet.delete();
    });
    expect(await memory.journal()).toEqual([]);
    await memory.write({ rows: [row], journal: part(1) });
    expect(await runIds()).toEqual([part(1).id]);
    const { worksheets } = await phases.host.describe();
    expect(worksheets.find(({ name }) => name === memoryWorksheets.journal)?.visibility).toBe('veryHidden');
  });

  it.each([1, 2])('keeps both of two people who write before round trip %i of one another', async (trip) => {
    const luis = openMemory(await phases.open());
    const target = phases.ana.trips() + trip;
    phases.ana.beforeTrip((at) => (at === target ? luis.write({ journal: part(2) }) : Promise.resolve()));
    await memory.write({ journal: part(1) });
    phases.ana.beforeTrip(null);
    expect(await runIds()).toEqual([part(2).id, part(1).id]);
  });
});
