import { Problem } from '../../../shared/errors';
import { createPlanner } from '../../../sync/planner/planner';
import { createTenant, ORIGIN } from '../../support/graph-tenant';

type Answer = () => Promise<Response>;

/** A planner whose network answers everything so. */
function answered(
  answer: (url: string, init: RequestInit) => Promise<Response>,
  getToken = () => Promise.resolve('token'),
) {
  return createPlanner({
    fetch: answer,
    graph: ORIGIN,
    getToken,
    linkBase: 'https://contoso.example/',
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    now: () => 0,
  });
}

const refusal =
  (status: number, code = '', headers: Record<string, string> = {}): Answer =>
  () =>
    Promise.resolve(new Response(JSON.stringify({ error: { code, message: 'not to be read' } }), { status, headers }));

describe('what goes wrong with Planner is told apart', () => {
  it.each<[string, Answer, object]>([
    ['no token any more', refusal(401), { kind: 'signed-out' }],
    ['an outsider', refusal(403), { kind: 'not-a-member' }],
    ['a plan full of plans', refusal(403, 'MaximumPlannerPlans'), { facts: { limit: 'MaximumPlannerPlans' } }],
    ['throttled for long', refusal(429, '', { 'Retry-After': '600' }), { kind: 'throttled', facts: { seconds: 600 } }],
    ['trouble', refusal(503), { kind: 'service-trouble', facts: { status: 503 } }],
    [
      'a page of HTML',
      () => Promise.resolve(new Response('<html>', { status: 502 })),
      { kind: 'service-trouble', facts: { status: 502 } },
    ],
    [
      'a page of HTML that says that all is well',
      () => Promise.resolve(new Response('<html>Sign in to the guest network', { status: 200 })),
      { kind: 'service-trouble' },
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('fetch failed')),
      { kind: 'offline', facts: { host: 'graph.example:8443' } },
    ],
  ])('%s', async (_, answer, problem) => {
    await expect(answered(answer).plans('group')).rejects.toMatchObject(problem);
  });

  it('a missing consent names its permission', async () => {
    const planner = answered(refusal(403, 'Authorization_RequestDenied'));
    await expect(planner.members('group')).rejects.toMatchObject({
      kind: 'consent-missing',
      facts: { permission: 'GroupMember.Read.All' },
    });
  });

  it('a plan that is gone, and one of somebody else’s', async () => {
    const { emulator, groupId, planId, ana, outsider } = createTenant();
    const readAs = (token: string, plan: string) =>
      answered(emulator.fetch, () => Promise.resolve(token)).read({ groupId, planId: plan }, new Map());
    await expect(readAs(ana.token, 'x'.repeat(28))).rejects.toMatchObject({ kind: 'plan-gone' });
    await expect(readAs(outsider.token, planId)).rejects.toMatchObject({ kind: 'not-a-member' });
  });

  it('a refused sign-in comes through as it is', async () => {
    const planner = answered(refusal(200), () => Promise.reject(new Problem('sign-in-refused', {})));
    await expect(planner.me()).rejects.toMatchObject({ kind: 'sign-in-refused' });
  });
});

it('a second try sends one token, a fresh one, and each request asks for its own permission', async () => {
  const tenant = createTenant();
  const asked: (readonly string[])[] = [];
  const sent: (string | null)[] = [];
  let tries = 0;
  const planner = createPlanner({
    fetch: (url, init) => {
      sent.push(new Headers(init.headers).get('Authorization'));
      tries += 1;
      return tries === 1 ? Promise.resolve(new Response(null, { status: 503 })) : tenant.emulator.fetch(url, init);
    },
    graph: ORIGIN,
    getToken: (scopes) => {
      asked.push(scopes);
      return Promise.resolve(tenant.ana.token);
    },
    linkBase: 'https://contoso.example/',
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    now: () => 0,
  });
  await expect(planner.me()).resolves.toMatchObject({ name: 'Ana Prueba' });
  await planner.members(tenant.groupId);
  await planner.plans(tenant.groupId);
  expect(asked).toEqual([['User.Read'], ['User.Read'], ['GroupMember.Read.All'], ['Tasks.ReadWrite']]);
  expect(sent.every((header) => header === `Bearer ${tenant.ana.token}`)).toBe(true);
});
