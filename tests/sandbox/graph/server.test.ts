import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  HTTPMessageHandler,
  type AuthenticationProvider,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { createServer } from 'node:http';
import { InvalidPort, emulatorMiddleware, serveEmulator, type EmulatorServer } from '../../../sandbox/graph/server';
import { createTenant, etagIn, itemsIn, objectIn, textIn, type Tenant } from '../../support/graph-tenant';

let tenant: Tenant;
let server: EmulatorServer;

beforeEach(async () => {
  tenant = createTenant({
    pageSize: 2,
    faults: (request) => (request.headers.has('x-lose') ? 'lost-answer' : undefined),
  });
  server = await serveEmulator({ emulator: tenant.emulator });
});
afterEach(() => server.close());

const asAna = () => ({ Authorization: `Bearer ${tenant.ana.token}` });

describe('over http on this machine', () => {
  test('answers with status, headers and body; links lead back to the port', async () => {
    const response = await fetch(`${server.url}/v1.0/me`, { headers: asAna() });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ '@odata.context': `${server.url}/v1.0/$metadata#users/$entity` });
    expect((await fetch(`${server.url}/v1.0/me`)).status).toBe(401);
    expect((await fetch(`${server.url}/`, { headers: asAna() })).status).toBe(501);
  });

  test('a body in UTF-8 arrives whole, and 204 has none', async () => {
    const body = JSON.stringify({ planId: tenant.planId, title: 'Añadir a Zoë 🚀' });
    const headers = { ...asAna(), 'Content-Type': 'application/json' };
    const created: unknown = await (
      await fetch(`${server.url}/v1.0/planner/tasks`, { method: 'POST', headers, body })
    ).json();
    expect(textIn(created, 'title')).toBe('Añadir a Zoë 🚀');
    const removed = await fetch(`${server.url}/v1.0/planner/tasks/${textIn(created, 'id')}`, {
      method: 'DELETE',
      headers: { ...asAna(), 'If-Match': etagIn(created) },
    });
    expect([removed.status, await removed.text()]).toEqual([204, '']);
  });

  test('a lost answer is a broken connection', async () => {
    await expect(fetch(`${server.url}/v1.0/me`, { headers: { ...asAna(), 'x-lose': '1' } })).rejects.toThrow(
      'fetch failed',
    );
  });

  test('a port that is taken, and one that is none, are told apart', async () => {
    const { emulator } = tenant;
    await expect(serveEmulator({ emulator, port: server.port })).rejects.toMatchObject({
      kind: 'port-taken',
      facts: { port: server.port },
    });
    for (const port of [-1, 65_536, 1.5, Number.NaN]) {
      await expect(serveEmulator({ emulator, port })).rejects.toThrow(InvalidPort);
    }
  });

  test('as middleware it answers what is Graph’s and leaves the rest', async () => {
    const answer = emulatorMiddleware(tenant.emulator);
    const host = createServer((request, response) => answer(request, response, () => response.end('a page')));
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const address = host.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    expect((await fetch(`${url}/v1.0/me`, { headers: asAna() })).status).toBe(200);
    expect(await (await fetch(`${url}/index.html`)).text()).toBe('a page');
    expect(await (await fetch(`${url}/v1.01`)).text()).toBe('a page');
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  });
});

/** Signs requests; the client's own handler sends no token over http. */
class Signing implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly provider: AuthenticationProvider) {}

  async execute(context: Context): Promise<void> {
    const token = await this.provider.getAccessToken();
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

describe('the Graph client of npm', () => {
  const client = () =>
    Client.initWithMiddleware({
      baseUrl: `${server.url}/`,
      middleware: [new Signing({ getAccessToken: () => Promise.resolve(tenant.ana.token) }), new HTTPMessageHandler()],
    });

  test('lists, creates, changes and deletes', async () => {
    const graph = client();
    const plans: unknown = await graph.api(`/groups/${tenant.groupId}/planner/plans`).get();
    expect(itemsIn(plans)).toHaveLength(1);
    const task: unknown = await graph
      .api('/planner/tasks')
      .post({ planId: tenant.planId, title: 'x', details: { description: 'y' } });
    const path = `/planner/tasks/${textIn(task, 'id')}`;
    const changed: unknown = await graph
      .api(path)
      .header('If-Match', etagIn(task))
      .header('Prefer', 'return=representation')
      .patch({ percentComplete: 50 });
    expect(changed).toMatchObject({ percentComplete: 50, hasDescription: true });
    await expect(graph.api(path).patch({ title: 'z' })).rejects.toMatchObject({ statusCode: 412, code: '' });
    expect(await graph.api(path).header('If-Match', etagIn(changed)).delete()).toBeUndefined();
    await expect(graph.api(path).get()).rejects.toMatchObject({ statusCode: 404 });
  });

  test('follows pages, with links made relative', async () => {
    const graph = client();
    for (const title of ['1', '2', '3']) await graph.api('/planner/tasks').post({ planId: tenant.planId, title });
    const titles: string[] = [];
    let next: string | undefined = `/planner/plans/${tenant.planId}/tasks`;
    while (next !== undefined) {
      const page: unknown = await graph.api(next).get();
      titles.push(...itemsIn(page).map((task) => textIn(task, 'title')));
      next = JSON.stringify(page).includes('@odata.nextLink')
        ? textIn(page, '@odata.nextLink').replace(`${server.url}/v1.0`, '')
        : undefined;
    }
    expect(titles).toEqual(['1', '2', '3']);
  });

  test('sends batches with its own batch support', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ planId: tenant.planId, title: 'x' });
    const batch = new BatchRequestContent([
      { id: '1', request: new Request('https://graph.example/me') },
      { id: '2', request: new Request('https://graph.example/planner/tasks', { method: 'POST', headers, body }) },
    ]);
    const answer: unknown = await client()
      .api('/$batch')
      .post(await batch.getContent());
    const responses = new BatchResponseContent({ responses: itemsIn(answer, 'responses') });
    expect(responses.getResponseById('1').status).toBe(200);
    const created: unknown = await responses.getResponseById('2').json();
    expect(created).toMatchObject({ title: 'x' });
    expect(objectIn(created, 'createdBy')).toMatchObject({ user: { id: tenant.ana.id } });
  });
});
