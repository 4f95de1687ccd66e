import type { EmulatorOptions } from '../../../sandbox/graph/emulator';
import { createTenant, errorIn, etagIn, itemsIn, ORIGIN, textIn, type Person } from '../../support/graph-tenant';

const NO_ACCESS = 'You do not have the required permissions to access this item.';

describe('tokens', () => {
  const { emulator, ana } = createTenant();
  const ask = (headers: Record<string, string>, path = 'me') => emulator.fetch(`${ORIGIN}/v1.0/${path}`, { headers });

  test.each([
    ['no header', {}],
    ['an empty token', { Authorization: 'Bearer ' }],
    ['another scheme', { Authorization: `Basic ${ana.token}` }],
    ['an unknown token', { Authorization: 'Bearer sandbox.nobody' }],
    ['the name of something all objects have', { Authorization: 'Bearer constructor' }],
    ['an altered token', { Authorization: `Bearer ${ana.token}x` }],
  ])('%s: 401', async (_, headers) => {
    const response = await ask(headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  test('a good one is answered, and a batch and an unknown path want one too', async () => {
    expect((await ask({ Authorization: `bearer ${ana.token}` })).status).toBe(200);
    expect((await ask({}, 'nowhere')).status).toBe(401);
    expect((await emulator.fetch(`${ORIGIN}/v1.0/$batch`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  test('one that has expired: 401', async () => {
    const tenant = createTenant({}, (state) => {
      for (const token of Object.values(state.tokens)) token.expiresAt = '2026-03-02T10:00:00Z';
    });
    expect((await tenant.ana.get('me')).status).toBe(200);
    tenant.wait(3_600_000);
    expect(errorIn(await tenant.ana.get('me'))).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
  });
});

describe('scopes', () => {
  const withScopes = (...scopes: string[]) =>
    createTenant({}, (state) => {
      for (const token of Object.values(state.tokens)) token.scopes = scopes;
    });

  test.each([
    ['User.Read', { me: 200, 'me/memberOf': 200, users: 403, groups: 403, 'me/planner/plans': 403 }],
    ['User.ReadBasic.All', { users: 200, groups: 403, 'me/planner/plans': 403 }],
    ['GroupMember.Read.All', { groups: 200, users: 403, 'me/planner/plans': 403 }],
    ['Tasks.Read', { 'me/planner/plans': 200, users: 403, groups: 403 }],
    ['Mail.Read', { me: 403, 'me/memberOf': 403, 'me/planner/plans': 403 }],
  ])('%s opens %j', async (scope, expected) => {
    const { ana } = withScopes(scope);
    for (const [path, status] of Object.entries(expected))
      expect([path, (await ana.get(path)).status]).toEqual([path, status]);
  });

  test('who may see that there is a group, and not what it is, gets its id alone', async () => {
    const told = async (...scopes: string[]) => itemsIn((await withScopes(...scopes).ana.get('me/memberOf')).body)[0];
    const named = await told('User.Read', 'GroupMember.Read.All');
    expect(named).toMatchObject({ displayName: 'Rollout team', groupTypes: ['Unified'] });
    expect(await told('User.Read')).toMatchObject({ id: named?.['id'], displayName: null, groupTypes: null });
  });

  test('reading is not writing', async () => {
    const tenant = withScopes('Tasks.Read');
    const body = { planId: tenant.planId, title: 'x' };
    expect(errorIn(await tenant.ana.post('planner/tasks', body))).toEqual({
      status: 403,
      code: '',
      message: NO_ACCESS,
    });
    expect((await withScopes('Tasks.ReadWrite').ana.get('me/planner/plans')).status).toBe(200);
  });

  test('the directory names its refusal, Planner does not', async () => {
    const { ana } = withScopes('Mail.Read');
    expect(errorIn(await ana.get('users')).code).toBe('Authorization_RequestDenied');
    expect(errorIn(await ana.get('me/planner/plans')).code).toBe('');
  });
});

describe('membership', () => {
  test('a person outside the group may neither read nor write anything of the plan', async () => {
    const tenant = createTenant();
    const { ana, outsider } = tenant;
    const bucket = await ana.post('planner/buckets', { planId: tenant.planId, name: 'Assess' });
    const task = await ana.post('planner/tasks', { planId: tenant.planId, title: 'x' });
    const plan = `planner/plans/${tenant.planId}`;
    const bucketPath = `planner/buckets/${textIn(bucket.body, 'id')}`;
    const taskPath = `planner/tasks/${textIn(task.body, 'id')}`;
    const etag = etagIn(task.body);
    for (const path of [
      plan,
      `${plan}/details`,
      `${plan}/tasks`,
      `${plan}/buckets`,
      bucketPath,
      `${bucketPath}/tasks`,
    ]) {
      expect(errorIn(await outsider.get(path))).toEqual({ status: 403, code: '', message: NO_ACCESS });
    }
    for (const path of [taskPath, `${taskPath}/details`]) expect((await outsider.get(path)).status).toBe(403);
    for (const refused of [
      outsider.patch(taskPath, etag, { title: 'Mine now' }),
      outsider.delete(taskPath, etag),
      outsider.post('planner/tasks', { planId: tenant.planId, title: 'x' }),
      outsider.post('planner/buckets', { planId: tenant.planId, name: 'x' }),
      outsider.post('planner/plans', { title: 'x', owner: tenant.groupId }),
      outsider.get(`groups/${tenant.groupId}/planner/plans`),
    ]) {
      expect(errorIn(await refused)).toMatchObject({ status: 403, code: '' });
    }
    expect((await ana.get(taskPath)).body).toMatchObject({ title: 'x' });
    expect((await outsider.get(`groups/${tenant.groupId}/members`)).status).toBe(200);
    expect(itemsIn((await ana.get(`planner/tasks?$filter=planId eq '${tenant.planId}'`)).body)).toHaveLength(1);
    expect((await outsider.get(`planner/tasks?$filter=planId eq '${tenant.planId}'`)).status).toBe(403);
    expect((await outsider.get(`users/${outsider.id}/planner/tasks`)).status).toBe(200);
    expect((await ana.get(`users/${outsider.id}/planner/tasks`)).status).toBe(403);
  });

  test('a guest of the group is a member; an owner alone is not', async () => {
    const tenant = createTenant({}, (state) => {
      for (const group of Object.values(state.groups))
        group.members = group.members.filter((id) => !group.owners.includes(id));
    });
    expect((await tenant.guest.get(`planner/plans/${tenant.planId}`)).status).toBe(200);
    expect((await tenant.ana.get(`planner/plans/${tenant.planId}`)).status).toBe(403);
  });
});

describe('what does not exist', () => {
  const missing = (options: Partial<EmulatorOptions> = {}) =>
    createTenant(options).ana.get(`planner/tasks/${'x'.repeat(28)}`);

  test('is 404, or 403 where the service does not tell', async () => {
    expect((await missing()).status).toBe(404);
    expect(errorIn(await missing({ missingItem: 403 })).message).toContain('or the item may not exist');
  });

  test.each(['short', 'x'.repeat(29), 'x'.repeat(27) + '!', 'constructor'])(
    'the malformed id %s is 400',
    async (id) => {
      expect(errorIn(await createTenant().ana.get(`planner/tasks/${encodeURIComponent(id)}`))).toMatchObject({
        status: 400,
      });
    },
  );

  test('ids differ by case', async () => {
    const tenant = createTenant();
    const swapped = tenant.planId.replace(/[a-z]/gi, (c) =>
      c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase(),
    );
    expect((await tenant.ana.get(`planner/plans/${swapped}`)).status).toBe(404);
  });
});

describe('what is not imitated', () => {
  const everything: [string, (person: Person) => ReturnType<Person['get']>, string][] = [
    ['an unknown path', (person) => person.get('me/drive/root'), 'GET /v1.0/me/drive/root'],
    ['an unknown method of a known path', (person) => person.delete('me', null), 'DELETE /v1.0/me'],
    ['a path that cannot be decoded', (person) => person.get('users/%E0%A4%A'), 'GET /v1.0/users/%E0%A4%A'],
    ['all tasks of everybody', (person) => person.get('planner/tasks'), 'GET /v1.0/planner/tasks'],
  ];
  test.each(everything)('%s: 501 naming it', async (_, ask, named) => {
    const error = errorIn(await ask(createTenant().ana));
    expect(error).toMatchObject({ status: 501, code: 'NotImitated' });
    expect(error.message).toContain(named);
  });

  test('another version: 501', async () => {
    const { emulator, ana } = createTenant();
    const response = await emulator.fetch(`${ORIGIN}/beta/me`, { headers: { Authorization: `Bearer ${ana.token}` } });
    expect(response.status).toBe(501);
  });
});
