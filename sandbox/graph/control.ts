import type { Emulator } from './emulator';
import { isJsonObject } from './json';
import { isEmulatorState } from './state';
import { settingsIn } from './switches';

/**
 * An address that Microsoft 365 has not, for tests of other programs; served only where it was asked for.
 *
 * `PATCH /control/switches` changes settings; `GET` and `PUT /control/state` save and load everything; `POST
 * /control/edits` carries out what people do meanwhile: `[{"as":"luis.ejemplo@phaseboard.example","method":"PATCH",
 * "path":"planner/tasks/ID","body":{…}}]`, one after another, each with the etag of the moment.
 */
export async function answerControl(
  emulator: Emulator,
  request: { method: string; address: string; text: string },
): Promise<{ status: number; body: unknown }> {
  const body = parsed(request.text);
  switch (`${request.method} ${request.address}`) {
    case 'PATCH /control/switches': {
      const settings = settingsIn(body);
      if (settings === null) return refusal('Not settings of the emulator.');
      emulator.turn(settings);
      return { status: 204, body: undefined };
    }
    case 'GET /control/state':
      return { status: 200, body: emulator.state() };
    case 'PUT /control/state':
      if (!isEmulatorState(body)) return refusal('Not a state of the emulator.');
      emulator.load(body);
      return { status: 204, body: undefined };
    case 'POST /control/edits': {
      const edits = Array.isArray(body) ? body.flatMap((one) => editIn(one) ?? []) : [];
      if (!Array.isArray(body) || edits.length < body.length) return refusal('Not a list of edits.');
      const statuses: number[] = [];
      for (const edit of edits) statuses.push(await carryOut(emulator, edit));
      return { status: 200, body: { statuses } };
    }
    default:
      return { status: 404, body: { error: 'There is nothing at this address.' } };
  }
}

interface Edit {
  as: string;
  method: string;
  path: string;
  body: unknown;
}

function editIn(value: unknown): Edit | null {
  if (!isJsonObject(value)) return null;
  const { as, method, path, body } = Object.fromEntries(Object.entries(value));
  return typeof as === 'string' && typeof method === 'string' && typeof path === 'string'
    ? { as, method, path, body }
    : null;
}

/** The status that the person's request was answered with; 401 for somebody without a token. */
async function carryOut(emulator: Emulator, { as, method, path, body }: Edit): Promise<number> {
  const { users, tokens } = emulator.state();
  const person = Object.values(users).find(({ id, userPrincipalName }) => as === id || as === userPrincipalName);
  const token = Object.entries(tokens).find(([, { userId }]) => userId === person?.id)?.[0] ?? 'nobody';
  const url = `http://127.0.0.1/v1.0/${path.replace(/^\//, '')}`;
  const headers: Record<string, string> = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  if (method === 'PATCH' || method === 'DELETE') {
    const entity: unknown = await (await emulator.fetch(url, { headers })).json();
    const etag = isJsonObject(entity) ? entity['@odata.etag'] : undefined;
    if (typeof etag === 'string') headers['If-Match'] = etag;
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return (await emulator.fetch(url, { method, headers, ...sent })).status;
}

function refusal(error: string) {
  return { status: 400, body: { error } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
