import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { WorksheetLanguage } from '../../../shared/language';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorkbookDescription } from '../../../shared/worksheet/description';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { documentWith, duty } from '../../support/duty';
import { describeWithLibreOffice, savedByLibreOffice } from '../../support/programs';

// Another program starts and writes a file.
jest.setTimeout(180_000);

const document = documentWith([
  {
    key: 'one',
    title: 'Harbour',
    introduction: '',
    responsibilities: ['Look after the pier', 'Sweep the quay', 'Light the lamp'].map((text) => duty(text)),
  },
]);

function described(language: WorksheetLanguage): WorkbookDescription {
  let ids = 0;
  return describeWorkbook(document, {
    language,
    workbookId: 'w',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
}

/** With a completed and a blocked row, and without the result that its formula had before. */
function worked(language: WorksheetLanguage): WorkbookDescription {
  const { status } = worksheetWordsIn(language);
  const workbook = described(language);
  const [, phase] = workbook.worksheets;
  const [first, second] = phase?.cells.slice(4) ?? [];
  if (first && second) [first[3], second[3]] = [status.completed, status.blocked];
  const [, , summary] = phase?.cells ?? [];
  const counts = summary?.[1];
  if (summary && typeof counts === 'object' && counts) summary[1] = { formula: counts.formula };
  return workbook;
}

async function opened(file: Uint8Array): Promise<ExcelJS.Worksheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook.getWorksheet('Harbour');
}

describe('a file', () => {
  it.each<[WorksheetLanguage, boolean]>([
    ['he', true],
    ['ar', true],
    ['en', false],
  ])('in %s begins on its own side', async (language, rightToLeft) => {
    const sheet = await opened(await writeXlsx(described(language)));
    expect(sheet?.views[0]?.rightToLeft ?? false).toBe(rightToLeft);
    // A date stands where its line begins.
    expect(sheet?.getCell('E5').alignment.horizontal).toBe(rightToLeft ? 'right' : 'left');
    expect(sheet?.getCell('B5').alignment.readingOrder).toBe(rightToLeft ? 'rtl' : undefined);
  });
});

describeWithLibreOffice('LibreOffice (where this machine has it)', () => {
  const spoken = ['ar', 'ja', 'th', 'ru'] as const;
  let saved: Buffer[] = [];

  beforeAll(async () => {
    saved = savedByLibreOffice(await Promise.all(spoken.map((language) => writeXlsx(worked(language)))), 'xlsx');
  });

  it.each(spoken)('counts statuses and keeps the direction in %s', async (language) => {
    const words = worksheetWordsIn(language);
    const file = saved[spoken.indexOf(language)] ?? Buffer.of();
    const sheet = await opened(file);
    const { done, overdue, blocked } = words.worksheet;
    expect(sheet?.getCell('B3').result).toBe(`${done('1', '3')}   ·   ${overdue}: 0   ·   ${blocked}: 1`);
    // LibreOffice writes truth as a word, which exceljs does not read.
    const xml = await (await JSZip.loadAsync(file)).file('xl/worksheets/sheet2.xml')?.async('string');
    expect(/ rightToLeft="(?:1|true)"/.test(xml ?? '')).toBe(words.direction === 'rtl');
  });
});
