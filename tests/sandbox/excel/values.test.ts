import { createHost } from '../../../sandbox/excel/host';
import { openHeadlessBook } from '../../../sandbox/excel/engine/headless';
import { openOfficeClient } from '../../support/office-client';

test('reads back what it wrote', async () => {
  const host = createHost(openHeadlessBook());
  const { Excel, close } = await openOfficeClient(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.values = [['hi', 2]];
    range.load('address,values');
    await context.sync();
    expect(JSON.stringify(range.values)).toBe('[["hi",2]]');
    expect(range.address).toBe('Sheet1!A1:B1');
  });
  close();
  host.close();
});
