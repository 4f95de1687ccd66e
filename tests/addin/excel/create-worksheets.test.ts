import { createWorksheets } from '../../../addin/excel/create-worksheets';
import type { Document } from '../../../shared/model';
import type { CellContent } from '../../../shared/worksheet/description';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { decodePhase } from '../../../shared/worksheet/memory-records';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { asSeen } from '../../support/as-seen';
import { describedWorkbook, documentOf, newSharedWorkbook } from '../../support/excel-workbook';
import { duty } from '../../support/duty';
import type { Seat, SharedWorkbook } from '../../support/excel-workbook';

let shared: SharedWorkbook;
let ana: Seat;

beforeEach(async () => {
  shared = newSharedWorkbook();
  ana = await shared.open();
});

afterEach(() => shared.close());

/** A document of one phase with these responsibilities. */
function documentWith(texts: readonly string[]): Document {
  const [phase] = documentOf([1]).phases;
  const responsibilities = texts.map((text) => duty(text));
  return { ...documentOf([]), phases: phase ? [{ ...phase, responsibilities }] : [] };
}

const names = async () => (await shared.host.describe()).worksheets.map(({ name }) => name);

describe('worksheets are made', () => {
  it.each(['en', 'es'] as const)(
    'as they are described in %s: cells, looks, rules, tables, memory',
    async (language) => {
      const document = documentOf([3, 2]);
      document.phases[0]?.responsibilities[1]?.steps.push({ text: 'Measure the quay', depth: 1, done: false });
      const people = [
        { name: 'Ana Ruiz', mail: 'ana@harbour.example' },
        { name: 'Crane team', role: 'Cranes' },
      ];
      let rows = 0;
      const newRowId = () => `row-${++rows}`;
      const description = describeWorkbook(document, {
        language,
        workbookId: 'book-1',
        newRowId,
        now: new Date(2026, 11, 10, 9, 30),
        people,
      });
      await createWorksheets(ana, description);
      // Row 3 too: what its formulas say is described, and calculated here; what the Status worksheet says is not.
      const [status, ...others] = asSeen(await shared.host.describe());
      const withoutResult = (cell: CellContent) =>
        typeof cell === 'object' && cell ? { formula: cell.formula } : cell;
      const told = status && { ...status, cells: status.cells.map((row) => row.map(withoutResult)) };
      expect([told, ...others]).toEqual(asSeen(description));
    },
  );

  it('with text as text, whatever Excel would make of it', async () => {
    const texts = ['=1+1', '+1', '-1', '@now', '00123', '1-2', '12:30', '50%', '1e5', 'TRUE', 'verdadero', '#N/A'];
    texts.push("'quoted'", 'mar 3', '1 Dec 2026', `=${'x'.repeat(400)}`, 'first line\nsecond line');
    await createWorksheets(ana, describedWorkbook(documentWith(texts)));
    const { worksheets } = await shared.host.describe();
    const body = worksheets[0]?.cells.slice(4) ?? [];
    expect(body.map((cells) => cells[1])).toEqual(texts);
    // The wording of the document, in a hidden column.
    expect(body.map((cells) => cells[17])).toEqual(texts);
  });

  it('with the first row of the first phase in front, ready to be filled in', async () => {
    await createWorksheets(ana, describedWorkbook(documentOf([3, 2])));
    const address = await ana.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address;
    });
    expect(address).toBe("'Phase A'!C5");
  });

  it('and the memory knows each column by the id that its table gave it', async () => {
    const description = describedWorkbook(documentOf([1, 1]));
    await createWorksheets(ana, description);
    const { worksheets } = await shared.host.describe();
    const records = worksheets
      .find(({ name }) => name === memoryWorksheets.phases)
      ?.cells.slice(1)
      .map(decodePhase);
    await ana.Excel.run(async (context) => {
      for (const { table, columns } of records ?? []) {
        const given = context.workbook.tables.getItem(table).columns.load('items/id');
        await context.sync();
        expect(given.items.map(({ id }) => columns[String(id)])).toEqual(Object.values(columns));
      }
    });
    expect(records).toHaveLength(2);
  });
});

describe('the worksheet that was there', () => {
  it('makes room where it is the empty one of a new workbook', async () => {
    await createWorksheets(ana, describedWorkbook(documentOf([1])));
    expect(await names()).not.toContain('Sheet1');
  });

  it.each<[string, (workbook: Excel.Workbook) => void]>([
    [
      'something is written on it',
      ({ worksheets }) => (worksheets.getItem('Sheet1').getRange('C3').values = [['Hello']]),
    ],
    [
      'a cell of it has a colour',
      ({ worksheets }) => (worksheets.getItem('Sheet1').getRange('C3').format.fill.color = '#FF0000'),
    ],
    ['it is not the only one', ({ worksheets }) => worksheets.add('Budget')],
  ])('stays, in front of the new ones, where %s', async (_, edit) => {
    await ana.edit(edit);
    const before = await names();
    await createWorksheets(ana, describedWorkbook(documentOf([1])));
    expect((await names()).slice(0, before.length + 1)).toEqual([...before, 'Phase A']);
  });
});

describe('nothing is made, and the workbook is as it was,', () => {
  it.each<[string, string, (workbook: Excel.Workbook) => void]>([
    ['a worksheet has one of the names', 'Phase B', ({ worksheets }) => worksheets.add('PHASE b')],
    [
      'a table somewhere has one of the names',
      'Sheet1',
      ({ tables }) => (tables.add('Sheet1!A1:B2', true).name = 'phase2rows'),
    ],
  ])('where %s', async (_, name, edit) => {
    await ana.edit(edit);
    const before = await shared.host.describe();
    const creating = createWorksheets(ana, describedWorkbook(documentOf([2, 2])));
    await expect(creating).rejects.toMatchObject({ kind: 'worksheet-exists', facts: { name } });
    expect(await shared.host.describe()).toEqual(before);
  });

  it.each([1, 2, 3, 4])('where Excel refuses the round trip number %i', async (trip) => {
    const description = describedWorkbook(documentOf([2, 2]));
    const before = await shared.host.describe();
    ana.refuse('ServiceNotAvailable', trip);
    await expect(createWorksheets(ana, description)).rejects.toMatchObject({
      kind: 'host-trouble',
      facts: { code: 'ServiceNotAvailable' },
    });
    expect(await shared.host.describe()).toEqual(before);
    await createWorksheets(ana, description);
    expect(asSeen(await shared.host.describe())).toEqual(asSeen(description));
  });

  it('where a batch stops half-way', async () => {
    const description = describedWorkbook(documentOf([2, 2]));
    const [first, second] = description.worksheets;
    if (first && second) description.worksheets[1] = { ...second, tables: first.tables };
    const before = await shared.host.describe();
    await expect(createWorksheets(ana, description)).rejects.toMatchObject({ kind: 'host-trouble' });
    expect(await shared.host.describe()).toEqual(before);
  });
});

it.each([1, 2, 3, 4])(
  'a worksheet that a coauthor makes before round trip %i stays, whoever is first',
  async (trip) => {
    const luis = await shared.open();
    const target = ana.trips() + trip;
    ana.beforeTrip(async (at) => {
      if (at !== target) return;
      await luis
        .edit(({ worksheets }) => (worksheets.add('Phase B').getRange('A1').values = [['Luis was here']]))
        .catch(() => undefined);
    });
    const description = describedWorkbook(documentOf([2, 2]));
    const done = await createWorksheets(ana, description).then(
      () => true,
      () => false,
    );
    const ours = description.worksheets.map(({ name }) => name);
    // Before the fourth, Ana's are there already, and Luis is told that there is one of that name.
    expect(done).toBe(trip === 4);
    expect(await names()).toEqual(done ? ours : ['Sheet1', 'Phase B']);
  },
);

describe('the requests', () => {
  it('are as many for 5 rows as for 60', async () => {
    await createWorksheets(ana, describedWorkbook(documentOf([3, 2])));
    const few = ana.trips();
    const other = newSharedWorkbook();
    const luis = await other.open();
    await createWorksheets(luis, describedWorkbook(documentOf([40, 20])));
    expect(luis.trips()).toBe(few);
    await other.close();
  });

  it('are cut where they would be larger than Excel on the web takes', async () => {
    // Two megabytes in 70 rows, and as much again in their hidden wording.
    await createWorksheets(ana, describedWorkbook(documentWith(Array<string>(70).fill('€'.repeat(10_000)))));
    expect(Math.max(...ana.sizes())).toBeLessThan(5_000_000);
    expect(ana.trips()).toBeLessThan(12);
  });
});
