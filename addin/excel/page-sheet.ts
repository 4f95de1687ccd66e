import { worksheetLanguages } from '../../shared/language';
import type { Page } from '../../shared/page';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { WorksheetWords } from '../../shared/words/worksheet/shape';
import { logTable } from '../../shared/worksheet/log-worksheet';
import { worksheetNames } from '../../shared/worksheet/names';
import { describePage } from '../../shared/worksheet/page-worksheet';
import { run } from './host';
import type { Host } from './host';
import { queueInParts } from './in-parts';
import { cellPieces, queueFormats } from './worksheet-cells';
import { queueLook } from './worksheet-look';
import { makeWorksheets } from './worksheet-making';

/** Which worksheet a page goes to, by the name that it has in each language, and whether earlier pages stay below it. */
export interface PagePlace {
  nameIn: (words: WorksheetWords) => string;
  keepsEarlier: boolean;
  /** How many rows on top are of an attempt at the same page that failed later, if they are there. */
  attempted?: number;
}

/** Between a page and the one below. */
const blankRows = 2;

/**
 * Writes a page on top of its worksheet, and shows it; a workbook without that worksheet gets it, in front of the log.
 * Printed is the page alone. Errors: those of `run`.
 */
export async function writePage(host: Host, page: Page, place: PagePlace): Promise<void> {
  const { nameIn, keepsEarlier, attempted = 0 } = place;
  await run(host, async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name,items/position,items/visibility');
    const log = context.workbook.tables.getItemOrNullObject(logTable);
    const logWorksheet = log.worksheet.load('position');
    log.load('name');
    await context.sync();
    const known = worksheetLanguages.map((language) => nameIn(worksheetWordsIn(language)).toLowerCase());
    const there = worksheets.items.find(({ name }) => known.includes(name.toLowerCase()));
    if (!there) {
      const wanted = nameIn(worksheetWordsIn(page.language));
      const taken = worksheets.items.map(({ name }) => name);
      const [name = wanted] = worksheetNames([wanted], taken);
      await makeWorksheets(context, [describePage(name, page)], ({ worksheets: [made] }) => {
        if (!made) return;
        if (!log.isNullObject) made.position = logWorksheet.position;
        made.activate();
      });
      return;
    }
    const description = describePage(there.name, page);
    if (attempted > 0) {
      const first = there.getRange('A1').load('values');
      await context.sync();
      const isThere: unknown = first.values[0]?.[0];
      if (isThere === page.title) there.getRange(`1:${attempted + blankRows}`).delete('Up');
    }
    const rows = description.cells.length + blankRows;
    if (keepsEarlier) there.getRange(`1:${rows}`).insert('Down');
    const target = keepsEarlier ? there.getRange(`1:${rows}`) : there.getRange();
    target.clear();
    queueFormats(there, description);
    await queueInParts(context, cellPieces(there, description));
    queueLook(there, description);
    there.activate();
    await context.sync();
  });
}
