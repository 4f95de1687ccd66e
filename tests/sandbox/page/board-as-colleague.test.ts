import { changeOf, formOf, type TaskForm } from '../../../sandbox/page/board/changes';
import { graphAs, GraphRefusal, type Graph } from '../../../sandbox/page/board/graph';
import { columnsOf } from '../../../sandbox/page/board/model';
import { readBoard, readPlans, type BoardReading, type Task } from '../../../sandbox/page/board/reading';
import { createEmulator, type Emulator } from '../../../sandbox/graph/emulator';
import { defaultSeed, usersOf } from '../../../sandbox/graph/seed';

/** A colleague at the board, over the emulator itself. */
function colleague(which: 'member' | 'outsider', emulator: Emulator, groupId: string): Graph {
  const user = usersOf(emulator.state(), groupId).find(({ member }) => member === (which === 'member'));
  return graphAs(user?.token ?? '', (input, init) =>
    emulator.fetch(new URL(input instanceof Request ? input.url : input, 'http://localhost'), init),
  );
}

function sandbox(pageSize = 400) {
  const counter = { at: 0 };
  const random = () => (counter.at = (counter.at * 16807 + 11) % 2147483647) / 2147483647;
  const now = () => new Date('2026-11-23T10:00:00Z');
  const seed = defaultSeed({ now, random });
  const emulator = createEmulator({ state: seed.state, now, random, pageSize });
  return { ...seed, emulator, graph: colleague('member', emulator, seed.groupId) };
}

async function read(graph: Graph): Promise<BoardReading> {
  const [plan] = await readPlans(graph);
  if (plan === undefined) throw new Error('There is no plan.');
  return readBoard(graph, plan);
}

async function withTask(pageSize?: number) {
  const all = sandbox(pageSize);
  const { graph, planId } = all;
  const bucket = await graph.create('planner/buckets', { planId, name: 'Assess', orderHint: ' !' });
  await graph.create('planner/tasks', { planId, bucketId: bucket['id'], title: 'Count the sites' });
  const change = async (form: Partial<TaskForm>, task?: Task) => {
    const current = task ?? (await onlyTask(graph));
    await graph.change(`planner/tasks/${current.id}`, current.etag, changeOf(current, { ...formOf(current), ...form }));
  };
  return { ...all, change };
}

async function onlyTask(graph: Graph): Promise<Task> {
  const [task] = (await read(graph)).tasks;
  if (task === undefined) throw new Error('There is no task.');
  return task;
}

describe('a colleague at the board', () => {
  it('sees buckets, cards, owners and labels as Planner keeps them', async () => {
    const { graph, planId, change, state } = await withTask();
    const ana = Object.values(state.users)[0];
    await change({ assignees: [ana?.id ?? ''], due: '2026-11-20', progress: 'in-progress' });
    const details = await graph.read(`planner/plans/${planId}/details`);
    const etag = String(details['@odata.etag']);
    await graph.change(`planner/plans/${planId}/details`, etag, { categoryDescriptions: { category2: 'Blocked' } });
    const task = await onlyTask(graph);
    await graph.change(`planner/tasks/${task.id}`, task.etag, { appliedCategories: { category2: true } });

    const [column] = columnsOf(await read(graph), '2026-11-23');
    expect(column?.bucket?.name).toBe('Assess');
    expect(column?.cards).toMatchObject([
      {
        task: { title: 'Count the sites', due: '2026-11-20' },
        progress: 'in-progress',
        overdue: true,
        owners: [{ name: ana?.displayName }],
        labels: [{ key: 'category2', name: 'Blocked' }],
      },
    ]);
  });

  it('completes, reopens, renames, assigns, moves and deletes', async () => {
    const { graph, planId, change, state } = await withTask();
    const other = await graph.create('planner/buckets', { planId, name: 'Enable', orderHint: ' !' });
    const [ana, luis] = Object.keys(state.users);
    await change({ progress: 'completed', title: 'Count all sites', assignees: [ana ?? '', luis ?? ''] });
    expect(await onlyTask(graph)).toMatchObject({ percentComplete: 100, title: 'Count all sites' });
    await change({ progress: 'not-started', assignees: [luis ?? ''], bucketId: String(other['id']) });
    const task = await onlyTask(graph);
    expect(task).toMatchObject({ percentComplete: 0, assignees: [luis], bucketId: other['id'], due: null });
    await graph.remove(`planner/tasks/${task.id}`, task.etag);
    expect((await read(graph)).tasks).toEqual([]);
  });

  it('keeps what somebody else changed in another field meanwhile', async () => {
    const { graph, change } = await withTask();
    const seen = await onlyTask(graph);
    await change({ due: '2026-12-01' });
    await change({ title: 'Count them' }, seen);
    expect(await onlyTask(graph)).toMatchObject({ title: 'Count them', due: '2026-12-01' });
  });

  it('is refused when somebody else changed the same field meanwhile', async () => {
    const { graph, change } = await withTask();
    const seen = await onlyTask(graph);
    await change({ title: 'Count them' });
    const refusal = await change({ title: 'Count nothing' }, seen).catch((error: unknown) => error);
    expect([409, 412]).toContain(refusal instanceof GraphRefusal ? refusal.status : refusal);
  });

  it('sees the cards as they stand on the board, which the tasks themselves do not say', async () => {
    const { graph, planId } = await withTask();
    const [first] = (await read(graph)).tasks;
    const title = 'Invite the pilot group';
    const second = await graph.create('planner/tasks', { planId, bucketId: first?.bucketId, title });
    const titles = async () =>
      columnsOf(await read(graph), '2026-11-23').flatMap(({ cards }) => cards.map(({ task }) => task.title));
    expect(await titles()).toEqual([title, 'Count the sites']);
    const path = `planner/tasks/${first?.id}/bucketTaskBoardFormat`;
    const { '@odata.etag': etag } = await graph.read(path);
    await graph.change(path, String(etag), { orderHint: ` ${String(second['orderHint'])}!` });
    expect(await titles()).toEqual(['Count the sites', title]);
  });

  it('reads all pages', async () => {
    const { graph, planId } = await withTask(2);
    for (const title of ['One', 'Two', 'Three']) await graph.create('planner/tasks', { planId, title });
    expect((await read(graph)).tasks).toHaveLength(4);
  });

  it('sees no plan without being in a group, and hears why when asking for one', async () => {
    const { emulator, groupId, planId } = await withTask();
    const outsider = colleague('outsider', emulator, groupId);
    expect(await readPlans(outsider)).toEqual([]);
    await expect(outsider.list(`planner/plans/${planId}/tasks`)).rejects.toMatchObject({ status: 403 });
  });

  it('hears that Planner cannot be reached', async () => {
    const graph = graphAs('any', () => Promise.reject(new TypeError('fetch failed')));
    await expect(graph.read('me')).rejects.toMatchObject({ status: 0 });
  });
});
