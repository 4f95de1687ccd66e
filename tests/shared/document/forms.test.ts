import {
  Document as WordDocument,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readDocument } from '../../../shared/document/read';
import { duty } from '../../support/duty';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

const wordDocument = () =>
  Packer.toBuffer(
    new WordDocument({
      footnotes: { 1: { children: [new Paragraph('Only on weekdays.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'The move', heading: HeadingLevel.TITLE }),
            new Paragraph('What is to be done.'),
            new Paragraph({ text: 'Prepare', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun('Count the boxes'), new FootnoteReferenceRun(1)],
              bullet: { level: 0 },
            }),
            new Paragraph({ text: 'red ones', bullet: { level: 1 } }),
            new Paragraph({
              children: [
                new TextRun('Follow '),
                new ExternalHyperlink({ children: [new TextRun('the plan')], link: 'https://example.org/plan' }),
              ],
              bullet: { level: 0 },
            }),
            new Paragraph({ text: 'Move', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                ['Responsibility', 'Owner', 'Due date'],
                ['Carry the boxes', 'Ana Example', '2026-12-01'],
              ].map((texts) => new TableRow({ children: texts.map(cell) })),
            }),
          ],
        },
      ],
    }),
  );

describe('a Word document', () => {
  it('is read like any other: title, headings, points, steps, footnotes, links and tables', async () => {
    const document = await readDocument({ name: 'move.docx', bytes: new Uint8Array(await wordDocument()) });
    expect(document).toMatchObject({ title: 'The move', language: 'en', introduction: 'What is to be done.' });
    expect(document.phases).toEqual([
      {
        key: 'prepare',
        title: 'Prepare',
        introduction: '',
        responsibilities: [
          duty('Count the boxes', {
            steps: [{ text: 'red ones', depth: 1, done: false }],
            notes: ['Only on weekdays.'],
          }),
          duty('Follow the plan', { links: [{ text: 'the plan', address: 'https://example.org/plan' }] }),
        ],
      },
      {
        key: 'move',
        title: 'Move',
        introduction: '',
        responsibilities: [duty('Carry the boxes', { owner: 'Ana Example', due: '2026-12-01' })],
      },
    ]);
    expect(document.leftOut.map(({ reason }) => reason)).toEqual(['columns']);
  });

  it.each([
    ['that is cut off', async () => new Uint8Array(await wordDocument()).slice(0, 2000), 'document-damaged'],
    [
      'of another kind within',
      () => new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' }),
      'document-damaged',
    ],
    ['of an older Word', () => Promise.resolve(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])), 'document-old-format'],
    [
      'that unpacks to more than memory should hold',
      () =>
        new JSZip()
          .file('word/document.xml', new Uint8Array(80 * 1024 * 1024))
          .generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
      'document-too-large',
    ],
  ])(
    '%s is refused',
    async (_, bytes, kind) => {
      await expect(readDocument({ name: 'x.docx', bytes: await bytes() })).rejects.toMatchObject({ kind });
    },
    60_000,
  );
});

describe('a saved web page', () => {
  const page = `<!DOCTYPE html>
<html lang="de"><head><title>Umzug | Firma</title><link rel="canonical" href="https://example.org/docs/umzug.html">
<style>p{}</style></head>
<body><nav><ul><li><a href="/">Start</a></li></ul></nav>
<main><h1 id="umzug">Umzug</h1>
<div class="NOTE"><p>Hinweis</p><p>Gilt ab Mai.</p></div>
<h2 id="vorbereiten">Vorbereiten</h2>
<ul><li>Kisten holen, siehe <a href="kisten.html">Liste</a><ul><li>kleine</li></ul></li>
<li>Schlüssel zählen <a href="javascript:alert(1)">hier</a></li></ul>
</main>
<footer>Impressum</footer></body></html>`;

  it('is read by its main content alone, its links resolved against its address', async () => {
    const document = await readDocument({ name: 'umzug.html', text: page });
    expect(document).toMatchObject({ key: 'umzug', title: 'Umzug', language: 'de', notices: ['Gilt ab Mai.'] });
    expect(document.phases).toMatchObject([
      {
        key: 'vorbereiten',
        responsibilities: [
          duty('Kisten holen, siehe Liste', {
            steps: [{ text: 'kleine', depth: 1, done: false }],
            links: [{ text: 'Liste', address: 'https://example.org/docs/kisten.html' }],
          }),
          duty('Schlüssel zählen hier'),
        ],
      },
    ]);
    expect(document.leftOut).toEqual([
      { line: 2, text: 'Umzug | Firma', reason: 'navigation' },
      { line: 3, text: 'p{}', reason: 'navigation' },
      { line: 4, text: 'Start', reason: 'navigation' },
      { line: 6, text: 'Hinweis', reason: 'decoration' },
      { line: 11, text: 'Impressum', reason: 'navigation' },
    ]);
  });
});

describe('pasted rich text', () => {
  it('has the lists that Word copies as paragraphs', async () => {
    const point = (level: number, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>·</span>${text}</p>`;
    const html = `<h2>Hall</h2>${point(1, 'Count the chairs')}${point(2, 'the red ones')}${point(1, 'Wash the tables')}`;
    const { phases } = await readDocument({ name: 'pasted', html, text: '' });
    expect(phases[0]?.responsibilities).toEqual([
      duty('Count the chairs', { steps: [{ text: 'the red ones', depth: 1, done: false }] }),
      duty('Wash the tables'),
    ]);
  });

  it('without a list is read as the plain text beside it', async () => {
    const { phases } = await readDocument({
      name: 'pasted',
      html: '<pre>- Feed the cat</pre>',
      text: '- Feed the cat',
    });
    expect(phases[0]?.responsibilities).toEqual([duty('Feed the cat')]);
  });
});

describe('a list', () => {
  it('in .csv has its columns known by their headings, whatever separates them', async () => {
    const text =
      'Fase;Responsabilidad;Responsable;Vence;Prioridad\nInicio;"Contar, dos\nveces";Ana Prueba;2026-12-01;alta\n;Lavar las mesas;;01/02/2026;\nCierre;Pintar;;;\n';
    const { phases, language } = await readDocument({ name: 'lista.csv', text });
    expect(language).toBe('es');
    expect(phases).toMatchObject([
      {
        key: 'inicio',
        title: 'Inicio',
        responsibilities: [
          duty('Contar, dos veces', { owner: 'Ana Prueba', due: '2026-12-01', notes: ['Prioridad: alta'] }),
          duty('Lavar las mesas', { notes: ['Vence: 01/02/2026'] }),
        ],
      },
      { key: 'cierre', responsibilities: [duty('Pintar')] },
    ]);
  });

  it('of one column without a heading has a responsibility a line', async () => {
    const { phases } = await readDocument({ name: 'a.csv', text: 'Count the chairs\nWash the tables\n' });
    expect(phases[0]?.responsibilities.map(({ text }) => text)).toEqual(['Count the chairs', 'Wash the tables']);
  });

  it('in .xlsx has a phase for each worksheet where no column says so', async () => {
    const file = new ExcelJS.Workbook();
    for (const name of ['Prepare', 'Move']) {
      const sheet = file.addWorksheet(name);
      sheet.addRow(['Responsibility', 'Owner', 'Due date']);
      sheet.addRow([`${name} the boxes`, 'Ana Example', new Date(Date.UTC(2026, 11, 1))]);
    }
    const bytes = new Uint8Array(await file.xlsx.writeBuffer());
    const { phases } = await readDocument({ name: 'boxes.xlsx', bytes });
    expect(phases.map(({ title, responsibilities }) => [title, ...responsibilities])).toEqual([
      ['Prepare', duty('Prepare the boxes', { owner: 'Ana Example', due: '2026-12-01' })],
      ['Move', duty('Move the boxes', { owner: 'Ana Example', due: '2026-12-01' })],
    ]);
  });

  it('in .xlsx may have a title above its headings, hidden columns, and a formula without a date', async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Boxes');
    sheet.addRow(['Moving day']);
    sheet.addRow(['What the team does itself.']);
    sheet.addRow(['Task', 'Owner', 'Due date', 'Key']);
    const row = sheet.addRow(['Count the boxes', 'Ana Example', { formula: '"–"', result: '–' }, 'k-1']);
    row.getCell(3).numFmt = 'yyyy-mm-dd';
    sheet.getColumn(4).hidden = true;
    const bytes = new Uint8Array(await file.xlsx.writeBuffer());
    const { introduction, phases } = await readDocument({ name: 'boxes.xlsx', bytes });
    expect(introduction).toBe('Moving day\nWhat the team does itself.');
    expect(phases.map(({ responsibilities }) => responsibilities)).toEqual([
      [duty('Count the boxes', { owner: 'Ana Example' })],
    ]);
  });
});
