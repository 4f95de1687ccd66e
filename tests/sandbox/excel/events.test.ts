import { openHeadlessBook } from '../../../sandbox/excel/engine/headless';
import { createHost } from '../../../sandbox/excel/host';
import { afterEvents, openDesk, type Desk } from '../../support/excel-desk';
import { personAt, type GridPerson } from '../../support/grid-person';
import { openOfficeClient, type OfficeClient } from '../../support/office-client';

let desk: Desk;
let ana: OfficeClient;
let luis: OfficeClient;
let person: GridPerson;

type Told = Record<string, unknown>;

/** A table `Plan` in A1:B3 of `Sheet1`, and two panes at the workbook: Ana's, whose hands are in the grid, and Luis's. */
beforeEach(async () => {
  desk = openDesk();
  ana = await desk.pane();
  luis = await desk.pane();
  person = personAt(desk.host);
  await ana.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Duty', 'Status'],
      ['one', 'Not started'],
      ['two', 'Not started'],
    ];
    sheet.tables.add('A1:B3', true).name = 'Plan';
    await context.sync();
  });
  await afterEvents();
});
afterEach(() => desk.close());

/** What a pane is told from now on, by the names of its handlers. */
async function listen(pane: OfficeClient): Promise<Told[]> {
  const heard: Told[] = [];
  const note = (event: object) => {
    heard.push({ ...event });
    return Promise.resolve();
  };
  await pane.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(note);
    worksheets.onActivated.add(note);
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onNameChanged.add(note);
    worksheets.onRowSorted.add(note);
    worksheets.onRowHiddenChanged.add(note);
    tables.onChanged.add(note);
    await context.sync();
  });
  return heard;
}

describe('a change in the grid', () => {
  it('is local for whoever made it and remote for the others', async () => {
    const [hers, his] = [await listen(ana), await listen(luis)];
    person.type('B2', 'Completed');
    await afterEvents();
    const change = { type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'B2', worksheetId: 'sheet-1' };
    expect(hers[0]).toMatchObject({
      ...change,
      source: 'Local',
      details: {
        valueBefore: 'Not started',
        valueAfter: 'Completed',
        valueTypeBefore: 'String',
        valueTypeAfter: 'String',
      },
    });
    expect(his[0]).toMatchObject({ ...change, source: 'Remote' });
  });

  it('is told to handlers of the table too', async () => {
    const hers = await listen(ana);
    person.type('B2', 'Completed');
    await afterEvents();
    expect(hers[1]).toMatchObject({
      type: 'TableChanged',
      changeType: 'RangeEdited',
      address: 'B2',
      tableId: 'table-1',
    });
  });

  it('of several cells has no details', async () => {
    const hers = await listen(ana);
    person.clear('A2:B3');
    await afterEvents();
    expect(hers[0]).toMatchObject({ address: 'A2:B3', source: 'Local' });
    expect(hers[0]?.['details']).toBeUndefined();
  });

  it('can be followed to its cells', async () => {
    const values: unknown[] = [];
    await ana.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        ana.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    person.type('A3', 'three');
    await afterEvents();
    await afterEvents();
    expect(values).toEqual([[['three']]]);
  });

  it('that makes a table grow is told once, when it has grown', async () => {
    const hers = await listen(ana);
    person.type('A4', 'three');
    await afterEvents();
    expect(hers.map(({ type, address }) => [type, address])).toEqual([
      ['WorksheetChanged', 'A4'],
      ['TableChanged', 'A4'],
    ]);
  });

  it('tells rows that came or went', async () => {
    const hers = await listen(ana);
    await person.insertRows('3:4');
    await person.deleteRows('2:2');
    await afterEvents();
    expect(hers.filter(({ type }) => type === 'WorksheetChanged')).toMatchObject([
      { changeType: 'RowInserted', address: '3:4' },
      { changeType: 'RowDeleted', address: '2:2' },
    ]);
  });

  it('of the results of formulas is not told', async () => {
    await ana.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D1').formulas = [['=COUNTA(Plan[Duty])']];
      await context.sync();
    });
    await desk.host.calculated();
    await afterEvents();
    const hers = await listen(ana);
    person.type('A4', 'three');
    await desk.host.calculated();
    await afterEvents();
    expect(hers.map(({ address }) => address)).toEqual(['A4', 'A4']);
  });
});

describe('a change by the add-in', () => {
  it('is its own for the pane that made it, and remote for the others', async () => {
    const [hers, his] = [await listen(ana), await listen(luis)];
    await luis.Excel.run(async (context) => {
      context.workbook.tables.getItem('Plan').getDataBodyRange().getCell(0, 1).values = [['Completed']];
      await context.sync();
    });
    await afterEvents();
    expect(his[0]).toMatchObject({ source: 'Local', triggerSource: 'ThisLocalAddin', address: 'B2' });
    expect(hers[0]).toMatchObject({ source: 'Remote', triggerSource: 'Unknown', address: 'B2' });
  });

  it('is not told to a pane that has switched events off', async () => {
    const [hers, his] = [await listen(ana), await listen(luis)];
    await luis.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Sheet1').getRange('A9').values = [['x']];
      await context.sync();
    });
    await afterEvents();
    expect(his).toEqual([]);
    expect(hers.length).toBeGreaterThan(0);
  });

  it('is told as what it was: worksheets, names, sorting, hidden rows', async () => {
    const hers = await listen(ana);
    await ana.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.name = 'Newer';
      sheet.activate();
      context.workbook.tables.getItem('Plan').sort.apply([{ key: 0, ascending: false }]);
      sheet.getRange('2:3').rowHidden = true;
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await afterEvents();
    expect(hers.map(({ type }) => type)).toEqual([
      'WorksheetAdded',
      'WorksheetNameChanged',
      'WorksheetActivated',
      'WorksheetRowSorted',
      'WorksheetRowHiddenChanged',
      'WorksheetDeleted',
      'WorksheetActivated',
    ]);
    expect(hers[1]).toMatchObject({ nameBefore: 'New', nameAfter: 'Newer' });
    expect(hers[3]).toMatchObject({ address: 'A2:B3', worksheetId: 'sheet-1' });
  });
});

describe('handlers', () => {
  it('of one worksheet hear of that one alone', async () => {
    const heard: string[] = [];
    await ana.Excel.run(async (context) => {
      context.workbook.worksheets.add('Other');
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    person.type('Other!C1', 'elsewhere');
    person.type('Sheet1!C9', 'here');
    await afterEvents();
    expect(heard).toEqual(['C9']);
  });

  it('that are removed hear nothing more', async () => {
    const heard: string[] = [];
    await ana.Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      result.remove();
      await context.sync();
    });
    person.type('C9', 'unheard');
    await afterEvents();
    expect(heard).toEqual([]);
  });

  it('follow the person at the grid to another pane', async () => {
    desk.host.seat(luis.client);
    const [hers, his] = [await listen(ana), await listen(luis)];
    person.type('B2', 'Completed');
    await afterEvents();
    expect(his[0]).toMatchObject({ source: 'Local' });
    expect(hers[0]).toMatchObject({ source: 'Remote' });
  });
});

describe('a selection made by an add-in', () => {
  it('is where it was made, with its worksheet in front', async () => {
    const address = await ana.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Initiate');
      sheet.getRange('C5').select();
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      return selected.address;
    });
    expect(address).toBe('Initiate!C5');
  });
});

it('a batch waits until nobody edits a cell', async () => {
  let editing = Promise.resolve();
  const host = createHost(openHeadlessBook(), () => editing);
  const client = await openOfficeClient(host);
  await client.Excel.run((context) => context.sync());
  let end: () => void = () => undefined;
  editing = new Promise<void>((resolve) => {
    end = resolve;
  });
  const answered: string[] = [];
  const reading = client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    answered.push(sheet.name);
  });
  await afterEvents();
  expect(answered).toEqual([]);
  end();
  await reading;
  expect(answered).toEqual(['Sheet1']);
  client.close();
  host.close();
});
