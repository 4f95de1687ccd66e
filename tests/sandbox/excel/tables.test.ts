import { openDesk, type Desk } from '../../support/excel-desk';
import { personAt, type GridPerson } from '../../support/grid-person';
import type { OfficeClient } from '../../support/office-client';

let desk: Desk;
let pane: OfficeClient;
let person: GridPerson;

/** A fresh workbook: the table `Initiate` in A4:C7 of `Plan`, and a count of completed rows in A2. */
beforeEach(async () => {
  desk = openDesk();
  pane = await desk.pane();
  person = personAt(desk.host);
  await pane.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Plan');
    sheet.getRange('A4:C7').values = [
      ['No.', 'Responsibility', 'Status'],
      ["'1.01", 'Name a sponsor', 'Completed'],
      ["'1.02", 'Name a team', 'In progress'],
      ["'1.03", 'Agree on goals', 'Completed'],
    ];
    sheet.tables.add('A4:C7', true).name = 'Initiate';
    sheet.getRange('A2').formulas = [['=COUNTIFS(Initiate[Status],"Completed")']];
    await context.sync();
  });
});
afterEach(() => desk.close());

interface Seen {
  address: string;
  values: unknown[][];
  columns: { id: number; name: string }[];
  completed: unknown;
}

async function look(): Promise<Seen> {
  return pane.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Initiate');
    const range = table.getRange();
    range.load('address,values');
    table.columns.load('items/id,items/name');
    const count = context.workbook.worksheets.getItem('Plan').getRange('A2');
    count.load('values');
    await context.sync();
    const columns = table.columns.items.map(({ id, name }) => ({ id, name }));
    const [[completed] = []]: unknown[][] = count.values;
    return { address: range.address, values: range.values, columns, completed };
  });
}

function write(address: string, values: unknown[][]): Promise<void> {
  return pane.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Plan').getRange(address).values = values;
    await context.sync();
  });
}

describe('a table', () => {
  it('is found by name, by id, in its worksheet and in the workbook', async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('initiate');
      table.load('id,name,style,showBandedRows,showFilterButton');
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.tables.load('items/name');
      const elsewhere = context.workbook.worksheets.getItem('Sheet1').tables.getItemOrNullObject('Initiate');
      await context.sync();
      expect(table).toMatchObject({ name: 'Initiate', style: 'TableStyleMedium2', showBandedRows: true });
      expect(sheet.tables.items.map(({ name }) => name)).toEqual(['Initiate']);
      expect(elsewhere.isNullObject).toBe(true);
      const again = context.workbook.tables.getItem(table.id);
      again.load('name');
      await context.sync();
      expect(again.name).toBe('Initiate');
    });
  });

  it('counts in formulas by its own name', async () => {
    expect(await look()).toMatchObject({ address: 'Plan!A4:C7', completed: 2 });
  });

  it('of a header alone has an empty row', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Empty');
      sheet.getRange('B2:C2').values = [['One', 'Two']];
      const body = sheet.tables.add('B2:C2', true).getDataBodyRange();
      body.load('address,values');
      await context.sync();
      expect(body.address).toBe('Empty!B3:C3');
      expect(body.values).toEqual([['', '']]);
    });
  });

  it('gives nameless and repeated headings names of their own', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Headings');
      sheet.getRange('A1:D1').values = [['Status', '', 'Status', 2026]];
      const header = sheet.tables.add('A1:D3', true).getHeaderRowRange();
      header.load('values');
      await context.sync();
      expect(header.values).toEqual([['Status', 'Column2', 'Status2', '2026']]);
    });
  });

  it('keeps its references in formulas when it is renamed', async () => {
    await pane.Excel.run(async (context) => {
      context.workbook.tables.getItem('Initiate').name = 'Start';
      const count = context.workbook.worksheets.getItem('Plan').getRange('A2');
      count.load('formulas,values');
      await context.sync();
      expect(count.formulas).toEqual([['=COUNTIFS(Start[Status],"Completed")']]);
      expect(count.values).toEqual([[2]]);
    });
  });
});

describe('a table grows', () => {
  it('by what the add-in writes below it, and formulas follow', async () => {
    await write('A8:C9', [
      ["'1.04", 'Assess', 'Completed'],
      ["'1.05", 'Enable', null],
    ]);
    expect(await look()).toMatchObject({ address: 'Plan!A4:C9', completed: 3 });
  });

  it('by what a person types below it', async () => {
    person.type('Plan!B8', 'A new duty');
    expect(await look()).toMatchObject({ address: 'Plan!A4:C8' });
    person.type('Plan!C8', 'Completed');
    expect(await look()).toMatchObject({ completed: 3 });
  });

  it('by rows that look like the last one, but for what was set on their cells', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A7:C7').format.font.bold = true;
      const [number, text] = [sheet.getRange('A8'), sheet.getRange('B8')];
      number.numberFormat = [['@']];
      number.values = [['1.10']];
      text.values = [['Assess']];
      await context.sync();
      const cells = [number, text].map((cell) => ({ cell: cell.load('values,numberFormat'), font: cell.format.font }));
      for (const { font } of cells) font.load('bold');
      await context.sync();
      expect(cells.map(({ cell, font }) => [cell.values, cell.numberFormat, font.bold])).toEqual([
        [[['1.10']], [['@']], true],
        [[['Assess']], [['General']], true],
      ]);
    });
  });

  it('not by what is two rows below, beside it or empty', async () => {
    person.type('Plan!A9', 'far');
    person.type('Plan!E8', 'beside');
    person.clear('Plan!B8');
    expect(await look()).toMatchObject({ address: 'Plan!A4:C7' });
  });

  it('by a column whose heading somebody types beside it', async () => {
    person.type('Plan!D4', 'My notes');
    const { address, columns } = await look();
    expect(address).toBe('Plan!A4:D7');
    expect(columns.at(-1)).toEqual({ id: 4, name: 'My notes' });
  });

  it('by rows that are inserted within it', async () => {
    await person.insertRows('Plan!6:7');
    const { address, values } = await look();
    expect(address).toBe('Plan!A4:C9');
    expect(values[2]).toEqual(['', '', '']);
    expect(values[4]).toEqual(['1.02', 'Name a team', 'In progress']);
  });

  it('by rows.add, at the end and in between', async () => {
    await pane.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem('Initiate');
      rows.add(undefined, [["'1.04", 'Last', 'Completed']]);
      rows.add(1, [["'1.05", 'Second', 'Completed']]);
      await context.sync();
    });
    const { address, values, completed } = await look();
    expect(address).toBe('Plan!A4:C9');
    expect(values.map(([number]) => number)).toEqual(['No.', '1.01', '1.05', '1.02', '1.03', '1.04']);
    expect(completed).toBe(4);
  });

  it('and takes validation and conditional formats along', async () => {
    await pane.Excel.run(async (context) => {
      const status = context.workbook.worksheets.getItem('Plan').getRange('C5:C7');
      status.dataValidation.rule = { list: { inCellDropDown: true, source: 'Completed,In progress' } };
      const format = status.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$C5="Completed"';
      format.custom.format.font.bold = true;
      await context.sync();
    });
    person.type('Plan!B8', 'A new duty');
    await pane.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Plan').getRange('C8');
      cell.dataValidation.load('type,rule');
      cell.conditionalFormats.load('items/type');
      await context.sync();
      expect(cell.dataValidation.type).toBe('List');
      expect(cell.conditionalFormats.items).toHaveLength(1);
    });
  });
});

describe('a table shrinks', () => {
  it('by rows that are deleted, by the add-in or by a person, also of a worksheet that is not in front', async () => {
    await pane.Excel.run(async (context) => {
      context.workbook.tables.getItem('Initiate').rows.getItemAt(1).delete();
      await context.sync();
    });
    expect(await look()).toMatchObject({ address: 'Plan!A4:C6', completed: 2 });
    await person.deleteRows('Plan!5:5');
    expect(await look()).toMatchObject({ address: 'Plan!A4:C5', completed: 1 });
  });

  it('also where a worksheet that is gone had links to its rows', async () => {
    await pane.Excel.run(async (context) => {
      const links = context.workbook.worksheets.add('Links');
      links.getRange('A1:A2').formulas = [
        ['=HYPERLINK("#\'Plan\'!B6","Name a team")'],
        ['=HYPERLINK("#\'Plan\'!B7","Goals")'],
      ];
      await context.sync();
    });
    await desk.host.calculated();
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Links').delete();
      await context.sync();
      context.workbook.tables.getItem('Initiate').rows.getItemAt(1).delete();
      await context.sync();
    });
    const { address, values } = await look();
    expect([address, values.map(([number]) => number)]).toEqual(['Plan!A4:C6', ['No.', '1.01', '1.03']]);
  });

  it('to one empty row at least', async () => {
    await pane.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem('Initiate');
      [2, 1, 0].forEach((index) => rows.getItemAt(index).delete());
      await context.sync();
    });
    expect(await look()).toMatchObject({ address: 'Plan!A4:C5', completed: 0 });
    expect((await look()).values[1]).toEqual(['', '', '']);
  });

  it('while another table on another worksheet stays as it is', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Other');
      sheet.getRange('A1:B4').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.tables.add('A1:B4', true).name = 'Other';
      sheet.activate();
      await context.sync();
      context.workbook.worksheets.getItem('Plan').getRange('2:3').delete('Up');
      const others = context.workbook.tables.getItem('Other').getRange();
      others.load('address');
      await context.sync();
      expect(others.address).toBe('Other!A1:B4');
    });
    expect((await look()).address).toBe('Plan!A2:C5');
  });
});

describe('columns of a table', () => {
  it('keep their id when a person types another heading, and formulas follow', async () => {
    person.type('Plan!C4', 'State of play');
    const { columns, completed } = await look();
    expect(columns[2]).toEqual({ id: 3, name: 'State of play' });
    expect(completed).toBe(2);
    person.type('Plan!C6', 'Completed');
    expect((await look()).completed).toBe(3);
  });

  it('keep their id when the add-in renames them', async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Initiate');
      table.columns.getItem('Status').name = 'Estado';
      const heading = table.getHeaderRowRange();
      heading.load('values');
      const count = context.workbook.worksheets.getItem('Plan').getRange('A2');
      count.load('formulas');
      await context.sync();
      expect(heading.values[0]?.[2]).toBe('Estado');
      expect(count.formulas).toEqual([['=COUNTIFS(Initiate[Estado],"Completed")']]);
    });
    expect((await look()).columns[2]).toEqual({ id: 3, name: 'Estado' });
  });

  it('keep their ids and their order when one is put in between', async () => {
    await person.insertColumns('Plan!B:B');
    const { address, columns } = await look();
    expect(address).toBe('Plan!A4:D7');
    expect(columns.map(({ id }) => id)).toEqual([1, 4, 2, 3]);
    expect(columns.map(({ name }) => name)).toEqual(['No.', 'Column2', 'Responsibility', 'Status']);
    const reopened = openDesk(JSON.parse(JSON.stringify(desk.host.snapshot())));
    const { Excel: excel } = await reopened.pane();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Initiate');
      table.columns.load('items/id');
      await context.sync();
      expect(table.columns.items.map(({ id }) => id)).toEqual([1, 4, 2, 3]);
    });
    reopened.close();
  });

  it('are added with values, read and written as wholes', async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Initiate');
      table.columns.add(undefined, [['Row id'], ["'a"], ["'b"], ["'c"]]);
      const body = table.columns.getItem('Row id').getDataBodyRange();
      body.load('values');
      table.columns.load('count');
      await context.sync();
      expect(body.values).toEqual([['a'], ['b'], ['c']]);
      expect(table.columns.count).toBe(4);
    });
  });
});

describe('rows of a table', () => {
  it('are sorted with everything in them', async () => {
    await pane.Excel.run(async (context) => {
      context.workbook.tables.getItem('Initiate').sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    expect((await look()).values.slice(1).map(([number]) => number)).toEqual(['1.03', '1.01', '1.02']);
  });

  it('are filtered, and all shown again', async () => {
    await pane.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Initiate');
      const { filter } = table.columns.getItem('Status');
      filter.applyValuesFilter(['Completed']);
      filter.load('criteria');
      await context.sync();
      expect(filter.criteria).toMatchObject({ filterOn: 'Values', values: ['Completed'] });
      table.clearFilters();
      filter.load('criteria');
      await context.sync();
      expect(filter.criteria).toBeNull();
    });
    expect(await look()).toMatchObject({ address: 'Plan!A4:C7', completed: 2 });
  });

  it('are counted and read one by one', async () => {
    await pane.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem('Initiate');
      rows.load('items/values,items/index');
      const count = rows.getCount();
      await context.sync();
      expect(count.value).toBe(3);
      expect(rows.items.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(rows.items[1]?.values).toEqual([['1.02', 'Name a team', 'In progress']]);
    });
  });
});

describe('formulas over tables', () => {
  it.each([
    ['=COUNTA(Initiate[Responsibility])', 3],
    ['=SUMPRODUCT((Initiate[Status]="Completed")*1)', 2],
    ['=IFERROR(COUNTIFS(Initiate[Status],"Completed")/COUNTA(Initiate[Status]),0)', 2 / 3],
    ['=XLOOKUP("In progress",Initiate[Status],Initiate[Responsibility])', 'Name a team'],
    ['=INDEX(Plan!B5:B7,MATCH("In progress",Initiate[Status],0))', 'Name a team'],
    ['=COUNTIFS(Initiate[Status],"<>Completed",Initiate[No.],"<>")', 1],
    ['=ROWS(Initiate)', 3],
    ['=ROWS(Initiate[#All])', 4],
    ['=Plan!A2+1', 3],
    ['=IFERROR(VLOOKUP("nobody",Initiate,2,FALSE),"none")', 'none'],
    ['=IF(TODAY()>46000,"later","earlier")', 'later'],
  ])('%s', async (formula, result) => {
    await pane.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[result]]);
    });
  });
});
