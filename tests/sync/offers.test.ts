import { tell } from '../support/told';
import type { Proposal } from '../../sync/proposal';
import { isIdle } from '../../sync/proposal';
import { propose } from '../../sync/propose';
import { readBoth, sync } from '../../sync/sync';
import { createSyncing, settled } from '../support/syncing';
import type { Syncing, SyncingOptions } from '../support/syncing';

/** A workbook in step with its plan, and two tasks of that plan in a bucket of nobody's. */
async function shared(options: SyncingOptions = {}) {
  const syncing = createSyncing(options);
  syncing.workbook.type('p1', 'Watched');
  syncing.workbook.type('p2', 'Another');
  await syncing.run();
  const { ana, luis, planId } = syncing.tenant;
  const { body } = await ana.post('planner/buckets', { planId, name: 'Ideas', orderHint: ' !' });
  const ideas = String(body['id']);
  const add = (title: string) => luis.post('planner/tasks', { planId, bucketId: ideas, title, percentComplete: 50 });
  await add('Ask the harbour');
  await add('Paint the pier');
  return { syncing, ideas, add };
}

/** Takes the task of that title into a phase. */
const takingIn = (title: string, phase: string) => (proposal: Proposal) => {
  const offer = proposal.offers.find((one) => one.title === title);
  return { ...proposal.decisions, adopt: { [offer?.taskId ?? '']: phase } };
};

/** The workbook goes away once its rows were written, before anything of it was remembered. */
function goAwayAfterRows({ workbook }: Syncing) {
  const honest = { ...workbook.sheet };
  workbook.sheet.write = async (changes) => {
    const outcomes = await honest.write(changes);
    workbook.beforeRemembering = () => {
      throw new Error('The workbook went away');
    };
    return outcomes;
  };
  return () => {
    Object.assign(workbook.sheet, honest);
    workbook.beforeRemembering = () => undefined;
  };
}

const adopt = ({ run }: Syncing, title: string, phase: string) => run(takingIn(title, phase));

describe('tasks in other buckets', () => {
  it('are left alone and offered, and no offer is work', async () => {
    const { syncing } = await shared();
    const { proposal } = await syncing.run();
    expect(proposal.offers.map(({ title, bucket }) => [title, bucket])).toEqual([
      ['Ask the harbour', 'Ideas'],
      ['Paint the pier', 'Ideas'],
    ]);
    expect(isIdle(proposal)).toBe(true);
    expect(tell(proposal, 'en')).toEqual([
      'Nothing to do: the sheet and Planner say the same.',
      '2 tasks of the plan are in other buckets and left alone. Choose a phase to take one in.',
    ]);
    await settled(syncing);
  });

  it('are not offered if they are a row’s, or bear the mark of one, of whichever workbook', async () => {
    const { syncing, ideas } = await shared();
    const { luis, planId } = syncing.tenant;
    const reference = { '@odata.type': '#microsoft.graph.plannerExternalReference', alias: '1.01' };
    await luis.post('planner/tasks', {
      planId,
      bucketId: ideas,
      title: 'Of another workbook',
      details: { references: { 'https%3A//contoso%2Eexample/b%2Exlsx#phaseboard=book-9%2Erow-1': reference } },
    });
    await syncing.edit(luis, 'Watched', { bucketId: ideas });
    const { proposal } = await syncing.run();
    expect(proposal.offers.map(({ title }) => title)).toEqual(['Ask the harbour', 'Paint the pier']);
  });
});

describe('a task that is taken into a phase', () => {
  /** It is a row of its phase, in the phase's bucket, and bears the row's mark. */
  async function expectTaken(syncing: Syncing) {
    const row = syncing.workbook.row('Paint');
    expect(row).toMatchObject({ phase: 'p2', status: 'inProgress' });
    const task = syncing.task('Paint');
    expect(task.bucketId).toBe(syncing.task('Another').bucketId);
    expect(syncing.workbook.records.get(row.id)).toMatchObject({ taskId: task.id, snapshot: { phase: 'p2' } });
    expect(syncing.tasks().filter(({ title }) => title === 'Paint the pier')).toHaveLength(1);
    expect(
      syncing.workbook.content.rows.filter(({ responsibility }) => responsibility.startsWith('Paint')),
    ).toHaveLength(1);
    await settled(syncing);
  }

  it('moves to its bucket and gets a row; both are shown', async () => {
    const { syncing } = await shared();
    const { proposal } = await adopt(syncing, 'Paint the pier', 'p2');
    expect(proposal.operations).toMatchObject([
      { kind: 'update-task', before: {}, after: { phase: 'p2' } },
      { kind: 'add-row', values: { responsibility: 'Paint the pier', phase: 'p2' } },
    ]);
    expect(proposal.offers.map(({ title }) => title)).toEqual(['Ask the harbour']);
    const [key = ''] = Object.keys(syncing.task('Paint').details.references);
    expect(decodeURIComponent(key)).toContain(`#phaseboard=workbook-1.${syncing.workbook.row('Paint').id}`);
    await expectTaken(syncing);
  });

  it('and its phase has no bucket yet: that is made first', async () => {
    const { syncing } = await shared();
    syncing.workbook.content.phases.push({ key: 'p3', title: 'Phase p3' });
    const { proposal } = await adopt(syncing, 'Paint the pier', 'p3');
    expect(proposal.operations.map(({ kind }) => kind)).toEqual(['create-bucket', 'update-task', 'add-row']);
    expect(syncing.workbook.row('Paint').phase).toBe('p3');
    await settled(syncing);
  });

  it('moved, and cut off before its row: the next sync adds it', async () => {
    const { syncing } = await shared();
    const honest = { ...syncing.workbook.sheet };
    syncing.workbook.sheet.write = () => Promise.reject(new Error('The workbook went away'));
    const cut = await adopt(syncing, 'Paint the pier', 'p2');
    expect(cut.left).toMatchObject([{ operation: { kind: 'add-row' } }]);
    Object.assign(syncing.workbook.sheet, honest);
    await syncing.run();
    await expectTaken(syncing);
  });

  it('with its row, and cut off before that was remembered: the row is its own', async () => {
    const { syncing } = await shared();
    const comeBack = goAwayAfterRows(syncing);
    await adopt(syncing, 'Paint the pier', 'p2');
    comeBack();
    await syncing.run();
    await expectTaken(syncing);
  });

  it('but Planner refuses to move it: it gets no row, and is offered again', async () => {
    let refuses = false;
    const { syncing } = await shared({
      faults: ({ method }) => (refuses && method === 'PATCH' ? 'unavailable' : undefined),
    });
    refuses = true;
    const report = await adopt(syncing, 'Paint the pier', 'p2');
    refuses = false;
    expect(report.left.map(({ operation }) => operation.kind)).toEqual(['update-task', 'add-row']);
    expect(syncing.workbook.content.rows).toHaveLength(2);
    expect((await syncing.run()).proposal.offers).toHaveLength(2);
    await adopt(syncing, 'Paint the pier', 'p2');
    await expectTaken(syncing);
  });

  it('and a row was added for it that nobody remembers, while it is still elsewhere: it follows the row', async () => {
    const { syncing, ideas } = await shared();
    const comeBack = goAwayAfterRows(syncing);
    await adopt(syncing, 'Paint the pier', 'p2');
    comeBack();
    await syncing.edit(syncing.tenant.luis, 'Paint', { bucketId: ideas });
    const { proposal } = await syncing.run();
    expect(proposal.operations).toMatchObject([{ kind: 'update-task', after: { phase: 'p2' } }]);
    await expectTaken(syncing);
  });

  it('that a colleague moved there in between gets its row all the same', async () => {
    const { syncing } = await shared();
    const bucketId = syncing.task('Another').bucketId;
    await sync(syncing.ports, 'en', async (proposal) => {
      await syncing.edit(syncing.tenant.luis, 'Paint', { bucketId });
      return takingIn('Paint the pier', 'p2')(proposal);
    });
    await expectTaken(syncing);
  });
});

describe('a bucket of another name', () => {
  it('is a phase’s once somebody says so: nothing is made beside it, and its tasks become rows', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Watched');
    syncing.workbook.type('p2', 'Another');
    const { luis, planId } = syncing.tenant;
    const { body } = await luis.post('planner/buckets', { planId, name: '01 Start', orderHint: ' !' });
    const start = String(body['id']);
    await luis.post('planner/tasks', { planId, bucketId: start, title: 'Was there before' });

    const { operations, offers } = propose(await readBoth(syncing.ports, 'en'));
    expect(operations.filter(({ kind }) => kind === 'create-bucket')).toHaveLength(2);
    expect(offers.map(({ title }) => title)).toEqual(['Was there before']);

    // A bucket can be one phase's only.
    const first = await syncing.run(({ decisions }) => ({ ...decisions, buckets: { p1: start, p2: start } }));
    expect(first.left).toEqual([]);
    const names = Object.values(syncing.tenant.emulator.state().buckets).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['01 Start', 'Phase p2']);
    expect(
      syncing
        .tasks()
        .filter(({ bucketId }) => bucketId === start)
        .map(({ title }) => title),
    ).toEqual(['Was there before', 'Watched']);
    const rows = syncing.workbook.content.rows.filter(({ phase }) => phase === 'p1');
    expect(rows.map(({ responsibility }) => responsibility).toSorted()).toEqual(['Was there before', 'Watched']);
    await settled(syncing);
  });
});
