import { Session } from 'node:inspector';
import fc from 'fast-check';
import { readDocument } from '../../../shared/document/read';
import { unaccountedFor } from '../../support/accounting';
import { inHtml, inMarkdown, shape } from '../../support/document-writers';
import { printedSeed } from '../../support/seed';
import { expectedRow, home, inOrder, workstreamOf, writtenDocument } from '../../support/written-document';
import type { WrittenDocument } from '../../support/written-document';

describe('any document', () => {
  const check = async (written: WrittenDocument, name: string, text: string) => {
    const document = await readDocument({ name, text, address: home });
    expect({
      ...document,
      phases: document.phases.map((phase) => ({ ...phase, responsibilities: phase.responsibilities.map(inOrder) })),
    }).toMatchObject({
      title: written.title,
      language: 'en',
      introduction: written.introduction,
      notices: written.notice === '' ? [] : [written.notice],
      phases: written.phases.map(({ key, title, introduction, parts }) => ({
        key,
        title,
        introduction,
        responsibilities: parts.flatMap((part, index) =>
          part.rows.map((row) => expectedRow(row, part, workstreamOf(part, index))),
        ),
      })),
    });
    return document;
  };

  it('says when it is read what was written, in whatever shape of Markdown, and each of its lines is accounted for', async () => {
    const seed = printedSeed('documents written in Markdown and read back');
    await fc.assert(
      fc.asyncProperty(writtenDocument, shape, async (written, how) => {
        const text = inMarkdown(written, how);
        expect(unaccountedFor(text, await check(written, 'x.md', text))).toEqual([]);
      }),
      { seed, numRuns: 100 },
    );
  }, 60_000);

  it('says the same as a web page', async () => {
    const seed = printedSeed('documents written as web pages and read back');
    await fc.assert(
      fc.asyncProperty(writtenDocument, async (written) => {
        await check(written, 'x.html', inHtml(written));
      }),
      { seed, numRuns: 100 },
    );
  }, 60_000);

  it('whatever characters it is made of, is read or refused with a problem', async () => {
    const seed = printedSeed('documents of any characters');
    const markup = fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '  - ',
      '\n',
      '\r\n',
      '\t',
      '---\n',
      '<!--',
      '-->',
      '<a name="',
      '">',
      '```',
      '> ',
      '[',
      '](',
      '\0',
      '\uD800',
      '\\',
      '&#0;',
      '<span class="sxs-lookup">',
      '</span>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(markup, fc.string({ maxLength: 4 })), { maxLength: 60 }), async (parts) => {
        const text = parts.join('');
        try {
          const { phases: found } = await readDocument({ name: 'x', text });
          expect(found.every(({ key, title, responsibilities }) => key && title && responsibilities.length)).toBe(true);
          expect(JSON.stringify(found)).not.toMatch(/\\u00[01]/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Problem' });
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** How many calls the reader's own functions got while `work` ran. Counted by V8, so the same on any machine. */
async function callsOfReader(work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await work();
  let calls = 0;
  session.post('Profiler.takePreciseCoverage', (_, coverage) => {
    for (const { url, functions } of coverage.result)
      if (url.includes('/shared/document/')) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0;
  });
  session.disconnect();
  return calls;
}

describe('a long document', () => {
  const text = (rows: number) =>
    Array.from({ length: rows }, (_, row) =>
      [
        `-   Row **${row}** of [many](https://example.org)[^${row}]`,
        '    - its step\\*',
        '',
        row % 10 === 9 ? `\\* a note\n\n### Part ${row}\n\nThese are:\n\n| Task |\n|--|\n| ${row} |\n` : '',
        `[^${row}]: said below`,
        '',
      ].join('\n'),
    ).join('\n');

  it('takes work in proportion to its length: four times the rows, about four times the work', async () => {
    const work = (rows: number) => callsOfReader(() => readDocument({ name: 'x', text: text(rows) }));
    await work(50);
    expect((await work(480)) / (await work(120))).toBeLessThan(4.3);
  }, 60_000);

  it('of 10,000 responsibilities has all of them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `- Row ${row}`).join('\n');
    const { phases: found } = await readDocument({ name: 'x', text: rows });
    expect(found.map(({ responsibilities }) => responsibilities.length)).toEqual([10_000]);
  }, 120_000);
});
