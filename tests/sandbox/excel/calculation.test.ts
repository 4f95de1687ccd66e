import { openDesk } from '../../support/excel-desk';
import { personAt } from '../../support/grid-person';

it('goes on until every result is there, also where the engine interrupts it for a new change', async () => {
  const ports: MessagePort[] = [];
  class Channel extends MessageChannel {
    constructor() {
      super();
      ports.push(this.port1);
    }
  }
  const original = globalThis.MessageChannel;
  globalThis.MessageChannel = Channel;
  const desk = openDesk();
  personAt(desk.host).type('A1', '=SUM(20,22)');
  const calculated = desk.host.calculated();
  desk.host.book.run('formula.mutation.set-formula-calculation-stop', {});
  await calculated;
  const { worksheets } = await desk.host.describe();
  expect(worksheets[0]?.cells).toEqual([[{ formula: '=SUM(20,22)', value: 42 }]]);
  desk.close();
  // An interrupted engine leaves the channel open on which it waited for itself, and Node would wait with it.
  ports.forEach((port) => port.close());
  globalThis.MessageChannel = original;
});

it('is of the table as it is, again and again while the table grows', async () => {
  const desk = openDesk();
  const person = personAt(desk.host);
  const pane = await desk.pane();
  await pane.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['Duty'], ['Sweep']];
    sheet.tables.add('A1:A2', true).name = 'Duties';
    sheet.getRange('C1').formulas = [['="All: "&(COUNTA(Duties[Duty])-COUNTIF(Duties[Duty],"none"))']];
    await context.sync();
  });
  const count = async () => (await desk.host.describe()).worksheets[0]?.cells[0]?.[2];
  for (const row of [2, 3, 4]) {
    expect(await count()).toMatchObject({ value: `All: ${row - 1}` });
    person.type(`A${row + 1}`, 'Mop');
  }
  desk.close();
});

it('is not done again for what no formula reads, and is for what one waited for', async () => {
  const desk = openDesk();
  const pane = await desk.pane();
  const edit = (work: (worksheets: Excel.WorksheetCollection) => void) =>
    pane.Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    });
  await edit((worksheets) => {
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['Duty'], ['Sweep']];
    sheet.tables.add('A1:A2', true).name = 'Duties';
    worksheets.add('Sums').getRange('A1:B1').formulas = [['=COUNTA(Duties[Duty])', '=COUNTA(Later!A1:A9)']];
  });
  await desk.host.calculated();
  let calculations = 0;
  desk.host.book.after(({ id }) => {
    if (id === 'formula.mutation.set-formula-calculation-start') calculations += 1;
  });
  await edit((worksheets) => {
    const notes = worksheets.add('Notes');
    notes.getRange('A1').values = [['Nobody counts this']];
    notes.getRange('1:1').insert('Down');
    notes.name = 'Remarks';
  });
  await desk.host.calculated();
  expect(calculations).toBe(0);
  const sums = async () => (await desk.host.describe()).worksheets.find(({ name }) => name === 'Sums')?.cells[0];
  await edit((worksheets) => {
    worksheets.getItem('Remarks').name = 'Later';
  });
  expect(await sums()).toMatchObject([{ value: 1 }, { value: 1 }]);
  await edit((worksheets) => worksheets.getItem('Sheet1').getRange('2:2').insert('Down'));
  personAt(desk.host).type('Sheet1!A2', 'Mop');
  expect(await sums()).toMatchObject([{ value: 2 }, { value: 1 }]);
  desk.close();
});
