import { Session } from 'node:inspector';
import fc from 'fast-check';
import { readDocument } from '../../../shared/document/read';
import type { Document, Step } from '../../../shared/model';
import { duty } from '../../support/duty';
import { printedSeed } from '../../support/seed';

/** Words that Markdown leaves alone: what stands between them is one space. */
const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzáéíñüßçøþŁжλ')),
  minLength: 2,
  maxLength: 9,
});
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

/** Steps in an order that indentation can say: each at most one level deeper than the one before. */
const steps = fc
  .array(fc.record({ text: sentence, deeper: fc.integer({ min: -2, max: 1 }) }), { maxLength: 5 })
  .map((points) =>
    points.reduce<Step[]>((before, { text, deeper }) => {
      const depth = Math.min(3, Math.max(1, (before.at(-1)?.depth ?? 0) + deeper));
      return [...before, { text, depth, done: false }];
    }, []),
  );

const phases = fc.uniqueArray(
  fc.record({
    key: word,
    title: sentence,
    introduction: fc.oneof(fc.constant(''), sentence),
    responsibilities: fc.array(
      fc.tuple(sentence, steps).map(([text, points]) => duty(text, { steps: points })),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 5 },
);

const shape = fc.record({
  indent: fc.constantFrom('  ', '    ', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  loose: fc.boolean(),
});

function written(
  { title, phases: all }: Pick<Document, 'title' | 'phases'>,
  how: { indent: string; end: string; loose: boolean },
) {
  const gap = how.loose ? [''] : [];
  const lines = [
    '---',
    'lang: en',
    '---',
    `# ${title}`,
    ...all.flatMap((phase) => [
      '',
      `## <a name="${phase.key}"></a>${phase.title}`,
      '',
      ...(phase.introduction ? [phase.introduction, ''] : []),
      ...phase.responsibilities.flatMap((responsibility) => [
        `- ${responsibility.text}`,
        ...gap,
        ...responsibility.steps.flatMap((step) => [`${how.indent.repeat(step.depth)}- ${step.text}`, ...gap]),
      ]),
    ]),
  ];
  return lines.join(how.end);
}

describe('any document', () => {
  it('says when it is read what was written', async () => {
    const seed = printedSeed('documents written and read back');
    await fc.assert(
      fc.asyncProperty(sentence, phases, shape, async (title, all, how) => {
        const document = await readDocument({ name: 'x', text: written({ title, phases: all }, how) });
        expect(document).toMatchObject({ title, language: 'en', introduction: '', phases: all });
      }),
      { seed, numRuns: 150 },
    );
  });

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
      { seed, numRuns: 300 },
    );
  });
});

/** How many blocks of code ran, in every script, while `work` did. Counted by V8, so the same on any machine. */
async function blocksRun(work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await work();
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_, coverage) => {
    for (const { functions } of coverage.result)
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  session.disconnect();
  return blocks;
}

describe('a long document', () => {
  const text = (rows: number) =>
    Array.from(
      { length: rows },
      (_, row) => `-   Row **${row}** of [many](https://example.org)\n    - its step\n`,
    ).join('\n');

  it('takes work in proportion to its length: four times the rows, about four times the work', async () => {
    const work = (rows: number) => blocksRun(() => readDocument({ name: 'x', text: text(rows) }));
    await work(100);
    expect((await work(2000)) / (await work(500))).toBeLessThan(4.4);
  }, 60_000);

  it('of 10,000 responsibilities has all of them', async () => {
    const { phases: found } = await readDocument({ name: 'x', text: text(10_000) });
    expect(found.map(({ responsibilities }) => responsibilities.length)).toEqual([10_000]);
  }, 120_000);
});
