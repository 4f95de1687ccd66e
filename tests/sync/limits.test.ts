import { languages } from '../../shared/words/languages';
import type { EmulatorState } from '../../sandbox/graph/state';
import { tell } from '../support/told';
import { limits } from '../../sync/limits';
import type { PlannerTask } from '../../sync/ports/planner';
import { undecided } from '../../sync/decisions';
import { propose } from '../../sync/propose';
import type { Readings } from '../../sync/readings';
import { readBoth } from '../../sync/sync';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/** Three rows that are still to be synced. */
function three(): Syncing {
  const syncing = createSyncing();
  for (const text of ['First', 'Second', 'Third']) syncing.workbook.type('p1', text);
  return syncing;
}

/** The readings of a plan with so many other tasks, of which so many are completed. */
async function crowded(syncing: Syncing, count: number, completed = 0): Promise<Readings> {
  const readings = await readBoth(syncing.ports, 'en');
  const others = Array.from({ length: count }, (_, at): PlannerTask => ({
    id: `other-${at}`,
    etag: 'W/"1"',
    planId: syncing.tenant.planId,
    bucketId: null,
    orderHint: '',
    createdAt: '2026-03-01T09:00:00Z',
    createdBy: null,
    completedAt: null,
    completedBy: null,
    isOurs: false,
    title: 'Another',
    percentComplete: at < completed ? 100 : 0,
    priority: 'medium',
    labels: [],
    otherLabels: [],
    assignees: [],
    start: null,
    due: null,
  }));
  return { ...readings, planner: { ...readings.planner, tasks: [...readings.planner.tasks, ...others] } };
}

const created = (readings: Readings) =>
  propose(readings).operations.flatMap((one) => (one.kind === 'create-task' ? one.subject.title : []));

describe('what a plan has no room for is refused before anything is asked of Planner', () => {
  it('tasks: rows have room in their order, and completed ones need a place too', async () => {
    const readings = await crowded(three(), limits.tasks - 1, limits.tasks - 1);
    expect(created(readings)).toEqual(['First']);
    const { refusals } = propose(readings);
    expect(refusals).toMatchObject([
      { subject: { title: 'Second' }, why: 'limit', limit: 'tasks' },
      { subject: { title: 'Third' } },
    ]);
    for (const language of languages) expect(tell(propose(readings), language).join()).toMatch(/9[.,]?000/);
  });

  it('tasks that are not completed: those that are have room all the same', async () => {
    const syncing = three();
    syncing.workbook.row('Third').status = 'completed';
    const readings = await crowded(syncing, limits.activeTasks - 1);
    expect(created(readings)).toEqual(['First', 'Third']);
    expect(propose(readings).refusals).toMatchObject([{ subject: { title: 'Second' }, limit: 'activeTasks' }]);
  });

  it('a task that would be open again stays completed, and the rest of its row goes on', async () => {
    const syncing = three();
    syncing.workbook.row('First').status = 'completed';
    await syncing.run();
    const row = syncing.workbook.row('First');
    [row.status, row.due] = ['inProgress', '2026-05-01'];
    const { operations, refusals } = propose(await crowded(syncing, limits.activeTasks - 2));
    expect(operations).toMatchObject([{ kind: 'update-task', after: { due: '2026-05-01' } }]);
    expect(operations[0]).not.toHaveProperty('after.status');
    expect(refusals).toMatchObject([{ subject: { title: 'First' }, limit: 'activeTasks' }]);
  });

  it('buckets: rows of phases that have one go on', async () => {
    const syncing = three();
    await syncing.run();
    syncing.workbook.type('p2', 'In a phase too many');
    syncing.workbook.type('p1', 'Fourth');
    syncing.workbook.row('Third').phase = 'p2';
    const readings = await readBoth(syncing.ports, 'en');
    const { buckets } = readings.planner;
    const others = Array.from({ length: limits.buckets - buckets.length }, (_, at) => ({
      id: `bucket-${at}`,
      name: `Bucket ${at}`,
      orderHint: '',
    }));
    const { operations, refusals } = propose({
      ...readings,
      planner: { ...readings.planner, buckets: [...buckets, ...others] },
    });
    expect(operations).toMatchObject([{ kind: 'create-task', subject: { title: 'Fourth' } }]);
    expect(refusals).toMatchObject([
      { subject: { title: 'Third' }, limit: 'buckets' },
      { subject: { title: 'In a phase too many' }, limit: 'buckets' },
    ]);
  });
});

it('a plan that is nearly full takes the rows that it can, and Planner refuses none', async () => {
  const syncing = createSyncing({ prepare: (state) => fill(state, limits.activeTasks - 1) });
  for (const text of ['First', 'Second']) syncing.workbook.type('p1', text);
  syncing.workbook.type('p1', 'Already done', { status: 'completed' });
  const { left, done, proposal } = await syncing.run();
  expect({ left, done: done['create-task'] }).toEqual({ left: [], done: 2 });
  expect(proposal.refusals.map(({ subject }) => subject.title)).toEqual(['Second']);
  expect(syncing.task('Already done').percentComplete).toBe(100);
});

/** Gives the plan so many tasks that are not completed. */
function fill(state: EmulatorState, count: number) {
  const [plan] = Object.values(state.plans);
  if (!plan) throw new Error('There is no plan');
  const { id: planId, createdBy, createdDateTime, revision } = plan;
  for (let at = 0; at < count; at += 1) {
    const id = String(at).padStart(28, 'x');
    state.sequence += 1;
    state.tasks[id] = {
      ...{ id, planId, createdBy, createdDateTime, revision, sequence: state.sequence, bucketId: null },
      ...{ title: `Another ${at}`, orderHint: '', assigneePriority: '', percentComplete: 0, priority: 5 },
      ...{ startDateTime: null, dueDateTime: null, completedDateTime: null, completedBy: null },
      ...{ conversationThreadId: null, appliedCategories: {}, assignments: {} },
      details: { description: null, previewType: 'automatic', checklist: {}, references: {}, revision },
    };
  }
}

it('of more than twenty owners the first are assigned, the others are named in the description, and that is said', async () => {
  const newcomers = Array.from({ length: 22 }, (_, at) => ({
    id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
    name: `Member ${at + 1}`,
  }));
  const syncing = createSyncing({
    prepare(state) {
      const [group] = Object.values(state.groups);
      const [somebody] = Object.values(state.users);
      if (!group || !somebody) throw new Error('There is no group');
      for (const { id, name } of newcomers) {
        state.users[id] = {
          ...somebody,
          id,
          displayName: name,
          mail: null,
          userPrincipalName: `${id}@contoso.example`,
        };
        group.members.push(id);
      }
    },
  });
  const { workbook } = syncing;
  workbook.type('p1', 'Everybody', { owners: newcomers.map(({ name }) => name) });
  const { proposal, left } = await syncing.run();
  expect(left).toEqual([]);
  expect(Object.keys(syncing.task('Everybody').assignments)).toEqual(newcomers.slice(0, 20).map(({ id }) => id));
  expect(syncing.task('Everybody').details.description).toContain('Member 21; Member 22');
  expect(tell(proposal, 'en').join('\n')).toMatch(/20 assignees.*Member 21 instead/);
  expect((await syncing.run()).idle).toBe(true);
  expect(workbook.row('Everybody').owners).toHaveLength(22);
});

it('everything that a task cannot hold is said by row before the first write, in a sentence; the rest goes on', async () => {
  const syncing = createSyncing();
  const { workbook } = syncing;
  const steps = Array.from({ length: 22 }, (_, at) => ({ text: `Step ${at}`, depth: 1, done: false }));
  workbook.type('p1', `Long ${'and longer '.repeat(30)}`);
  workbook.type('p1', 'Owned', { owners: ['Network team'] });
  workbook.type('p1', 'Stepped', { steps });
  workbook.type('p1', 'Late', { start: '2026-06-01', due: '2026-05-01' });
  workbook.type('p1', '', { due: '2026-05-01' });
  for (let at = 1; at <= 26; at += 1) workbook.type('p2', `Labelled ${at}`, { workstream: `Stream ${at}` });
  const { left } = await syncing.run((proposal) => {
    expect(syncing.requests.filter((request) => !/^GET|batch$/.test(request))).toEqual([]);
    expect(syncing.tasks()).toEqual([]);
    const said = proposal.warnings.map(({ kind, subject }) => `${subject.number} ${kind}`);
    expect(said).toEqual([
      '1.01 title-cut',
      '1.02 owners-unheld',
      '1.03 steps-over-limit',
      '1.04 start-after-due',
      '2.26 no-free-label',
    ]);
    expect(proposal.refusals).toMatchObject([{ subject: { number: '1.05' }, why: 'no-title' }]);
    for (const language of languages) {
      const lines = tell(proposal, language);
      for (const number of ['1.01', '1.02', '1.03', '1.04', '1.05', '2.26']) {
        expect(lines.filter((line) => line.includes(`${number} `)).join()).toMatch(/\.$/);
      }
    }
    return undecided;
  });
  expect(left).toEqual([]);
  expect(syncing.tasks()).toHaveLength(30);
});
