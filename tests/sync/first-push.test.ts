import { decideAll } from '../../sync/decisions';
import { createSyncing } from '../support/syncing';
import type { Syncing, SyncingOptions } from '../support/syncing';

/** The shape of a real document: 38 rows in 5 phases, one row too long for a title. */
function filled(options: SyncingOptions = {}): Syncing {
  const syncing = createSyncing(options);
  const { workbook } = syncing;
  [21, 2, 6, 2, 7].forEach((count, phase) => {
    for (let at = 1; at <= count; at += 1) workbook.type(`p${phase + 1}`, `Duty ${at} of phase ${phase + 1}`);
  });
  workbook.row('Duty 3 of phase 1').responsibility = `Long duty ${'that goes on and on '.repeat(20)}`;
  workbook.row('Duty 4 of phase 1').owners = ['Luis Ejemplo', 'Network team'];
  workbook.row('Duty 5 of phase 1').status = 'blocked';
  workbook.row('Duty 6 of phase 1').due = '2026-12-01';
  return syncing;
}

describe('the first push', () => {
  it('makes a bucket for each phase and a task for each row, in their order, and the second sync writes nothing', async () => {
    const syncing = filled();
    const { workbook, tenant, tasks, task, requests } = syncing;
    const report = await syncing.run();
    expect(report).toMatchObject({ problem: null, left: [], done: { 'create-bucket': 5, 'create-task': 38 } });
    const buckets = Object.values(tenant.emulator.state().buckets);
    const byHint = [...buckets].sort((one, other) => (one.orderHint < other.orderHint ? -1 : 1));
    expect(byHint.map(({ name }) => name)).toEqual(['Phase p1', 'Phase p2', 'Phase p3', 'Phase p4', 'Phase p5']);
    expect(tasks()).toHaveLength(38);
    const last = tasks().filter(({ bucketId }) => bucketId === byHint[4]?.id);
    const order = [...last].sort((one, other) => (one.orderHint < other.orderHint ? -1 : 1));
    expect(order.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6, 7].map((at) => `Duty ${at} of phase 5`));

    expect(task('Long duty').title).toMatch(/^Long duty .* and on…$/);
    expect(task('Long duty').details.description).toBe(workbook.row('Long duty').responsibility.trim());
    expect(Object.keys(task('Duty 4 of phase 1').assignments)).toEqual([tenant.luis.id]);
    expect(task('Duty 4 of phase 1').details.description).toContain('Network team');
    expect(task('Duty 5 of phase 1')).toMatchObject({ percentComplete: 50, appliedCategories: { category1: true } });
    expect(task('Duty 6 of phase 1').dueDateTime).toMatch(/^2026-12-01T10:00:00/);
    expect(Object.values(task('Duty 6 of phase 1').details.references)[0]?.alias).toBe('1.06');

    requests.length = 0;
    const before = { state: tenant.emulator.state().tasks, writes: { ...workbook.writes } };
    expect((await syncing.run()).idle).toBe(true);
    expect(requests).toHaveLength(2);
    expect({ state: tenant.emulator.state().tasks, writes: workbook.writes }).toEqual(before);
  });

  it('and then a sync with nothing to do succeeds with sides that refuse every write', async () => {
    const syncing = filled();
    const { workbook, ports } = syncing;
    Object.assign(workbook.row('Duty 7 of phase 1'), {
      status: 'completed',
      priority: 'urgent',
      notes: 'Ask the harbour\nTwice',
      workstream: 'Quay',
      party: 'Carrier',
      steps: [{ text: 'Pilot', depth: 1, done: true }],
    });
    workbook.row('Duty 8 of phase 1').status = 'notApplicable';
    workbook.row('Duty 9 of phase 1').status = 'withdrawn';
    await syncing.run();
    await syncing.edit(syncing.tenant.luis, 'Duty 10', { percentComplete: 100, priority: 9 });
    await syncing.run();
    const refuse = () => Promise.reject(new Error('Somebody writes'));
    Object.assign(ports, {
      sheet: { ...ports.sheet, write: refuse },
      memory: { ...ports.memory, write: refuse },
      planner: { ...ports.planner, write: refuse },
    });
    expect(await syncing.run()).toMatchObject({ idle: true, problem: null });
    workbook.row('Duty 1 of').due = '2026-05-01';
    expect((await syncing.run()).problem).not.toBeNull();
  });

  it.each([
    [{ detailsInCreate: true, expandDetails: true }, 38 / 20 + 38 / 400 + 6],
    [{ detailsInCreate: false, expandDetails: false }, (4 * 38) / 20 + 8],
  ])('is polite: %j takes at most %d requests', async (options, most) => {
    const syncing = filled(options);
    expect((await syncing.run()).left).toEqual([]);
    // One more for the label of a status, which those numbers do not have.
    expect(syncing.requests.length).toBeLessThanOrEqual(Math.ceil(most) + 1);
    expect(syncing.task('Duty 1 of phase 1').details.references).not.toEqual({});
    expect(syncing.task('Long duty').details.description).not.toBeNull();
    syncing.requests.length = 0;
    expect((await syncing.run()).idle).toBe(true);
    expect(syncing.requests.length).toBeLessThanOrEqual(3);
  });
});

it('what there is to do is done in this order: buckets, labels, creations, changes and moves, removals, then the rows', async () => {
  const syncing = createSyncing();
  const { workbook, ports, tenant } = syncing;
  for (const text of ['Check the network', 'Name the owners', 'Train the desk', 'Tell the users'])
    workbook.type('p1', text);
  await syncing.run();
  workbook.type('p2', 'Measure the use', { workstream: 'Lights' });
  workbook.row('Check').due = '2026-05-01';
  workbook.row('Name').phase = 'p2';
  workbook.remove('Train');
  await syncing.edit(tenant.luis, 'Tell', { percentComplete: 50 });
  const done: string[] = [];
  const [planner, sheet] = [{ ...ports.planner }, { ...ports.sheet }];
  ports.planner.write = (plan, changes, signal) => {
    done.push(...changes.map(({ kind }) => kind));
    return planner.write(plan, changes, signal);
  };
  ports.sheet.write = (changes) => {
    done.push(...changes.map(({ kind }) => kind));
    return sheet.write(changes);
  };
  await syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
  expect(done.filter((kind, at) => kind !== done[at - 1])).toEqual([
    'create-bucket',
    'name-labels',
    'create-task',
    'update-task',
    'remove-task',
    'update-row',
  ]);
  expect((await syncing.run()).idle).toBe(true);
});
