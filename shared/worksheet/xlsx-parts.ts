import JSZip from 'jszip';
import type { WorkbookDescription, WorksheetDescription } from './description';
import { escaped } from './xlsx-package';

/**
 * Mends what exceljs writes but Excel would show: totals in tables that have none, rows that no longer grow with their
 * text, a green corner on every row number, and worksheet names with an apostrophe in the names of print areas.
 */
export async function mendParts(file: Uint8Array, { worksheets }: WorkbookDescription): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const mend = async (path: string, change: (xml: string) => string) => {
    const part = zip.file(path);
    if (part) zip.file(path, change(await part.async('string')));
  };
  await mend('xl/workbook.xml', (xml) => worksheets.reduce(quoteName, xml));
  for (const [index, worksheet] of worksheets.entries())
    await mend(`xl/worksheets/sheet${index + 1}.xml`, (xml) => keepTextNumbers(growRows(xml, worksheet), worksheet));
  for (const { name } of zip.file(/^xl\/tables\/table\d+\.xml$/)) await mend(name, withoutTotals);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function withoutTotals(xml: string): string {
  return xml.replace(' totalsRowShown="1"', ' totalsRowShown="0"').replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '');
}

/** Excel and LibreOffice fit a row to its text again unless its height is called custom. */
function growRows(xml: string, { rowHeights }: WorksheetDescription): string {
  const fixed = new Set(rowHeights.filter((row) => row.fixed).map(({ row }) => String(row)));
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
    fixed.has(row) ? tag : tag.replace(' customHeight="1"', ''),
  );
}

/** Row numbers (`2.03`) are text on purpose: Excel is told not to warn of them. */
function keepTextNumbers(xml: string, { tables }: WorksheetDescription): string {
  if (tables.length === 0) return xml;
  const ranges = tables.map(({ range }) => `<ignoredError sqref="${range}" numberStoredAsText="1"/>`).join('');
  return xml.replace('<tableParts', `<ignoredErrors>${ranges}</ignoredErrors><tableParts`);
}

/** exceljs puts a worksheet's name between apostrophes as it is; one inside the name must be doubled. */
function quoteName(xml: string, { name }: WorksheetDescription): string {
  if (!name.includes("'")) return xml;
  return xml.replaceAll(escaped(`'${name}'!`), escaped(`'${name.replaceAll("'", "''")}'!`));
}
