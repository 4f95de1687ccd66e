import type { Sent } from '../../../sandbox/graph/call';
import { faultSharesIn, type Fault } from '../../../sandbox/graph/faults';
import { createTenant, errorIn, itemsIn, type Tenant } from '../../support/graph-tenant';

/** A tenant in which every creation of a task goes wrong in the same way. */
function troubled(fault: Fault, retryAfter?: number | null): Tenant {
  const faults = (request: Sent) =>
    request.method === 'POST' && request.url.endsWith('/planner/tasks') ? fault : undefined;
  return createTenant({ faults, ...(retryAfter === undefined ? {} : { retryAfter }) });
}

const create = ({ ana, planId }: Tenant) => ana.post('planner/tasks', { planId, title: 'x' });
const countTasks = async ({ ana, planId }: Tenant) =>
  itemsIn((await ana.get(`planner/plans/${planId}/tasks`)).body).length;

test.each([
  ['throttle', 429, 'TooManyRequests'],
  ['unavailable', 503, 'ServiceUnavailable'],
] as const)('%s: %i before anything happened', async (fault, status, code) => {
  const tenant = troubled(fault, 7);
  const reply = await create(tenant);
  expect(errorIn(reply)).toMatchObject({ status, code });
  expect(reply.headers.get('Retry-After')).toBe('7');
  expect(await countTasks(tenant)).toBe(0);
});

test('Retry-After may be missing', async () => {
  expect((await create(troubled('throttle', null))).headers.get('Retry-After')).toBeNull();
});

test.each([
  ['lost-request', 0],
  ['lost-answer', 1],
] as const)('%s: nobody hears of it, and %i task is made', async (fault, tasks) => {
  const tenant = troubled(fault);
  await expect(create(tenant)).rejects.toThrow(TypeError);
  expect(await countTasks(tenant)).toBe(tasks);
});

test('within a batch each request meets its own fault', async () => {
  const requests = (planId: string) => [
    { id: '1', method: 'GET', url: '/me' },
    {
      id: '2',
      method: 'POST',
      url: '/planner/tasks',
      headers: { 'Content-Type': 'application/json' },
      body: { planId, title: 'x' },
    },
  ];
  const throttled = troubled('throttle', 3);
  const reply = await throttled.ana.post('$batch', { requests: requests(throttled.planId) });
  expect(reply.status).toBe(200);
  expect(itemsIn(reply.body, 'responses')).toMatchObject([
    { status: 200 },
    { status: 429, headers: { 'Retry-After': '3' } },
  ]);
  const lost = troubled('lost-answer');
  const other = await lost.ana.post('$batch', { requests: requests(lost.planId) });
  expect(itemsIn(other.body, 'responses')).toMatchObject([{ status: 200 }, { status: 504 }]);
  expect(await countTasks(lost)).toBe(1);
});

test('a request that was given up is not carried out', async () => {
  const tenant = createTenant();
  const request = new Request('https://graph.example/v1.0/me', { signal: AbortSignal.abort() });
  await expect(tenant.emulator.fetch(request)).rejects.toThrow('abort');
});

test('a gateway in trouble sends a page, alone and in a batch', async () => {
  const { ana } = createTenant({ faults: ({ url }) => (url.endsWith('/users') ? 'bad-gateway' : undefined) });
  await expect(ana.get('users')).rejects.toThrow(SyntaxError);
  const { body } = await ana.post('$batch', { requests: [{ id: '1', method: 'GET', url: '/users' }] });
  const [item] = itemsIn(body, 'responses');
  expect(item).toMatchObject({ status: 502 });
  expect(atob(String(item?.['body']))).toContain('<h1>502');
});

test('what was made is in the lists after a while, and can be read at once', async () => {
  const tenant = createTenant({ visibleAfter: 5000 });
  const { body } = await create(tenant);
  expect(await countTasks(tenant)).toBe(0);
  expect((await tenant.ana.get(`planner/tasks/${String(body['id'])}`)).status).toBe(200);
  tenant.wait(6000);
  expect(await countTasks(tenant)).toBe(1);
});

test('shares of requests go wrong by chance, the same ones for the same numbers', async () => {
  const shares = faultSharesIn('throttle=0.3, unavailable=.2');
  if (shares === null) throw new Error('Not read');
  const statuses = async () => {
    const { ana } = createTenant({ faultShares: shares });
    const seen: number[] = [];
    for (let at = 0; at < 60; at += 1) seen.push((await ana.get('me')).status);
    return seen;
  };
  const seen = await statuses();
  expect(new Set(seen)).toEqual(new Set([200, 429, 503]));
  expect(await statuses()).toEqual(seen);
  for (const wrong of ['throttle', 'throttle=2', 'throttle=0.6,timeout=0.6', 'rain=0.1']) {
    expect(faultSharesIn(wrong)).toBeNull();
  }
});
