import { Problem } from '../../shared/errors';
import type { Host } from './host';

/** The same refusal with the worksheets that are protected, where Excel tells them. */
export async function protectedIn(host: Host, refusal: Problem): Promise<Problem> {
  try {
    const names = await host.Excel.run(async (context) => {
      const worksheets = context.workbook.worksheets.load('items/name,items/protection/protected');
      await context.sync();
      return worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name);
    });
    return new Problem('workbook-protected', { worksheets: names.join(', ') }, refusal.cause);
  } catch {
    return refusal;
  }
}
