import { placeOf, run } from './host';
import type { Host } from './host';
import { supportedSets } from './requirements';
import { readWorkbook } from './workbook-reading';

/** What program the add-in is in, and what that can do. Nothing of it names anybody or anything. */
export function hostFacts(host: Pick<Host, 'Office'>): string[] {
  const { diagnostics, displayLanguage, contentLanguage } = host.Office.context;
  const place = placeOf(host);
  return [
    `${diagnostics.host} ${diagnostics.version} ${diagnostics.platform}`,
    `sets: ${supportedSets(host).join(', ')}`,
    `languages: ${displayLanguage}, ${contentLanguage}`,
    `workbook: ${place === '' ? 'never saved' : /^https?:/i.test(place) ? 'on the web' : 'on a disk'}`,
  ];
}

/** How much is in the workbook and in its memory, in numbers. Errors: those of `readWorkbook` and `run`. */
export async function workbookFacts(host: Host): Promise<string[]> {
  return run(host, async (context) => {
    const { settings, tables, people, remembered } = await readWorkbook(context);
    const { plan, lastSync, language, sync } = settings;
    const rows = [...remembered.values()];
    const counts = {
      phases: tables.length,
      rows: tables.reduce((sum, { values }) => sum + values.length, 0),
      remembered: rows.length,
      tasks: rows.filter(({ taskId }) => taskId !== null).length,
      people: Math.max((people?.length ?? 1) - 1, 0),
    };
    return [
      Object.entries(counts)
        .map(([name, count]) => `${name}=${count}`)
        .join(' '),
      `worksheets: ${language}`,
      `plan: ${plan === null ? 'none' : plan.groupId === null ? 'without its group' : 'of a group'}`,
      `last sync: ${lastSync?.at ?? 'none'}`,
      // Of the names that were answered for only how many they are.
      `settings: ${JSON.stringify({ ...sync, names: Object.keys(sync.names).length })}`,
    ];
  });
}
