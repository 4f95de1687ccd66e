import { tell } from '../support/told';
import { mergeNotes, sameNotes } from '../../sync/notes';
import { decideAll } from '../../sync/decisions';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { Syncing } from '../support/syncing';
import { titleOf } from '../../sync/title';
import { createSyncing, settled } from '../support/syncing';

const long = `Survey ${'every bollard of the quay '.repeat(12)}`.trim();

/** A colleague writes the description of the task. */
async function describeTask({ tenant: { luis }, task }: Syncing, start: string, description: string | null) {
  const path = `planner/tasks/${task(start).id}/details`;
  await luis.patch(path, String((await luis.get(path)).body['@odata.etag']), { description });
}

async function shared(notes = 'Mind the tide\nAsk the pilots') {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Sweep the quay', { notes });
  syncing.workbook.type('p1', long, { notes, owners: ['Network team'] });
  await syncing.run();
  return syncing;
}

const described = ({ task }: Syncing, start: string) => task(start).details.description;
const ours = `${long}\n\nOwners who are not in this plan: Network team`;

describe('notes', () => {
  it('are the description of the task, below our lines', async () => {
    const syncing = await shared();
    expect(described(syncing, 'Sweep')).toBe('Mind the tide\nAsk the pilots');
    expect(described(syncing, 'Survey')).toBe(`${ours}\n\nMind the tide\nAsk the pilots`);
    await settled(syncing);
    syncing.workbook.row('Survey').notes = '';
    syncing.workbook.row('Sweep').notes = '';
    await syncing.run();
    expect([described(syncing, 'Sweep'), described(syncing, 'Survey')]).toEqual([null, ours]);
    await settled(syncing);
  });

  it('are told from the whole of another title, which somebody’s run told the task meanwhile', async () => {
    const syncing = await shared();
    const other = `Sweep ${'all of the quay and '.repeat(20)}go home`;
    await describeTask(syncing, 'Sweep', `${other}\n\nMind the tide\nAsk the pilots`);
    await syncing.edit(syncing.tenant.luis, 'Sweep', { title: titleOf(other) });
    await syncing.run();
    expect(syncing.workbook.row('Sweep')).toMatchObject({
      responsibility: other,
      notes: 'Mind the tide\nAsk the pilots',
    });
    await settled(syncing);
  });

  it('that a colleague writes below our lines come to the row, however its lines end', async () => {
    const syncing = await shared();
    await describeTask(
      syncing,
      'Survey',
      `${ours.replaceAll('\n', '\r\n')}\r\n\r\nMind the ebb\r\n\r\nAsk the pilots\r\n\r\n`,
    );
    await describeTask(syncing, 'Sweep', '\r\n');
    await syncing.run();
    expect(syncing.workbook.row('Survey').notes).toBe('Mind the ebb\n\nAsk the pilots');
    expect(syncing.workbook.row('Sweep').notes).toBe('');
    await settled(syncing);
  });

  it.each(['es', 'ja', 'ar'] as const)('are told from our lines in %s', async (language) => {
    const syncing = await shared('');
    const line = worksheetWordsIn(language).otherOwners('Network team');
    await describeTask(syncing, 'Survey', `${long}\n\n${line}\n\nBring a lamp`);
    await syncing.run();
    expect(syncing.workbook.row('Survey').notes).toBe('Bring a lamp');
    expect(described(syncing, 'Survey')).toContain(line);
    await settled(syncing);
  });

  it('stay below our lines when these follow the row', async () => {
    const syncing = await shared('Mind the tide');
    await describeTask(syncing, 'Survey', `${ours}\n\nMind the tide\nBring a lamp`);
    syncing.workbook.row('Survey').owners = ['Crane team'];
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    const owners = 'Owners who are not in this plan: Crane team';
    expect(described(syncing, 'Survey')).toBe(`${long}\n\n${owners}\n\nMind the tide\nBring a lamp`);
    expect(syncing.workbook.row('Survey').notes).toBe('Mind the tide\nBring a lamp');
    await settled(syncing);
  });

  it('take in what a colleague made of our lines, which are then left alone', async () => {
    const syncing = await shared('Mind the tide');
    const theirs = `Ask the network team, and the pilots, about all of it\n\nMind the tide`;
    await describeTask(syncing, 'Survey', theirs);
    await syncing.run();
    expect(syncing.workbook.row('Survey').notes).toBe(theirs);
    await settled(syncing);
    syncing.workbook.row('Survey').owners = ['Crane team'];
    const { proposal } = await syncing.run();
    expect(proposal.warnings.map(({ kind }) => kind)).toContain('description-kept');
    expect(described(syncing, 'Survey')).toBe(theirs);
    syncing.workbook.row('Survey').notes += '\nBring a lamp';
    await syncing.run();
    expect(described(syncing, 'Survey')).toBe(`${theirs}\nBring a lamp`);
    await settled(syncing);
  });

  it('that both sides edited meet paragraph by paragraph, and are told so', async () => {
    const syncing = await shared();
    syncing.workbook.row('Sweep').notes = 'Mind the spring tide\nAsk the pilots\nBring a lamp';
    await describeTask(syncing, 'Sweep', 'Mind the tide\nFollow the crane');
    const { proposal } = await syncing.run();
    expect(tell(proposal, 'en').join('\n')).toContain('Notes: “Mind the tide” is now “Mind the spring tide”');
    const both = 'Mind the spring tide\nBring a lamp\nFollow the crane'.split('\n');
    expect(syncing.workbook.row('Sweep').notes.split('\n').sort()).toEqual(both.sort());
    expect(described(syncing, 'Sweep')).toBe(syncing.workbook.row('Sweep').notes);
    await settled(syncing);
  });

  it('of which both sides changed the same paragraph are asked about, and nothing is written meanwhile', async () => {
    const syncing = await shared();
    syncing.workbook.row('Survey').notes = 'Mind the spring tide\nAsk the pilots';
    syncing.workbook.row('Survey').owners = ['Crane team'];
    await describeTask(syncing, 'Survey', `${ours}\n\nMind the neap tide\nAsk the pilots`);
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toMatchObject([{ field: 'notes' }]);
    expect(tell(proposal, 'en').join('\n')).toContain('Planner: “Mind the tide” is now “Mind the neap tide”');
    expect(described(syncing, 'Survey')).toContain('Crane team\n\nMind the neap tide');
    expect(syncing.workbook.row('Survey').notes).toContain('Mind the spring tide');
    await syncing.run((open) => decideAll(open, { conflicts: 'sheet' }));
    expect(described(syncing, 'Survey')).toContain('Crane team\n\nMind the spring tide');
    await settled(syncing);
  });

  it('longer than a cell are not cut: the row waits, and a new row goes without', async () => {
    const syncing = await shared();
    const { luis, planId } = syncing.tenant;
    const much = 'Mind the tide. '.repeat(3000).trim();
    await describeTask(syncing, 'Sweep', much);
    const { bucketId } = syncing.task('Sweep');
    const details = { description: much };
    await luis.post('planner/tasks', { planId, bucketId, title: 'From the board', details });
    const { proposal } = await syncing.run();
    expect(proposal.warnings.map(({ kind }) => kind)).toEqual(['notes-too-long', 'notes-too-long']);
    expect(syncing.workbook.row('Sweep').notes).toBe('Mind the tide\nAsk the pilots');
    expect(syncing.workbook.row('From').notes).toBe('');
    await settled(syncing);
    expect([described(syncing, 'Sweep'), described(syncing, 'From')]).toEqual([much, much]);
  });

  it('of a workbook that did not know of them: agreed where they are the same, else of the side that has some', async () => {
    const syncing = await shared();
    await describeTask(syncing, 'Survey', ours);
    for (const record of syncing.workbook.records.values()) delete record.snapshot.notes;
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    expect(described(syncing, 'Survey')).toBe(`${ours}\n\nMind the tide\nAsk the pilots`);
    await settled(syncing);
    await describeTask(syncing, 'Sweep', 'Mind the tide');
    for (const record of syncing.workbook.records.values()) delete record.snapshot.notes;
    syncing.workbook.row('Sweep').notes = '';
    await syncing.run();
    expect(syncing.workbook.row('Sweep').notes).toBe('Mind the tide');
    await settled(syncing);
  });

  it('that a colleague writes while a sync is under way are not swallowed', async () => {
    const syncing = await shared();
    syncing.workbook.row('Sweep').notes += '\nBring a lamp';
    let written = false;
    const { planner } = syncing.ports;
    const write = planner.write.bind(planner);
    planner.write = async (...given) => {
      const outcomes = await write(...given);
      if (!written) await describeTask(syncing, 'Sweep', 'Mind the tide\nAsk the pilots\nBring a lamp\nAnd oil');
      written = true;
      return outcomes;
    };
    await syncing.run();
    await syncing.run();
    expect(syncing.workbook.row('Sweep').notes).toBe('Mind the tide\nAsk the pilots\nBring a lamp\nAnd oil');
    await settled(syncing);
  });
});

describe('paragraphs', () => {
  it.each([
    ['a\nb', 'a\nb\nc', 'a\nb\nd', 'a\nb\nd\nc'],
    ['a\nb', 'a', 'a\nb\nd', 'a\nd'],
    ['a\nb', 'a\n\nb', 'b', 'b'],
    ['the tide', '', 'the spring tide', 'the spring tide'],
    ['the tide', 'the spring tide', 'the spring tide', 'the spring tide'],
    ['the tide', 'the spring tide', 'the neap tide', undefined],
    ['', 'a\n\nb', 'c', 'c\na\n\nb'],
  ])('%j, here %j and there %j, come to %j', (snapshot, sheet, planner, merged) => {
    expect(mergeNotes(snapshot, sheet, planner)).toBe(merged);
  });

  it('are the same whatever ends their lines and wherever blank lines stand', () => {
    expect(sameNotes('a\r\n\r\nb \n', '\na\nb')).toBe(true);
    expect(sameNotes('a\nb', 'b\na')).toBe(false);
  });
});
