import {
  createTenant,
  errorIn,
  etagIn,
  itemsIn,
  objectIn,
  ORIGIN,
  textIn,
  type Person,
  type Reply,
  type Tenant,
} from '../../support/graph-tenant';
import { objectWith, textLike } from '../../support/matchers';

let tenant: Tenant;
let ana: Person;
let plan: string;

beforeEach(() => {
  tenant = createTenant();
  ana = tenant.ana;
  plan = `planner/plans/${tenant.planId}`;
});

const namesIn = (reply: Reply, field: string) => itemsIn(reply.body).map((item) => item[field]);

describe('plans', () => {
  test.each([
    ['an address', () => ({ container: { url: `https://graph.microsoft.com/v1.0/groups/${tenant.groupId}` } })],
    ['an id and a type', () => ({ container: { containerId: tenant.groupId, type: 'group' } })],
    [
      'all three',
      () => ({
        container: { url: `${ORIGIN}/v1.0/groups/${tenant.groupId}`, containerId: tenant.groupId, type: 'group' },
      }),
    ],
    ['an owner, as before 2022', () => ({ owner: tenant.groupId })],
  ])('are made in a group given by %s', async (_, container) => {
    const made = await ana.post('planner/plans', { title: 'Migration', ...container() });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      '@odata.context': `${ORIGIN}/v1.0/$metadata#planner/plans/$entity`,
      '@odata.etag': textLike(/^W\//),
      id: textLike(/^[\w-]{28}$/),
      title: 'Migration',
      owner: tenant.groupId,
      createdDateTime: textLike(/\.\d{7}Z$/),
      createdBy: objectWith({ user: { displayName: null, id: ana.id } }),
      container: { containerId: tenant.groupId, type: 'group', url: `${ORIGIN}/v1.0/groups/${tenant.groupId}` },
    });
    expect(namesIn(await tenant.luis.get(`groups/${tenant.groupId}/planner/plans`), 'title')).toEqual([
      'Rollout',
      'Migration',
    ]);
  });

  test.each([
    ['without a title', () => ({ container: { containerId: tenant.groupId, type: 'group' } }), 400],
    ['without a container', () => ({ title: 'x' }), 400],
    ['with an id but no type', () => ({ title: 'x', container: { containerId: tenant.groupId } }), 400],
    [
      'with the address of a person',
      () => ({ title: 'x', container: { url: 'https://graph.microsoft.com/v1.0/users/1' } }),
      400,
    ],
    ['in a group that does not exist', () => ({ title: 'x', container: { containerId: ana.id, type: 'group' } }), 403],
    ['with tasks', () => ({ title: 'x', owner: tenant.groupId, tasks: [] }), 400],
  ])('%s are refused', async (_, body, status) => {
    expect(errorIn(await ana.post('planner/plans', body()))).toMatchObject({ status, code: '' });
  });

  test('are renamed, and deleted with all that is in them', async () => {
    const bucket = await ana.post('planner/buckets', { planId: tenant.planId, name: 'Assess' });
    const task = await ana.post('planner/tasks', { planId: tenant.planId, title: 'x' });
    const etag = etagIn((await ana.get(plan)).body);
    const renamed = await ana.patch(plan, etag, { title: 'Rollout 2' }, { Prefer: 'return=representation' });
    expect(renamed.body).toMatchObject({ title: 'Rollout 2' });
    expect((await ana.delete(plan, etag)).status).toBe(409);
    expect((await ana.delete(plan, etagIn(renamed.body))).status).toBe(204);
    for (const path of [
      plan,
      `planner/buckets/${textIn(bucket.body, 'id')}`,
      `planner/tasks/${textIn(task.body, 'id')}`,
    ]) {
      expect((await ana.get(path)).status).toBe(404);
    }
  });

  test('of mine are those shared with me, not all of my groups', async () => {
    expect(namesIn(await ana.get('me/planner/plans'), 'title')).toEqual(['Rollout']);
    expect(namesIn(await tenant.luis.get('me/planner/plans'), 'title')).toEqual([]);
  });

  test('come with their details on request', async () => {
    expect(objectIn((await ana.get(`${plan}?$expand=details`)).body, 'details')).toMatchObject({ id: tenant.planId });
  });
});

describe('the details of a plan', () => {
  test('have 25 labels, named and unnamed one by one', async () => {
    const before = await ana.get(`${plan}/details`);
    expect(Object.keys(objectIn(before.body, 'categoryDescriptions'))).toHaveLength(25);
    const change = { categoryDescriptions: { category1: 'Ongoing', category25: 'Blocked' } };
    const named = await ana.patch(`${plan}/details`, etagIn(before.body), change, { Prefer: 'return=representation' });
    expect(objectIn(named.body, 'categoryDescriptions')).toMatchObject({
      category1: 'Ongoing',
      category2: null,
      category25: 'Blocked',
    });
    const other = { categoryDescriptions: { category1: null } };
    const unnamed = await ana.patch(`${plan}/details`, etagIn(named.body), other, { Prefer: 'return=representation' });
    expect(objectIn(unnamed.body, 'categoryDescriptions')).toMatchObject({ category1: null, category25: 'Blocked' });
  });

  test('two people name different labels: no collision; the same one: 409', async () => {
    const etag = etagIn((await ana.get(`${plan}/details`)).body);
    const name = (category: string) => ({ categoryDescriptions: { [category]: 'Blocked' } });
    expect((await ana.patch(`${plan}/details`, etag, name('category1'))).status).toBe(204);
    expect((await tenant.luis.patch(`${plan}/details`, etag, name('category2'))).status).toBe(204);
    expect((await tenant.luis.patch(`${plan}/details`, etag, name('category1'))).status).toBe(409);
  });

  test('sharing adds and takes away', async () => {
    const { body } = await ana.get(`${plan}/details`);
    const sharedWith = { [tenant.luis.id]: true, [ana.id]: false };
    await ana.patch(`${plan}/details`, etagIn(body), { sharedWith });
    expect((await ana.get(`${plan}/details`)).body).toMatchObject({ sharedWith: { [tenant.luis.id]: true } });
    expect(namesIn(await tenant.luis.get('me/planner/plans'), 'title')).toEqual(['Rollout']);
  });

  test.each([
    { categoryDescriptions: { category26: 'x' } },
    { categoryDescriptions: { category1: 7 } },
    { categoryDescriptions: 'x' },
    { sharedWith: { luis: true } },
    { sharedWith: {} },
    { contexts: {} },
  ])('%j is refused with 400', async (change) => {
    const etag = etagIn((await ana.get(`${plan}/details`)).body);
    expect((await ana.patch(`${plan}/details`, etag, change)).status).toBe(400);
  });
});

describe('buckets', () => {
  const create = (fields: object) => ana.post('planner/buckets', { planId: tenant.planId, name: 'Assess', ...fields });

  test('are made, listed, renamed and moved', async () => {
    const made = await create({ orderHint: ' !' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      '@odata.context': `${ORIGIN}/v1.0/$metadata#planner/buckets/$entity`,
      '@odata.etag': 'W/"JzEtQnVja2V0QEBAQEBAQEBAQEBAQEBARCc="',
      id: textLike(/^[\w-]{28}$/),
      name: 'Assess',
      planId: tenant.planId,
      orderHint: textLike(/^["-~]+$/),
    });
    const next = await create({ name: 'Remediate', orderHint: `${textIn(made.body, 'orderHint')} !` });
    expect(textIn(next.body, 'orderHint') > textIn(made.body, 'orderHint')).toBe(true);
    const path = `planner/buckets/${textIn(made.body, 'id')}`;
    const change = { name: 'Assess again', orderHint: `${textIn(next.body, 'orderHint')} !` };
    const moved = await ana.patch(path, etagIn(made.body), change, { Prefer: 'return=representation' });
    expect(textIn(moved.body, 'orderHint') > textIn(next.body, 'orderHint')).toBe(true);
    expect(namesIn(await ana.get(`${plan}/buckets`), 'name')).toEqual(['Assess again', 'Remediate']);
    expect((await ana.get(path)).headers.get('ETag')).toBe(etagIn(moved.body));
  });

  test.each([
    ['without a name', { name: undefined }, 400],
    ['with an empty name', { name: '' }, 400],
    ['without a plan', { planId: null }, 400],
    ['in a plan that does not exist', { planId: 'x'.repeat(28) }, 403],
    ['with a hint of the service', { orderHint: '85752723360752+' }, 400],
    ['with anything else', { colour: 'red' }, 400],
  ])('%s are refused', async (_, fields, status) => {
    expect(errorIn(await create(fields))).toMatchObject({ status, code: '' });
  });

  test('take their tasks along when they are deleted', async () => {
    const bucket = await create({});
    const task = await ana.post('planner/tasks', { planId: tenant.planId, bucketId: bucket.body['id'], title: 'x' });
    expect((await ana.delete(`planner/buckets/${textIn(bucket.body, 'id')}`, etagIn(bucket.body))).status).toBe(204);
    expect((await ana.get(`planner/tasks/${textIn(task.body, 'id')}`)).status).toBe(404);
  });
});
