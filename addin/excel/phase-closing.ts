import type { PhaseKey } from '../../shared/model';
import { titleStyle } from '../../shared/worksheet/look';
import { forcedText } from './forced-text';
import { run } from './host';
import type { Host } from './host';
import { readWorkbook } from './workbook-reading';
import { queueStyle } from './worksheet-look';

/** The cell beside the title, and the colour of the tab, of a phase that is closed. */
const place = 'C1';
const closedTab = '#7F7F7F';

/** Says on a phase's worksheet that it is closed. Errors: those of `readWorkbook` and `run`. */
export async function markClosed(host: Host, phase: PhaseKey, text: string): Promise<void> {
  await run(host, async (context) => {
    const { tables } = await readWorkbook(context);
    const table = tables.find(({ record }) => record.key === phase);
    if (!table) return;
    const worksheet = context.workbook.worksheets.getItem(table.worksheet);
    const cell = worksheet.getRange(place);
    cell.values = [[forcedText(text)]];
    queueStyle(cell, { ...titleStyle, fontSize: 11 }, false);
    worksheet.tabColor = closedTab;
    await context.sync();
  });
}
