import { advance, baseVersion, firstRevision, formatEtag, refuseCollision } from '../../../sandbox/graph/etag';
import { createTenant, errorIn, etagIn, objectIn, textIn, type Person, type Tenant } from '../../support/graph-tenant';

describe('the form of an etag', () => {
  test.each([
    ['a first task', formatEtag('task', 1), 'W/"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBARCc="'],
    ['a second task', formatEtag('task', 2), 'W/"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBASCc="'],
    ['a sixth task', formatEtag('task', 6), 'W/"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBAWCc="'],
    [
      'a task with a carry',
      formatEtag('task', (5 * 64 * 64 + 15 * 64 + 4) / 4),
      'W/"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEVPRCc="',
    ],
    ['first details', formatEtag('taskDetails', 1), 'W/"JzEtVGFza0RldGFpbHMgQEBAQEBAQEBAQEBAQEBARCc="'],
    ['eighth details', formatEtag('taskDetails', 8), 'W/"JzEtVGFza0RldGFpbHMgQEBAQEBAQEBAQEBAQEBAYCc="'],
    ['a first bucket', formatEtag('bucket', 1), 'W/"JzEtQnVja2V0QEBAQEBAQEBAQEBAQEBARCc="'],
  ])('%s is written as the documentation prints it', (_, etag, printed) => expect(etag).toBe(printed));

  test('every version is read back, carries included', () => {
    for (const version of [1, 15, 16, 17, 1023, 1024, 70_000]) {
      const headers = new Headers({ 'If-Match': formatEtag('task', version) });
      expect(baseVersion(headers, 'task', { version, changes: {} })).toBe(version);
    }
  });

  test('an entry and its members stand in each other’s way, neighbours do not', () => {
    const removed = advance(firstRevision(), ['checklist/a']);
    expect(() => refuseCollision(removed, 1, ['checklist/a/title'])).toThrow('conflicted');
    expect(() => refuseCollision(removed, 1, ['checklist/ab/title'])).not.toThrow();
    expect(() => refuseCollision(removed, 2, ['checklist/a/title'])).not.toThrow();
  });
});

describe('If-Match', () => {
  let tenant: Tenant;
  let ana: Person;
  let path: string;
  let etag: string;

  beforeEach(async () => {
    tenant = createTenant();
    ana = tenant.ana;
    const created = await ana.post('planner/tasks', { planId: tenant.planId, title: 'Invite the pilot group' });
    path = `planner/tasks/${textIn(created.body, 'id')}`;
    etag = etagIn(created.body);
  });

  const missing = 'The If-Match header must be specified for this kind of request.';
  const invalid = 'The If-Match header contains an invalid value.';
  test.each([
    ['nothing', () => null, 412, missing],
    ['an empty one', () => '', 412, missing],
    ['a star', () => '*', 400, 'The given key was not present in the dictionary.'],
    ['words', () => 'latest', 412, invalid],
    ['the etag without W/', () => etag.slice(2), 412, invalid],
    ['the etag with the backslashes of JSON', () => JSON.stringify(etag).slice(1, -1), 412, invalid],
    ['the etag of its details', async () => etagIn((await ana.get(`${path}/details`)).body), 412, invalid],
    ['the etag of its plan', async () => etagIn((await ana.get(`planner/plans/${tenant.planId}`)).body), 412, invalid],
    ['an etag never issued', () => formatEtag('task', 9), 412, invalid],
  ])('PATCH and DELETE with %s', async (_, given, status, message) => {
    const header = await given();
    const refusal = { status, code: '', message };
    expect(errorIn(await ana.patch(path, header, { title: 'Renamed' }))).toEqual(refusal);
    expect(errorIn(await ana.delete(path, header))).toEqual(refusal);
    expect((await ana.get(path)).body).toMatchObject({ title: 'Invite the pilot group', '@odata.etag': etag });
  });

  test('every kind of resource wants it', async () => {
    const bucket = await ana.post('planner/buckets', { planId: tenant.planId, name: 'Assess' });
    const plan = `planner/plans/${tenant.planId}`;
    for (const change of [
      ana.patch(plan, null, { title: 'x' }),
      ana.delete(plan, null),
      ana.patch(`${plan}/details`, null, { categoryDescriptions: { category1: 'x' } }),
      ana.patch(`planner/buckets/${textIn(bucket.body, 'id')}`, null, { name: 'x' }),
      ana.delete(`planner/buckets/${textIn(bucket.body, 'id')}`, null),
      ana.patch(`${path}/details`, null, { description: 'x' }),
    ]) {
      expect((await change).status).toBe(412);
    }
  });

  test('the task’s etag on its details, the commonest mistake, is 412', async () => {
    expect(errorIn(await ana.patch(`${path}/details`, etag, { description: 'x' }))).toMatchObject({
      status: 412,
      message: invalid,
    });
  });

  test('a stale change of another field is merged', async () => {
    expect((await tenant.luis.patch(path, etag, { title: 'Invite everybody' })).status).toBe(204);
    expect((await ana.patch(path, etag, { percentComplete: 50 })).status).toBe(204);
    expect((await ana.get(path)).body).toMatchObject({ title: 'Invite everybody', percentComplete: 50 });
  });

  test('a stale change of the same field is 409 and changes nothing', async () => {
    await tenant.luis.patch(path, etag, { title: 'Invite everybody' });
    expect(errorIn(await ana.patch(path, etag, { title: 'Invite nobody', priority: 1 }))).toEqual({
      status: 409,
      code: '',
      message:
        'The attempted changes conflicted with already accepted changes. Read the latest state and resolve differences.',
    });
    expect((await ana.get(path)).body).toMatchObject({ title: 'Invite everybody', priority: 5 });
  });

  test('two people give the task to different people: no collision; to the same one: 409', async () => {
    const give = (id: string, orderHint: string) => ({
      assignments: { [id]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint } },
    });
    expect((await ana.patch(path, etag, give(ana.id, ' !'))).status).toBe(204);
    expect((await tenant.luis.patch(path, etag, give(tenant.luis.id, ' !'))).status).toBe(204);
    expect((await tenant.luis.patch(path, etag, give(ana.id, 'a b!'))).status).toBe(409);
    expect(Object.keys(objectIn((await ana.get(path)).body, 'assignments'))).toEqual([ana.id, tenant.luis.id]);
  });

  test('details have an etag of their own, and changing them moves the task’s too', async () => {
    const details = await ana.get(`${path}/details`);
    expect(details.headers.get('ETag')).toBe(etagIn(details.body));
    const changed = await ana.patch(
      `${path}/details`,
      etagIn(details.body),
      { description: 'By mail' },
      { Prefer: 'return=representation' },
    );
    expect(etagIn(changed.body)).not.toBe(etagIn(details.body));
    const task = await ana.get(path);
    expect(etagIn(task.body)).not.toBe(etag);
    expect(errorIn(await ana.delete(path, etag)).status).toBe(409);
    expect((await ana.patch(path, etag, { title: 'Still merged' })).status).toBe(204);
  });

  test('a change without content moves no etag', async () => {
    expect((await ana.patch(path, etag, {})).status).toBe(204);
    expect(etagIn((await ana.get(path)).body)).toBe(etag);
  });

  test('204 without the new etag, or 200 with the object on request', async () => {
    const silent = await ana.patch(path, etag, { priority: 1 });
    expect([silent.status, silent.body, silent.headers.get('ETag')]).toEqual([204, {}, null]);
    const told = await ana.patch(path, etag, { percentComplete: 50 }, { Prefer: 'return=representation' });
    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({ priority: 1, percentComplete: 50, '@odata.etag': formatEtag('task', 3) });
    expect(told.headers.get('ETag')).toBe(formatEtag('task', 3));
  });

  test('what was deleted is gone', async () => {
    expect((await ana.delete(path, etag)).status).toBe(204);
    expect(errorIn(await ana.get(path))).toMatchObject({ status: 404, code: '' });
    expect(errorIn(await ana.delete(path, etag))).toMatchObject({ status: 404 });
  });
});
