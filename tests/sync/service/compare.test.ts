import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { corpusFile, describeWithCorpus } from '../../support/documents';
import { describeWithLibreOffice, savedByLibreOffice } from '../../support/programs';
import { inSpanish, openTerminal, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

// LibreOffice takes its time where much else is going on.
jest.setTimeout(120_000);

const first = `# The move

## Prepare

- Count the mailboxes of every branch office.
- Tell the people when the move will be.
  - in writing
- Order forty telephones.

## Move

- Move the mailboxes in groups of fifty.
- Keep the old servers for a month.
`;

const second = `# The move

## Prepare

- Count the mailboxes and calendars of every branch office.
- Tell the people when the move will be.
  - in writing
- Keep the old servers for a year.

## Move

- Move the mailboxes in groups of fifty.
- Celebrate.
`;

const anyNumber: unknown = expect.any(Number);

const difference = {
  added: [{ phase: 'move', text: 'Celebrate.' }],
  reworded: [
    {
      phase: 'prepare',
      from: 'Count the mailboxes of every branch office.',
      to: 'Count the mailboxes and calendars of every branch office.',
      certainty: anyNumber,
    },
  ],
  moved: [
    {
      from: 'move',
      to: 'prepare',
      text: 'Keep the old servers for a month.',
      rewordedTo: 'Keep the old servers for a year.',
      certainty: anyNumber,
    },
  ],
  withdrawn: [{ phase: 'prepare', text: 'Order forty telephones.' }],
  unchanged: 2,
};

const nothing = { added: [], reworded: [], moved: [], withdrawn: [], unchanged: 5 };

/** Creates the workbook of the first document, as it then lies in the folder. */
async function created(...more: string[]): Promise<string> {
  const plan = terminal.file('plan.xlsx');
  const { code } = await terminal.run(['create', terminal.file('first.md', first), '--out', plan, ...more]);
  expect(code).toBe(0);
  return plan;
}

async function comparedWith(plan: string, document: string): Promise<unknown> {
  const run = await terminal.run(['compare', plan, terminal.file('revision.md', document), '--json']);
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out);
}

/** The workbook after somebody edited it with another program. */
async function edited(plan: string, edit: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(plan);
  edit(workbook);
  await workbook.xlsx.writeFile(plan);
  return plan;
}

function cellsWith(workbook: ExcelJS.Workbook, text: string): ExcelJS.Cell[] {
  const found: ExcelJS.Cell[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === text) found.push(cell);
      }),
    ),
  );
  return found;
}

describe('phaseboard compare', () => {
  it('prints as JSON what a revision adds, rewords, moves and withdraws', async () => {
    expect(await comparedWith(await created(), second)).toEqual(difference);
  });

  it('finds nothing in the same document again', async () => {
    expect(await comparedWith(await created(), first)).toEqual(nothing);
  });

  it('counts a row with other steps among the unchanged ones, and lists it besides', async () => {
    expect(await comparedWith(await created(), first.replace('in writing', 'in writing\n  - by telephone'))).toEqual({
      ...nothing,
      details: [{ phase: 'prepare', text: 'Tell the people when the move will be.', changed: ['steps'] }],
    });
  });

  it('tells people the same in words, with what is gone and new inside each text', async () => {
    const run = await terminal.run(['compare', await created(), terminal.file('revision.md', second)]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.replace(/\d+ %/g, 'N %')).toBe(
      [
        '2 rows unchanged',
        '',
        'Added: 1',
        '  + [move] Celebrate.',
        '',
        'Reworded: 1',
        '  ~ 1.01 [prepare] N % Count the mailboxes {+and calendars +}of every branch office.',
        '',
        'Moved: 1',
        '  > 2.02 [move] → [prepare] N % Keep the old servers for a [-month-]{+year+}.',
        '',
        'Withdrawn: 1',
        '  - 1.03 [prepare] Order forty telephones.',
        '',
      ].join('\n'),
    );
  });

  it('says so in Spanish too, and that a document looks like another one', async () => {
    const other = terminal.file('other.md', '# Cocina\n\n## Menú\n\n- Pelar las patatas.\n- Poner la mesa.\n');
    const run = await terminal.run(['compare', await created(), other], inSpanish);
    expect(run.out.split('\n').slice(0, 2)).toEqual([
      'El documento parece distinto de aquel con el que se creó el libro.',
      '0 filas sin cambios',
    ]);
  });

  it('writes nothing', async () => {
    const plan = await created();
    const before = terminal.read('plan.xlsx');
    await comparedWith(plan, second);
    expect(terminal.read('plan.xlsx').equals(before)).toBe(true);
    expect(terminal.names()).toEqual(['first.md', 'plan.xlsx', 'revision.md']);
  });

  it('explains its JSON in the help', async () => {
    const { code, out } = await terminal.run(['compare', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('rewordedTo');
  });
});

describe('a workbook that people worked in', () => {
  it('is compared by the document’s wording, not by what they wrote', async () => {
    const plan = await edited(await created(), (workbook) => {
      const [cell] = cellsWith(workbook, 'Order forty telephones.');
      if (cell) cell.value = 'Ask Vera';
    });
    expect(await comparedWith(plan, first)).toEqual(nothing);
  });

  it('may have renamed worksheets and rows of its own', async () => {
    const plan = await edited(await created(), (workbook) => {
      const sheet = workbook.getWorksheet('Prepare');
      if (!sheet) throw new Error('There is no worksheet Prepare.');
      sheet.name = 'What comes first';
      sheet.getCell('B9').value = 'Bring coffee';
    });
    expect(await comparedWith(plan, second)).toEqual(difference);
  });

  it('may have its columns in another order and its headings renamed, as Excel remembers them', async () => {
    const plan = await created();
    const archive = await JSZip.loadAsync(terminal.read('plan.xlsx'));
    const rename = async (path: string, from: RegExp, to: string) => {
      const text = (await archive.file(path)?.async('string')) ?? '';
      expect(text).toMatch(from);
      archive.file(path, text.replace(from, to));
    };
    await rename('xl/tables/table1.xml', /name="Responsibility"/, 'name="What is to be done"');
    await rename('xl/tables/table1.xml', /name="Status"/, 'name="How it stands"');
    terminal.file('plan.xlsx', await archive.generateAsync({ type: 'nodebuffer' }));
    expect(await comparedWith(plan, second)).toEqual(difference);
  });

  it('may be in another language than the document', async () => {
    expect(await comparedWith(await created('--lang', 'es'), second)).toEqual(difference);
  });

  describeWithLibreOffice('saved by LibreOffice (where this machine has it)', () => {
    it('says the same', async () => {
      await created();
      const [saved = Buffer.of()] = savedByLibreOffice([terminal.read('plan.xlsx')], 'xlsx');
      expect(await comparedWith(terminal.file('saved.xlsx', saved), second)).toEqual(difference);
    });
  });
});

describe('what cannot be compared', () => {
  const refused = async (name: string, content: string | Uint8Array) => {
    const run = await terminal.run(['compare', terminal.file(name, content), terminal.file('first.md', first)]);
    expect(run).toMatchObject({ code: 1, out: '' });
    return run.err;
  };

  it('is a file that is no workbook', async () => {
    expect(await refused('plan.md', first)).toBe(
      'plan.md is not an .xlsx workbook. Save it in Excel as an .xlsx file without a password.\n',
    );
    const archive = await new JSZip().file('word/document.xml', '<w/>').generateAsync({ type: 'nodebuffer' });
    expect(await refused('plan.docx', archive)).toContain('is not an .xlsx workbook');
  });

  it('is a workbook of somebody else', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Prices');
    expect(await refused('prices.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(
      'prices.xlsx was not made by Phaseboard. Give a workbook that has its phase worksheets.\n',
    );
  });

  it('is a damaged workbook', async () => {
    await created();
    const whole = terminal.read('plan.xlsx');
    expect(await refused('half.xlsx', whole.subarray(0, whole.length / 2))).toBe(
      'half.xlsx is damaged and cannot be read. Open it in Excel, save it again and retry.\n',
    );
  });

  it('is a workbook whose table lost a column that is needed', async () => {
    await created();
    const archive = await JSZip.loadAsync(terminal.read('plan.xlsx'));
    const table = (await archive.file('xl/tables/table1.xml')?.async('string')) ?? '';
    const without = table.replace(/<tableColumn id="17"[^>]*\/>/, '<tableColumn id="99" name="Mine"/>');
    expect(without).not.toBe(table);
    archive.file('xl/tables/table1.xml', without);
    expect(await refused('plan.xlsx', await archive.generateAsync({ type: 'nodebuffer' }))).toContain(
      'The table on “Prepare” cannot be read',
    );
  });

  it('is one that is not there, and wrong usage', async () => {
    const missing = await terminal.run(['compare', terminal.file('none.xlsx'), terminal.file('first.md', first)]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('There is no file');
    expect(await terminal.run(['compare', terminal.file('none.xlsx')])).toMatchObject({ code: 2, out: '' });
  });
});

describeWithCorpus('two revisions of a real page (read where the corpus lies beside the project)', () => {
  it('compare as a person would say', async () => {
    const plan = terminal.file('plan.xlsx');
    await terminal.run(['create', corpusFile('ems-your-responsibilities.en.2016-11.md'), '--out', plan]);
    const run = await terminal.run(['compare', plan, corpusFile('ems-your-responsibilities.en.2018-09.md'), '--json']);
    const found: unknown = JSON.parse(run.out);
    const some = (length: number) => ({ length });
    expect(found).toMatchObject({
      added: some(5),
      reworded: some(9),
      moved: some(0),
      withdrawn: some(0),
      unchanged: 29,
    });
  });
});
