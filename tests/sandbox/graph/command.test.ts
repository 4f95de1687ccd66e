import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEmulator, type EmulatorCommand } from '../../../sandbox/graph/command';
import { isJsonObject, type JsonObject } from '../../../sandbox/graph/json';
import { itemsIn, objectIn, textIn } from '../../support/graph-tenant';
import { textLike } from '../../support/matchers';

/** Runs the command until `visit` is through; answers with what it printed. */
async function run(visit: (printed: JsonObject) => Promise<void>, options: EmulatorCommand = {}): Promise<string> {
  const interruption = new AbortController();
  let output = '';
  let ended: Promise<void> = Promise.resolve();
  const line = new Promise<string>((resolve, reject) => {
    const stdout = {
      write: (text: string) => {
        output += text;
        resolve(text);
      },
    };
    ended = runEmulator(options, { stdout, signal: interruption.signal, sleep: () => Promise.resolve() });
    ended.catch(reject);
  });
  try {
    const printed: unknown = JSON.parse(await line);
    if (!isJsonObject(printed)) throw new Error('Not an object');
    await visit(printed);
  } finally {
    interruption.abort();
    await ended;
  }
  return output;
}

test('one line of JSON says where it is and whom one can be; interrupted, it ends', async () => {
  let url = '';
  const output = await run(async (printed) => {
    expect(Object.keys(printed)).toEqual(['url', 'groupId', 'planId', 'users']);
    url = textIn(printed, 'url');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const users = itemsIn(printed, 'users');
    expect(users.filter((user) => user['member'] === true)).toHaveLength(6);
    expect(users.filter((user) => user['member'] === false)).toHaveLength(1);
    for (const user of users) {
      expect(user).toEqual({
        id: textLike(/^[0-9a-f-]{36}$/),
        userPrincipalName: textLike(/@phaseboard\.example$/),
        displayName: textLike(/^\S+ /),
        member: user['member'],
        token: textLike(/^\S{20,}$/),
      });
      const headers = { Authorization: `Bearer ${textIn(user, 'token')}` };
      const me: unknown = await (await fetch(`${url}/v1.0/me`, { headers })).json();
      expect(textIn(me, 'id')).toBe(user['id']);
      const tasks = await fetch(`${url}/v1.0/planner/plans/${textIn(printed, 'planId')}/tasks`, { headers });
      expect(tasks.status).toBe(user['member'] === true ? 200 : 403);
      if (tasks.ok) expect(itemsIn(await tasks.json())).toEqual([]);
    }
  });
  expect(output.trimEnd().split('\n')).toHaveLength(1);
  await expect(fetch(`${url}/v1.0/me`)).rejects.toThrow('fetch failed');
});

test('no two runs have the same people', async () => {
  const first = await run(() => Promise.resolve());
  expect(await run(() => Promise.resolve())).not.toBe(first);
});

/** The status of a GET by somebody who trusts that certificate alone. */
function statusOverHttps(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

const seed = {
  name: 'seed.json',
  text: JSON.stringify({
    people: [
      { name: 'Ana Prueba', mail: 'ana@contoso.example' },
      { name: 'Gus Visitor', mail: 'gus@visitor.example', guest: true },
    ],
    groups: [
      {
        name: 'Quay team',
        members: ['ana@contoso.example'],
        plans: [
          {
            title: 'Quay',
            buckets: [
              { name: 'Build', tasks: [{ title: 'Order the crane', assignees: ['ana@contoso.example'], priority: 1 }] },
            ],
          },
        ],
      },
    ],
  }),
};

test('a seed says whom and what to begin with; a state is gone on from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  const state = join(folder, 'state.json');
  let first = '';
  await run(
    async (printed) => {
      expect(itemsIn(printed, 'plans')).toMatchObject([{ title: 'Quay' }]);
      expect(itemsIn(printed, 'groups')).toMatchObject([{ displayName: 'Quay team' }]);
      expect(itemsIn(printed, 'users')).toMatchObject([{ member: true }, { member: false }]);
      first = textIn(printed, 'planId');
      const headers = { Authorization: `Bearer ${textIn(itemsIn(printed, 'users')[0], 'token')}` };
      const url = `${textIn(printed, 'url')}/v1.0`;
      const tasks: unknown = await (await fetch(`${url}/planner/plans/${first}/tasks`, { headers })).json();
      expect(itemsIn(tasks)).toMatchObject([{ title: 'Order the crane', priority: 1 }]);
      const body = JSON.stringify({ planId: first, title: 'Kept' });
      expect((await fetch(`${url}/planner/tasks`, { method: 'POST', headers, body })).status).toBe(201);
    },
    { seed, state },
  );
  await run(
    async (printed) => {
      expect(textIn(printed, 'planId')).toBe(first);
      expect(await statusOverHttps(`${textIn(printed, 'url')}/v1.0/me`, textIn(printed, 'certificate'))).toBe(401);
    },
    { state, https: true },
  );
  rmSync(folder, { recursive: true });
  await expect(run(() => Promise.resolve(), { seed: { ...seed, text: '{"people":[{}]}' } })).rejects.toMatchObject({
    kind: 'seed-unreadable',
  });
});

test('the control address is there when it is asked for, for programs alone', async () => {
  await run(async (printed) => {
    // Without a token, it is an address like any other.
    expect((await fetch(`${textIn(printed, 'url')}/control/state`)).status).toBe(401);
  });
  await run(
    async (printed) => {
      const control = textIn(printed, 'control');
      const patch = (body: unknown) =>
        fetch(`${control}switches`, { method: 'PATCH', body: JSON.stringify(body) }).then(({ status }) => status);
      const ana = itemsIn(printed, 'users')[0];
      const headers = { Authorization: `Bearer ${textIn(ana, 'token')}` };
      const me = () => fetch(`${textIn(printed, 'url')}/v1.0/me`, { headers }).then(({ status }) => status);
      expect([await me(), await patch({ faults: 'throttle=1', latency: 1 }), await me()]).toEqual([200, 204, 429]);
      expect([await patch({ faults: 'bad-gateway=1' }), await me()]).toEqual([204, 502]);
      expect([await patch({ faults: 'timeout=1' }), await me()]).toEqual([204, 504]);
      expect([await patch({ faults: 'rain=1' }), await patch({ weather: true }), await patch({ latency: -1 })]).toEqual(
        [400, 400, 400],
      );
      expect([await patch({ faults: '' }), await me()]).toEqual([204, 200]);
      const planId = textIn(printed, 'planId');
      const as = textIn(ana, 'userPrincipalName');
      const edits = [
        { as, method: 'POST', path: 'planner/tasks', body: { planId, title: 'Meanwhile' } },
        { as, method: 'PATCH', path: `planner/plans/${planId}`, body: { title: 'Renamed' } },
        { as: 'nobody', method: 'GET', path: 'me' },
      ];
      const made = await fetch(`${control}edits`, { method: 'POST', body: JSON.stringify(edits) });
      expect(await made.json()).toEqual({ statuses: [201, 204, 401] });
      const state: unknown = await (await fetch(`${control}state`)).json();
      expect(objectIn(objectIn(state, 'plans'), planId)).toMatchObject({ title: 'Renamed' });
      const page = { Origin: 'https://elsewhere.example' };
      expect((await fetch(`${control}state`, { headers: page })).status).toBe(403);
    },
    { control: true },
  );
});
