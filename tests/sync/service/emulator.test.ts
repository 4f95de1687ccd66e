import { isJsonObject, type JsonObject } from '../../../sandbox/graph/json';
import { itemsIn, textIn } from '../../support/graph-tenant';
import { inSpanish, openTerminal, type Run, type Terminal } from './terminal';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

/** Runs `phaseboard emulator` until `visit` is through. */
async function whileServing(parameters: string[], visit: (printed: JsonObject) => Promise<void>): Promise<Run> {
  const interruption = new AbortController();
  const running = terminal.run(['emulator', ...parameters], {}, interruption.signal);
  try {
    while (terminal.printed() === '') await new Promise((resolve) => setTimeout(resolve, 5));
    const printed: unknown = JSON.parse(terminal.printed());
    if (!isJsonObject(printed)) throw new Error('Not an object');
    await visit(printed);
  } finally {
    interruption.abort();
  }
  return running;
}

const portOf = (printed: JsonObject) => new URL(textIn(printed, 'url')).port;

describe('phaseboard emulator', () => {
  it('serves a Planner to those whose tokens it prints, until it is interrupted', async () => {
    const run = await whileServing([], async (printed) => {
      const [url, planId] = [textIn(printed, 'url'), textIn(printed, 'planId')];
      const ask = async (path: string, token: string) =>
        (await fetch(`${url}/v1.0/${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;
      const users = itemsIn(printed, 'users');
      const who = (member: boolean) => textIn(users.find((user) => user['member'] === member) ?? {}, 'token');
      expect(await ask('me', who(true))).toBe(200);
      expect(await ask(`groups/${textIn(printed, 'groupId')}/planner/plans`, who(true))).toBe(200);
      expect(await ask(`planner/plans/${planId}/tasks`, who(true))).toBe(200);
      expect(await ask(`planner/plans/${planId}/tasks`, who(false))).toBe(403);
      expect(await ask('me', 'nobody’s'.replace('’', ''))).toBe(401);
    });
    expect([run.code, run.err, run.out.trimEnd().split('\n').length]).toEqual([0, '', 1]);
  });

  it('listens on the port it is told, and says when that is taken', async () => {
    let port = '';
    await whileServing(['--port', '0'], (printed) => Promise.resolve(void (port = portOf(printed))));
    const run = await whileServing(['--port', port], async (printed) => {
      expect(portOf(printed)).toBe(port);
      const second = openTerminal();
      const sentence = `Port ${port} is in use or reserved. Choose another one with --port, or leave it out.\n`;
      expect(await second.run(['emulator', '--port', port])).toEqual({ code: 1, out: '', err: sentence });
      expect((await second.run(['emulator', '--port', port], inSpanish)).err).toContain(
        `El puerto ${port} está en uso`,
      );
      second.close();
    });
    expect(run.code).toBe(0);
  });

  it('is as slow and as faulty as it is told', async () => {
    await whileServing(['--latency', '250', '--faults', 'throttle=1'], async (printed) => {
      const token = textIn(itemsIn(printed, 'users')[0], 'token');
      const ask = () => fetch(`${textIn(printed, 'url')}/v1.0/me`, { headers: { Authorization: `Bearer ${token}` } });
      expect([(await ask()).status, (await ask()).status, terminal.waits]).toEqual([429, 429, [250, 250]]);
    });
    await whileServing([], async (printed) => {
      expect([(await fetch(`${textIn(printed, 'url')}/v1.0/me`)).status, terminal.waits]).toEqual([401, [250, 250]]);
    });
  });
});
