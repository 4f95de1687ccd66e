import { connectPlan, disconnect, keepPlace, takeOver } from '../../sync/connect';
import { tell, tellReport } from '../support/told';
import type { Doubt } from '../../sync/doubt';
import type { Report } from '../../sync/report';
import type { RunOptions } from '../../sync/sync';
import { sync } from '../../sync/sync';
import { undecided } from '../../sync/decisions';
import type { Syncing, SyncingOptions } from '../support/syncing';
import { createSyncing } from '../support/syncing';
import type { Workbook } from '../support/workbook';

const office = 'https://contoso.example/plans/Harbour%20move.xlsx';
const desk = 'https://contoso.example/plans/Harbour%20move%20(2).xlsx';

/** A workbook of so many rows that was synced, and its copy under another name. */
async function copied(rows = 3, options: SyncingOptions = {}) {
  const world = createSyncing(options);
  world.workbook.place = office;
  for (let at = 1; at <= rows; at += 1) world.workbook.type('p1', `Duty ${at}`);
  await world.run();
  return { world, copy: world.workbook.saveAs(desk) };
}

/** One sync of a workbook in which everything proposed is agreed to. */
function run({ ports }: Syncing, { sheet, memory }: Workbook, options: RunOptions = {}): Promise<Report> {
  return sync({ ...ports, sheet, memory }, 'en', () => Promise.resolve(undecided), options);
}

/** What a sync must not change where it is not clear whose plan it is. */
function everything({ tenant }: Syncing, ...workbooks: Workbook[]): string {
  return JSON.stringify([tenant.emulator.state(), ...workbooks.map(({ content, records }) => [content, [...records]])]);
}

async function stops(world: Syncing, workbook: Workbook, doubt: Partial<Doubt>) {
  workbook.row('Duty 1').due = '2026-05-01';
  await world.edit(world.tenant.luis, 'Duty 2', { percentComplete: 50 });
  const before = everything(world, workbook);
  const { proposal, left } = await run(world, workbook);
  expect([proposal.doubt, proposal.operations, left]).toMatchObject([doubt, [], []]);
  expect(everything(world, workbook)).toBe(before);
}

/** Whose rows the tasks of the plan say they are. */
const owners = (world: Syncing) =>
  world
    .tasks()
    .map(({ details }) => Object.keys(details.references).map((key) => /phaseboard=([\w-]+)/.exec(key)?.[1]));

describe('a workbook that was synced', () => {
  it('goes on at its place, however that is written, and where OneDrive keeps it in step', async () => {
    const { world } = await copied();
    expect((await world.workbook.memory.read()).places).toEqual([office]);
    world.workbook.place = 'C:\\Users\\luis\\OneDrive\\Harbour move.xlsx';
    world.workbook.row('Duty 1').due = '2026-05-01';
    expect((await world.run()).done).toMatchObject({ 'update-task': 1 });
    expect((await world.workbook.memory.read()).places).toHaveLength(2);
    const { memory } = { ...world.workbook.writes };
    expect((await world.run()).idle).toBe(true);
    expect(world.workbook.writes.memory).toBe(memory);
  });

  it('remembers its place once it was saved', async () => {
    const world = createSyncing();
    world.workbook.type('p1', 'Duty 1');
    await world.run();
    expect((await world.workbook.memory.read()).places).toEqual([]);
    world.workbook.place = office;
    world.workbook.row('Duty 1').due = '2026-05-01';
    expect((await world.run()).done).toMatchObject({ 'update-task': 1 });
    expect((await world.workbook.memory.read()).places).toEqual([office]);
  });

  it('that was moved or renamed asks once', async () => {
    const { world } = await copied();
    world.workbook.place = desk;
    await stops(world, world.workbook, { kind: 'elsewhere', was: office, now: desk });
    await keepPlace(world.workbook.memory);
    expect((await world.run()).done).toMatchObject({ 'update-task': 1, 'update-row': 1 });
    expect((await world.run()).idle).toBe(true);
  });
});

describe('a copy of a workbook', () => {
  it('says so before it changes anything', async () => {
    const { world, copy } = await copied();
    await stops(world, copy, { kind: 'elsewhere', was: office, now: desk });
    const { proposal } = await run(world, copy);
    const said =
      'This workbook was last synced as https://contoso.example/plans/Harbour move.xlsx, and is now https://contoso.example/plans/Harbour move (2).xlsx. Nothing was changed.';
    expect(tell(proposal, 'en')).toEqual([said]);
    expect(tellReport(await run(world, copy), 'en')).toEqual([said]);
  });

  it('that was opened as a new workbook says so too', async () => {
    const { world } = await copied();
    await stops(world, world.workbook.saveAs(''), { kind: 'elsewhere', now: '' });
  });

  it.each([
    ['details come with the list of tasks', {}],
    ['details are read one by one', { expandDetails: false }],
  ])('takes the plan over, shown first, and the older one stops: %s', async (_, options) => {
    const { world, copy } = await copied(3, options);
    copy.row('Duty 1').due = '2026-05-01';
    await takeOver(copy.memory, 'workbook-2', null);
    const { proposal, done, left } = await run(world, copy);
    expect(tell(proposal, 'en').slice(1)).toEqual([
      'Planner: change 1.01 “Duty 1”. Due: none → 1 May 2026.',
      'Planner: tie 1.02 “Duty 2” to this workbook.',
      'Planner: tie 1.03 “Duty 3” to this workbook.',
    ]);
    expect([done['update-task'], left]).toEqual([3, []]);
    expect(owners(world)).toEqual([['workbook-2'], ['workbook-2'], ['workbook-2']]);
    expect((await run(world, copy)).idle).toBe(true);

    await stops(world, world.workbook, { kind: 'taken-over', by: 'workbook-2' });
    await run(world, copy);
    expect(copy.row('Duty 2').status).toBe('inProgress');
    // What the older one was told is no reason to believe it any less the next time.
    await stops(world, world.workbook, { kind: 'taken-over', by: 'workbook-2' });
  });

  it('asks nothing more of Planner of a workbook that nobody took over', async () => {
    const { world, copy } = await copied(3, { expandDetails: false });
    world.requests.length = 0;
    await world.run();
    expect(world.requests).toHaveLength(2);
    await takeOver(copy.memory, 'workbook-2', null);
    await run(world, copy);
    world.requests.length = 0;
    await world.run();
    // The details whose etags have moved come with one batch more, as after any edit.
    expect(world.requests).toHaveLength(3);
  });

  it('whose take-over was cut off ends it with the next sync', async () => {
    const { world, copy } = await copied(45, { expandDetails: false });
    await takeOver(copy.memory, 'workbook-2', null);
    const controller = new AbortController();
    await run(world, copy, {
      signal: controller.signal,
      onProgress: ({ done }) => done >= 20 && controller.abort(),
    });
    expect(owners(world).filter(([owner]) => owner === 'workbook-2')).toHaveLength(20);
    expect((await world.run()).proposal.doubt).toMatchObject({ kind: 'taken-over' });
    expect((await run(world, copy)).done).toMatchObject({ 'update-task': 25 });
    expect(new Set(owners(world).flat())).toEqual(new Set(['workbook-2']));
    expect(world.tasks()).toHaveLength(45);
    expect((await run(world, copy)).idle).toBe(true);
  });

  it('finds by its mark a task that the older one made and could not remember', async () => {
    const { world, copy } = await copied();
    world.workbook.records.clear();
    copy.records.delete(copy.row('Duty 2').id);
    await takeOver(copy.memory, 'workbook-2', null);
    expect((await run(world, copy)).done).toMatchObject({ 'create-task': 0, 'update-task': 3 });
    expect(owners(world)).toEqual([['workbook-2'], ['workbook-2'], ['workbook-2']]);
    expect(world.tasks()).toHaveLength(3);
  });

  it('makes tasks of its own in another plan, and the older one goes on', async () => {
    const { world, copy } = await copied();
    const { body } = await world.tenant.ana.post('planner/plans', {
      container: { containerId: world.tenant.groupId, type: 'group' },
      title: 'Second wave',
    });
    const planId = String(body['id']);
    const { groupId } = world.tenant;
    await connectPlan({ ...world.ports, ...copy }, { groupId, planId, planTitle: 'Second wave' }, 'workbook-2');
    expect((await run(world, copy)).done).toMatchObject({ 'create-bucket': 1, 'create-task': 3 });
    expect((await run(world, copy)).idle).toBe(true);
    expect((await world.run()).idle).toBe(true);
    expect(owners(world)).toEqual([['workbook-1'], ['workbook-1'], ['workbook-1']]);
    expect((await copy.memory.read()).workbookId).toBe('workbook-2');
  });

  it('is still in doubt when it was connected to the plan that it has', async () => {
    const { world, copy } = await copied();
    const { plan } = await copy.memory.read();
    if (plan) await connectPlan({ ...world.ports, ...copy }, plan, 'workbook-2');
    await stops(world, copy, { kind: 'elsewhere' });
  });

  it('is disconnected, keeps its rows, and can have a plan again', async () => {
    const { world, copy } = await copied();
    await disconnect(copy.memory, 'workbook-2');
    expect(await copy.memory.read()).toMatchObject({ plan: null, rows: [], places: [], workbookId: 'workbook-2' });
    expect(copy.content.rows).toHaveLength(3);
    // Without its tasks, nothing of what was synced can be taken back.
    expect([await copy.memory.journal(), await world.workbook.memory.journal()]).toMatchObject([
      [],
      [{ undoes: null }],
    ]);
    await expect(run(world, copy)).rejects.toMatchObject({ kind: 'plan-gone' });
    expect((await world.run()).idle).toBe(true);
  });
});

describe('a workbook whose plan a copy has', () => {
  it('says where the copy is, and takes the plan over again', async () => {
    const { world, copy } = await copied();
    await takeOver(copy.memory, 'workbook-2', null);
    await run(world, copy);
    const { doubt } = (await world.run()).proposal;
    expect(doubt).toEqual({ kind: 'taken-over', by: 'workbook-2', at: 'https://contoso.example/plan.xlsx' });
    await takeOver(world.workbook.memory, 'workbook-3', 'workbook-2');
    expect((await world.run()).done).toMatchObject({ 'update-task': 3 });
    expect((await world.run()).idle).toBe(true);
    await stops(world, copy, { kind: 'taken-over', by: 'workbook-3' });
    expect(owners(world)).toEqual([['workbook-3'], ['workbook-3'], ['workbook-3']]);
  });

  it('is not one whose tasks people copied, nor one that got somebody else’s link', async () => {
    const { world, copy } = await copied();
    const { groupId, planId, luis } = world.tenant;
    // Another workbook, of the same rows, with tasks of its own in the same group.
    const { body } = await world.tenant.ana.post('planner/plans', {
      container: { containerId: groupId, type: 'group' },
      title: 'Second wave',
    });
    await connectPlan(
      { ...world.ports, ...copy },
      { groupId, planId: String(body['id']), planTitle: 'Second wave' },
      'workbook-2',
    );
    await run(world, copy);
    const theirs = Object.values(world.tenant.emulator.state().tasks).filter((task) => task.planId !== planId);
    const [bucketId] = world.tasks().map((task) => task.bucketId);
    // Tasks copied from plan to plan bring their marks along.
    for (const { title, details } of theirs) {
      const made = await luis.post('planner/tasks', { planId, bucketId, title: `${title}, copied` });
      const read = await luis.get(`planner/tasks/${String(made.body['id'])}/details`);
      await luis.patch(`planner/tasks/${String(made.body['id'])}/details`, String(read.body['@odata.etag']), {
        references: Object.fromEntries(
          Object.keys(details.references).map((key) => [
            key,
            { '@odata.type': '#microsoft.graph.plannerExternalReference', alias: 'Copied', type: 'Other' },
          ]),
        ),
      });
    }
    expect((await world.run()).done).toMatchObject({ 'add-row': 3 });
    world.workbook.row('Duty 1').due = '2026-05-01';
    expect((await world.run()).done).toMatchObject({ 'update-task': 1 });

    // One task of the plan gets the other workbook's mark instead of its own.
    const task = world.task('Duty 2');
    const pasted = Object.keys(theirs.find(({ title }) => title === 'Duty 2')?.details.references ?? {});
    const read = await luis.get(`planner/tasks/${task.id}/details`);
    await luis.patch(`planner/tasks/${task.id}/details`, String(read.body['@odata.etag']), {
      references: {
        ...Object.fromEntries(Object.keys(task.details.references).map((key) => [key, null])),
        ...Object.fromEntries(
          pasted.map((key) => [
            key,
            { '@odata.type': '#microsoft.graph.plannerExternalReference', alias: 'Pasted', type: 'Other' },
          ]),
        ),
      },
    });
    await world.edit(luis, 'Duty 3', { percentComplete: 50 });
    expect((await world.run()).done).toMatchObject({ 'update-row': 1 });
  });
});
