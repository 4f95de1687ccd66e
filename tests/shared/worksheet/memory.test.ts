import { nothingSaid } from '../../../shared/nothing-said';
import fc from 'fast-check';
import { columnKeys } from '../../../shared/columns';
import { dateOfSerial } from '../../../shared/dates';
import { isProblem } from '../../../shared/errors';
import { statuses } from '../../../shared/status';
import { describeMemory } from '../../../shared/worksheet/memory';
import type { PhaseRecord, RowRecord, Settings } from '../../../shared/worksheet/memory-layout';
import {
  decodePhase,
  decodeIntent,
  decodeRow,
  decodeSettings,
  encodePhase,
  encodeIntent,
  encodeRow,
  encodeSettings,
  isIntentId,
} from '../../../shared/worksheet/memory-records';

const text = fc.string({ unit: 'binary' });
const date = fc.option(fc.integer({ min: 40_000, max: 60_000 }).map(dateOfSerial));
const rowRecord: fc.Arbitrary<RowRecord> = fc.record({
  rowId: fc.string({ minLength: 1 }),
  taskId: fc.option(fc.string({ minLength: 1 })),
  etag: fc.option(fc.string({ minLength: 1 })),
  detailsEtag: fc.option(fc.string({ minLength: 1 })),
  snapshot: fc.record(
    {
      responsibility: text,
      owners: fc.record({ people: fc.array(text), others: fc.array(text) }),
      status: fc.constantFrom(...statuses),
      start: date,
      due: date,
      phase: text,
      steps: fc.array(fc.record({ text, depth: fc.nat(), done: fc.boolean(), item: fc.option(text) })),
      workstream: text,
    },
    { requiredKeys: [] },
  ),
});

const phase: PhaseRecord = {
  key: 'assess-phase',
  introduction: 'Know what is there.',
  title: 'Fase de evaluación',
  worksheet: 'Fase de evaluación',
  table: 'AssessPhaseRows',
  columns: Object.fromEntries(columnKeys.map((key, index) => [String(index + 1), key])),
  position: 2,
  lastNumber: 14,
};

const kindOf = (run: () => unknown) => {
  try {
    run();
    return 'read';
  } catch (error) {
    return isProblem(error) ? error.kind : 'another error';
  }
};

describe('the memory of a workbook', () => {
  it('gives back every row it was told', () => {
    fc.assert(
      fc.property(rowRecord, (record) => {
        expect(decodeRow(encodeRow(record))).toEqual(record);
      }),
    );
  });

  it('keeps a snapshot that is longer than a cell, in cells that Excel can hold', () => {
    const record: RowRecord = {
      rowId: 'row-1',
      taskId: null,
      etag: null,
      detailsEtag: null,
      snapshot: { responsibility: '🙂'.repeat(16_000) + 'x'.repeat(32_000), status: 'blocked' },
    };
    const cells = encodeRow(record);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
    expect(cells.filter((cell) => /\p{Cs}/u.test(cell))).toEqual([]);
    // A worksheet row is as wide as the widest one; the rest of its cells are blank.
    expect(decodeRow([...cells, '', ''])).toEqual(record);
  });

  it('gives back an intent among the records of rows', () => {
    const values = { ...nothingSaid, responsibility: '=1+1', due: '2026-12-01' };
    const intent = { nonce: '1x2y3z', rowId: 'row-1', by: 'person-1', at: '2026-03-02T09:00:00.000Z', values };
    expect(decodeIntent(encodeIntent(intent))).toEqual(intent);
    expect(isIntentId(encodeIntent(intent)[0] ?? '')).toBe(true);
  });

  it('reads an intent of a version that did not know of every field', () => {
    const [id = '', , , , about = ''] = encodeIntent({
      nonce: '1x2y3z',
      rowId: 'row-1',
      by: 'person-1',
      at: '2026-03-02T09:00:00.000Z',
      values: nothingSaid,
    });
    const old = JSON.stringify({ responsibility: 'Name the owners', status: 'blocked' });
    expect(decodeIntent([id, '', '', '', about, old]).values).toEqual({
      ...nothingSaid,
      responsibility: 'Name the owners',
      status: 'blocked',
    });
  });

  it('gives back phases and settings', () => {
    expect(decodePhase(encodePhase(phase))).toEqual(phase);
    const settings = {
      workbookId: 'book-1',
      language: 'es',
      plan: { groupId: 'g', planId: 'p', planTitle: 'Despliegue' },
      documents: [
        { id: '1', key: 'duties', title: 'Deberes', language: 'es', party: '', taken: '1wu95cb 1x48r1a' },
        { id: '2', key: 'provider', title: 'Deberes del proveedor', language: 'es', party: 'Proveedor' },
      ],
      buckets: { 'assess-phase': 'bucket-2' },
      lastSync: { at: '2026-03-02T09:00:00Z', by: 'Ana Ruiz' },
      sync: {
        directions: { due: 'sheet', steps: 'planner' },
        conflicts: 'planner',
        unasked: ['updates'],
        removals: { rows: 5, percent: 10 },
        quiet: true,
        names: { Luis: 'person-1' },
      },
      lease: { holder: 'run-1', by: 'Ana Ruiz', beat: 3 },
      places: ['https://contoso.example/plan.xlsx', 'C:\\Plans\\plan.xlsx'],
      tookOver: ['book-0'],
      rebuilt: true,
      lead: { meeting: '2026-03-02T09:00:00Z x', holder: 'pane-1', by: 'Ana Ruiz' },
    } satisfies Settings;
    expect(decodeSettings(encodeSettings(settings))).toEqual(settings);
  });

  it('is described as very hidden worksheets of text, which can be read at once', () => {
    const worksheets = describeMemory({ workbookId: 'book-1', language: 'es', documents: [], phases: [phase] });
    expect(worksheets.map(({ visibility }) => visibility)).toEqual(Array<string>(5).fill('veryHidden'));
    const [rows, settings, phases] = worksheets.map(({ cells }) => cells.slice(1));
    expect(rows).toEqual([]);
    expect(decodeSettings(settings ?? [])).toMatchObject({ workbookId: 'book-1', language: 'es', plan: null });
    expect(phases?.map(decodePhase)).toEqual([phase]);
    expect(worksheets.flatMap(({ cells }) => cells.flat()).every((cell) => typeof cell === 'string')).toBe(true);
  });

  it.each([
    ['a row without an id', () => decodeRow(['', 'task', '', '', '', '{}'])],
    ['a row whose snapshot is cut', () => decodeRow(['row-1', '', '', '', '', '{"status":"bl'])],
    ['a row with an unknown status', () => decodeRow(['row-1', '', '', '', '', '{"status":"paused"}'])],
    ['a row with an impossible date', () => decodeRow(['row-1', '', '', '', '', '{"due":"2026-02-30"}'])],
    ['a row with a step that is no step', () => decodeRow(['row-1', '', '', '', '', '{"steps":[{"text":"Sweep"}]}'])],
    ['a row with a workstream that is no text', () => decodeRow(['row-1', '', '', '', '', '{"workstream":3}'])],
    ['a phase without a table', () => decodePhase(['key', 'Title', 'Worksheet', '', '1', '0', '{}'])],
    [
      'a phase with an unknown column',
      () => decodePhase(['key', 'Title', 'Worksheet', 'Table', '1', '0', '{"1":"cost"}']),
    ],
    [
      'settings without the workbook’s id',
      () =>
        decodeSettings([
          ['schema', '1'],
          ['language', 'es'],
        ]),
    ],
    [
      'settings of a newer version',
      () =>
        decodeSettings([
          ['schema', '2'],
          ['workbookId', 'b'],
          ['language', 'es'],
        ]),
    ],
  ])('refuses %s', (_, read) => {
    expect(kindOf(read)).toBe('memory-unreadable');
  });
});
