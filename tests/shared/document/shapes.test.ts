import { readDocument } from '../../../shared/document/read';
import { duty } from '../../support/duty';
import { unaccountedFor } from '../../support/accounting';

const read = (text: string, address?: string) =>
  readDocument({ name: 'x.md', text: `---\nlang: en\n---\n${text}`, ...(address !== undefined && { address }) });
const rowsOf = async (text: string, address?: string) =>
  (await read(text, address)).phases.flatMap(({ responsibilities }) => responsibilities);

describe('what belongs to a responsibility', () => {
  it('is the lead-in of its list and what its workstream says, in the order of the document', async () => {
    const text = [
      '## Build - all crews',
      'Two crews at once.',
      '### Build - all crews - Stage',
      '> Mind the rain.',
      '',
      'See to it that:',
      '- the roof is up',
      '',
      'and afterwards',
      '- the lights hang',
      '',
      'Ropes are in the van.',
    ].join('\n');
    const { phases } = await read(`# Fair\n${text}\n## Show\n- Open`);
    expect(phases[0]?.introduction).toBe('Two crews at once.');
    expect(phases[0]?.responsibilities).toEqual([
      duty('the roof is up', {
        workstream: 'Stage',
        notes: ['See to it that:', 'Mind the rain.', 'Ropes are in the van.'],
      }),
      duty('the lights hang', {
        workstream: 'Stage',
        notes: ['and afterwards', 'Mind the rain.', 'Ropes are in the van.'],
      }),
    ]);
  });

  it.each([
    ['of GitHub', '- Mow[^a]\n- Rake\n\n[^a]: Not on Sundays.'],
    ['by stars', '- Mow.\\*\n- Rake\n\n\\*Not on Sundays.'],
    ['by stars before a full stop', '- Mow\\*\\*.\n- Rake\n\n\\*\\* Not on Sundays.'],
    ['by daggers', '- Mow†\n- Rake\n\n† Not on Sundays.'],
    ['by raised numbers', '- Mow<sup>1</sup>\n- Rake\n\n<sup>1</sup> Not on Sundays.'],
    ['of a step', '- Mow\n  - the lawn\\*\n- Rake\n\n\\*Not on Sundays.'],
  ])('is a footnote %s', async (_, text) => {
    const [mow, rake] = await rowsOf(text);
    expect(mow?.text).toMatch(/^Mow\.?$/);
    expect(mow?.notes).toEqual(['Not on Sundays.']);
    expect(rake).toEqual(duty('Rake'));
  });

  it.each([
    ['of one paragraph', '\\*Not on Sundays,\nnor at night.\n\\*\\*Only **dry** ones.'],
    ['with breaks between', '\\*Not on Sundays, nor at night.<br>\\*\\* Only dry ones.'],
  ])('are footnotes on the lines %s', async (_, footnotes) => {
    const rows = await rowsOf(`- Mow\\*\n- Rake leaves\\*\\*\n\n${footnotes}`);
    expect(rows).toEqual([
      duty('Mow', { notes: ['Not on Sundays, nor at night.'] }),
      duty('Rake leaves', { notes: ['Only dry ones.'] }),
    ]);
  });

  it('is no mark to which nothing belongs', async () => {
    expect(await rowsOf('- Mow\\*')).toEqual([duty('Mow*')]);
  });

  it.each([
    ['[list](list.md)', undefined, 'list.md'],
    ['[list](list.md)', 'https://example.org/docs/page', 'https://example.org/docs/list.md'],
    ['[list](https://example.org/a)', 'https://example.com/', 'https://example.org/a'],
    ['[list](mailto:ana@example.org)', undefined, 'mailto:ana@example.org'],
  ])('is the address of a link: %s on %s', async (link, address, expected) => {
    expect(await rowsOf(`- See the ${link}`, address)).toEqual([
      duty('See the list', { links: [{ text: 'list', address: expected }] }),
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '#below'])(
    'is no address that must not be followed: %s',
    async (address) => expect(await rowsOf(`- See the [list](${address})`)).toEqual([duty('See the list')]),
  );

  it('is whether it is ticked, its steps too', async () => {
    expect(await rowsOf('- [x] Mow\n  - [ ] front\n  - [x] back\n- [ ] Rake')).toEqual([
      duty('Mow', {
        done: true,
        steps: [
          { text: 'front', depth: 1, done: false },
          { text: 'back', depth: 1, done: true },
        ],
      }),
      duty('Rake'),
    ]);
  });

  it('is, on a page in two languages, the one it was translated from', async () => {
    const text = '- <span>Rasen mähen.</span><span class="sxs-lookup"><span>Mow the lawn.</span></span>';
    expect(await rowsOf(text)).toEqual([duty('Rasen mähen.', { source: 'Mow the lawn.' })]);
  });
});

describe('a table', () => {
  it.each([
    ['en', '| Phase | Responsibility | Owner | Due |'],
    ['es', '| Fase | Responsabilidad | Responsable | Fecha de vencimiento |'],
    ['de', '| Phase | Aufgabe | Zuständig | Fällig am |'],
    ['fr', '| Étape | Tâche | Responsable | Échéance |'],
    ['pt', '| Fase | Tarefa | Responsável | Prazo |'],
    ['it', '| Fase | Attività | Responsabile | Scadenza |'],
    ['nl', '| Fase | Taak | Eigenaar | Vervaldatum |'],
    ['ja', '| フェーズ | 作業 | 担当者 | 期限 |'],
    ['zh', '| 阶段 | 任务 | 负责人 | 截止日期 |'],
    ['ko', '| 단계 | 작업 | 담당자 | 마감일 |'],
  ])('has its columns known by their headings (%s)', async (_, head) => {
    const rows = '| A | one | Ana | 2026-12-01 |\n| B | two | | soon |\n| A | three | | |';
    const { phases } = await read(`${head}\n|---|---|---|---|\n${rows}`);
    expect(phases.map(({ title, responsibilities }) => [title, ...responsibilities.map(({ text }) => text)])).toEqual([
      ['A', 'one', 'three'],
      ['B', 'two'],
    ]);
    expect(phases[0]?.responsibilities[0]).toEqual(duty('one', { owner: 'Ana', due: '2026-12-01' }));
    expect(phases[1]?.responsibilities[0]?.notes[0]).toMatch(/: soon$/);
  });

  it('without a column of responsibilities is left out, and said so', async () => {
    const { leftOut } = await read('## A\n- mow\n\n| Size | Price |\n|--|--|\n| small | two |');
    expect(leftOut.filter(({ reason }) => reason === 'unknown-table').map(({ line }) => line)).toEqual([7, 9]);
  });
});

describe('what is left out', () => {
  const text = [
    '# Garden <!-- of 2026 -->',
    '',
    '## Spring',
    '- Sow <!-- early -->',
    '',
    '---',
    '',
    '> [!TIP]',
    '> **Want to learn more?** See [peas](https://example.org).',
    '',
    '## History',
    'It was a meadow.',
    '',
    '## Next steps',
    '[Summer](summer.md)',
    '',
    '[unused]: https://example.org/unused',
  ].join('\n');

  it('is listed line by line, with the reason', async () => {
    const document = await readDocument({ name: 'garden', text });
    expect(document.leftOut.map(({ line, reason, text: words }) => `${line} ${reason}: ${words}`)).toEqual([
      '1 comment: of 2026',
      '4 comment: early',
      '6 decoration: ---',
      '8 decoration: > [!TIP]',
      '9 elsewhere: > **Want to learn more?** See [peas](https://example.org).',
      '11 no-list: ## History',
      '12 no-list: It was a meadow.',
      '14 elsewhere: ## Next steps',
      '15 elsewhere: [Summer](summer.md)',
      '17 repeated: [unused]: https://example.org/unused',
    ]);
    expect(unaccountedFor(text, document)).toEqual([]);
  });
});

describe('words that only introduce links', () => {
  const page = (introduction: string) =>
    `# Garden\n## Spring\nEverybody helps.\n\n- Sow\n\n${introduction}\n\n[Peas](peas.md)\n`;

  it.each([
    ['bold words', '**More to read**'],
    ['a question', 'Who knows more about peas?'],
    ['words before a colon', 'Peas are described at length, with pictures and prices, in:'],
    ['a question in Arabic', 'هل تريد معرفة المزيد؟'],
    ['a question in Japanese', 'えんどう豆のことをもっと知りたいですか？'],
    ['several of them', '**More to read**\n\nThere is one page, and here it is:'],
  ])('are left out with them: %s', async (_, introduction) => {
    for (const form of ['x.md', 'x.html']) {
      const html = `<h1>Garden</h1><h2>Spring</h2><p>Everybody helps.</p><ul><li>Sow</li></ul>${introduction
        .split('\n\n')
        .map((words) => `<p>${words.replace(/\*\*(.*)\*\*/, '<b>$1</b>')}</p>`)
        .join('')}<p><a href="peas.html">Peas</a></p>`;
      const { phases, leftOut } = await readDocument({ name: form, text: form === 'x.md' ? page(introduction) : html });
      expect(phases).toMatchObject([{ introduction: 'Everybody helps.', responsibilities: [duty('Sow')] }]);
      expect(leftOut.map(({ reason }) => reason)).toContain('elsewhere');
    }
  });

  it('are kept where something follows that is no link', async () => {
    const { phases } = await read(`${page('Ready?')}\nThen begin.`);
    expect(phases[0]?.introduction).toBe('Everybody helps.\nReady?\nThen begin.');
  });
});

describe('a section of sentences', () => {
  it('has no rows, and each of its lines is on the list of what is left out', async () => {
    const text = '## Spring\n- Sow\n\n## Autumn\nRake the leaves.\nBurn them.\n\nClean the rake.\n';
    const { phases, leftOut } = await readDocument({ name: 'x', text });
    expect(phases.map(({ key }) => key)).toEqual(['spring']);
    expect(leftOut).toEqual([
      { line: 4, text: '## Autumn', reason: 'no-list' },
      { line: 5, text: 'Rake the leaves.', reason: 'no-list' },
      { line: 6, text: 'Burn them.', reason: 'no-list' },
      { line: 8, text: 'Clean the rake.', reason: 'no-list' },
    ]);
  });
});

describe('a page in two languages', () => {
  it('keeps the other language of rows; that of titles and steps is listed as left out', async () => {
    const both = (own: string, source: string) =>
      `<span data-ttu-id="a-1">${own}</span><span class="sxs-lookup"><span data-stu-id="a-1">${source}</span></span>`;
    const text = [
      `## <a name="spring"></a>${both('Frühling', 'Spring')}`,
      `- ${both('Säen.', 'Sow.')}`,
      `  - ${both('Erbsen', 'Peas')}`,
    ].join('\n');
    const { phases, leftOut } = await readDocument({ name: 'x', text: `---\nlang: de\n---\n${text}` });
    expect(phases).toEqual([
      {
        key: 'spring',
        title: 'Frühling',
        introduction: '',
        responsibilities: [duty('Säen.', { source: 'Sow.', steps: [{ text: 'Erbsen', depth: 1, done: false }] })],
      },
    ]);
    expect(leftOut).toEqual([
      { line: 4, text: 'Spring', reason: 'source-text' },
      { line: 6, text: 'Peas', reason: 'source-text' },
    ]);
  });
});

describe('bold words', () => {
  it('alone before a list name a workstream; without headings they are the headings', async () => {
    expect(await rowsOf('## Hall\n\n**Lights**\n\n- hang\n\n**Sound:**\n- test\n\n## End\n- go')).toMatchObject([
      { text: 'hang', workstream: 'Lights' },
      { text: 'test', workstream: 'Sound' },
      { text: 'go', workstream: '' },
    ]);
    const { title, introduction, phases } = await read(
      '**Handbook**\n\nHello.\n\n**Before**\n\n- a\n\n**After**\n\n- b',
    );
    expect([title, introduction, ...phases.map((phase) => phase.title)]).toEqual([
      'Handbook',
      'Hello.',
      'Before',
      'After',
    ]);
  });
});

describe('the language of a text', () => {
  it.each([
    ['zh-Hant', '維護風險清單並告訴團隊需要做什麼。'],
    ['th', 'จัดทำรายการความเสี่ยงและแจ้งให้ทีมทราบว่าต้องทำอะไร'],
    ['he', 'לנהל את רשימת הסיכונים ולומר לצוות מה צריך לעשות.'],
    ['fa', 'فهرست خطرها را نگه دارید و به گروه بگویید چه باید کرد.'],
    ['uk', 'Вести перелік ризиків і повідомляти команді, що робити.'],
    ['pl', 'Prowadzić listę ryzyk i mówić zespołowi, co należy zrobić.'],
    ['sv', 'Håll listan över risker aktuell och berätta för gruppen vad som ska göras.'],
    ['tr', 'Risklerin listesini tutun ve ekibe ne yapılması gerektiğini söyleyin.'],
  ])('is %s: %s', async (language, text) => {
    expect((await readDocument({ name: 'x', text: `- ${text}` })).language).toBe(language);
  });

  it.each([
    ['zh-TW', 'zh-Hant', '维护清单'],
    ['zh_HK', 'zh-Hant', '维护清单'],
    ['zh-Hans-HK', 'zh', '維護清單'],
    ['zh-CN', 'zh', '維護清單'],
    ['zh', 'zh-Hant', '這個團隊'],
    ['zh', 'zh', '这个团队'],
  ])('is in the script that the page says or, failing that, is written in: %s is %s', async (tag, language, text) => {
    expect((await readDocument({ name: 'x', text: `---\nlang: ${tag}\n---\n- ${text}` })).language).toBe(language);
  });
});
