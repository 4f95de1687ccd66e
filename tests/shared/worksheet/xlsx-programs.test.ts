import ExcelJS from 'exceljs';
import { serialOf } from '../../../shared/dates';
import { readDocument } from '../../../shared/document/read';
import { sample } from '../../../shared/document/samples/en';
import type { Document } from '../../../shared/model';
import type { CellContent, WorkbookDescription } from '../../../shared/worksheet/description';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import {
  askOpenpyxl,
  describeWithLibreOffice,
  describeWithOpenpyxl,
  itWithPdf,
  pagesOf,
  savedByLibreOffice,
} from '../../support/programs';

// Writing, zipping and other programs take their time where much else is going on.
jest.setTimeout(180_000);

async function described(given?: Document, language: 'en' | 'es' = 'en'): Promise<WorkbookDescription> {
  const document = given ?? (await readDocument(sample));
  let ids = 0;
  return describeWorkbook(document, {
    language,
    workbookId: 'w',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
}

/** The workbook after some work on its first rows, its formulas without the results of before. */
async function worked(): Promise<WorkbookDescription> {
  const long = serialOf('2001-02-03');
  const late = serialOf('2199-12-31');
  const work: [status: string, due: CellContent, start: CellContent][] = [
    ['Completed', long, serialOf('2000-05-06')],
    ['Blocked', long, null],
    ['Ongoing', long, null],
    ['Not applicable', late, null],
    ['In progress', late, null],
  ];
  const { worksheets } = await described();
  work.forEach(([status, due, start], index) => {
    const row = worksheets[1]?.cells[4 + index];
    if (row) [row[3], row[4], row[6]] = [status, due, start];
  });
  const unknown = (content: CellContent) =>
    typeof content === 'object' && content ? { formula: content.formula } : content;
  return { worksheets: worksheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row.map(unknown)) })) };
}

/** exceljs takes a number for a date or not by its number format. */
const serial = (value: unknown) => (value instanceof Date ? serialOf(value.toISOString().slice(0, 10)) : value);

describeWithLibreOffice('LibreOffice (where this machine has it)', () => {
  const [after, fresh] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];

  beforeAll(async () => {
    const files = await Promise.all([worked(), described()].map(async (workbook) => writeXlsx(await workbook)));
    const saved = savedByLibreOffice(files, 'xlsx');
    for (const [at, file] of [after, fresh].entries()) await file.xlsx.load(new Uint8Array(saved[at] ?? []).buffer);
  });

  it('calculates how a phase stands', () => {
    const sheet = after.getWorksheet('General duties');
    // Of five, one is not applicable and one never ends; the completed and the ongoing one are not overdue.
    expect(sheet?.getCell('B3').result).toBe('Done: 1 of 3   ·   Overdue: 1   ·   Blocked: 1');
    const dates = [sheet?.getCell('C3').result, sheet?.getCell('E3').result].map(serial);
    expect(dates).toEqual([serialOf('2000-05-06'), serialOf('2199-12-31')]);
    expect(after.getWorksheet('Initiate')?.getCell('B3').result).toBe('Done: 0 of 4   ·   Overdue: 0   ·   Blocked: 0');
  });

  it('keeps tables, rules and hidden columns', () => {
    const sheet = fresh.getWorksheet('Assess');
    expect(sheet?.getTable('AssessRows')).toBeDefined();
    expect(sheet?.getColumn(17).hidden).toBe(true);
    expect(sheet?.getCell('D6').dataValidation.type).toBe('list');
    expect(sheet?.getCell('C6').dataValidation.errorStyle).toBe('warning');
    expect(fresh.getWorksheet('PhaseboardLists')?.state).not.toBe('visible');
  });

  describeWithCorpus('with the corpus beside the project', () => {
    itWithPdf(
      'prints each phase of the Spanish page of 2016 on one page (where pdfinfo is)',
      async () => {
        const workbook = await described(await readCorpus('ems-your-responsibilities.es.2016-11.md'), 'es');
        // How it all stands, five phases and the people.
        const [printed = Buffer.of()] = savedByLibreOffice([await writeXlsx(workbook)], 'pdf');
        expect(pagesOf(printed)).toBe(7);
      },
      180_000,
    );
  });
});

describeWithOpenpyxl('openpyxl (where this machine has it)', () => {
  it('opens the file without a warning and finds everything', async () => {
    const found = askOpenpyxl(
      await writeXlsx(await described()),
      `
sheet = workbook['Assess']
print(json.dumps({
  'states': [s.sheet_state for s in workbook.worksheets],
  'tables': {s.title: [(t.name, t.ref, t.totalsRowCount) for t in s.tables.values()] for s in workbook.worksheets if s.tables},
  'text': [sheet['A5'].data_type, sheet['A5'].value],
  'freeze': sheet.freeze_panes,
  'rules': sorted(str(v.sqref) + ' ' + v.type for v in sheet.data_validations.dataValidation),
  'formats': sum(len(f.rules) for f in sheet.conditional_formatting),
  'hidden': [sheet.column_dimensions[c].hidden for c in 'FGQ'],
  'print': [sheet.print_title_rows, sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage],
}))
`,
    );
    expect(found).toMatchObject({
      states: [...Array<string>(7).fill('visible'), ...Array<string>(6).fill('veryHidden')],
      tables: { Assess: [['AssessRows', 'A4:T9', null]], People: [['PlanPeople', 'A1:D2', null]] },
      text: ['s', '3.01'],
      freeze: 'C5',
      rules: ['C5:C9 list', 'D5:D9 list', 'E5:E9 date', 'G5:G9 date', 'H5:H9 list', 'J5:J9 list', 'M5:M9 date'],
      formats: 8,
      hidden: [false, true, true],
      print: ['$4:$4', 'landscape', true],
    });
  });
});
