import { readWorkbookFile } from '../../../shared/worksheet/xlsx-reading';
import { textWith } from '../../support/matchers';
import { inSpanish, openTerminal, plan, type Terminal } from './terminal';

// Zipping takes its time where much else is going on.
jest.setTimeout(60_000);

let terminal: Terminal;
beforeEach(async () => {
  terminal = openTerminal();
  await terminal.run(['create', terminal.file('plan.md', plan), '--out', terminal.file('plan.xlsx')]);
});
afterEach(() => terminal.close());

const share = (...more: string[]) =>
  terminal.run(['share', terminal.file('plan.xlsx'), '--out', terminal.file('copy.xlsx'), ...more]);

describe('phaseboard share', () => {
  it('writes a copy that remembers nothing, and leaves the workbook as it is', async () => {
    const before = terminal.read('plan.xlsx');
    expect(await share()).toEqual({ code: 0, err: '', out: `${terminal.file('copy.xlsx')} written.\n` });
    expect(terminal.read('plan.xlsx')).toEqual(before);
    const copy = { name: 'copy.xlsx', bytes: terminal.read('copy.xlsx') };
    await expect(readWorkbookFile(copy)).rejects.toMatchObject({ kind: 'workbook-not-ours' });
  });

  it('says as JSON what it wrote', async () => {
    const { out } = await share('--json');
    const bytes = terminal.read('copy.xlsx').length;
    expect(JSON.parse(out)).toEqual({ file: terminal.file('copy.xlsx'), bytes });
  });

  it('replaces a file only with --force, and never the workbook itself', async () => {
    terminal.file('copy.xlsx', 'precious');
    expect((await share()).code).toBe(1);
    expect(terminal.read('copy.xlsx').toString()).toBe('precious');
    expect((await share('--force')).code).toBe(0);
    const { code, err } = await terminal.run([
      ...['share', terminal.file('plan.xlsx'), '--out', terminal.file('plan.xlsx'), '--force'],
    ]);
    expect([code, err]).toEqual([1, textWith('stays as it is. Choose another name.')]);
  });

  it('refuses what is no workbook of ours, in the reader’s language', async () => {
    const { code, err } = await terminal.run(
      ['share', terminal.file('plan.md'), '--out', terminal.file('copy.xlsx')],
      inSpanish,
    );
    expect([code, err]).toEqual([1, textWith('plan.md')]);
    expect(terminal.names()).toEqual(['plan.md', 'plan.xlsx']);
  });
});
