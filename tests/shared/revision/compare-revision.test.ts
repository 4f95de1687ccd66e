import { duty } from '../../support/duty';
import { compared, documentOf, standingOf, told, worked } from './standing';

const first = documentOf({
  prepare: ['Count the mailboxes of every branch office.', 'Tell the people when the move will be.'],
  move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
});

describe('a revision of a document', () => {
  it('is all unchanged if it says the same', () => {
    expect(compared(standingOf(first), first).entries.map(({ kind }) => kind)).toEqual(Array(4).fill('unchanged'));
  });

  it('tells what was added, reworded, moved and withdrawn', () => {
    const second = documentOf({
      prepare: [
        'Count the mailboxes and calendars of every branch office.',
        'Answer the questions of the first morning.',
        'Order new telephones.',
      ],
      move: ['Move the mailboxes in groups of fifty.'],
    });
    expect(told(compared(standingOf(first), second))).toEqual([
      'reworded 1.01: Count the mailboxes and calendars of every branch office.',
      'moved 2.02 to prepare',
      'added to prepare: Order new telephones.',
      'withdrawn 1.02',
    ]);
  });

  it('finds a responsibility that was moved and reworded', () => {
    const second = documentOf({
      prepare: ['Count the mailboxes of every branch office.', 'Tell the people when the move will be.'],
      move: ['Answer the questions of the first morning.'],
      after: ['Move the mailboxes in groups of sixty.'],
    });
    const { entries, newPhases } = compared(standingOf(first), second);
    const moved = entries.find(({ kind }) => kind === 'moved');
    expect(moved).toMatchObject({
      id: '2.01',
      toPhase: 'after',
      rewording: { to: 'Move the mailboxes in groups of sixty.' },
    });
    expect(newPhases).toEqual([{ key: 'after', title: 'after', introduction: '' }]);
  });

  it.each([
    ['spaces', 'Tell  the people\u00A0when the move will be.'],
    ['the shape of dashes and quotes, and the stop at the end', 'Tell the people when the move will be'],
    ['marks of emphasis', 'Tell the **people** when the move will be.'],
  ])('takes no notice of %s', (_, text) => {
    const second = documentOf({
      prepare: ['Count the mailboxes of every branch office.', text],
      move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
    });
    expect(told(compared(standingOf(first), second))).toEqual([]);
  });

  it('is sure of a row whose case and punctuation changed, and says so', () => {
    const second = documentOf({ prepare: ['Count the mailboxes, of every Branch Office.'] });
    expect(compared(standingOf(first), second).entries[0]).toMatchObject({
      kind: 'reworded',
      id: '1.01',
      certainty: 1,
    });
  });

  it('pairs several with the same text in their order', () => {
    const twice = documentOf({ prepare: ['Hold a meeting.', 'Hold a meeting.'], move: ['Hold a meeting.'] });
    const { entries } = compared(standingOf(twice), twice);
    expect(entries.map((entry) => [entry.id, 'place' in entry && entry.place])).toEqual([
      ['1.01', 'prepare/1'],
      ['1.02', 'prepare/2'],
      ['2.01', 'move/1'],
    ]);
    const thrice = documentOf({
      prepare: ['Hold a meeting.', 'Hold a meeting.', 'Hold a meeting.'],
      move: ['Hold a meeting.'],
    });
    expect(told(compared(standingOf(twice), thrice))).toEqual(['added to prepare: Hold a meeting.']);
  });

  it('keeps several with the same text apart, however people sorted and moved them', () => {
    const step = (text: string) => ({ steps: [{ text, depth: 1, done: false }] });
    const twice = documentOf({ prepare: [], move: [] });
    twice.phases[0]?.responsibilities.push(
      duty('Hold a meeting.', step('about the north')),
      duty('Hold a meeting.', step('about the south')),
    );
    twice.phases[1]?.responsibilities.push(duty('Hold a meeting.', step('about the rest')));
    const standing = worked(standingOf(twice), '1.01', { phase: 'move' });
    expect(told(compared({ ...standing, rows: standing.rows.toReversed() }, twice))).toEqual([]);
  });

  it('does not depend on how the worksheet is sorted', () => {
    const second = documentOf({
      prepare: ['Tell all the people when the move will be.', 'Count the mailboxes of every branch office.'],
      move: ['Answer the questions of the first morning.', 'Move the mailboxes in groups of fifty.'],
    });
    const standing = standingOf(first);
    const sorted = { ...standing, rows: [...standing.rows].reverse() };
    expect(told(compared(sorted, second))).toEqual(told(compared(standing, second)));
  });
});

describe('what people did to a row', () => {
  const second = documentOf({
    prepare: ['Count the mailboxes of every branch and office.', 'Tell the people when the move will be.'],
    move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
  });

  it('does not matter to the pair: the document’s own wording does', () => {
    const standing = worked(standingOf(first), '1.01', { responsibility: 'Ask Vera' });
    expect(compared(standing, first).entries[0]).toMatchObject({ kind: 'unchanged', id: '1.01' });
  });

  it('is a conflict where the document changed too, unless both say the same now', () => {
    const conflictWith = (responsibility: string) =>
      compared(worked(standingOf(first), '1.01', { responsibility }), second).entries[0];
    expect(conflictWith('Ask Vera')).toMatchObject({ kind: 'reworded', conflict: true });
    expect(conflictWith('Count the mailboxes of every branch and office')).toMatchObject({
      kind: 'reworded',
      conflict: false,
    });
  });

  it('is flagged where a completed row was reworded', () => {
    const standing = worked(standingOf(first), '1.01', { status: 'completed' });
    expect(compared(standing, second).entries[0]).toMatchObject({ kind: 'reworded', wasCompleted: true });
    expect(compared(standing, first).entries[0]).toMatchObject({ wasCompleted: false });
  });

  it('leaves rows of their own and of other documents out of it', () => {
    const standing = standingOf(first);
    const [row] = standing.rows;
    if (!row) throw new Error('There is no row.');
    const rows = [
      ...standing.rows,
      { ...row, id: 'own', wording: '', document: '' },
      { ...row, id: 'other', document: '2' },
    ];
    expect(told(compared({ ...standing, rows }, first))).toEqual([]);
  });

  it('takes rows of an older version, which name no document, for the first one’s', () => {
    const standing = standingOf(first, '');
    expect(told(compared(standing, first))).toEqual([]);
  });
});

describe('a row that people withdrew although the document has it', () => {
  const standing = worked(standingOf(first), '1.02', { status: 'withdrawn' });

  it('is a row like the others: it does not return by itself', () => {
    expect(told(compared(standing, first))).toEqual([]);
    const second = documentOf({
      prepare: ['Count the mailboxes of every branch office.', 'Tell all the people when the move will be.'],
      move: ['Move the mailboxes in groups of fifty.'],
    });
    expect(told(compared(standing, second))).toEqual([
      'reworded 1.02: Tell all the people when the move will be.',
      'withdrawn 2.02',
    ]);
  });

  it('is not withdrawn again by a document that drops it', () => {
    expect(told(compared(standing, documentOf({ prepare: ['Count the mailboxes of every branch office.'] })))).toEqual([
      'withdrawn 2.01',
      'withdrawn 2.02',
    ]);
  });
});

describe('a row that the document dropped', () => {
  const standing = worked(standingOf(first), '1.02', { status: 'withdrawn', document: '1' });

  it('is not withdrawn again', () => {
    const second = documentOf({
      prepare: ['Count the mailboxes of every branch office.'],
      move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
    });
    expect(told(compared(standing, second))).toEqual([]);
  });

  it('returns when the document has it again, and meets nothing that is only like it', () => {
    expect(told(compared(standing, first))).toEqual(['returned 1.02']);
    const like = documentOf({
      prepare: ['Count the mailboxes of every branch office.', 'Tell all the people when the move will be.'],
      move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
    });
    expect(told(compared(standing, like))).toEqual(['added to prepare: Tell all the people when the move will be.']);
  });
});

describe('a correction', () => {
  const second = documentOf({ prepare: ['Count the mailboxes.', 'Inform everybody of the date.'], move: [] });
  const standing = standingOf(documentOf({ prepare: ['Count the mailboxes.', 'Tell the people when.'], move: [] }));

  it('joins what nothing but a person can know', () => {
    expect(told(compared(standing, second))).toEqual([
      'added to prepare: Inform everybody of the date.',
      'withdrawn 1.02',
    ]);
    const joined = [{ rowId: '1.02', place: 'prepare/2' }];
    const { entries } = compared(standing, second, { corrections: { joined } });
    expect(entries[1]).toMatchObject({ kind: 'reworded', id: '1.02', certainty: 1 });
  });

  it('parts a pair, even one of the same text', () => {
    const separated = [{ rowId: '1.01', place: 'prepare/1' }];
    expect(told(compared(standing, second, { corrections: { separated } }))).toEqual([
      'added to prepare: Count the mailboxes.',
      'added to prepare: Inform everybody of the date.',
      'withdrawn 1.01',
      'withdrawn 1.02',
    ]);
  });

  it('joins a row that a person added', () => {
    const own = {
      ...standing,
      rows: standing.rows.map((row) => (row.id === '1.02' ? { ...row, wording: '', document: '' } : row)),
    };
    const joined = [{ rowId: '1.02', place: 'prepare/2' }];
    expect(compared(own, second, { corrections: { joined } }).entries[1]).toMatchObject({
      kind: 'reworded',
      conflict: true,
      rewording: { from: 'Tell the people when.' },
    });
  });
});

describe('a section that is left', () => {
  it('adds nothing, and withdraws nothing that stands in it', () => {
    const second = documentOf({
      prepare: ['Count the mailboxes of every branch office.', 'Tell the people when the move will be.'],
      move: ['Move the mailboxes in groups of fifty.', 'Answer all questions of the first morning.', 'Celebrate.'],
    });
    const mapping = { prepare: { into: 'prepare' }, move: 'leave' } as const;
    expect(told(compared(standingOf(first), second, { mapping }))).toEqual([]);
  });
});

describe('what a document says besides the wording', () => {
  const detailed = (steps: string[], notes: string[] = []) => {
    const document = documentOf({ prepare: [] });
    const [phase] = document.phases;
    const told = steps.map((text) => ({ text, depth: 1, done: false }));
    phase?.responsibilities.push(duty('Count the mailboxes.', { steps: told, notes }));
    return document;
  };

  it('is told when it changed, ticks of lines that stay included', () => {
    const standing = worked(standingOf(detailed(['in the north', 'in the south'])), '1.01', {
      steps: [
        { text: 'in the north', depth: 1, done: true },
        { text: 'in my own cellar', depth: 1, done: false },
        { text: 'in the south', depth: 1, done: true },
      ],
    });
    const [entry] = compared(
      standing,
      detailed(['in the north', 'in the whole south', 'abroad'], ['Not the archived ones.']),
    ).entries;
    expect(entry).toMatchObject({
      kind: 'details',
      details: {
        steps: {
          to: [
            { text: 'in the north', done: true },
            { text: 'in my own cellar', done: false },
            { text: 'in the whole south', done: true },
            { text: 'abroad', done: false },
          ],
        },
        notes: { from: '', to: 'Not the archived ones.' },
      },
    });
  });

  it('leaves lines that people reworded or removed, and takes in what is new beside them', () => {
    const standing = worked(standingOf(detailed(['in the north', 'in the south', 'abroad'], ['Ask first.'])), '1.01', {
      steps: [
        { text: 'in the north, with Vera', depth: 1, done: true },
        { text: 'abroad', depth: 1, done: false },
      ],
      notes: '',
    });
    expect(told(compared(standing, detailed(['in the north', 'in the south', 'abroad'], ['Ask first.'])))).toEqual([]);
    const [entry] = compared(standing, detailed(['in the north', 'in the south', 'at sea'], ['Ask first.'])).entries;
    expect(entry).toMatchObject({
      details: { steps: { to: [{ text: 'in the north, with Vera', done: true }, { text: 'at sea' }] } },
    });
    expect(entry).not.toHaveProperty('details.notes');
  });

  it('takes out what the document dropped, and nothing that people wrote', () => {
    const linked = (address: string) => ({ links: address === '' ? [] : [{ text: 'Map', address }] });
    const withLink = (steps: string[], notes: string[], address: string) => {
      const document = detailed(steps, notes);
      const [phase] = document.phases;
      phase?.responsibilities.splice(0, 1, ...phase.responsibilities.map((one) => ({ ...one, ...linked(address) })));
      return document;
    };
    const standing = standingOf(withLink(['in the north', 'abroad'], ['Ask first.'], 'https://map.example'));
    const worn = worked(standing, '1.01', { notes: 'Ask first.\nVera has the key.' });
    const [entry] = compared(worn, withLink(['in the north'], [], '')).entries;
    expect(entry).toMatchObject({
      details: { steps: { to: [{ text: 'in the north' }] }, notes: { to: 'Vera has the key.' }, link: { to: '' } },
    });
  });

  it('leaves a workstream and a link that people chose', () => {
    const document = documentOf({ prepare: [] });
    document.phases[0]?.responsibilities.push(
      duty('Count.', { workstream: 'Mail', links: [{ text: 'Map', address: 'https://map.example' }] }),
    );
    const standing = worked(standingOf(document), '1.01', { workstream: 'Voice', link: 'https://own.example' });
    expect(told(compared(standing, document))).toEqual([]);
  });

  it('keeps what its document joined as in front of a new sub-heading', () => {
    const under = (workstream: string) => {
      const document = documentOf({ prepare: [] });
      document.phases[0]?.responsibilities.push(duty('Count.', { workstream }));
      return document;
    };
    const standing = worked(standingOf(under('Old'), '2'), '1.01', { workstream: 'Mail: Old' });
    const [entry] = compared(standing, under('New'), { of: '2' }).entries;
    expect(entry).toMatchObject({ details: { workstream: { from: 'Mail: Old', to: 'Mail: New' } } });
  });

  it('is nothing new where people only added lines or changed their order', () => {
    const document = detailed(['in the north', 'in the south'], ['Not the archived ones.']);
    const standing = worked(standingOf(document), '1.01', {
      steps: ['in the south', 'in my own cellar', 'in the north'].map((text) => ({ text, depth: 1, done: true })),
      notes: 'Ask Vera first.\nNot the archived ones.',
    });
    expect(told(compared(standing, document))).toEqual([]);
  });
});
