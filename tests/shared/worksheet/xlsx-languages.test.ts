import ExcelJS from 'exceljs';
import type { WorksheetLanguage } from '../../../shared/language';
import type { WorkbookDescription } from '../../../shared/worksheet/description';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import { documentWith, duty } from '../../support/duty';

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
