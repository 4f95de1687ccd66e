import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { serialOf } from '../../../shared/dates';
import { readDocument } from '../../../shared/document/read';
import { sample } from '../../../shared/document/samples/en';
import type { WorksheetLanguage } from '../../../shared/language';
import type { Document } from '../../../shared/model';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { CellContent, WorkbookDescription } from '../../../shared/worksheet/description';
import { shareCopy } from '../../../shared/worksheet/share-copy';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { readCells } from '../../../shared/worksheet/xlsx-cells';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { documentWith, duty } from '../../support/duty';
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

async function described(given?: Document, language: WorksheetLanguage = 'en'): Promise<WorkbookDescription> {
  const document = given ?? (await readDocument(sample));
  let ids = 0;
  return describeWorkbook(document, {
    language,
    workbookId: 'w',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
}

/** The formulas of a workbook without the results of before. */
function uncalculated({ worksheets }: WorkbookDescription): WorkbookDescription {
  const unknown = (content: CellContent) =>
    typeof content === 'object' && content ? { formula: content.formula } : content;
  return { worksheets: worksheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row.map(unknown)) })) };
}

/** The workbook after some work on its first rows. */
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
  return uncalculated({ worksheets });
}

/** A workbook of a language with a completed and a blocked row. */
async function workedIn(language: WorksheetLanguage): Promise<WorkbookDescription> {
  const { status } = worksheetWordsIn(language);
  const duties = ['Look after the pier', 'Sweep the quay', 'Light the lamp'].map((text) => duty(text));
  const phase = { key: 'one', title: 'Harbour', introduction: '', responsibilities: duties };
  const workbook = await described(documentWith([phase]), language);
  const [first, second] = workbook.worksheets[1]?.cells.slice(4) ?? [];
  if (first && second) [first[3], second[3]] = [status.completed, status.blocked];
  return uncalculated(workbook);
}

async function copyToShare(): Promise<Uint8Array> {
  return shareCopy({ name: 'plan.xlsx', bytes: await writeXlsx(await described()) });
}

async function opened(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** exceljs takes a number for a date or not by its number format. */
const serial = (value: unknown) => (value instanceof Date ? serialOf(value.toISOString().slice(0, 10)) : value);

describeWithLibreOffice('LibreOffice (where this machine has it)', () => {
  const spoken = ['ar', 'ja', 'th', 'ru'] as const;
  const saved = new Map<string, Buffer>();
  const file = (name: string) => saved.get(name) ?? Buffer.of();

  beforeAll(async () => {
    const files = new Map([
      ['worked', await writeXlsx(await worked())],
      ['fresh', await writeXlsx(await described())],
      ['shared', await copyToShare()],
    ]);
    for (const language of spoken) files.set(language, await writeXlsx(await workedIn(language)));
    const names = [...files.keys()];
    savedByLibreOffice([...files.values()], 'xlsx').forEach((one, at) => saved.set(names[at] ?? '', one));
  });

  it('calculates how a phase stands', async () => {
    const after = await opened(file('worked'));
    const sheet = after.getWorksheet('General duties');
    // Of five, one is not applicable and one never ends; the completed and the ongoing one are not overdue.
    expect(sheet?.getCell('B3').result).toBe('Done: 1 of 3   ·   Overdue: 1   ·   Blocked: 1');
    const dates = [sheet?.getCell('C3').result, sheet?.getCell('E3').result].map(serial);
    expect(dates).toEqual([serialOf('2000-05-06'), serialOf('2199-12-31')]);
    expect(after.getWorksheet('Initiate')?.getCell('B3').result).toBe('Done: 0 of 4   ·   Overdue: 0   ·   Blocked: 0');
  });

  it('keeps tables, rules and hidden columns', async () => {
    const fresh = await opened(file('fresh'));
    const sheet = fresh.getWorksheet('Assess');
    expect(sheet?.getTable('AssessRows')).toBeDefined();
    expect(sheet?.getColumn(17).hidden).toBe(true);
    expect(sheet?.getCell('D6').dataValidation.type).toBe('list');
    expect(sheet?.getCell('C6').dataValidation.errorStyle).toBe('warning');
    expect(fresh.getWorksheet('PhaseboardLists')?.state).not.toBe('visible');
  });

  it('opens a copy to share and calculates it', async () => {
    const { worksheets } = await readCells(file('shared'));
    expect(worksheets.get('General duties')?.[2]?.[1]).toMatch(/^Done: 0 of \d+/);
  });

  it.each(spoken)('counts statuses and keeps the direction in %s', async (language) => {
    const words = worksheetWordsIn(language);
    const { done, overdue, blocked } = words.worksheet;
    const sheet = (await opened(file(language))).getWorksheet('Harbour');
    expect(sheet?.getCell('B3').result).toBe(`${done('1', '3')}   ·   ${overdue}: 0   ·   ${blocked}: 1`);
    // LibreOffice writes truth as a word, which exceljs does not read.
    const xml = await (await JSZip.loadAsync(file(language))).file('xl/worksheets/sheet2.xml')?.async('string');
    expect(/ rightToLeft="(?:1|true)"/.test(xml ?? '')).toBe(words.direction === 'rtl');
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
