import { decideEach, decideOne } from '../../../shared/revision/decisions';
import type { Decisions } from '../../../shared/revision/decisions';
import { takeRevision } from '../../../shared/revision/take-revision';
import { documentWith, duty } from '../../support/duty';
import { compared, counting, documentOf, standingOf, told, worked, written } from './standing';
import type { Standing } from './standing';

const first = documentOf({
  prepare: ['Count the mailboxes of every branch office.', 'Tell the people when the move will be.'],
  move: ['Move the mailboxes in groups of fifty.', 'Answer the questions of the first morning.'],
});
const second = documentOf({
  prepare: ['Count the mailboxes and calendars of every branch office.', 'Answer the questions of the first morning.'],
  move: ['Move the mailboxes in groups of fifty.'],
  after: ['Collect what people say of it.'],
});

function taken(standing: Standing, document = second, decide?: (id: string) => Decisions[string] | undefined) {
  const comparison = compared(standing, document);
  let decisions: Decisions = decide ? {} : decideEach(comparison, {}, () => true, 'accept');
  for (const { id } of decide ? comparison.entries : []) {
    const decision = decide?.(id);
    if (decision) decisions = decideOne(decisions, id, decision);
  }
  return takeRevision(comparison, decisions, counting());
}

describe('what is taken in of a revision', () => {
  it('is everything that was accepted, cell by cell, and nothing else', () => {
    const standing = worked(standingOf(first), '2.01', { status: 'inProgress', owners: ['Vera'] });
    expect(taken(standing)).toMatchObject({
      phases: [{ key: 'after', title: 'after' }],
      changes: [
        {
          kind: 'update-row',
          rowId: '1.01',
          before: { responsibility: 'Count the mailboxes of every branch office.' },
          after: {
            responsibility: 'Count the mailboxes and calendars of every branch office.',
            wording: 'Count the mailboxes and calendars of every branch office.',
          },
        },
        { kind: 'update-row', rowId: '2.02', before: {}, after: {}, move: { from: 'move', to: 'prepare' } },
        {
          kind: 'add-row',
          rowId: 'new-1',
          phase: 'after',
          values: {
            responsibility: 'Collect what people say of it.',
            wording: 'Collect what people say of it.',
            document: '1#4#after',
          },
        },
        { kind: 'update-row', rowId: '1.02', before: { status: 'notStarted' }, after: { status: 'withdrawn' } },
      ],
    });
  });

  it('leaves a row in the phase to which a person moved it, and moves one that the document moved', () => {
    const before = documentOf({ prepare: ['Order the telephones.', 'Count the desks.'], move: ['Copy the drives.'] });
    const after = documentOf({ prepare: ['Order the telephones.'], move: ['Copy the drives.', 'Count the desks.'] });
    const standing = worked(standingOf(before), '1.01', { phase: 'move' });
    expect(told(compared(standing, before))).toEqual([]);
    expect(told(compared(standing, after))).toEqual(['moved 1.02 to move']);
  });

  it('leaves nothing to take in', () => {
    const standing = standingOf(first);
    const { changes, phases } = taken(standing);
    const after = written(standing, changes, phases);
    expect(told(compared(after, second))).toEqual([]);
    expect(taken(after)).toEqual({ phases: [], changes: [] });
  });

  it('is nothing of what was declined, which is offered again', () => {
    const standing = standingOf(first);
    const { changes, phases } = taken(standing, second, () => 'decline');
    expect({ changes, phases }).toEqual({ changes: [], phases: [] });
    expect(told(compared(written(standing, changes), second))).toEqual(told(compared(standing, second)));
  });

  it('adds no phase whose rows were declined', () => {
    const third = documentOf({ ...phasesOf(first), after: ['Collect what people say of it.'], last: ['Celebrate.'] });
    const { phases } = taken(standingOf(first), third, (id) => (id === '+last/1' ? 'accept' : 'decline'));
    expect(phases).toEqual([{ key: 'last', title: 'last', introduction: '' }]);
  });

  describe('where a person changed the text too', () => {
    const own = worked(standingOf(first), '1.01', { responsibility: 'Ask Vera' });
    const changeOf = (decision: Decisions[string]) =>
      taken(own, second, (id) => (id === '1.01' ? decision : undefined)).changes;

    it('is the document’s text if that was chosen', () => {
      expect(changeOf('accept')).toMatchObject([
        {
          before: { responsibility: 'Ask Vera' },
          after: { responsibility: second.phases[0]?.responsibilities[0]?.text },
        },
      ]);
    });

    it('is the wording alone if the sheet’s text was, so that it is not asked again', () => {
      const changes = changeOf('keep-text');
      expect(changes).toMatchObject([{ after: { wording: second.phases[0]?.responsibilities[0]?.text } }]);
      expect(changes[0]).not.toHaveProperty('after.responsibility');
      const asked = compared(written(own, changes), second).entries.find(({ id }) => id === '1.01');
      expect(asked).toMatchObject({ kind: 'unchanged' });
    });

    it('is nothing as long as nobody decided', () => {
      expect(taken(own).changes.map(({ rowId }) => rowId)).not.toContain('1.01');
    });
  });

  it('gives a row that returned its life back', () => {
    const standing = worked(standingOf(first), '1.02', { status: 'withdrawn', document: '1' });
    expect(taken(standing, first).changes).toEqual([
      {
        kind: 'update-row',
        rowId: '1.02',
        before: { status: 'withdrawn', document: '1' },
        after: { status: 'notStarted', document: '1#2#prepare' },
      },
    ]);
  });

  it('gives an added row all that the document says, and what its document is known by', () => {
    const long = duty('Order telephones.', {
      workstream: 'Voice',
      notes: ['In white.'],
      links: [
        { text: 'Shop', address: 'https://shop.example' },
        { text: 'Rules', address: 'https://rules.example' },
      ],
      owner: 'Vera; Luis',
      due: '2027-03-01',
      done: true,
    });
    const document = documentWith([
      { key: 'prepare', title: 'Prepare', introduction: '', responsibilities: [duty('Count.'), long] },
    ]);
    const standing = standingOf(documentOf({ prepare: ['Count.'] }), '2');
    const rows = standing.rows.map((row) => ({ ...row, party: 'Fabrikam', workstream: 'Mail: Old servers' }));
    const comparison = compared({ ...standing, rows }, document, { of: '2' });
    const { changes } = takeRevision(comparison, { '+prepare/2': 'accept' }, counting());
    expect(changes).toMatchObject([
      {
        kind: 'add-row',
        values: {
          workstream: 'Mail: Voice',
          party: 'Fabrikam',
          document: '2#2 vqbfx3 2u2igg eobn22 b1qn4p#prepare',
          notes: 'In white.\nRules: https://rules.example',
          link: 'https://shop.example',
          owners: ['Vera', 'Luis'],
          due: '2027-03-01',
          status: 'completed',
        },
      },
    ]);
  });
});

function phasesOf({ phases }: typeof first): Record<string, string[]> {
  return Object.fromEntries(phases.map(({ key, responsibilities }) => [key, responsibilities.map(({ text }) => text)]));
}
