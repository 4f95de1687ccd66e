import { Problem } from '../../../shared/errors';
import { explain } from '../../../shared/words/explain';
import { wordsIn } from '../../support/words';
import type { Planner } from '../../../sync/ports/planner';
import { createPlanner } from '../../../sync/planner/planner';
import type { PlannerOptions } from '../../../sync/planner/planner';
import { createTenant, ORIGIN } from '../../support/graph-tenant';

type Answer = () => Promise<Response>;

/** A planner whose network answers everything so. */
function answered(
  answer: (url: string, init: RequestInit) => Promise<Response>,
  getToken: PlannerOptions['getToken'] = () => Promise.resolve('token'),
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

  it.each<[string, Answer, (planner: Planner) => Promise<unknown>, english: string, spanish: string]>([
    ['signed out', refusal(401), (it) => it.me(), 'Sign in and try again', 'Inicie sesión'],
    ['no consent', refusal(403), (it) => it.members('g'), 'GroupMember.Read.All', 'GroupMember.Read.All'],
    ['no consent to people', refusal(403), (it) => it.searchPeople('Ana'), 'User.ReadBasic.All', 'administrador'],
    ['no member', refusal(403), (it) => it.plans('g'), 'only members of its group', 'miembros del grupo'],
    ['plan gone or premium', refusal(404), (it) => it.planAt('p'.repeat(28)), 'premium', 'premium'],
    ['plans', refusal(403, 'MaximumPlannerPlans'), (it) => it.createPlan('g', 'P'), 'as many plans', 'tantos planes'],
    ['tasks', refusal(403, 'MaximumTasksInProject'), (it) => it.plans('g'), 'as many tasks', 'tantas tareas'],
    ['another limit', refusal(403, 'MaximumOfMoons'), (it) => it.plans('g'), 'MaximumOfMoons', 'MaximumOfMoons'],
    ['throttled', refusal(429, '', { 'Retry-After': '600' }), (it) => it.groups(), '600 seconds', '600 segundos'],
    ['throttled, who knows for how long', refusal(429), (it) => it.groups(), '60 seconds', '60 segundos'],
    ['offline', () => Promise.reject(new TypeError('?')), (it) => it.me(), ORIGIN.slice(8), ORIGIN.slice(8)],
    ['trouble', refusal(500), (it) => it.plans('g'), '(500)', '(500)'],
    ['a gateway in trouble', refusal(504), (it) => it.sharedPlans(), '(504)', '(504)'],
  ])('%s is one sentence with what to do, in both languages', async (_, answer, ask, english, spanish) => {
    const problem: unknown = await ask(answered(answer)).catch((error: unknown) => error);
    const [inEnglish, inSpanish] = [explain(problem, wordsIn('en')), explain(problem, wordsIn('es'))];
    expect(inEnglish).toContain(english);
    expect(inSpanish).toContain(spanish);
    expect(inSpanish).not.toBe(inEnglish);
    expect(`${inEnglish}${inSpanish}`).not.toContain('not to be read');
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

it('claims that Graph demands are asked for once, with a new token', async () => {
  const tenant = createTenant();
  const demanded = '{"access_token":{"nbf":{"essential":true,"value":"1772442000"}}}';
  const asked: (string | undefined)[] = [];
  let fulfilled = true;
  const planner = answered(
    (url, init) =>
      asked.at(-1) !== undefined && fulfilled
        ? tenant.emulator.fetch(url, init)
        : refusal(401, 'InvalidAuthenticationToken', {
            'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(demanded)}"`,
          })(),
    (_, claims) => {
      asked.push(claims);
      return Promise.resolve(tenant.ana.token);
    },
  );
  await expect(planner.me()).resolves.toMatchObject({ name: 'Ana Prueba' });
  expect(asked).toEqual([undefined, demanded]);
  fulfilled = false;
  await expect(planner.me()).rejects.toMatchObject({ kind: 'signed-out' });
  expect(asked).toHaveLength(4);
});

it('a second try sends one token, a fresh one, and each request asks for its own permission', async () => {
  const tenant = createTenant();
  const asked: (readonly string[])[] = [];
  const sent: (string | null)[] = [];
  let tries = 0;
  const planner = answered(
    (url, init) => {
      sent.push(new Headers(init.headers).get('Authorization'));
      tries += 1;
      return tries === 1 ? Promise.resolve(new Response(null, { status: 503 })) : tenant.emulator.fetch(url, init);
    },
    (scopes) => {
      asked.push(scopes);
      return Promise.resolve(tenant.ana.token);
    },
  );
  await expect(planner.me()).resolves.toMatchObject({ name: 'Ana Prueba' });
  await planner.members(tenant.groupId);
  await planner.plans(tenant.groupId);
  expect(asked).toEqual([['User.Read'], ['User.Read'], ['GroupMember.Read.All'], ['Tasks.ReadWrite']]);
  expect(sent.every((header) => header === `Bearer ${tenant.ana.token}`)).toBe(true);
});
