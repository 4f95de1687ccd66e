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

/** The sets that something here depends on, besides ExcelApi: the first is demanded, without the others something else is done. */
const sets = [
  'SharedRuntime 1.1',
  'DialogApi 1.2',
  'NestedAppAuth 1.1',
  'DelayForCellEdit 1.1',
  'KeyboardShortcuts 1.1',
] as const;

/** Later versions of ExcelApi are looked for up to this one. */
const newest = 40;

/** What this Excel has of them, with the newest ExcelApi. */
export function supportedSets({ Office }: Pick<Host, 'Office'>): string[] {
  const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
  const versions = Array.from({ length: newest }, (_, at) => `1.${newest - at}`);
  const latest = versions.find((version) => has('ExcelApi', version));
  const others = sets.filter((set) => {
    const [name = '', version = ''] = set.split(' ');
    return has(name, version);
  });
  return [...(latest === undefined ? [] : [`ExcelApi ${latest}`]), ...others];
}
