import ExcelJS from 'exceljs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { readDocument } from '../../../shared/document/read';
import { sample } from '../../../shared/document/samples/es';
import type { WorkbookDescription, WorksheetDescription } from '../../../shared/worksheet/description';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { printedSeed } from '../../support/seed';

// Writing, zipping and other programs take their time where much else is going on.
jest.setTimeout(180_000);

const bare: WorksheetDescription = {
  name: 'A',
  visibility: 'visible',
  gridlines: true,
  columns: [],
  rowHeights: [],
  cells: [],
  styles: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
};

async function opened(workbook: WorkbookDescription): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  const { buffer } = await writeXlsx(workbook);
  if (!(buffer instanceof ArrayBuffer)) throw new TypeError('The file is in memory of its own');
  await file.xlsx.load(buffer);
  return file;
}

async function partsOf(workbook: WorkbookDescription): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await writeXlsx(workbook));
  const parts = zip.file(/\.xml$/).map(async (part) => [part.name, await part.async('string')] as const);
  return new Map(await Promise.all(parts));
}

async function described(): Promise<WorkbookDescription> {
  let ids = 0;
  return describeWorkbook(await readDocument(sample), {
    language: 'es',
    workbookId: 'w',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
}

describe('an .xlsx file', () => {
  it('has the worksheets as they are described', async () => {
    const { worksheets } = await described();
    const file = await opened({ worksheets });
    expect(file.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual(
      worksheets.map(({ name, visibility }) => `${name} ${visibility}`),
    );
    const assess = file.getWorksheet('Evaluación');
    expect(assess?.getCell('B5').value).toBe('Hacer inventario de lo que se usa hoy:');
    expect(assess?.getCell('A5').value).toBe('3.01');
    expect(assess?.getTable('AssessRows')).toBeDefined();
    expect(assess?.getColumn(9).hidden).toBe(false);
    expect(assess?.getColumn(17).hidden).toBe(true);
    expect(assess?.getColumn(2).width).toBeCloseTo(86.71);
    expect(assess?.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false }]);
    expect(assess?.getCell('D7').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'PhaseboardLists'!$A$2:$A$9"],
      errorStyle: 'stop',
    });
    expect(assess?.getCell('E7').dataValidation).toMatchObject({ type: 'date', operator: 'greaterThanOrEqual' });
    expect(assess?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    });
    expect(assess?.getCell('B3').formula).toMatch(/^"Hechas: "&COUNTIF\(AssessRows\[Estado\]/);
  });

  it('keeps text as text, whatever it looks like', async () => {
    const texts = [
      '=1+1',
      '1-2',
      '00123',
      'TRUE',
      '+34 600',
      '@name',
      "'quoted'",
      '_x0041_',
      '1.10',
      ' spaced ',
      'a\nb',
      '☐ 責任 🚀',
      '\uD800!',
    ];
    const file = await opened({ worksheets: [{ ...bare, cells: texts.map((text) => [text]) }] });
    expect(texts.map((_, row) => file.worksheets[0]?.getCell(row + 1, 1).value)).toEqual([
      ...texts.slice(0, -1),
      '\uFFFD!',
    ]);
  });

  it('keeps numbers, truth values and formulas with their last result', async () => {
    const cells = [[46000, true, null, '', { formula: '=SUM(A1,1)', value: 46001 }]];
    const file = await opened({ worksheets: [{ ...bare, cells }] });
    expect([1, 2, 3, 4].map((column) => file.worksheets[0]?.getCell(1, column).value)).toEqual([
      46000,
      true,
      null,
      null,
    ]);
    expect(file.worksheets[0]?.getCell('E1').value).toMatchObject({ formula: 'SUM(A1,1)', result: 46001 });
  });

  it('never holds a cell that Excel would call damaged', async () => {
    const file = await opened({ worksheets: [{ ...bare, cells: [['x'.repeat(40_000)]] }] });
    expect(file.worksheets[0]?.getCell('A1').text).toHaveLength(32_767);
  });

  it('adds styles of overlapping ranges to each other, the later one above', async () => {
    const styles = [
      { range: 'A1:C3', style: { bold: true, fill: '#ff0000' } },
      { range: 'B2', style: { fill: '#00ff00', wrap: true, numberFormat: '@' } },
    ];
    const file = await opened({ worksheets: [{ ...bare, styles }] });
    const cell = (address: string) => file.worksheets[0]?.getCell(address);
    expect(cell('C3')).toMatchObject({ font: { bold: true }, fill: { fgColor: { argb: 'FFFF0000' } } });
    expect(cell('B2')).toMatchObject({ font: { bold: true }, fill: { fgColor: { argb: 'FF00FF00' } }, numFmt: '@' });
  });

  it('takes choices written into a rule, and rules for a single cell', async () => {
    const rule = { type: 'list', source: 'one,"two"' } as const;
    const validations = [{ range: 'A1:A1', rule, onError: 'warning' as const, title: 't', message: 'm' }];
    const file = await opened({ worksheets: [{ ...bare, validations }] });
    expect(file.worksheets[0]?.getCell('A1').dataValidation.formulae).toEqual(['"one,""two"""']);
  });

  it('opens at the first worksheet that can be seen', async () => {
    const parts = await partsOf({
      worksheets: [
        { ...bare, visibility: 'veryHidden' },
        { ...bare, name: 'B' },
      ],
    });
    expect(parts.get('xl/workbook.xml')).toContain('activeTab="1"');
  });
});

describe('what exceljs leaves', () => {
  it('is mended: no totals, no warnings of numbers kept as text', async () => {
    const parts = await partsOf(await described());
    const table = parts.get('xl/tables/table1.xml') ?? '';
    expect(table).toContain('totalsRowShown="0"');
    expect(table).not.toMatch(/totalsRow(Label|Function|Count)/);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<ignoredError sqref="A4:T9" numberStoredAsText="1"/>');
  });

  it('is mended: rows grow with their text unless they are fixed', async () => {
    const sheet = (await partsOf(await described())).get('xl/worksheets/sheet2.xml') ?? '';
    const fixed = [...sheet.matchAll(/<row r="(\d+)"[^>]*customHeight="1"/g)].map(([, row]) => row);
    expect(fixed).toEqual(['1', '2', '3', '4']);
    expect(sheet).toMatch(/<row r="5"[^>]*ht="/);
  });

  it('is mended: an apostrophe in a worksheet’s name', async () => {
    const page = {
      orientation: 'landscape',
      pagesWide: 1,
      paper: 'letter',
      printArea: 'A:B',
      titleRows: '1:1',
    } as const;
    const parts = await partsOf({ worksheets: [{ ...bare, name: "L'été & moi", page }] });
    expect(parts.get('xl/workbook.xml')).toContain('&apos;L&apos;&apos;été &amp; moi&apos;!$A:$B');
  });

  it('is mended: an overdue date’s own number format', async () => {
    expect((await partsOf(await described())).get('xl/styles.xml')).toMatch(
      /<dxf>.*formatCode="\[\$-C0A\]d mmm yyyy&quot; !&quot;"/,
    );
  });
});

describe('any text', () => {
  it('is read from the file as it was written', async () => {
    const seed = printedSeed('texts in cells');
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const file = await opened({ worksheets: [{ ...bare, cells: texts.map((value) => [value]) }] });
        expect(texts.map((_, row) => file.worksheets[0]?.getCell(row + 1, 1).value)).toEqual(texts);
      }),
      { seed, numRuns: 25 },
    );
  });
});
