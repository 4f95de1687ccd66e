import { BatchRequestContent, BatchResponseContent, Client, PageIterator } from '@microsoft/microsoft-graph-client';
import { graphfi, GraphBrowser } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/groups/index.js';
import '@pnp/graph/members/index.js';
import '@pnp/graph/planner/index.js';
import '@pnp/graph/users/index.js';
import { BearerToken } from '@pnp/queryable';
import { createTenant, etagIn, itemsIn, ORIGIN, textIn, type Tenant } from '../../support/graph-tenant';

/** Graph's clients of npm as they come, but for the address. */

let tenant: Tenant;
const address = ORIGIN;
const network = globalThis.fetch;

beforeEach(() => {
  tenant = createTenant({ pageSize: 2 });
  // The clients ask the network of their own accord; there, the emulator answers as if it were Graph.
  globalThis.fetch = tenant.emulator.fetch;
});

afterEach(() => {
  globalThis.fetch = network;
});

test('Microsoft’s, with its own chain, paging and batches', async () => {
  const graph = Client.init({
    baseUrl: address,
    customHosts: new Set([new URL(address).hostname]),
    authProvider: (done) => done(null, tenant.ana.token),
  });
  const { planId } = tenant;
  for (const title of ['1', '2', '3']) await graph.api('/planner/tasks').post({ planId, title });
  const titles: string[] = [];
  const first: unknown = await graph.api(`/planner/plans/${planId}/tasks`).get();
  const pages = new PageIterator(
    graph,
    { '@odata.nextLink': textIn(first, '@odata.nextLink'), value: itemsIn(first) },
    (task) => {
      titles.push(textIn(task, 'title'));
      return true;
    },
  );
  await pages.iterate();
  expect(titles).toEqual(['1', '2', '3']);

  const [task] = itemsIn(first);
  const path = `/planner/tasks/${textIn(task, 'id')}`;
  await graph.api(path).header('If-Match', etagIn(task)).patch({ percentComplete: 50 });
  await expect(graph.api(path).header('If-Match', etagIn(task)).patch({ percentComplete: 100 })).rejects.toMatchObject({
    statusCode: 409,
    code: '',
  });
  const batch = new BatchRequestContent([
    { id: '1', request: new Request(`${address}/me`) },
    { id: '2', request: new Request(`${address}${path}`) },
  ]);
  const answer: unknown = await graph.api('/$batch').post(await batch.getContent());
  const responses = new BatchResponseContent({ responses: itemsIn(answer, 'responses') });
  expect(responses.getResponseById('1').status).toBe(200);
  expect(await responses.getResponseById('2').json()).toMatchObject({ percentComplete: 50 });
});

test('PnP’s, with its own behaviours and batches', async () => {
  const { planId, groupId, ana } = tenant;
  const graph = graphfi().using(GraphBrowser({ baseUrl: `${address}/v1.0` }), BearerToken(ana.token));
  expect(await graph.groups.getById(groupId).members()).toHaveLength(6);
  expect(await graph.groups.getById(groupId).plans()).toMatchObject([{ id: planId }]);
  const made = await graph.planner.tasks.add({ planId, title: 'By PnP' });
  const task = graph.planner.tasks.getById(made.id ?? '');
  await task.update({ percentComplete: 50 }, etagIn(made));
  expect(await task()).toMatchObject({ percentComplete: 50, title: 'By PnP' });
  await expect(task.update({ percentComplete: 100 }, etagIn(made))).rejects.toMatchObject({ status: 409 });
  const details = await task.details();
  await task.details.update({ description: 'Told' }, etagIn(details));

  const [batched, execute] = graph.batched();
  const answers = [batched.planner.tasks.getById(made.id ?? '').details(), batched.me()];
  await execute();
  expect(await Promise.all(answers)).toMatchObject([{ description: 'Told' }, { id: ana.id }]);
  await task.delete(etagIn(await task()));
  await expect(task()).rejects.toMatchObject({ status: 404 });
});
