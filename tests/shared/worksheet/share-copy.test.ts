import JSZip from 'jszip';
import { readDocument } from '../../../shared/document/read';
import { sample } from '../../../shared/document/samples/en';
import { lostMemory } from '../../../shared/worksheet/lost-memory';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { shareCopy } from '../../../shared/worksheet/share-copy';
import { shownByLink } from '../../../shared/worksheet/urgent-rows';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { readCells } from '../../../shared/worksheet/xlsx-cells';
import { readTableParts } from '../../../shared/worksheet/xlsx-tables';
import { askOpenpyxl, describeWithOpenpyxl } from '../../support/programs';

// Zipping and other programs take their time where much else is going on.
jest.setTimeout(180_000);

/** A workbook whose visible wording people changed, so that the document's own is in the hidden column alone. */
async function saved(): Promise<Uint8Array> {
  const document = await readDocument(sample);
  let ids = 0;
  const described = describeWorkbook(document, {
    language: 'en',
    workbookId: 'book-17',
    newRowId: () => `id-${++ids}x`,
    now: new Date(2026, 11, 10, 9, 30),
  });
  const row = described.worksheets[1]?.cells[4];
  if (row) row[1] = 'What we made of it';
  return writeXlsx(described);
}

const shared = async () => shareCopy({ name: 'plan.xlsx', bytes: await saved() });

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async('string')] as const)));
}

describe('a copy to share', () => {
  it('has neither memory nor hidden history, in any of its parts', async () => {
    const [before, after] = [await partsOf(await saved()), await partsOf(await shared())];
    const [all, left] = [before, after].map((parts) => [...parts.values()].join('\n'));
    // The names of the memory's worksheets, the workbook's id, a row's id, and the origin of the first row.
    for (const secret of [memoryWorksheets.rows, memoryWorksheets.settings, 'book-17', 'id-1x', '>1#1']) {
      expect([secret, all?.includes(secret), left?.includes(secret)]).toEqual([secret, true, false]);
    }
    expect(left).toContain('What we made of it');
    // The links of the most urgent rows found them by their ids, and are their texts now.
    expect(all).toContain('MATCH(&quot;id-');
    expect(left).toMatch(/<f>&quot;1\.01 [^&<]+&quot;<\/f>/);
  });

  it('keeps the links that people made themselves', () => {
    expect(shownByLink(`IFERROR(HYPERLINK("#'Plan'!B"&MATCH("a",A:A,0),"1.01 Go"),"1.01 Go")`)).toBe('"1.01 Go"');
    expect(shownByLink(`IFERROR(HYPERLINK("#'Plan'!B"&MATCH("a",A:A,0),"Go"),"None")`)).toBeNull();
    expect(shownByLink(`HYPERLINK("#'Plan'!B"&MATCH("a",A:A,0),"Go")`)).toBeNull();
  });

  it('shows what the workbook shows, and leaves every other part as it was', async () => {
    const [before, after] = [await readCells(await saved()), await readCells(await shared())];
    for (const [name, cells] of after.worksheets) {
      const visible = (rows: readonly string[][] = []) => rows.map((row) => row.slice(0, 16));
      expect(visible(cells)).toEqual(visible(before.worksheets.get(name)));
      expect(
        cells
          .slice(4)
          .flatMap((row) => row.slice(16, 20))
          .filter((text) => text !== ''),
      ).toEqual([]);
    }
    const [was, is] = [await partsOf(await saved()), await partsOf(await shared())];
    const changed = [...is].filter(([name, text]) => was.get(name) !== text).map(([name]) => name);
    expect(changed.filter((name) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort()).toEqual(
      [
        '[Content_Types].xml',
        'docProps/app.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/sharedStrings.xml',
        'xl/workbook.xml',
        // The moment of writing.
        ...changed.filter((name) => name === 'docProps/core.xml'),
      ].sort(),
    );
  });

  it('can be taken up again as a workbook that lost its memory', async () => {
    const file = await shared();
    const [{ worksheets, worksheetOfTable }, tables] = [await readCells(file), await readTableParts(file)];
    const lost = lostMemory(
      tables.map(({ name, columns, range }) => {
        const worksheet = worksheetOfTable.get(name) ?? '';
        const cells = worksheets.get(worksheet) ?? [];
        const header = Number(/\d+/.exec(range)?.[0]);
        const [title = '', introduction = ''] = [cells[0]?.[0], cells[1]?.[1]];
        return { worksheet, table: name, columns, values: cells.slice(header), title, introduction };
      }),
    );
    expect(lost?.phases).toHaveLength(5);
  });

  it('made of a copy to share is no other', async () => {
    const once = await shared();
    const twice = await shareCopy({ name: 'copy.xlsx', bytes: once });
    expect(await partsOf(twice)).toEqual(await partsOf(once));
  });

  it.each([
    ['workbook-foreign', 'nothing of the kind'],
    ['workbook-damaged', 'PK\u0003\u0004 and nothing more'],
  ])('is refused of what is no workbook of ours: %s', async (kind, text) => {
    const bytes = new TextEncoder().encode(text);
    await expect(shareCopy({ name: 'plan.xlsx', bytes })).rejects.toMatchObject({ kind });
  });
});

describeWithOpenpyxl('openpyxl (where this machine has it)', () => {
  it('opens a copy to share, with its drop-downs', async () => {
    const program = `
lists = [(v.sqref.ranges[0].coord, v.formula1) for v in workbook.worksheets[1].data_validations.dataValidation if v.type == 'list']
print(json.dumps({'names': workbook.sheetnames, 'hidden': [s.title for s in workbook if s.sheet_state != 'visible'], 'lists': len(lists)}))`;
    expect(askOpenpyxl(await shared(), program)).toMatchObject({ hidden: ['PhaseboardLists'], lists: 4 });
  });
});
