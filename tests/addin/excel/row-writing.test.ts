import { serialOf } from '../../../shared/dates';
import { blankRow } from '../../../shared/row';
import type { RowValues, SheetChange } from '../../../shared/row';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases();
});

afterEach(() => phases.close());

const plain: RowValues = { ...blankRow, responsibility: 'Paint the bollards' };

function add(rowId: string, values: Partial<RowValues> = {}, phase = 'phase-1'): SheetChange {
  return { kind: 'add-row', rowId, phase, values: { ...plain, ...values } };
}
function move(rowId: string, to: string, after: Partial<RowValues> = {}, from = 'phase-1'): SheetChange {
  return { kind: 'update-row', rowId, before: {}, after, move: { from, to } };
}
const remove = (rowId: string): SheetChange => ({ kind: 'remove-row', rowId });

const write = (...changes: SheetChange[]) => phases.sheet.write(changes);
const done = { done: true };
const moved = { done: false, why: 'moved' };

/** Ids and numbers as they stand. */
const standing = async () => (await phases.sheet.read()).rows.map(({ id, number }) => `${id} ${number}`);
const made = ['row-1 1.01', 'row-2 1.02', 'row-3 1.03', 'row-4 2.01', 'row-5 2.02'];

/** Luis edits before the round trip of that number, counted from now. */
async function meanwhile(trip: number, edit: (workbook: Excel.Workbook) => void, ...changes: SheetChange[]) {
  const luis = await phases.open();
  const target = phases.ana.trips() + trip;
  phases.ana.beforeTrip((at) => (at === target ? luis.edit(edit) : Promise.resolve()));
  const outcomes = await write(...changes);
  phases.ana.beforeTrip(null);
  return outcomes;
}

describe('a new row', () => {
  it('stands below the others with all that it says, in the table and in its formulas', async () => {
    const values = {
      responsibility: '=1+1',
      owners: ['00123'],
      status: 'blocked',
      start: '2026-03-31',
      due: '2026-12-01',
    } as const;
    expect(await write(add('new-1', { ...values, owners: [...values.owners] }))).toEqual([done]);
    expect(await phases.row('new-1')).toEqual({
      ...blankRow,
      ...values,
      id: 'new-1',
      number: '1.04',
      phase: 'phase-1',
      unreadable: [],
      computed: [],
    });
    expect(await phases.cells('Phase A', 'A8:G8')).toEqual([
      ['1.04', '=1+1', '00123', 'Blocked', serialOf('2026-12-01'), '', serialOf('2026-03-31')],
    ]);
    expect(await phases.cells('Phase A', 'B3')).toEqual([['Done: 0 of 4   ·   Overdue: 0   ·   Blocked: 1']]);
    const { worksheets } = await phases.host.describe();
    expect(worksheets[0]?.tables[0]?.range).toBe('A4:T8');
    expect(worksheets[0]?.validations.map(({ range }) => range)).toContain('D5:D8');
  });

  it('gets the next number of its phase, many of them in their order', async () => {
    const added = [add('new-1'), add('new-2', {}, 'phase-2'), add('new-3')];
    expect(await write(...added)).toEqual([done, done, done]);
    expect(await standing()).toEqual([...made.slice(0, 3), 'new-1 1.04', 'new-3 1.05', ...made.slice(3), 'new-2 2.03']);
    await write(remove('new-3'));
    await write(add('new-4'));
    expect((await standing())[4]).toBe('new-4 1.06');
  });

  it('pushes down what people wrote below the table', async () => {
    phases.person.type('Phase A!B9', 'Notes of Monday');
    expect(await write(add('new-1'), add('new-2'))).toEqual([done, done]);
    expect(await phases.cells('Phase A', 'B8:B11')).toEqual([
      ['Paint the bollards'],
      ['Paint the bollards'],
      [''],
      ['Notes of Monday'],
    ]);
  });

  it('takes the place of the blank row that a table keeps when it is empty', async () => {
    expect(await write(remove('row-4'), remove('row-5'))).toEqual([done, done]);
    expect(await write(add('new-1', {}, 'phase-2'), add('new-2', {}, 'phase-2'))).toEqual([done, done]);
    expect(await standing()).toEqual([...made.slice(0, 3), 'new-1 2.03', 'new-2 2.04']);
    expect(await phases.cells('Phase B', 'A5:A7')).toEqual([['2.03'], ['2.04'], ['']]);
  });

  it('is not added twice, nor to a phase that is not there', async () => {
    expect(await write(add('row-1'), add('new-1', {}, 'phase-9'))).toEqual([moved, { done: false, why: 'gone' }]);
    expect(await standing()).toEqual(made);
  });

  it('stands below what a coauthor typed in the same moment', async () => {
    for (const trip of [3, 4]) {
      const typed = ({ worksheets }: Excel.Workbook) =>
        (worksheets
          .getItem('Phase A')
          .getRange('B8')
          .getOffsetRange((trip - 3) * 2, 0).values = [[`Luis ${trip}`]]);
      expect(await meanwhile(trip, typed, add(`new-${trip}`, { responsibility: `Ana ${trip}` }))).toEqual([done]);
    }
    const { rows } = await phases.sheet.read();
    expect(rows.slice(3, 7).map(({ responsibility }) => responsibility)).toEqual([
      'Luis 3',
      'Ana 3',
      'Luis 4',
      'Ana 4',
    ]);
  });

  it.each([3, 4])('leaves what a coauthor types into the empty table before round trip %i', async (trip) => {
    await write(remove('row-4'), remove('row-5'));
    const typed = ({ worksheets }: Excel.Workbook) =>
      (worksheets.getItem('Phase B').getRange('B5').values = [['Luis was here']]);
    await meanwhile(trip, typed, add('new-1', {}, 'phase-2'));
    const { rows } = await phases.sheet.read();
    expect(rows.slice(3).map(({ responsibility }) => responsibility)).toContain('Luis was here');
  });
});

describe('a row that moves to another phase', () => {
  it('keeps its id, its number and all its cells, people’s own columns too', async () => {
    await phases.ana.edit(({ worksheets }) => {
      for (const name of ['Phase A', 'Phase B'])
        worksheets
          .getItem(name)
          .getRange(name === 'Phase A' ? 'U4' : 'C4:C6')
          .insert('Right');
      worksheets.getItem('Phase A').getRange('U4:U5').values = [['Budget'], ["'0042"]];
      worksheets.getItem('Phase B').getRange('C4').values = [['Budget']];
      worksheets.getItem('Phase A').getRange('F5').values = [["'=a remark"]];
      worksheets.getItem('Phase A').getRange('M5').values = [[46000]];
    });
    const before = await phases.row('row-1');
    expect(await write(move('row-1', 'phase-2', { status: 'blocked' }))).toEqual([done]);
    expect(await phases.row('row-1')).toEqual({ ...before, phase: 'phase-2', status: 'blocked' });
    expect(await standing()).toEqual(['row-2 1.02', 'row-3 1.03', 'row-4 2.01', 'row-5 2.02', 'row-1 1.01']);
    const [cells = []] = await phases.cells('Phase B', 'A7:T7');
    expect([cells[2], cells[6], cells[13]]).toEqual(['0042', '=a remark', 46000]);
    expect(await phases.cells('Phase B', 'N7', 'numberFormat')).toEqual([['[$-409]d mmm yyyy']]);
  });

  it('and comes back, from where it was read', async () => {
    await write(move('row-1', 'phase-2'));
    expect(await write(move('row-1', 'phase-1', {}, 'phase-2'))).toEqual([done]);
    expect(await write(move('row-1', 'phase-2', {}, 'phase-3'))).toEqual([moved]);
    expect(await standing()).toEqual([...made.slice(1, 3), 'row-1 1.01', ...made.slice(3)]);
  });

  it('stays where it is where something of it could not come along', async () => {
    await phases.ana.edit(({ worksheets }) => {
      worksheets.getItem('Phase A').getRange('U4:U5').values = [['Budget'], [42]];
      worksheets.getItem('Phase A').getRange('F6').values = [['=1+1']];
    });
    expect(await write(move('row-1', 'phase-2'), move('row-2', 'phase-2'), move('row-3', 'phase-9'))).toEqual([
      { done: false, why: 'refused' },
      { done: false, why: 'computed' },
      { done: false, why: 'gone' },
    ]);
    expect(await standing()).toEqual(made);
  });
});

describe('a move that is cut off', () => {
  /** Excel answers nothing from that round trip of a move on, counted from 1; false if the move needs no more of them. */
  async function isCutOff(trip: number): Promise<boolean> {
    const last = phases.ana.trips() + trip;
    phases.ana.beforeTrip((at) => {
      if (at >= last) phases.ana.refuse('GeneralException');
      return Promise.resolve();
    });
    const isCut = await write(move('row-1', 'phase-2', { status: 'blocked' })).then(
      () => false,
      () => true,
    );
    phases.ana.beforeTrip(null);
    phases.ana.refuse(null);
    return isCut;
  }
  const idCell = async () => (await phases.cells('Phase A', 'Q5'))[0]?.[0];

  it('leaves one row, for the next reading and the next writing', async () => {
    const seen = new Set<string>();
    for (let trip = 1; await isCutOff(trip); trip += 1) {
      const [first, arrived] = [await idCell(), (await phases.cells('Phase B', 'Q7'))[0]?.[0]];
      seen.add(`${String(first)} ${String(arrived)}`);
      expect((await standing()).toSorted()).toEqual(made);
      expect((await phases.row('row-1')).phase).toBe(arrived === 'row-1' ? 'phase-2' : 'phase-1');
      await write({ kind: 'update-row', rowId: 'row-2', before: {}, after: { status: 'blocked' } });
      expect(await idCell()).toBe(arrived === 'row-1' ? 'row-2' : 'row-1');
      if (arrived === 'row-1') break;
    }
    expect([...seen]).toEqual(['row-1 ', 'leaving row-1 ', 'leaving row-1 row-1']);
  });

  it('makes two rows of one in which somebody said something else meanwhile', async () => {
    for (let trip = 1; (await phases.cells('Phase B', 'Q7'))[0]?.[0] !== 'row-1'; trip += 1) await isCutOff(trip);
    await phases.ana.edit(({ worksheets }) => (worksheets.getItem('Phase A').getRange('C5').values = [['Kim']]));
    const { rows } = await phases.sheet.read();
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
  });
});

describe('a row that two people’s clients move at the same moment', () => {
  const ids = async () => (await standing()).map((said) => said.split(' ')[0]);
  const copyTo = async (line: number, idCell: string, owner = '') => {
    const cells = await phases.cells('Phase B', 'A7:T7');
    await phases.ana.edit(({ worksheets }) => {
      const sheet = worksheets.getItem('Phase B');
      sheet.getRange(`A${line}:T${line}`).values = cells;
      sheet.getRange(`Q${line}`).values = [[idCell]];
      if (owner !== '') sheet.getRange(`C${line}`).values = [[owner]];
    });
  };
  beforeEach(async () => {
    const to = { from: 'phase-1', to: 'phase-2', run: 'k1' };
    await write({ kind: 'update-row', rowId: 'row-1', before: {}, after: {}, move: to });
    expect(await phases.cells('Phase B', 'Q7')).toEqual([['row-1 by k1']]);
  });

  it.each(['row-1 by k0', 'row-1'])('is one row, whether a run or a person moved it too: %s', async (idCell) => {
    await copyTo(8, idCell);
    expect(await ids()).toEqual(['row-2', 'row-3', 'row-4', 'row-5', 'row-1']);
    expect(await phases.cells('Phase B', 'Q7')).toEqual([[idCell]]);
  });

  it('is two where somebody said something in one of them, and where a person copied it', async () => {
    await copyTo(8, 'row-1 by k2', 'Kim');
    expect(new Set(await ids()).size).toBe(6);
    await copyTo(9, 'row-1 by k1');
    expect(new Set(await ids()).size).toBe(7);
  });
});

describe('a row that is removed', () => {
  it('is gone with its table row, and the others stand where they stood', async () => {
    expect(await write(remove('row-1'), remove('row-3'), remove('row-9'))).toEqual([done, done, done]);
    expect(await standing()).toEqual(['row-2 1.02', ...made.slice(3)]);
    const { worksheets } = await phases.host.describe();
    expect(worksheets[0]?.tables[0]?.range).toBe('A4:T5');
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    ['sorts the rows', ({ tables }) => tables.getItem('Phase1Rows').sort.apply([{ key: 1, ascending: false }])],
    ['puts a row in', ({ worksheets }) => worksheets.getItem('Phase A').getRange('5:5').insert('Down')],
    ['deletes another row', ({ worksheets }) => worksheets.getItem('Phase A').getRange('5:5').delete('Up')],
    ['deletes all other rows', ({ worksheets }) => worksheets.getItem('Phase A').getRange('5:6').delete('Up')],
    ['deletes that row', ({ worksheets }) => worksheets.getItem('Phase A').getRange('7:7').delete('Up')],
  ])('takes no other with it when a coauthor %s in the same moment', async (_, edit) => {
    const before = new Set((await phases.sheet.read()).rows.map(({ responsibility }) => responsibility));
    // What Luis does alone, in another copy of the workbook.
    const alone = await openPhases();
    await alone.ana.edit(edit);
    const expected = (await alone.sheet.read()).rows.filter(({ id }) => id !== 'row-3');
    await alone.close();
    const [outcome] = await meanwhile(3, edit, remove('row-3'));
    const { rows } = await phases.sheet.read();
    const others = rows.filter(({ id }) => id !== 'row-3');
    expect(others.map(({ id, responsibility }) => [id, responsibility]).sort()).toEqual(
      expected.map(({ id, responsibility }) => [id, responsibility]).sort(),
    );
    expect(rows.some(({ id }) => id === 'row-3')).toBe(outcome?.done === false);
    expect(rows.every(({ responsibility }) => before.has(responsibility))).toBe(true);
  });
});

it('everything at once takes as many round trips for few rows as for many', async () => {
  const trips = async (count: number) => {
    const some = await openPhases([20, 20]);
    const each = Array.from({ length: count }, (_, at) => at + 1);
    const changes = each.flatMap((at): SheetChange[] => [
      { kind: 'update-row', rowId: `row-${at}`, before: {}, after: { status: 'blocked' } },
      move(`row-${at + 6}`, 'phase-2'),
      add(`new-${at}`),
      remove(`row-${at + 20}`),
    ]);
    const before = some.ana.trips();
    expect(await some.sheet.write(changes)).toEqual(changes.map(() => done));
    const after = some.ana.trips();
    await some.close();
    return after - before;
  };
  expect(await trips(1)).toBe(await trips(6));
  // Two workbooks of forty rows are made for it.
}, 20_000);
