import path from 'node:path';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { inSpanish, openTerminal, plan, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

describe('phaseboard outline', () => {
  it('prints title, language, counts, phases, numbers and steps for people', async () => {
    const { code, out, err } = await terminal.run(['outline', terminal.file('plan.md', plan)]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'The move (en)',
      '2 phases, 3 responsibilities',
      '',
      '1. Prepare [prepare]: 2',
      '   Before anything is moved.',
      '   1.01  Count the mailboxes',
      '   1.02  Tell the people when it will be',
      '         - in writing',
      '',
      '2. Move [move]: 1',
      '   2.01  Move the mailboxes',
      '',
    ]);
  });

  it('counts in the language of the terminal', async () => {
    const { out } = await terminal.run(['outline', terminal.file('plan.md', plan)], inSpanish);
    expect(out).toContain('\n2 fases, 3 responsabilidades\n');
  });

  it('prints JSON for programs, the same in every language', async () => {
    const file = terminal.file('plan.md', plan);
    const { code, out } = await terminal.run(['outline', file, '--json']);
    const outline: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(outline).toMatchObject({
      title: 'The move',
      language: 'en',
      phases: [
        {
          key: 'prepare',
          title: 'Prepare',
          introduction: 'Before anything is moved.',
          responsibilities: [
            { text: 'Count the mailboxes' },
            { text: 'Tell the people when it will be', steps: [{ text: 'in writing', depth: 1 }] },
          ],
        },
        { key: 'move', title: 'Move', introduction: '', responsibilities: [{ text: 'Move the mailboxes' }] },
      ],
    });
    expect(Object.keys(outline ?? {})).toEqual(['title', 'language', 'phases']);
    expect((await terminal.run(['outline', '--json', file], inSpanish)).out).toBe(out);
  });

  it('reads names with spaces and accents, and one that begins with a dash', async () => {
    expect((await terminal.run(['outline', terminal.file('mi plan ñ.md', plan)])).code).toBe(0);
    const dash = path.relative(process.cwd(), terminal.file('-plan.md', plan));
    expect((await terminal.run(['outline', '--', dash])).code).toBe(0);
  });

  it('sends no control characters of a document to the terminal', async () => {
    const text = plan.replaceAll('the', '\u001b]0;x\u0007the\u001b[31m\u009b');
    const { code, out } = await terminal.run(['outline', terminal.file('plan.md', text)]);
    expect(code).toBe(0);
    expect(out.match(/\p{Cc}/gu)?.filter((letter) => letter !== '\n')).toEqual([]);
  });
});

describeWithCorpus('phaseboard outline of a real page', () => {
  const name = 'ems-your-responsibilities.es.2016-11.md';
  const page = path.join(process.cwd(), '../shared/corpus', name);

  it('prints all that was read, as JSON', async () => {
    const { code, out } = await terminal.run(['outline', page, '--json']);
    expect(code).toBe(0);
    const { title, language, phases } = await readCorpus(name);
    expect(JSON.parse(out)).toEqual({ title, language, phases });
    expect(phases.map(({ responsibilities }) => responsibilities.length)).toEqual([21, 2, 6, 2, 7]);
  });
});
