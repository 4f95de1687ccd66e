import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Document as WordDocument, HeadingLevel, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';

import { faultsInPane } from '../support/accessibility';
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

let folder: string;
let desk: SandboxPage;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'));
  desk = await openSandboxPage();
  await desk.button('Open a document').click();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file of that content through the pane. */
async function openFile(name: string, content: string | Uint8Array | { megabytes: number }): Promise<void> {
  const file = path.join(folder, name);
  const isLarge = typeof content === 'object' && 'megabytes' in content;
  writeFileSync(file, isLarge ? '' : content);
  // A hole in the file: as large as it says, and made at once.
  if (isLarge) truncateSync(file, content.megabytes * 1024 * 1024);
  await desk.pane.locator('input[type=file]').setInputFiles(file);
}

const html =
  '<h2>Hall</h2><ul><li>Count the <a href="https://example.org/chairs">chairs</a><ul><li>the red ones</li></ul></li></ul>';

/** Pastes as Word, Outlook, a browser and Excel do: the same as rich text and as plain text. */
async function paste(rich: string, text: string): Promise<void> {
  const field = desk.pane.locator('textarea');
  await field.fill('');
  await field.evaluate(
    (element, [asHtml = '', plain = '']) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (asHtml !== '') data.setData('text/html', asHtml);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [rich, text],
  );
  // An event that a script makes pastes nothing by itself.
  await field.fill(text);
}

/** One story: each part begins where the one before it ended. */
describe('documents that are chosen or pasted in the pane', () => {
  it.each<[string, string, string | Uint8Array | { megabytes: number }, string]>([
    ['an empty file', 'empty.md', '', 'empty.md is empty.'],
    [
      'a binary file',
      'picture.md',
      new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]),
      'picture.md is not a document that can be read.',
    ],
    ['a text without a list', 'letter.md', '# Dear all\n\nNothing to do.\n', 'letter.md has no list under a heading'],
    ['a file of 50 MB', 'huge.md', { megabytes: 50 }, 'huge.md is 50 MB; the limit is 10 MB.'],
  ])('%s is refused in a sentence, and another can be chosen', async (_, name, content, sentence) => {
    await openFile(name, content);
    await desk.says(sentence);
    await desk.button('Choose a file').waitFor();
  });

  it('leaves the workbook as it was', async () => {
    expect(await desk.page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts()).toEqual(['Sheet1']);
    expect(await faultsInPane(desk.page)).toEqual([]);
    await desk.picture('bad-document');
  });

  it('reads pasted text that was edited as it stands, not as it was copied', async () => {
    await paste(html, 'Hall\nCount the chairs');
    await desk.pane.locator('textarea').fill('Only words.');
    await desk.button('Use this text').click();
    await desk.says(/has no list under a heading/);
  });

  it('reads pasted text with the headings and lists it was copied with', async () => {
    await paste(html, 'Hall\nCount the chairs\nthe red ones');
    await desk.button('Use this text').click();
    await desk.pane.getByText('Hall').first().waitFor();
    await desk.button('Choose another document').click();
  });

  it.each(files)(
    'is read as %s, and its phases and rows are shown before anything is made',
    async (_, name, content) => {
      const { pane, button } = desk;
      await pane.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: await content() });
      await button('Create worksheets').waitFor();
      const seen = (await pane.innerText()).split('\n');
      expect(seen.slice(seen.indexOf('Pack')).slice(0, 4)).toEqual(['Pack', '2 rows', 'Carry', '1 row']);
      expect(seen).toContain('2 worksheets, 3 rows');
      await button('Choose another document').click();
    },
  );

  it('keeps a worksheet of the same name, and says which one is in the way, in the reader’s language', async () => {
    const { page, button, says } = desk;
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await page.getByRole('combobox', { name: 'Language of Excel' }).selectOption('Español');
    await button('Abrir un documento').waitFor();
    await tabs.first().dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Evaluación');
    await page.keyboard.press('Enter');
    await button('Abrir un documento').click();
    await button('Ejemplo en español').click();
    await button('Crear las hojas').click();
    await says('El libro ya tiene una hoja llamada «Evaluación».');
    expect(await tabs.allInnerTexts()).toEqual(['Evaluación']);
    await desk.picture('worksheet-exists');
    await button('Volver al resumen').click();
    await page.getByRole('combobox', { name: 'Idioma de Excel' }).selectOption('English');
  });

  it('becomes worksheets, with what the list says of owners and dates', async () => {
    const { page, button, says } = desk;
    await button('Open a document').click();
    await openFile('move.xlsx', await excelList());
    await button('Create worksheets').click();
    await says(/^2 worksheets created, with 3 rows/);
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await tabs.nth(4).waitFor();
    expect(await tabs.allInnerTexts()).toEqual(['Status', 'Pack', 'Carry', 'People', 'Evaluación']);
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
