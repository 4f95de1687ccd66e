import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { tokenFor } from '../../../sandbox/serve/application-tokens';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/serve/sandbox';
import { fileStore } from '../../../sandbox/serve/state-file';
import { textIn } from '../../support/graph-tenant';

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const paneHtml = `<!doctype html>
<html><head><title>Pane</title><script type="text/javascript" src="${cdn}"></script>
<script defer src="taskpane.0123.js"></script></head><body>${cdn}</body></html>`;

let folder: string;
let sandbox: Sandbox;

async function started(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox({
    ...options,
    port: 0,
    sites: { pane: path.join(folder, 'pane'), page: path.join(folder, 'page') },
    store: fileStore(path.join(folder, 'state/planner.json'), () => undefined),
    now: () => new Date('2026-11-23T10:00:00Z'),
  });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phaseboard-'));
  await mkdir(path.join(folder, 'pane/assets'), { recursive: true });
  await mkdir(path.join(folder, 'page'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'pane/taskpane.html'), paneHtml);
  await writeFile(path.join(folder, 'pane/support.html'), '<p>Plain');
  await writeFile(path.join(folder, 'pane/config.json'), '{"clientId":"","tenant":"common","graph":"elsewhere"}');
  await writeFile(path.join(folder, 'page/index.html'), '<p>Page');
  sandbox = await started();
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** As it goes over the wire: `fetch` would tidy a path up, and choose the headers itself. */
function raw(target: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { port } = new URL(sandbox.url);
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: target, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

interface Anybody {
  displayName: string;
  member: boolean;
  token: string;
}

async function people(): Promise<Anybody[]> {
  const answer: unknown = await (await fetch(`${sandbox.url}/sandbox/people`)).json();
  return Array.isArray(answer) ? answer.filter(isSomebody) : [];
}

function isSomebody(value: unknown): value is Anybody {
  return typeof value === 'object' && value !== null && 'displayName' in value && 'member' in value && 'token' in value;
}

const asking = (token: string, body: object) => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function addBucket(name: string): Promise<Response> {
  const [somebody] = await people();
  const planId = Object.keys(sandbox.emulator.state().plans)[0];
  return fetch(`${sandbox.url}/v1.0/planner/buckets`, asking(somebody?.token ?? '', { name, planId }));
}

const bucketNames = () => Object.values(sandbox.emulator.state().buckets).map(({ name }) => name);

describe('the sandbox’s server', () => {
  it('serves the page and the pane’s files, never from a cache of yesterday', async () => {
    const page = await fetch(`${sandbox.url}/`);
    expect(await page.text()).toBe('<p>Page');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(`${sandbox.url}/support.html`)).text()).toBe('<p>Plain');
  });

  it('changes only the address of Office.js in the pane’s page, and puts one script before it', async () => {
    const html = await (await fetch(`${sandbox.url}/taskpane.html?et=1`)).text();
    expect(html).toBe(
      paneHtml.replace(
        `<script type="text/javascript" src="${cdn}">`,
        '<script src="/sandbox/connect.js"></script><script type="text/javascript" src="/office-js/office.js">',
      ),
    );
  });

  it('serves Microsoft’s client unmodified', async () => {
    const served = await (await fetch(`${sandbox.url}/office-js/office.js`)).text();
    expect(served).toBe(await readFile('node_modules/@microsoft/office-js/dist/office.js', 'utf8'));
  });

  it('points the add-in’s settings at itself and keeps the others', async () => {
    const settings: unknown = await (await fetch(`${sandbox.url}/config.json`)).json();
    expect(settings).toEqual({
      clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      tenant: 'common',
      graph: sandbox.url,
    });
  });

  it('lets the pane reach whoever it is set up to sign people in with, and keeps to the built rules otherwise', async () => {
    const rules = `<meta http-equiv="Content-Security-Policy" content="connect-src https://login.microsoftonline.com">`;
    await writeFile(path.join(folder, 'pane/taskpane.html'), rules);
    expect(await (await fetch(`${sandbox.url}/taskpane.html`)).text()).toBe(rules);
    await sandbox.close();
    sandbox = await started({ settings: () => ({ authority: 'https://sign-in.example:8443/organizations' }) });
    expect(await (await fetch(`${sandbox.url}/config.json`)).text()).toContain(
      'https://sign-in.example:8443/organizations',
    );
    expect(await (await fetch(`${sandbox.url}/taskpane.html`)).text()).toBe(
      rules.replace('online.com', 'online.com https://sign-in.example:8443'),
    );
  });

  it('knows what was made through the pane from what was made in Planner’s own pages', async () => {
    const clientId = textIn(await (await fetch(`${sandbox.url}/config.json`)).json(), 'clientId');
    const [somebody] = await people();
    const { token = '' } = somebody ?? {};
    const planId = Object.keys(sandbox.emulator.state().plans)[0];
    const statuses: number[] = [];
    for (const one of [token, tokenFor(clientId, token), tokenFor(clientId, 'nobody')]) {
      const made = await fetch(`${sandbox.url}/v1.0/planner/tasks`, asking(one, { planId, title: 'Look' }));
      statuses.push(made.status);
    }
    expect(statuses).toEqual([201, 201, 401]);
    const [inPages, inPane] = Object.values(sandbox.emulator.state().tasks).map(({ createdBy }) => createdBy);
    expect(inPane).toMatchObject({ user: { id: inPages?.user.id }, application: { id: clientId } });
    expect(inPages?.application.id).not.toBe(clientId);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
    '/office-js/../../../../../package.json',
    '/.phaseboard',
    '/assets//../secret.txt',
    '/%00',
    '/%zz',
    '/c:/secret.txt',
    '/assets',
    '/nothing.html',
  ])('has nothing at %s', async (target) => {
    const { status, text } = await raw(target);
    expect([status, text]).toEqual([404, 'There is nothing at this address.\n']);
  });

  it('has nothing at an address longer than any file’s name', async () => {
    expect((await raw(`/${'a'.repeat(5000)}`)).status).toBe(404);
  });

  it('answers this machine alone, by whatever name it was found', async () => {
    expect((await raw('/', { headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await raw('/v1.0/me', { headers: { Host: 'evil.example:3000' } })).status).toBe(403);
    expect((await raw('/', { headers: { Host: '127.0.0.1:1' } })).status).toBe(200);
  });

  it('refuses what is not reading, in a sentence', async () => {
    expect(await raw('/', { method: 'POST' })).toEqual({ status: 405, text: 'Files can only be read.\n' });
  });

  it('says that it could not answer, without its insides', async () => {
    await writeFile(path.join(folder, 'pane/config.json'), '{');
    const answer = await raw('/config.json');
    expect(answer).toEqual({ status: 500, text: 'The sandbox could not answer; its terminal says why.\n' });
  });

  it('says who one can be: members first, somebody outside the group last', async () => {
    const all = await people();
    expect(all.length).toBeGreaterThan(3);
    expect(all.at(0)?.member).toBe(true);
    expect(all.at(-1)?.member).toBe(false);
    const me = await fetch(`${sandbox.url}/v1.0/me`, { headers: { Authorization: `Bearer ${all[0]?.token ?? ''}` } });
    expect(await me.json()).toMatchObject({ displayName: all[0]?.displayName });
  });
});

describe('Planner’s state', () => {
  it('is there again after a restart', async () => {
    expect((await addBucket('Assess')).status).toBe(201);
    const before = sandbox.emulator.state();
    await sandbox.close();
    sandbox = await started();
    expect(sandbox.emulator.state()).toEqual(before);
  });

  it('is put aside, not overwritten, when it cannot be read', async () => {
    const file = path.join(folder, 'state/planner.json');
    await addBucket('Assess');
    await sandbox.close();
    await writeFile(file, '{"half": ');
    const told: string[] = [];
    const state = await fileStore(file, (keptAs) => told.push(keptAs)).read();
    expect([state, told]).toEqual([null, [`${file}.unreadable`]]);
    expect(await readFile(`${file}.unreadable`, 'utf8')).toBe('{"half": ');
    sandbox = await started();
    expect(bucketNames()).toEqual([]);
  });

  it('is replaced as a whole, even when saved many times at once', async () => {
    const file = path.join(folder, 'many.json');
    const store = fileStore(file, () => undefined);
    const states = [1, 2, 3, 4, 5].map((sequence) => ({ ...sandbox.emulator.state(), sequence }));
    await Promise.all(states.map((state) => store.write(state)));
    expect((await store.read())?.sequence).toBe(5);
  });

  it('goes back to the first day when asked by the page, and by nobody else', async () => {
    await addBucket('Assess');
    const target = '/sandbox/start-over';
    expect((await raw(target, { method: 'POST', headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect((await raw(target)).status).toBe(404);
    expect(bucketNames()).toEqual(['Assess']);
    expect(
      (await raw(target, { method: 'POST', headers: { Origin: sandbox.url, Host: new URL(sandbox.url).host } })).status,
    ).toBe(200);
    expect(bucketNames()).toEqual([]);
    await sandbox.close();
    sandbox = await started();
    expect(bucketNames()).toEqual([]);
  });

  it('tells open pages when something changed, and not when something was only read', async () => {
    const told: string[] = [];
    const end = new AbortController();
    const events = await fetch(`${sandbox.url}/sandbox/events`, { signal: end.signal });
    const listening = (async () => {
      const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        told.push(...[...part.value.matchAll(/^event: (.*)$/gm)].map(([, name]) => name ?? ''));
        if (told.length > 0) return;
      }
    })();
    const [somebody] = await people();
    await fetch(`${sandbox.url}/v1.0/$batch`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${somebody?.token ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] }),
    });
    await addBucket('Assess');
    await listening;
    end.abort();
    expect(told).toEqual(['planner']);
  });
});
