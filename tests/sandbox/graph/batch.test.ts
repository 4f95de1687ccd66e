import { createTenant, errorIn, etagIn, itemsIn, textIn, type Reply, type Tenant } from '../../support/graph-tenant';

const JSON_BODY = { 'content-type': 'application/json' };

let tenant: Tenant;
beforeEach(() => {
  tenant = createTenant();
});

const batch = (...requests: object[]): Promise<Reply> => tenant.ana.post('$batch', { requests });
const me = (id: string, more: object = {}) => ({ id, method: 'GET', url: '/me', ...more });
const create = (id: string, more: object = {}) => ({
  id,
  method: 'POST',
  url: '/planner/tasks',
  headers: JSON_BODY,
  body: { planId: tenant.planId, title: `Task ${id}` },
  ...more,
});
const statuses = (reply: Reply) => {
  const all = itemsIn(reply.body, 'responses').map((item): [string, unknown] => [textIn(item, 'id'), item['status']]);
  return Object.fromEntries(all);
};

test('twenty requests are answered, each with its id, status, headers and body', async () => {
  const reply = await batch(...Array.from({ length: 20 }, (_, at) => create(String(at))));
  expect(reply.status).toBe(200);
  const responses = itemsIn(reply.body, 'responses');
  expect(responses).toHaveLength(20);
  for (const response of responses) {
    expect(response).toMatchObject({
      status: 201,
      headers: { 'Content-Type': 'application/json' },
      body: { title: `Task ${String(response['id'])}` },
    });
  }
});

test('each request has headers of its own: If-Match, Prefer', async () => {
  const task = (await tenant.ana.post('planner/tasks', { planId: tenant.planId, title: 'x' })).body;
  const url = `planner/tasks/${textIn(task, 'id')}`;
  const patch = (id: string, body: object, headers: object) => ({
    id,
    method: 'PATCH',
    url,
    headers: { ...JSON_BODY, ...headers },
    body,
  });
  const etag = etagIn(task);
  const reply = await batch(
    patch('silent', { priority: 1 }, { 'if-match': etag }),
    patch('told', { percentComplete: 50 }, { 'If-Match': etag, Prefer: 'return=representation' }),
    patch('collides', { priority: 3 }, { 'If-Match': etag }),
    patch('bare', { priority: 3 }, {}),
  );
  expect(statuses(reply)).toEqual({ silent: 204, told: 200, collides: 409, bare: 412 });
  expect(itemsIn(reply.body, 'responses').find((item) => item['id'] === 'silent')).not.toHaveProperty('body');
});

test('what depends on a failed request is not tried, what depends on a good one comes after it', async () => {
  const reply = await batch(
    create('last', { dependsOn: ['FIRST'] }),
    create('first'),
    me('bad', { url: '/planner/plans/short' }),
    create('never', { dependsOn: ['bad'] }),
    create('nor this', { dependsOn: ['never'] }),
    me('free'),
  );
  expect(statuses(reply)).toEqual({ last: 201, first: 201, bad: 400, never: 424, 'nor this': 424, free: 200 });
  const tasks = itemsIn((await tenant.ana.get(`planner/plans/${tenant.planId}/tasks`)).body);
  expect(tasks.map((task) => task['title'])).toEqual(['Task first', 'Task last']);
});

test.each([
  ['21 requests', () => Array.from({ length: 21 }, (_, at) => me(String(at)))],
  ['none', () => []],
  ['the same id twice, but for case', () => [me('a'), me('A')]],
  ['an id that is a number', () => [{ ...me('1'), id: 1 }]],
  ['no method', () => [{ id: '1', url: '/me' }]],
  ['a dependency on nobody', () => [me('1', { dependsOn: ['2'] })]],
  ['a circle', () => [me('1', { dependsOn: ['2'] }), me('2', { dependsOn: ['1'] })]],
])('%s: the whole batch is refused', async (_, requests) => {
  expect(errorIn(await batch(...requests()))).toMatchObject({ status: 400, code: 'BadRequest' });
});

test.each([
  ['the version repeated', () => me('1', { url: '/v1.0/me' }), "segment 'v1.0'"],
  ['an absolute address', () => me('1', { url: 'https://graph.example/v1.0/me' }), 'relative'],
  ['a batch', () => create('1', { url: '/$batch' }), 'nested'],
  ['a body without its type', () => create('1', { headers: {} }), 'Content-Type'],
])('%s: that request alone is refused', async (_, request, message) => {
  const [response, other] = itemsIn((await batch(request(), me('2'))).body, 'responses');
  expect(response).toMatchObject({ id: '1', status: 400 });
  expect(JSON.stringify(response)).toContain(message);
  expect(other).toMatchObject({ id: '2', status: 200 });
});

test('links inside lead back to where the batch came', async () => {
  const [response] = itemsIn((await batch(me('1'))).body, 'responses');
  expect(JSON.stringify(response)).toContain('https://graph.example:8443/v1.0/$metadata#users/$entity');
});

test('answers may come in any order', async () => {
  tenant = createTenant({ shuffleBatches: true });
  const ids = Array.from({ length: 20 }, (_, at) => String(at));
  const reply = await batch(...ids.map((id) => me(id)));
  const answered = itemsIn(reply.body, 'responses').map((item) => String(item['id']));
  expect(answered).not.toEqual(ids);
  expect(answered.sort((one, other) => Number(one) - Number(other))).toEqual(ids);
});
