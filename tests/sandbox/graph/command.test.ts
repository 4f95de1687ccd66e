import { runEmulator } from '../../../sandbox/graph/command';
import { isJsonObject, type JsonObject } from '../../../sandbox/graph/json';
import { itemsIn, textIn } from '../../support/graph-tenant';
import { textLike } from '../../support/matchers';

/** Runs the command until `visit` is through; answers with what it printed. */
async function run(visit: (printed: JsonObject) => Promise<void>): Promise<string> {
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
    ended = runEmulator({}, { stdout, signal: interruption.signal });
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
