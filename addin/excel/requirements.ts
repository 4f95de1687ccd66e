import { Problem } from '../../shared/errors';
import type { Host } from './host';

/** Office 2021, Microsoft 365, Excel for Mac and Excel on the web have it. */
const floor = '1.14';

/** Errors: `host-too-old` where this Excel lacks what the product needs. */
export function checkRequirements({ Office }: Pick<Host, 'Office'>): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', floor)) {
    throw new Problem('host-too-old', { requirement: `ExcelApi ${floor}` });
  }
}
