import ExcelJS from 'exceljs';
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { textWith } from '../../support/matchers';
import { inSpanish, openTerminal, plan, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

/** The worksheets people see, each with how many rows its table has and the headings of the first columns. */
async function worksheetsIn(file: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .map((worksheet) => {
      const cells = Array.from({ length: worksheet.rowCount }, (_, row) => worksheet.getRow(row + 1).getCell(1).text);
      const numbers = cells.filter((text) => /^\d+\.\d\d$/.test(text));
      return { name: worksheet.name, rows: numbers.length, heading: worksheet.getRow(4).getCell(2).value };
    });
}

describe('phaseboard create', () => {
  it('writes a worksheet of how it stands, one for each phase, then the people, and says how much there is', async () => {
    const out = terminal.file('plan.xlsx');
    const run = await terminal.run(['create', terminal.file('plan.md', plan), '--out', out]);
    expect(run).toEqual({ code: 0, err: '', out: `${out} written (2 phases, 3 responsibilities).\n` });
    expect(await worksheetsIn(out)).toEqual([
      { name: 'Status', rows: 0, heading: 'Total' },
      { name: 'Prepare', rows: 2, heading: 'Responsibility' },
      { name: 'Move', rows: 1, heading: 'Responsibility' },
      { name: 'People', rows: 0, heading: null },
    ]);
    expect(terminal.names()).toEqual(['plan.md', 'plan.xlsx']);
  });

  it('speaks to the reader in the language of the terminal and writes in that of the document', async () => {
    const out = terminal.file('plan.xlsx');
    const run = await terminal.run(['create', terminal.file('plan.md', plan), '--out', out], inSpanish);
    expect(run.out).toBe(`Se ha guardado ${out} (2 fases, 3 responsabilidades).\n`);
    expect((await worksheetsIn(out)).map(({ heading }) => heading)).toEqual([
      'Total',
      'Responsibility',
      'Responsibility',
      null,
    ]);
  });

  it.each(['es', 'ES'])('writes in the language it is told: %s', async (language) => {
    const out = terminal.file('plan.xlsx');
    const { code } = await terminal.run(['create', terminal.file('plan.md', plan), '--out', out, '--lang', language]);
    expect(code).toBe(0);
    const worksheets = await worksheetsIn(out);
    expect(worksheets.map(({ name }) => name)).toEqual(['Resumen', 'Prepare', 'Move', 'Personas']);
    expect(worksheets[1]?.heading).toBe('Responsabilidad');
  });

  it('writes a file whose name is as long as names can be', async () => {
    const name = `${'n'.repeat(250)}.xlsx`;
    const { code } = await terminal.run(['create', terminal.file('plan.md', plan), '--out', terminal.file(name)]);
    expect([code, terminal.names()]).toEqual([0, [name, 'plan.md']]);
  });

  it('replaces a file only with --force', async () => {
    const parameters = ['create', terminal.file('plan.md', plan), '--out', terminal.file('plan.xlsx', 'precious')];
    expect((await terminal.run(parameters)).code).toBe(1);
    expect(terminal.read('plan.xlsx').toString()).toBe('precious');
    expect((await terminal.run([...parameters, '--force'])).code).toBe(0);
    expect(await worksheetsIn(terminal.file('plan.xlsx'))).toHaveLength(4);
    expect(terminal.names()).toEqual(['plan.md', 'plan.xlsx']);
  });

  it('writes where a link leads and leaves the link', async () => {
    const target = terminal.file('real.xlsx', 'old');
    const link = terminal.file('link.xlsx');
    symlinkSync(target, link);
    const { code } = await terminal.run(['create', terminal.file('plan.md', plan), '--out', link, '--force']);
    expect(code).toBe(0);
    expect(await worksheetsIn(target)).toHaveLength(4);
    expect(terminal.names()).toEqual(['link.xlsx', 'plan.md', 'real.xlsx']);
  });

  it.each([
    ['its own name', (file: string) => file],
    [
      'a link to it',
      (file: string) => {
        symlinkSync(file, `${file}.xlsx`);
        return `${file}.xlsx`;
      },
    ],
  ])('never writes over the document, not even with --force: %s', async (_, nameFor) => {
    const file = terminal.file('plan.md', plan);
    const { code, err } = await terminal.run(['create', file, '--out', nameFor(file), '--force']);
    expect([code, err]).toEqual([1, textWith('stays as it is. Choose another name.')]);
    expect(readFileSync(file, 'utf8')).toBe(plan);
  });

  (process.platform === 'win32' ? it.skip : it)('leaves devices alone', async () => {
    const { code, err } = await terminal.run([
      'create',
      terminal.file('plan.md', plan),
      '--out',
      '/dev/null',
      '--force',
    ]);
    expect([code, err]).toEqual([1, '/dev/null is no ordinary file and stays as it is. Choose another name.\n']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('finishes what it writes when it is interrupted by then', async () => {
    const ended = AbortSignal.abort();
    const out = terminal.file('plan.xlsx');
    const { code } = await terminal.run(['create', terminal.file('plan.md', plan), '--out', out], {}, ended);
    expect(code).toBe(0);
    expect(await worksheetsIn(out)).toHaveLength(4);
  });
});

describeWithCorpus('phaseboard create with a real page in Spanish', () => {
  const name = 'ems-your-responsibilities.es.2016-11.md';
  const page = path.join(process.cwd(), '../shared/corpus', name);

  it('makes five worksheets with 21, 2, 6, 2 and 7 rows, named after its own headings', async () => {
    const out = terminal.file('plan.xlsx');
    expect((await terminal.run(['create', page, '--out', out])).code).toBe(0);
    const titles = (await readCorpus(name)).phases.map(({ title }) => title);
    const heading = 'Responsabilidad';
    expect(await worksheetsIn(out)).toEqual([
      { name: 'Resumen', rows: 0, heading: 'Total' },
      ...[21, 2, 6, 2, 7].map((rows, index) => ({ name: titles[index], rows, heading })),
      { name: 'Personas', rows: 0, heading: null },
    ]);
  });
});
