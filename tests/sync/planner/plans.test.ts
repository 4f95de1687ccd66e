import { isObject, listIn } from '../../../sync/planner/json';
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
    expect(await planner.plans(tenant.groupId)).toEqual([
      { id: tenant.planId, title: 'Rollout', groupId: tenant.groupId },
      made,
    ]);
    const members = await planner.members(tenant.groupId);
    expect(members).toHaveLength(6);
    const { id } = tenant.outsider;
    expect(await planner.people([id, '00000000-0000-4000-8000-000000000000'])).toMatchObject([
      { id, name: 'Olga Outside' },
    ]);
  });

  it('are found where they were shared, and by the address of their page', async () => {
    const tenant = createTenant();
    const { planner } = plannerOf(tenant);
    const rollout = { id: tenant.planId, title: 'Rollout', groupId: tenant.groupId };
    // Whoever made the plan has it shared with them; the group's other plans are not.
    await planner.createPlan(tenant.groupId, 'Second plan');
    expect(await planner.sharedPlans()).toEqual([rollout]);
    for (const link of [
      `https://planner.cloud.microsoft/webui/plan/${tenant.planId}/view/board?tid=5a4db0c5`,
      `https://tasks.office.com/contoso.example/en-GB/Home/Planner/#/plantaskboard?groupId=5a4d&planId=${tenant.planId}`,
      `https://tasks.office.com/contoso.example/Home/PlanViews/${tenant.planId}?Type=PlanLink&Channel=Link`,
      ` ${tenant.planId} `,
    ]) {
      expect(await planner.planAt(link)).toEqual(rollout);
    }
    for (const link of [
      '',
      'https://contoso.example/',
      'https://planner.cloud.microsoft/webui/premiumplan/5a4db0c5-0000',
    ]) {
      await expect(planner.planAt(link)).rejects.toMatchObject({ kind: 'not-a-plan-link' });
    }
    await expect(planner.planAt('x'.repeat(28))).rejects.toMatchObject({ kind: 'plan-gone' });
  });

  it('people are searched for by name or address, guests and those of one name among them', async () => {
    const tenant = createTenant({}, ({ users }) => {
      const ana = Object.values(users).find(({ displayName }) => displayName === 'Ana Prueba');
      if (!ana) throw new Error('Ana is not there');
      users['5a4db0c5-0000-4000-8000-000000000009'] = {
        ...ana,
        id: '5a4db0c5-0000-4000-8000-000000000009',
        mail: "ana.o'prueba+other@phaseboard.example",
        userPrincipalName: 'ana2@phaseboard.example',
      };
    });
    const { planner, requests } = plannerOf(tenant);
    const mails = async (text: string) => (await planner.searchPeople(text)).map(({ mail }) => mail);
    expect(await mails('ana')).toEqual(['ana.prueba@phaseboard.example', "ana.o'prueba+other@phaseboard.example"]);
    expect(await mails('visitor gus')).toEqual(['gus@visitor.example']);
    expect(await mails('gus@visitor.example')).toEqual(['gus@visitor.example']);
    expect(await mails("ana.o'prueba+other@phaseboard.example")).toEqual(["ana.o'prueba+other@phaseboard.example"]);
    expect(await mails('nobody "or" else')).toEqual([]);
    requests.length = 0;
    expect(await mails('  ')).toEqual([]);
    const asked = ['olga.outside@phaseboard.example', 'nobody@phaseboard.example', 'gus@visitor.example'];
    const found = (await planner.peopleByMail(asked)).map(({ name }) => name);
    expect(found).toEqual(['Olga Outside', 'Gus Visitor']);
    await planner.peopleByMail(asked);
    expect(requests).toHaveLength(1);
  });

  it('are read without the group where its members may not be: whoever the tasks name takes their place', async () => {
    const tenant = createTenant({}, ({ tokens }) => {
      for (const token of Object.values(tokens)) token.scopes = ['User.Read', 'User.ReadBasic.All', 'Tasks.ReadWrite'];
    });
    const { planId, groupId, ana, luis } = tenant;
    const assignments = { [luis.id]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' } };
    await ana.post('planner/tasks', { planId, title: 'Order the crane', assignments });
    const { planner, requests } = plannerOf(tenant);
    await expect(planner.read({ groupId, planId }, new Map())).rejects.toMatchObject({ kind: 'consent-missing' });
    const { members } = await planner.read({ groupId: null, planId }, new Map());
    expect(members.map(({ name }) => name)).toEqual(['Luis Ejemplo', 'Ana Prueba']);
    requests.length = 0;
    await planner.read({ groupId: null, planId }, new Map());
    expect(requests).toHaveLength(2);
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

describe('a list in pages', () => {
  /** Five tasks in pages of two; `spoil` changes what the answer to a page of them says. */
  async function readingWith(spoil: (body: Record<string, unknown>, page: number) => Record<string, unknown>) {
    const tenant = createTenant({ pageSize: 2 });
    const { groupId, planId, ana, emulator } = tenant;
    const { body: bucket } = await ana.post('planner/buckets', { planId, name: 'Quay' });
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      await ana.post('planner/tasks', { planId, bucketId: bucket['id'], title });
    }
    let page = 0;
    const { planner } = plannerOf(tenant, ORIGIN, async (url, init) => {
      const answer = await emulator.fetch(url, init);
      if (!(url instanceof Request ? url.url : String(url)).includes('/tasks?')) return answer;
      const body: unknown = await answer.json();
      page += 1;
      return Response.json(spoil({ ...(isObject(body) ? body : {}) }, page));
    });
    return planner.read({ groupId, planId }, new Map());
  }

  it('of which one is lost is not believed', async () => {
    const reading = readingWith((body, page) => (page === 2 ? { ...body, '@odata.nextLink': undefined } : body));
    await expect(reading).rejects.toMatchObject({ kind: 'reading-incomplete', facts: { seen: 4, count: 5 } });
  });

  it('of which one comes twice says nothing twice', async () => {
    const pages: Record<string, unknown>[] = [];
    const { tasks } = await readingWith((body, page) => {
      pages.push(body);
      return page === 3 ? { ...body, value: [...listIn(pages[1], 'value'), ...listIn(body, 'value')] } : body;
    });
    expect(tasks.map(({ title }) => title).sort()).toEqual(['Five', 'Four', 'One', 'Three', 'Two']);
  });
});
