import { Document as WordDocument, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { readDocument } from '../../../shared/document/read';
import type { DocumentInput } from '../../../shared/document/source';
import type { Document } from '../../../shared/model';

/** Rows as `phase: text (owner, due) > step » note`; steps by their depth. */
const rowsIn = ({ phases }: Document) =>
  phases.flatMap(({ title, responsibilities }) =>
    responsibilities.map(({ text, workstream, owner, due, done, steps, notes }) =>
      [
        `${title}${workstream && `/${workstream}`}: ${done ? '☑ ' : ''}${text}`,
        ...[owner, due ?? ''].filter((fact) => fact !== '').map((fact) => `@${fact}`),
        ...steps.map((step) => `${'>'.repeat(step.depth)} ${step.text}`),
        ...notes.map((note) => `» ${note}`),
      ].join(' '),
    ),
  );
const rowsOf = async (input: DocumentInput) => rowsIn(await readDocument(input));

const markdown = (text: string) => rowsOf({ name: 'x.md', text: `---\nlang: en\n---\n# T\n${text}` });
const page = (body: string) => rowsOf({ name: 'x.html', text: `<html lang="en"><body>${body}</body></html>` });

describe('Markdown as people write it', () => {
  it.each<[string, string, string[]]>([
    ['a list in HTML', '## A\n<ul><li>mow\n<ol><li>front</li></ol></li></ul>', ['A: mow > front']],
    ['a list that folds', '## A\n<details><summary>All</summary>\n\n- mow\n\n</details>', ['A: mow']],
    ['a heading with its anchor behind it', '## Start {#begin}\n- mow', ['Start: mow']],
    ['a script in a loose point', '## A\n- mow <script>alert(1)</script>\n\n- rake', ['A: mow', 'A: rake']],
    ['points that nobody sees', '## A\n- mow\n- &#8203;\n- \u200F', ['A: mow']],
    ['soft hyphens', '## A\n- lawn&shy;mower', ['A: lawnmower']],
    ['typed bullets', '## A\n• mow\n\to\tfront\n• rake', ['A: mow > front', 'A: rake']],
    ['typed bullets of three kinds', '## A\n● mow\n○ front\n■ left\n● rake', ['A: mow > front >> left', 'A: rake']],
    ['typed boxes', '## A\n☐ mow\n☑ rake', ['A: mow', 'A: ☑ rake']],
    [
      'a callout with a list and a quote',
      '## A\n- mow\n  > Mind:\n  > - cats\n  > > and dogs',
      ['A: mow » Mind:\n- cats\nand dogs'],
    ],
    ['a table in a point', '## A\n- mow\n\n  | Size |\n  |--|\n  | small |\n', ['A: mow » Size\nsmall']],
    ['setext headings', 'Start\n-----\n* mow\n\nEnd\n---\n+ rake', ['Start: mow', 'End: rake']],
    ['an empty section', '## Nothing\n## A\n- mow', ['A: mow']],
    ['words of a definition list', '## A\n<dl><dt>Lawn</dt><dd>grass</dd></dl>\n\n- mow', ['A: mow']],
  ])('is read: %s', async (_, text, rows) => expect(await markdown(text)).toEqual(rows));

  it('may have bold words as its only headings, the first of them one as well', async () => {
    const text = '**Start**\n\nSoon.\n\n- mow\n\n**End**\n\n- rake\n';
    expect(await rowsOf({ name: 'x', text })).toEqual(['Start: mow', 'End: rake']);
  });
});

describe('a web page as it is saved', () => {
  it.each<[string, string, string[]]>([
    [
      'with breadcrumbs, contents and feedback in its main part',
      '<main><ol class="breadcrumb"><li>Docs</li></ol><h1>T</h1><div class="toc"><ul><li>A</li></ul></div><h2>A</h2><ul><li>mow</li></ul><div class="feedback-section"><h2>Feedback</h2><ul><li>This page</li></ul></div></main>',
      ['A: mow'],
    ],
    ['with buttons in its words', '<h1>T</h1><h2>A</h2><ul><li><p>mow <button>Copy</button></p></li></ul>', ['A: mow']],
    [
      'with hidden words',
      '<h1>T</h1><h2>A</h2><ul><li><p>mow<span hidden>x</span><span style="display:none">y</span></p></li></ul>',
      ['A: mow'],
    ],
    [
      'with a list that folds away',
      '<h1>T</h1><h2>A</h2><div style="display: none"><ul><li>mow</li></ul></div>',
      ['A: mow'],
    ],
    [
      'with signs that link to headings',
      '<h1>T</h1><h2>A<a href="#a" class="anchor">¶</a></h2><ul><li>mow</li></ul>',
      ['A: mow'],
    ],
    [
      'made by an application',
      '<h1>T</h1><div role="heading" aria-level="2">A</div><div role="list"><div role="listitem">mow</div></div>',
      ['A: mow'],
    ],
    ['laid out by a table', '<table><tr><td><h1>T</h1><h2>A</h2><ul><li>mow</li></ul></td></tr></table>', ['A: mow']],
    [
      'by Word, without its lists',
      '<p class=MsoTitle>T</p><h1>A</h1><p><span>·<span>&nbsp; </span></span>mow</p><p><span>o<span>&nbsp; </span></span>front</p><p><span>·<span>&nbsp;</span></span>rake</p>',
      ['A: mow > front', 'A: rake'],
    ],
    ['with typed bullets between breaks', '<h1>T</h1><h2>A</h2><div>• mow<br>• rake</div>', ['A: mow', 'A: rake']],
  ])('is read: %s', async (_, body, rows) => expect(await page(body)).toEqual(rows));

  it('lists what it does not show', async () => {
    const text = '<main><h2>A</h2><ul><li>mow<span class="sr-only">opens a window</span></li></ul></main>';
    expect((await readDocument({ name: 'x.html', text })).leftOut).toEqual([
      { line: 1, text: 'opens a window', reason: 'hidden' },
    ]);
  });
});

describe('a table', () => {
  const head = '<tr><th>Task</th><th>Owner</th><th>Due</th></tr>';
  it.each<[string, string, string[]]>([
    [
      'with steps in a cell',
      '<tr><td>mow<ul><li>front</li></ul></td><td>Ana</td><td></td></tr>',
      ['A: mow @Ana > front'],
    ],
    [
      'with a list alone in a cell',
      '<tr><td><ul><li>mow</li><li>rake</li></ul></td><td>Ana</td></tr>',
      ['A: mow @Ana', 'A: rake @Ana'],
    ],
    [
      'with a cell over two rows',
      '<tr><td rowspan=2>mow</td><td>Ana</td></tr><tr><td>Bo</td></tr>',
      ['A: mow @Ana; Bo'],
    ],
    [
      'with headings among its rows',
      '<tr><td colspan=3>Hall</td></tr><tr><td>mow</td><td>Ana</td></tr>',
      ['A/Hall: mow @Ana'],
    ],
  ])('is read: %s', async (_, rows, expected) =>
    expect(await page(`<h1>T</h1><h2>A</h2><table>${head}${rows}</table>`)).toEqual(expected),
  );

  it.each([
    ['01.12.2026', '2026-12-01'],
    ['1. 2. 2026', '2026-02-01'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['2026年12月1日', '2026-12-01'],
    ['46000', '2025-12-09'],
  ])('has the day that %s says', async (cell, day) => {
    expect(await page(`<h2>A</h2><table>${head}<tr><td>mow</td><td></td><td>${cell}</td></tr></table>`)).toEqual([
      `A: mow @${day}`,
    ]);
  });
});

describe('a list of cells', () => {
  it.each<[string, DocumentInput, string[]]>([
    [
      'with the line in which Excel is told the separator',
      { name: 'x.csv', text: '\uFEFFsep=;\r\nTask;Owner\r\n"mow; ""all""";Ana\r\n' },
      ['General: mow; "all" @Ana'],
    ],
    ['of two columns', { name: 'x.csv', text: 'Task;Owner\nmow;Ana\n' }, ['General: mow @Ana']],
    ['in tabs', { name: 'x', text: 'Task\tOwner\nmow\tAna\n' }, ['General: mow @Ana']],
    [
      'that is none, for its bullets have tabs',
      { name: 'x', text: '-\tmow\n-\trake\n' },
      ['General: mow', 'General: rake'],
    ],
    [
      'in UTF-16 without a mark',
      { name: 'x.csv', bytes: new Uint8Array(Buffer.from('Task,Owner\nmow,Ana\n', 'utf16le')) },
      ['General: mow @Ana'],
    ],
  ])('is read: %s', async (_, input, rows) => expect(await rowsOf(input)).toEqual(rows));
});

describe('a Word document with styles of its own', () => {
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Firm"><w:name w:val="Firm heading"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Firm small"/><w:basedOn w:val="Firm"/></w:style>
<w:style w:type="paragraph" w:styleId="Ue"><w:name w:val="Überschrift 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Ti"><w:name w:val="Título 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lb"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Lb2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style></w:styles>`;

  it('has its headings by the outline or by their names in other languages, and its lists by their names', async () => {
    const children = [
      ['Toc', 'One'],
      ['Firm', 'One'],
      ['Lb', 'mow'],
      ['Lb2', 'front'],
      ['Small', 'Two'],
      ['Lb', 'rake'],
      ['Ue', 'Drei'],
      ['Lb', 'sow'],
      ['Ti', 'Cuatro'],
      ['Lb', 'reap'],
    ].map(([style = '', text = '']) => new Paragraph({ style, text }));
    const archive = await JSZip.loadAsync(await Packer.toBuffer(new WordDocument({ sections: [{ children }] })));
    archive.file('word/styles.xml', styles);
    const document = await readDocument({ name: 'x.docx', bytes: await archive.generateAsync({ type: 'uint8array' }) });
    expect(rowsIn(document)).toEqual(['One: mow > front', 'Two: rake', 'Drei: sow', 'Cuatro: reap']);
    expect(document.leftOut).toEqual([{ line: 1, text: 'One', reason: 'navigation' }]);
  });
});

describe('pasted rich text', () => {
  it.each<[string, string, string, string[]]>([
    ['of Outlook', '<h2>Hall</h2><div>• mow</div><div>•&nbsp;rake</div>', 'Hall\n• mow', ['Hall: mow', 'Hall: rake']],
    [
      'of Teams',
      '<div><strong>Hall</strong></div><ul><li>mow<ul><li>front</li></ul></li></ul>',
      '',
      ['Hall: mow > front'],
    ],
    [
      'of Excel',
      '<table><tr><td>Task</td><td>Owner</td></tr><tr><td>mow</td><td>Ana</td></tr></table>',
      '',
      ['General: mow @Ana'],
    ],
    ['of Excel, one column', '<table><tr><td>mow</td></tr></table>', '- mow', ['General: mow']],
  ])('is read: %s', async (_, html, text, rows) => {
    expect(await rowsOf({ name: 'pasted', html, text })).toEqual(rows);
  });
});

describe('a document made to do harm', () => {
  it.each([
    ['thousands of quotes in quotes', 'x.md', `${'> '.repeat(3000)}a\n\n- b`],
    ['thousands of elements in elements', 'x.html', `${'<div>'.repeat(20_000)}<ul><li>a`],
  ])(
    'is refused as damaged or read: %s',
    async (_, name, text) => {
      const outcome = await readDocument({ name, text }).then(
        () => 'read',
        (error: unknown) => error,
      );
      if (outcome !== 'read') expect(outcome).toMatchObject({ kind: 'document-damaged' });
    },
    30_000,
  );
});
