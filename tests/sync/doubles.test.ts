import { nothingSaid } from '../../shared/nothing-said';
import type { TaskRecord } from '../../sandbox/graph/state';
import { decideAll } from '../../sync/decisions';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';
import { etagIn } from '../support/graph-tenant';

/** A row whose task two people created at the same moment; what each of them created, the older first. */
async function createdTwice(options = {}): Promise<{ syncing: Syncing; older: TaskRecord; newer: TaskRecord }> {
  const syncing = createSyncing(options);
  const { workbook, ports, tenant } = syncing;
  workbook.type('p1', 'Check the network', { due: '2026-05-01', owners: ['Luis Ejemplo', 'crane team'] });
  workbook.type('p1', 'Train the desk');
  await syncing.run();
  const older = syncing.task('Check');
  tenant.wait(2000);
  // The second person's workbook and plan do not show yet what the first one did.
  workbook.records.delete(workbook.row('Check').id);
  const { planner } = ports;
  const honest = { ...planner };
  planner.read = async (...args) => {
    const reading = await honest.read(...args);
    return { ...reading, tasks: reading.tasks.filter(({ id }) => id !== older.id) };
  };
  await syncing.run();
  planner.read = (...args) => honest.read(...args);
  const newer = syncing.tasks().find(({ title, id }) => title.startsWith('Check') && id !== older.id);
  if (!newer) throw new Error('The task was not created twice');
  return { syncing, older, newer };
}

/** What the plan holds in the end, once another sync has nothing to do. */
async function endsWith(syncing: Syncing, tasks: readonly TaskRecord[]) {
  const ids = syncing.tasks().map(({ id }) => id);
  expect(ids.sort()).toEqual([...tasks.map(({ id }) => id), syncing.task('Train').id].sort());
  expect((await syncing.run()).idle).toBe(true);
}

/** References as a client sends them: what the service adds is left out. */
function asSent(references: TaskRecord['details']['references']) {
  return Object.fromEntries(
    Object.entries(references).map(([link, { alias, type }]) => [
      link,
      { '@odata.type': '#microsoft.graph.plannerExternalReference', alias, type },
    ]),
  );
}

describe('a row whose task was created twice', () => {
  it('keeps the older one, whichever the workbook remembers, and loses nothing', async () => {
    const { syncing, older } = await createdTwice();
    const report = await syncing.run();
    expect(report.proposal.operations).toMatchObject([{ kind: 'remove-task', because: 'double' }]);
    expect(report.left).toEqual([]);
    await endsWith(syncing, [older]);
    expect(syncing.workbook.content.rows).toHaveLength(2);
    expect(syncing.workbook.records.get(syncing.workbook.row('Check').id)?.taskId).toBe(older.id);
  });

  it.each([
    ['older', 0],
    ['newer', 1],
  ] as const)('keeps the %s one if somebody touched it, with what they changed', async (_, which) => {
    const { syncing, ...created } = await createdTwice();
    const touched = [created.older, created.newer][which] ?? created.older;
    const { luis } = syncing.tenant;
    const { body } = await luis.get(`planner/tasks/${touched.id}`);
    await luis.patch(`planner/tasks/${touched.id}`, String(body['@odata.etag']), { percentComplete: 100 });
    await syncing.run();
    await syncing.run();
    await endsWith(syncing, [touched]);
    expect(syncing.workbook.row('Check').status).toBe('completed');
  });

  it('gets what was typed into it meanwhile into the task that stays', async () => {
    const { syncing, older } = await createdTwice();
    syncing.workbook.row('Check').due = '2026-07-01';
    await syncing.run();
    await endsWith(syncing, [older]);
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-07-01/);
  });

  it('keeps both, the newer with a row of its own, if somebody touched both', async () => {
    const { syncing, older, newer } = await createdTwice();
    const { luis } = syncing.tenant;
    for (const [at, { id }] of [older, newer].entries()) {
      const { body } = await luis.get(`planner/tasks/${id}`);
      await luis.patch(`planner/tasks/${id}`, String(body['@odata.etag']), { title: `Check the network ${at}` });
    }
    await syncing.run((proposal) => decideAll(proposal, { conflicts: 'planner' }));
    await syncing.run();
    await endsWith(syncing, [older, newer]);
    expect(syncing.workbook.content.rows.map(({ responsibility }) => responsibility).sort()).toEqual([
      'Check the network 0',
      'Check the network 1',
      'Train the desk',
    ]);
  });

  it.each([
    ['', 'Check the network', null],
    [', and keeps it where somebody wrote into it', 'Check the network', 'Ask Luis'],
    [', and keeps it where somebody worded it anew', 'Check the network twice', null],
  ])(
    'is found out even where the newer one could not be marked before its run was cut off%s',
    async (_, title, notes) => {
      const { syncing, older, newer } = await createdTwice({ detailsInCreate: false });
      const { luis } = syncing.tenant;
      const { workbook } = syncing;
      const row = workbook.row('Check');
      const { snapshot } = workbook.records.get(row.id) ?? {};
      const { body } = await luis.get(`planner/tasks/${newer.id}/details`);
      const links = Object.keys(newer.details.references).map((link): [string, null] => [link, null]);
      await luis.patch(`planner/tasks/${newer.id}/details`, String(body['@odata.etag']), {
        references: Object.fromEntries(links),
        description: notes,
      });
      if (title !== newer.title) {
        const path = `planner/tasks/${newer.id}`;
        await luis.patch(path, etagIn((await luis.get(path)).body), { title });
      }
      workbook.records.delete(row.id);
      const values = { ...nothingSaid, ...snapshot };
      const at = '2026-03-02T09:00:00.000Z';
      await workbook.memory.write({ intents: [{ nonce: 'n1', rowId: row.id, by: syncing.tenant.ana.id, at, values }] });
      await syncing.run();
      const isTouched = notes !== null || title !== newer.title;
      await endsWith(syncing, [isTouched ? newer : older]);
      expect(workbook.row('Check')).toMatchObject({ responsibility: title, notes: notes ?? '' });
    },
  );

  it('keeps the newer one where the older is only in an old list, and is gone by now', async () => {
    const { syncing, older, newer } = await createdTwice();
    const { planner } = syncing.ports;
    const honest = { ...planner };
    const { luis } = syncing.tenant;
    planner.read = async (...args) => {
      const before = await honest.read(...args);
      const { body } = await luis.get(`planner/tasks/${older.id}`);
      if (body['id'] === older.id) await luis.delete(`planner/tasks/${older.id}`, etagIn(body));
      return before;
    };
    expect((await syncing.run()).left).toMatchObject([{ why: 'moved', operation: { because: 'double' } }]);
    planner.read = (...args) => honest.read(...args);
    await syncing.run();
    await endsWith(syncing, [newer]);
  });

  it('keeps a double that somebody edits just now: it gets a row of its own', async () => {
    const { syncing, older, newer } = await createdTwice();
    const { luis } = syncing.tenant;
    const { planner } = syncing.ports;
    const honest = { ...planner };
    planner.write = async (...args) => {
      planner.write = (...again) => honest.write(...again);
      const { body } = await luis.get(`planner/tasks/${newer.id}`);
      await luis.patch(`planner/tasks/${newer.id}`, String(body['@odata.etag']), { title: 'Check the cables' });
      return honest.write(...args);
    };
    const report = await syncing.run();
    expect(report.left).toMatchObject([{ why: 'moved', operation: { because: 'double' } }]);
    await syncing.run((proposal) => decideAll(proposal, { conflicts: 'planner' }));
    await syncing.run();
    const said = syncing.workbook.content.rows.map(({ responsibility }) => responsibility);
    expect(said.sort()).toEqual(['Check the cables', 'Train the desk']);
    await endsWith(syncing, [newer]);
    expect(older.id).not.toBe(newer.id);
  });
});

describe('a task that a person copied in Planner, its mark included', () => {
  it('becomes a row of its own with a mark of its own, and is never taken for a double', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Check the network');
    await syncing.run();
    const original = syncing.task('Check');
    tenant.wait(2000);
    const { luis, planId } = tenant;
    await luis.post('planner/tasks', {
      planId,
      bucketId: original.bucketId,
      title: original.title,
      details: { references: asSent(original.details.references) },
    });
    await syncing.run();
    expect(workbook.content.rows.map(({ responsibility }) => responsibility)).toEqual([
      'Check the network',
      'Check the network',
    ]);
    const links = syncing.tasks().map(({ details }) => Object.keys(details.references));
    expect(links.map(({ length }) => length)).toEqual([1, 1]);
    expect(links[0]).not.toEqual(links[1]);
    expect((await syncing.run()).idle).toBe(true);
  });
});

describe('two people who begin at the same moment', () => {
  it('give a new row two ids and create its task twice: one id, one task and one row are left', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Check the network', { due: '2026-05-01' });
    await syncing.run();
    const row = workbook.row('Check');
    const first = row.id;
    tenant.wait(2000);
    // The other one's id came later to the workbook, with a link to a task of its own.
    const record = workbook.records.get(first);
    row.id = 'given-by-luis';
    workbook.records.clear();
    const { planner } = syncing.ports;
    const honest = { ...planner };
    planner.read = async (...args) => ({ ...(await honest.read(...args)), tasks: [] });
    await syncing.run();
    planner.read = (...args) => honest.read(...args);
    if (record) workbook.records.set(first, record);
    expect(syncing.tasks()).toHaveLength(2);

    const { proposal } = await syncing.run();
    expect(proposal).toMatchObject({ asks: [], conflicts: [] });
    expect(syncing.tasks()).toHaveLength(1);
    expect(workbook.content.rows).toHaveLength(1);
    expect((await syncing.run()).idle).toBe(true);
  });

  it('give a row two ids and two numbers, and one of them words it anew: one id, one task and one row are left', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Check the network');
    await syncing.run();
    const row = workbook.row('Check');
    const { id, number } = row;
    const record = workbook.records.get(id);
    if (!record) throw new Error('The row is not remembered');
    tenant.wait(2000);
    Object.assign(row, { id: 'given-by-luis', number: '1.07', responsibility: 'Order new cables' });
    workbook.records.clear();
    const { planner } = syncing.ports;
    const honest = { ...planner };
    planner.read = async (...args) => ({ ...(await honest.read(...args)), tasks: [] });
    await syncing.run();
    planner.read = (...args) => honest.read(...args);
    // Of his writing only the words reached the others.
    Object.assign(row, { id, number });
    workbook.records.clear();
    workbook.records.set(id, record);
    expect(syncing.tasks()).toHaveLength(2);

    // Nothing of his is under way any more.
    syncing.ports.now = () => new Date('2026-03-02T09:30:00Z');
    expect((await syncing.run()).proposal).toMatchObject({ asks: [], conflicts: [] });
    expect(syncing.tasks().map(({ title }) => title)).toEqual(['Order new cables']);
    expect(workbook.content.rows).toHaveLength(1);
    expect((await syncing.run()).idle).toBe(true);
  });

  it('make a task of which nothing is remembered, because one was closed before it was marked: it goes if it says nothing else', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Check the network', { due: '2026-05-01', notes: 'Ask the harbour', workstream: 'Quay' });
    await syncing.run();
    const { id, bucketId, title, dueDateTime } = syncing.task('Check');
    // The label had no name yet.
    const bare = { planId: tenant.planId, bucketId, title, dueDateTime };
    await tenant.ana.post('planner/tasks', bare);
    await tenant.ana.post('planner/tasks', { ...bare, priority: 1 });
    // Her client had brought into the row what somebody told the other one.
    await tenant.ana.post('planner/tasks', { ...bare, priority: 3 });
    workbook.row('Check').priority = 'important';
    workbook.row('Check').responsibility = 'Check all of the network';
    syncing.ports.now = () => new Date('2026-03-02T09:30:00Z');
    const { proposal } = await syncing.run();
    expect(proposal).toMatchObject({ asks: [], conflicts: [], counts: { 'remove-task': 2, 'add-row': 1 } });
    expect(syncing.tasks().map((task) => [task.title, task.priority])).toEqual([
      ['Check all of the network', 3],
      ['Check the network', 1],
    ]);
    expect(syncing.task('Check all').id).toBe(id);
    expect((await syncing.run()).idle).toBe(true);
  });

  it('add two rows for a task: one is left, the one that somebody changed; where both were changed, two are', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Train the desk');
    await syncing.run();
    const { bucketId } = syncing.task('Train');
    for (const title of ['Check the network', 'Move the mailboxes', 'Print the plan']) {
      await tenant.luis.post('planner/tasks', { planId: tenant.planId, bucketId, title });
    }
    await syncing.run();
    const [, one, other, third] = workbook.content.rows;
    if (!one || !other || !third) throw new Error('The rows were not added');
    workbook.content.rows.push({ ...structuredClone(one), id: `${one.id}z` });
    workbook.content.rows.unshift({ ...structuredClone(other), id: `${other.id}z`, due: '2026-07-01' });
    workbook.content.rows.push({ ...structuredClone(third), id: `${third.id}z`, due: '2026-07-01' });
    third.due = '2026-08-01';
    // What somebody changed in the task since is no change of the row that does not say it yet.
    await syncing.edit(tenant.luis, 'Move', { priority: 1 });
    const { proposal } = await syncing.run();
    expect(proposal.counts).toMatchObject({ 'create-task': 1, 'remove-row': 2, 'update-task': 2, 'remove-task': 0 });
    expect(workbook.content.rows).toHaveLength(5);
    expect(workbook.row('Move')).toMatchObject({ due: '2026-07-01', priority: 'urgent' });
    expect(syncing.tasks()).toHaveLength(5);
    expect(syncing.task('Move').dueDateTime).toMatch('2026-07-01');
    expect((await syncing.run()).idle).toBe(true);
  });

  it('make two buckets for a phase: what is in the second one comes into the first', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    workbook.type('p1', 'Check the network');
    await syncing.run();
    const { bucketId } = syncing.task('Check');
    const { planId } = tenant;
    const name = tenant.emulator.state().buckets[bucketId ?? '']?.name;
    const second = await tenant.ana.post('planner/buckets', { planId, name });
    await syncing.edit(tenant.luis, 'Check', { bucketId: second.body['id'] });
    const { proposal } = await syncing.run();
    expect(proposal).toMatchObject({ warnings: [], counts: { 'update-task': 1, 'update-row': 0 } });
    expect(syncing.task('Check').bucketId).toBe(bucketId);
    expect((await syncing.run()).idle).toBe(true);
  });
});
