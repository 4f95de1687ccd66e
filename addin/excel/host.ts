import type { RowId } from '../../shared/model';
import { isProblem } from '../../shared/errors';
import { problemOf } from './errors';

/** The program around the add-in: what Office.js puts on the page, and what the clock and chance are asked for. */
export interface Host {
  Excel: typeof Excel;
  Office: typeof Office;
  newRowId: () => RowId;
}

/**
 * Speaks to the workbook. Whatever is queued in `work` travels when it awaits `context.sync()`; while somebody edits a
 * cell it waits for them, where the program can do that.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit
 */
export async function run<T>(host: Host, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await host.Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    const problem = problemOf(error);
    const isProtected = isProblem(problem) && problem.kind === 'workbook-protected';
    throw isProtected ? await (await import('./protected-worksheets')).protectedIn(host, problem) : problem;
  }
}

/** Where the open workbook is: an https address or a path, empty for one that was never saved. */
export function placeOf({ Office }: Pick<Host, 'Office'>): string {
  const address: unknown = Office.context.document.url;
  return typeof address === 'string' ? address : '';
}
