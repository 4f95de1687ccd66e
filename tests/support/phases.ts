import { createWorksheets } from '../../addin/excel/create-worksheets';
import { openSheet } from '../../addin/excel/sheet';
import type { WorksheetLanguage } from '../../shared/language';
import type { Sheet, SheetRow } from '../../sync/ports/workbook';
import { describedWorkbook, documentOf, newSharedWorkbook } from './excel-workbook';
import type { Seat, SharedWorkbook } from './excel-workbook';
import { personAt } from './grid-person';
import type { GridPerson } from './grid-person';

/** A workbook of phases that Ana has open; she sits at its grid. */
export interface Phases extends SharedWorkbook {
  ana: Seat;
  /** What Ana's add-in reads and writes. */
  sheet: Sheet;
  person: GridPerson;
  /** The row as Ana's add-in reads it now. */
  row: (id: string) => Promise<SheetRow>;
  /** What is in a range now. */
  cells: (worksheet: string, address: string, what?: 'values' | 'formulas' | 'numberFormat') => Promise<unknown[][]>;
}

const made = new Map<string, unknown>();

/** Worksheets `Phase A`, `Phase B` … with so many rows each; their ids are `row-1`, `row-2` …, the body begins in row 5. */
export async function openPhases(
  counts: readonly number[] = [3, 2],
  language: WorksheetLanguage = 'en',
): Promise<Phases> {
  const key = `${language} ${counts.join(' ')}`;
  if (!made.has(key)) made.set(key, await makePhases(counts, language));
  const shared = newSharedWorkbook(structuredClone(made.get(key)));
  const ana = await shared.open();
  const sheet = openSheet(ana, language);
  return {
    ...shared,
    ana,
    sheet,
    person: personAt(shared.host),
    async row(id) {
      const { rows } = await sheet.read();
      const found = rows.find((row) => row.id === id);
      if (!found) throw new Error(`No row ${id} among ${rows.map((row) => row.id).join(', ')}`);
      return found;
    },
    cells: (worksheet, address, what = 'values') =>
      ana.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(worksheet).getRange(address).load(what);
        await context.sync();
        return range[what];
      }),
  };
}

/** Making worksheets takes longer than opening them. */
async function makePhases(counts: readonly number[], language: WorksheetLanguage): Promise<unknown> {
  const shared = newSharedWorkbook();
  await createWorksheets(await shared.open(), describedWorkbook(documentOf(counts), language));
  await shared.host.calculated();
  const snapshot = structuredClone(shared.host.snapshot());
  await shared.close();
  return snapshot;
}
