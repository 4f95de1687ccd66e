import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { keptRow } from '../../../shared/meeting';
import { columnIndex } from '../../../shared/worksheet/address';
import { encodeHead, encodeRows } from '../../../shared/worksheet/meeting-records';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { readWorkbookFile } from '../../../shared/worksheet/xlsx-reading';
import { inSpanish, openTerminal, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

const document = [
  '# The move',
  '## Prepare',
  '- Count the mailboxes',
  '- Tell the people',
  '- Order telephones',
  '- Water the plants',
  '- Burn the archive',
  '## Move',
  '- Move the mailboxes',
  '- Keep the old servers',
].join('\n\n');

type Cells = Partial<Record<'owner' | 'status' | 'due' | 'responsibility', string | Date>>;

/** The workbook of the document, with what people typed into its rows. */
async function filledIn(rows: Readonly<Record<string, Cells>>, ...more: string[]): Promise<string> {
  const plan = await created(...more);
  const file = new ExcelJS.Workbook();
  await file.xlsx.readFile(plan);
  typeInto(file, rows);
  await file.xlsx.writeFile(plan);
  return plan;
}

async function created(...more: string[]): Promise<string> {
  const plan = terminal.file('plan.xlsx');
  expect((await terminal.run(['create', terminal.file('plan.md', document), '--out', plan, ...more])).code).toBe(0);
  return plan;
}

function typeInto(file: ExcelJS.Workbook, rows: Readonly<Record<string, Cells>>) {
  for (const worksheet of file.worksheets)
    worksheet.eachRow((row) => {
      const cells = rows[row.getCell(columnIndex('number') + 1).text];
      if (worksheet.state !== 'visible' || !cells) return;
      if (cells.owner !== undefined) row.getCell(columnIndex('owner') + 1).value = cells.owner;
      if (cells.status !== undefined) row.getCell(columnIndex('status') + 1).value = cells.status;
      if (cells.due !== undefined) row.getCell(columnIndex('due') + 1).value = cells.due;
      if (cells.responsibility !== undefined)
        row.getCell(columnIndex('responsibility') + 1).value = cells.responsibility;
    });
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const typed = {
  '1.01': { owner: 'Ana', status: 'Completed', due: day('2026-12-01') },
  '1.02': { owner: 'Ana María; Ana', status: 'Blocked', due: day('2026-12-05') },
  '1.03': { owner: 'ana maría', status: 'In progress', due: day('2026-12-17') },
  '1.04': { owner: 'Luis', status: 'Ongoing', due: day('2026-12-01') },
  '1.05': { status: 'Withdrawn' },
  '2.01': { due: day('2026-12-18') },
};

const nothingNoted = { present: [], decisions: [], actions: [] };

const none = {
  completed: 0,
  inProgress: 0,
  ongoing: 0,
  blocked: 0,
  notStarted: 0,
  deferred: 0,
  notApplicable: 0,
  overdue: 0,
  dueSoon: 0,
  undated: 0,
  unowned: 0,
};

describe('phaseboard status', () => {
  it('counts by phase and by whole names of owners, and names what is urgent', async () => {
    const { code, out, err } = await terminal.run(['status', await filledIn(typed), '--json', '--today', '2026-12-10']);
    expect([code, err]).toEqual([0, '']);
    const prepare = { ...none, total: 4, completed: 1, inProgress: 1, ongoing: 1, blocked: 1, overdue: 1, dueSoon: 1 };
    const move = { ...none, total: 2, notStarted: 2, undated: 1, unowned: 2, percent: 0 };
    expect(JSON.parse(out)).toEqual({
      all: { ...prepare, total: 6, notStarted: 2, undated: 1, unowned: 2, percent: 20 },
      phases: [
        { key: 'prepare', title: 'Prepare', ...prepare, percent: 33 },
        { key: 'move', title: 'Move', ...move },
      ],
      owners: [
        { name: 'Ana', ...none, total: 2, completed: 1, blocked: 1, overdue: 1, percent: 50 },
        { name: 'Ana María', ...none, total: 2, blocked: 1, inProgress: 1, overdue: 1, dueSoon: 1, percent: 0 },
        { name: 'Luis', ...none, total: 1, ongoing: 1, percent: null },
      ],
      attention: [
        expect.objectContaining({ number: '1.02', owners: ['Ana María', 'Ana'], why: ['overdue', 'blocked'] }),
        expect.objectContaining({ number: '2.01', due: '2026-12-18', why: ['unowned'] }),
        expect.objectContaining({ number: '2.02', due: null, why: ['unowned'] }),
      ],
    });
  });

  it('counts from this day unless told another', async () => {
    const plan = await filledIn(typed);
    const today = await terminal.run(['status', plan, '--json']);
    expect(today.out).toBe((await terminal.run(['status', plan, '--json', '--today', '2026-12-10'])).out);
    expect(today.out).not.toBe((await terminal.run(['status', plan, '--json', '--today', '2026-12-19'])).out);
  });

  it('speaks the language of the workbook, as text and as Markdown that no cell can mark up', async () => {
    const plan = await filledIn(
      { '2.01': { responsibility: 'Mover | **todo** <b>', status: 'Bloqueada' } },
      '--lang',
      'es',
    );
    const text = await terminal.run(['status', plan]);
    expect(text.out).toMatch(/^Resumen · 10 dic 2026\n\nFase +Total +Completada/);
    expect(text.out).toMatch(/\nEn total +7 /);
    const markdown = await terminal.run(['status', plan, '--markdown']);
    expect(markdown.out).toContain('| Move | 2 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 2 | 2 | 0 % |');
    expect(markdown.out).toContain(String.raw`| 2.01 | Mover \| \*\*todo\*\* \<b\> |  |  | Bloqueada, Sin asignar |`);
  });

  it('tells what changed since a meeting that the workbook remembers, in each of its forms', async () => {
    const plan = await created();
    const { rows } = await readWorkbookFile({ name: plan, bytes: readFileSync(plan) });
    const at = '2026-12-03T09:00:00.000Z';
    const head = {
      id: `${at} x`,
      at,
      day: '2026-12-03',
      title: 'Weekly | 1',
      by: 'Ana',
      endedAt: null,
      ...nothingNoted,
    };
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(plan);
    const worksheet = file.getWorksheet(memoryWorksheets.meetings);
    worksheet?.addRows([encodeHead(head), encodeRows(head.id, rows.map(keptRow))]);
    typeInto(file, { ...typed, '2.02': { responsibility: 'Keep the *old* servers' } });
    await file.xlsx.writeFile(plan);

    const asked = ['status', plan, '--since', 'weekly | 1'];
    const json = await terminal.run([...asked, '--json']);
    expect(json).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({ since: { meeting: 'Weekly | 1', day: '2026-12-03' } });
    const told = (JSON.parse(json.out) as { since: { changes: { kind: string; number: string }[] } }).since.changes;
    expect(told.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'completed 1.01',
      'started 1.03',
      'started 1.04',
      'status 1.02',
      ...['1.01', '1.02', '1.03', '1.04', '2.01'].map((number) => `due ${number}`),
      ...['1.01', '1.02', '1.03', '1.04'].map((number) => `owners ${number}`),
      'reworded 2.02',
      'withdrawn 1.05',
    ]);
    expect((await terminal.run(asked)).out).toContain('Since the last meeting: Weekly | 1, 3 Dec 2026\nCompleted ');
    const markdown = await terminal.run(['status', plan, '--since', '2026-12-05', '--markdown']);
    expect(markdown.out).toContain(String.raw`## Since the last meeting: Weekly \| 1, 3 Dec 2026`);
    expect(markdown.out).toContain(String.raw`| Reworded | 2.02 | Keep the \*old\* servers | Keep the old servers |`);
    const unknown = await terminal.run(['status', plan, '--since', '2026-12-01']);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('2026-12-03 Weekly | 1');
  });

  it('refuses what is no day, two forms at once, and what is no workbook of ours', async () => {
    const wrongDay = await terminal.run(['status', 'plan.xlsx', '--today', '2026-02-30']);
    expect(wrongDay).toMatchObject({ code: 2, out: '' });
    expect(wrongDay.err).toContain('“2026-02-30” is not a day');
    const both = await terminal.run(['status', 'plan.xlsx', '--json', '--markdown'], inSpanish);
    expect(both).toMatchObject({
      code: 2,
      err: '--json y --markdown se excluyen. Consulte phaseboard status --help.\n',
    });
    const text = await terminal.run(['status', terminal.file('notes.txt', 'no workbook')]);
    expect(text).toMatchObject({ code: 1, out: '' });
    const missing = await terminal.run(['status', terminal.file('nowhere.xlsx')]);
    expect(missing).toMatchObject({ code: 1, out: '' });
  });
});
