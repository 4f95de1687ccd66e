import { openDesk } from '../../support/excel-desk';
import { personAt } from '../../support/grid-person';

it('goes on until every result is there, also where the engine interrupts it for a new change', async () => {
  const desk = openDesk();
  personAt(desk.host).type('A1', '=SUM(20,22)');
  const calculated = desk.host.calculated();
  desk.host.book.run('formula.mutation.set-formula-calculation-stop', {});
  await calculated;
  const { worksheets } = await desk.host.describe();
  expect(worksheets[0]?.cells).toEqual([[{ formula: '=SUM(20,22)', value: 42 }]]);
  desk.close();
});
