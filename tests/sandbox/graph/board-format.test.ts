import { assignment, createTenant, errorIn, etagIn, objectIn, textIn, type Person } from '../../support/graph-tenant';

/** Two tasks of one bucket, and the ways to their places on the board. */
async function board() {
  const { ana, luis, outsider, planId, emulator } = createTenant();
  const create = async (title: string) => textIn((await ana.post('planner/tasks', { planId, title })).body, 'id');
  const [one, other] = [await create('Count the sites'), await create('Invite the pilot group')];
  const formatOf = (id: string) => `planner/tasks/${id}/bucketTaskBoardFormat`;
  return { ana, luis, outsider, one, other, formatOf, emulator };
}

const hintAt = async (person: Person, path: string) => textIn((await person.get(path)).body, 'orderHint');

describe('the place of a task on the board', () => {
  it('is that of the task until somebody moves its card', async () => {
    const { ana, one, formatOf } = await board();
    const { body } = await ana.get(formatOf(one));
    expect(body).toMatchObject({
      id: one,
      orderHint: textIn((await ana.get(`planner/tasks/${one}`)).body, 'orderHint'),
    });
  });

  it('changes without the task, whose etag and hint stay', async () => {
    const { ana, one, other, formatOf } = await board();
    const task = (await ana.get(`planner/tasks/${one}`)).body;
    const high = await hintAt(ana, formatOf(other));
    const answer = await ana.patch(
      formatOf(one),
      etagIn((await ana.get(formatOf(one))).body),
      { orderHint: ` ${high}!` },
      { Prefer: 'return=representation' },
    );
    expect(answer.status).toBe(200);
    const hint = textIn(answer.body, 'orderHint');
    expect(hint < high).toBe(true);
    expect(await hintAt(ana, formatOf(one))).toBe(hint);
    expect((await ana.get(`planner/tasks/${one}`)).body).toEqual(task);
  });

  it('does not change with the task', async () => {
    const { ana, one, formatOf } = await board();
    const before = (await ana.get(formatOf(one))).body;
    const etag = etagIn((await ana.get(`planner/tasks/${one}`)).body);
    await ana.patch(`planner/tasks/${one}`, etag, { title: 'Count all sites', orderHint: ' !' });
    expect((await ana.get(formatOf(one))).body).toEqual(before);
  });

  it('has an etag of its own, and refuses a change that met another', async () => {
    const { ana, luis, one, formatOf } = await board();
    const path = formatOf(one);
    const etag = etagIn((await ana.get(path)).body);
    const place = { orderHint: ' !' };
    const ofTask = etagIn((await ana.get(`planner/tasks/${one}`)).body);
    expect((await ana.patch(path, ofTask, place)).status).toBe(412);
    expect((await ana.patch(path, null, place)).status).toBe(412);
    expect((await luis.patch(path, etag, place)).status).toBe(204);
    expect((await ana.patch(path, etag, place)).status).toBe(409);
  });

  it('is asked for as every order hint is', async () => {
    const { ana, one, formatOf } = await board();
    const path = formatOf(one);
    const { body } = await ana.get(path);
    const sentBack = await ana.patch(path, etagIn(body), { orderHint: textIn(body, 'orderHint') });
    expect(errorIn(sentBack).message).toContain('does not contain spaces or exclamation points');
    expect((await ana.patch(path, etagIn(body), { title: 'Something' })).status).toBe(400);
  });

  it('is nothing to those who may not see the task', async () => {
    const { outsider, one, formatOf } = await board();
    expect((await outsider.get(formatOf(one))).status).toBe(403);
  });

  it('of a state that was saved before there was one is that of the task', async () => {
    const { ana, one, formatOf, emulator } = await board();
    const before = await hintAt(ana, formatOf(one));
    delete emulator.state().tasks[one]?.bucketFormat;
    expect(await hintAt(ana, formatOf(one))).toBe(before);
  });
});

describe('the other boards', () => {
  it('keep places of their own: one among tasks of like progress, one for each who has the task', async () => {
    const { ana, luis, planId } = createTenant();
    const body = { planId, title: 'x', assignments: { [ana.id]: assignment(), [luis.id]: assignment() } };
    const path = `planner/tasks/${textIn((await ana.post('planner/tasks', body)).body, 'id')}`;
    const progress = await ana.get(`${path}/progressTaskBoardFormat`);
    const other = await ana.get(`${path}/bucketTaskBoardFormat`);
    expect((await ana.patch(`${path}/progressTaskBoardFormat`, etagIn(other.body), { orderHint: 'A !' })).status).toBe(
      412,
    );
    expect(
      (await ana.patch(`${path}/progressTaskBoardFormat`, etagIn(progress.body), { orderHint: 'A !' })).status,
    ).toBe(204);
    expect((await ana.get(`${path}/bucketTaskBoardFormat`)).body).toEqual(other.body);

    const assigned = await ana.get(`${path}/assignedToTaskBoardFormat`);
    const places = objectIn(assigned.body, 'orderHintsByAssignee');
    expect(Object.keys(places).sort()).toEqual(['@odata.type', ana.id, luis.id].sort());
    const change = { orderHintsByAssignee: { [ana.id]: 'B !' }, unassignedOrderHint: 'C !' };
    const prefer = { Prefer: 'return=representation' };
    const changed = await ana.patch(`${path}/assignedToTaskBoardFormat`, etagIn(assigned.body), change, prefer);
    expect(textIn(objectIn(changed.body, 'orderHintsByAssignee'), luis.id)).toBe(textIn(places, luis.id));
    expect(textIn(objectIn(changed.body, 'orderHintsByAssignee'), ana.id) > 'B').toBe(true);
    expect((await luis.patch(`${path}/assignedToTaskBoardFormat`, etagIn(assigned.body), change)).status).toBe(409);
    const task = await ana.get(path);
    await ana.patch(path, etagIn(task.body), { assignments: { [luis.id]: null } });
    const after = objectIn((await ana.get(`${path}/assignedToTaskBoardFormat`)).body, 'orderHintsByAssignee');
    expect(Object.keys(after)).not.toContain(luis.id);
  });
});
