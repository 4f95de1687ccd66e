import { connectPlan } from '../../sync/connect';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

const duties = [
  'Name a contact for the whole of the move',
  'Order the licences that were agreed',
  'Tell the harbour office when the cranes come',
];

/** A workbook that was synced and then lost its memory, and its hidden columns too if `ids` is false. */
async function lost({ ids = true } = {}): Promise<Syncing> {
  const world = createSyncing();
  for (const duty of duties) world.workbook.type('p1', duty, { due: '2026-05-01' });
  await world.run();
  world.workbook.loseMemory();
  await world.workbook.memory.write({ workbookId: 'unknown', plan: null, places: [], rebuilt: true });
  if (!ids) for (const row of world.workbook.content.rows) row.id = '';
  return world;
}

async function rejoin(world: Syncing) {
  const { groupId, planId } = world.tenant;
  await connectPlan(world.ports, { groupId, planId, planTitle: 'Rollout' }, 'another');
}

async function ends(world: Syncing) {
  const titles = (some: readonly string[]) => [...some].sort();
  expect(titles(world.tasks().map(({ title }) => title))).toEqual(
    titles(world.workbook.content.rows.map(({ responsibility }) => responsibility)),
  );
  const marks = world.tasks().map(({ details }) => Object.keys(details.references));
  expect(marks.map(({ length }) => length)).toEqual(marks.map(() => 1));
  expect((await world.run()).idle).toBe(true);
}

describe('a workbook that lost its memory', () => {
  it('takes its old id from its tasks, and writes nothing to either side', async () => {
    const world = await lost();
    await rejoin(world);
    expect(await world.workbook.memory.read()).toMatchObject({ workbookId: 'workbook-1', rebuilt: false });
    const before = JSON.stringify(world.tenant.emulator.state());
    const { proposal } = await world.run();
    expect([proposal.operations, proposal.remember.length]).toEqual([[], 3]);
    expect(JSON.stringify(world.tenant.emulator.state())).toBe(before);
    await ends(world);
  });

  it('asks about what was edited in Planner since; a task that is as it was created takes what its row says', async () => {
    const world = await lost();
    world.workbook.row(duties[0] ?? '').due = '2026-06-01';
    await world.edit(world.tenant.luis, duties[1] ?? '', { percentComplete: 50 });
    await rejoin(world);
    const { proposal } = await world.run();
    expect(proposal.conflicts).toMatchObject([{ field: 'status', subject: { number: '1.02' } }]);
    expect(proposal.operations).toMatchObject([
      { kind: 'update-task', subject: { number: '1.01' }, after: { due: '2026-06-01' } },
    ]);
    expect(world.task(duties[1] ?? '').percentComplete).toBe(50);
  });

  it('finds tasks by the numbers of rows whose hidden ids went too, however rows are sorted', async () => {
    const world = await lost({ ids: false });
    world.workbook.content.rows.reverse();
    world.workbook.row(duties[1] ?? '').responsibility = 'Order the licences that were agreed upon in May';
    await world.edit(world.tenant.luis, duties[2] ?? '', {
      title: 'Tell the harbour office when the first crane comes',
    });
    await rejoin(world);
    expect((await world.workbook.memory.read()).workbookId).toBe('workbook-1');
    const { done, proposal } = await world.run();
    expect(done).toMatchObject({ 'create-task': 0, 'add-row': 0, 'update-task': 3 });
    expect(proposal.conflicts).toMatchObject([{ field: 'responsibility', subject: { number: '1.03' } }]);
    expect(world.tasks()).toHaveLength(3);
    const again = await world.run(({ decisions, conflicts }) => ({
      ...decisions,
      conflicts: Object.fromEntries(
        conflicts.map(({ subject }) => [subject.rowId, { responsibility: 'sheet' as const }]),
      ),
    }));
    expect(again.done).toMatchObject({ 'update-task': 1 });
    await ends(world);
  });

  it('offers as new what says something else under the number, and never takes it for the same', async () => {
    const world = await lost({ ids: false });
    world.workbook.row(duties[0] ?? '').responsibility = 'Repaint all bollards';
    await rejoin(world);
    // A task that was just made may be that of a row which is still on its way here.
    world.ports.now = () => new Date('2026-03-02T09:30:00Z');
    const { done } = await world.run();
    expect(done).toMatchObject({ 'create-task': 1, 'add-row': 1 });
    expect(world.workbook.content.rows).toHaveLength(4);
    await ends(world);
  });

  it('finds the bucket of a phase that was renamed in Planner meanwhile', async () => {
    const world = await lost();
    const { luis } = world.tenant;
    const [bucketId = ''] = world.tasks().map((task) => task.bucketId ?? '');
    const { body } = await luis.get(`planner/buckets/${bucketId}`);
    await luis.patch(`planner/buckets/${bucketId}`, String(body['@odata.etag']), { name: 'First of all' });
    await rejoin(world);
    expect((await world.run()).proposal.operations).toEqual([]);
    await ends(world);
  });

  it('stays lost in a plan that is not its own, and finds its own afterwards', async () => {
    const world = await lost();
    const { ana, groupId } = world.tenant;
    const container = { containerId: groupId, type: 'group' };
    const { body } = await ana.post('planner/plans', { container, title: 'Another' });
    await connectPlan(world.ports, { groupId, planId: String(body['id']), planTitle: 'Another' }, 'another');
    expect(await world.workbook.memory.read()).toMatchObject({ workbookId: 'unknown', rebuilt: true });
    await rejoin(world);
    expect(await world.workbook.memory.read()).toMatchObject({ workbookId: 'workbook-1', rebuilt: false });
  });

  it('is another workbook than one that was merely disconnected', async () => {
    const world = await lost();
    await world.workbook.memory.write({ rebuilt: false });
    await rejoin(world);
    expect((await world.workbook.memory.read()).workbookId).toBe('unknown');
  });
});
