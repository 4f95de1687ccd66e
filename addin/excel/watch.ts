import { run } from './host';
import type { Host } from './host';

/** Calls back when other cells are selected, here or on another worksheet. */
export async function watchSelection(host: Host, onChange: () => void): Promise<void> {
  await run(host, async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
  });
}

/**
 * Calls back when somebody changed a cell; our own writing is not told. An event is a hint: what really changed is found
 * by reading again. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
export async function watchWorkbook(host: Host, onChange: () => void): Promise<void> {
  await run(host, async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') onChange();
      return Promise.resolve();
    });
    await context.sync();
  });
}
