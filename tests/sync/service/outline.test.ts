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
    expect(Object.keys(outline ?? {})).toEqual(['title', 'language', 'key', 'notices', 'phases', 'leftOut']);
    expect((await terminal.run(['outline', '--json', file], inSpanish)).out).toBe(out);
  });

  it('reads names with spaces and accents, and one that begins with a dash', async () => {
    expect((await terminal.run(['outline', terminal.file('mi plan ñ.md', plan)])).code).toBe(0);
    const dash = path.relative(process.cwd(), terminal.file('-plan.md', plan));
    expect((await terminal.run(['outline', '--', dash])).code).toBe(0);
  });

  it('shows what belongs to a row, and says what was left out and why', async () => {
    const text = [
      '# Fair',
      '',
      '> [!NOTE]',
      '> Last year it rained.',
      '',
      '## Stalls',
      '### Food',
      'Ask the cook for:',
      '- [x] Order bread, see [the baker](https://example.org/baker)',
      '',
      '## See also',
      '[Parking](parking.md)',
      '',
      '<!-- later -->',
    ].join('\n');
    const file = terminal.file('fair.md', text);
    expect((await terminal.run(['outline', file])).out.split('\n')).toEqual([
      'Fair (en)',
      '1 phase, 1 responsibility',
      '! Last year it rained.',
      '',
      '1. Stalls [stalls]: 1',
      '   Food',
      '   1.01  ☑ Order bread, see the baker',
      '         » Ask the cook for:',
      '         → https://example.org/baker',
      '',
      'Left out: 4 lines',
      '   11: ## See also (only points elsewhere)',
      '   12: [Parking](parking.md) (only points elsewhere)',
      '   14: <!-- later --> (a comment)',
      '   1 line of markup or headings of columns, or read elsewhere',
      '',
    ]);
    const row = { text: 'Order bread, see the baker', workstream: 'Food', steps: [], done: true };
    expect(JSON.parse((await terminal.run(['outline', file, '--json'])).out)).toMatchObject({
      notices: ['Last year it rained.'],
      phases: [
        {
          responsibilities: [
            {
              ...row,
              notes: ['Ask the cook for:'],
              links: [{ text: 'the baker', address: 'https://example.org/baker' }],
            },
          ],
        },
      ],
    });
    expect((await terminal.run(['outline', file], inSpanish)).out).toContain('No se ha tomado: 4 líneas');
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
    const { title, key, language, leftOut, phases } = await readCorpus(name);
    expect(JSON.parse(out)).toMatchObject({ title, key, language, leftOut });
    expect(phases.map(({ responsibilities }) => responsibilities.length)).toEqual([21, 2, 6, 2, 7]);
  });
});
