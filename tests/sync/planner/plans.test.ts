import { createPlanner } from '../../../sync/planner/planner';
import { createTenant, ORIGIN } from '../../support/graph-tenant';
import { serveEmulator } from '../../../sandbox/graph/server';

function plannerOf(tenant: ReturnType<typeof createTenant>, graph = ORIGIN, fetch = tenant.emulator.fetch) {
  const requests: string[] = [];
  const planner = createPlanner({
    fetch: (url, init) => {
      requests.push(url);
      return fetch(url, init);
    },
    graph,
    getToken: () => Promise.resolve(tenant.ana.token),
    linkBase: 'https://contoso.example/',
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    now: () => 0,
  });
  return { planner, requests };
}

describe('plans and people', () => {
  it('are found, made and read', async () => {
    const tenant = createTenant();
    const { planner } = plannerOf(tenant);
    const [group] = await planner.groups();
    expect(group).toEqual({ id: tenant.groupId, name: 'Rollout team' });
    const made = await planner.createPlan(tenant.groupId, 'Second plan');
    expect(await planner.plans(tenant.groupId)).toEqual([{ id: tenant.planId, title: 'Rollout' }, made]);
    const members = await planner.members(tenant.groupId);
    expect(members).toHaveLength(6);
    const { id } = tenant.outsider;
    expect(await planner.people([id, '00000000-0000-4000-8000-000000000000'])).toMatchObject([
      { id, name: 'Olga Outside' },
    ]);
  });

  it('401 tasks are read in pages, whole, and without details that are known', async () => {
    const tenant = createTenant({ expandDetails: false });
    const { groupId, planId, ana } = tenant;
    for (let at = 0; at < 401; at += 1) await ana.post('planner/tasks', { planId, title: `Task ${at}` });
    const { planner, requests } = plannerOf(tenant);
    const first = await planner.read({ groupId, planId }, new Map());
    expect(first.tasks).toHaveLength(401);
    expect(first.tasks.every(({ details }) => details)).toBe(true);
    expect(requests).toHaveLength(1 + 2 + 21);
    requests.length = 0;
    const known = new Map(first.tasks.slice(1).map(({ id, etag }) => [id, etag]));
    const second = await planner.read({ groupId, planId }, known);
    expect(second.tasks.filter(({ details }) => details)).toHaveLength(1);
    expect(requests).toHaveLength(1 + 2 + 1);
  });

  it('are read over plain http too, with the token and along the pages', async () => {
    const tenant = createTenant({ pageSize: 2 });
    const { groupId, planId, ana } = tenant;
    for (let at = 0; at < 5; at += 1) await ana.post('planner/tasks', { planId, title: `Task ${at}` });
    const server = await serveEmulator({ emulator: tenant.emulator });
    try {
      const { planner } = plannerOf(tenant, server.url, (url, init) => fetch(url, init));
      expect((await planner.read({ groupId, planId }, new Map())).tasks).toHaveLength(5);
    } finally {
      await server.close();
    }
  });
});
