import { Document as WordDocument, HeadingLevel, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import { openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

const webPage = `<!doctype html><html lang="en"><head><title>Moving the archive</title></head><body>
<nav><ul><li>Home</li></ul></nav>
<main><h1>Moving the archive</h1>
<h2>Pack</h2><ul><li>Buy forty crates</li><li>Label each crate<ul><li>room</li><li>shelf</li></ul></li></ul>
<h2>Carry</h2><ul><li>Book two lifts</li></ul></main></body></html>`;

const list = `Phase;Responsibility;Owner;Due
Pack;Buy forty crates;Ana Prueba;2027-03-01
Pack;Label each crate;;
Carry;Book two lifts;;
`;

async function wordDocument(): Promise<Buffer> {
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const point = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
  const children = [
    new Paragraph({ text: 'Moving the archive', heading: HeadingLevel.TITLE }),
    ...[heading('Pack'), point('Buy forty crates'), point('Label each crate'), point('room', 1), point('shelf', 1)],
    ...[heading('Carry'), point('Book two lifts')],
  ];
  return Packer.toBuffer(new WordDocument({ sections: [{ children }] }));
}

async function excelList(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Duties').addRows(
    list
      .trim()
      .split('\n')
      .map((line) => line.split(';')),
  );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const files: [string, string, () => Promise<Buffer>][] = [
  ['a saved web page', 'move.html', () => Promise.resolve(Buffer.from(webPage))],
  ['a Word document', 'move.docx', wordDocument],
  ['a list in .csv', 'move.csv', () => Promise.resolve(Buffer.from(list))],
  ['a list in .xlsx', 'move.xlsx', excelList],
];

describe('a file that is chosen in the pane', () => {
  let desk: SandboxPage;

  beforeAll(async () => {
    desk = await openSandboxPage();
    await desk.button('Open a document').click();
  });
  afterAll(() => desk.close());

  it.each(files)(
    'is read as %s, and its phases and rows are shown before anything is made',
    async (_, name, content) => {
      const { pane, button } = desk;
      await pane.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: await content() });
      await button('Create worksheets').waitFor();
      const seen = (await pane.innerText()).split('\n');
      expect(seen.slice(seen.indexOf('Pack')).slice(0, 4)).toEqual(['Pack', '2 rows', 'Carry', '1 row']);
      expect(seen).toContain('2 worksheets, 3 rows');
      if (name !== 'move.xlsx') await button('Choose another document').click();
    },
  );

  it('becomes worksheets, with what the list says of owners and dates', async () => {
    const { page, button, says } = desk;
    await button('Create worksheets').click();
    await says(/^2 worksheets created, with 3 rows/);
    expect(await page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts()).toEqual([
      'Status',
      'Pack',
      'Carry',
      'People',
    ]);
    await desk.picture('file-forms');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as .xlsx' }).click();
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(await (await saving).path());
    const rows = saved.getWorksheet('Pack')?.getRows(5, 2) ?? [];
    expect(rows.map((row) => ['A', 'B', 'C', 'D', 'E'].map((column) => row.getCell(column).value))).toEqual([
      ['1.01', 'Buy forty crates', 'Ana Prueba', 'Not started', new Date('2027-03-01')],
      ['1.02', 'Label each crate', null, 'Not started', null],
    ]);
    expect(desk.complaints).toEqual([]);
  });
});
