import { bodyOf, headersFrom, type Answer, type Call, type Reply, type Sent } from './call';
import { badRequest } from './errors';
import { isJsonObject, type JsonObject } from './json';

/**
 * Batches, after https://learn.microsoft.com/graph/json-batching: up to 20 requests with ids of their own, each with its
 * own headers; an answer for each, in any order; one that depends on a failed one is not tried and gets 424.
 */

const MOST = 20;

interface Item {
  id: string;
  method: string;
  /** Relative to the version: `/planner/tasks`. */
  url: string;
  headers: JsonObject;
  body: unknown;
  dependsOn: string[];
}

/** How one request of a batch is answered: the same way as if it had come alone. */
type Respond = (request: Sent) => Promise<Reply>;

/** Answers every request of a batch. Errors: 400 for a batch that cannot be read as one. */
export async function answerBatch(call: Call, respond: Respond, shuffled: boolean): Promise<Answer> {
  const items = readItems(call);
  const answers = new Map<string, ItemAnswer>();
  for (const item of inOrder(items)) {
    const failed = item.dependsOn.some((id) => (answers.get(id)?.status ?? 0) >= 400);
    answers.set(idOf(item.id), failed ? failedDependency(item) : await answerItem(call, item, respond));
  }
  const said = items.flatMap((item) => answers.get(idOf(item.id)) ?? []);
  const texts = (shuffled ? shuffle(said, call.world.random) : said).map(({ text }) => text);
  return { status: 200, text: `{"responses":[${texts.join(',')}]}` };
}

/** The answer to one request of a batch, as JSON. */
interface ItemAnswer {
  status: number;
  text: string;
}

/** `body` is JSON. */
function itemAnswer({ id }: Item, status: number, headers: JsonObject, body: string): ItemAnswer {
  const said = JSON.stringify({ id, status, headers });
  return { status, text: body === '' ? said : `${said.slice(0, -1)},"body":${body}}` };
}

/** Ids are compared without case. */
function idOf(id: string): string {
  return id.toLowerCase();
}

function readItems(call: Call): Item[] {
  const { requests } = Object.fromEntries(Object.entries(bodyOf(call)));
  if (!Array.isArray(requests) || requests.length === 0) {
    throw badRequest("Invalid batch payload format: 'requests' must be a list of requests.");
  }
  if (requests.length > MOST) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  }
  const items = requests.map(readItem);
  const ids = new Set(items.map((item) => idOf(item.id)));
  if (ids.size < items.length) throw badRequest('Each batch request id must be unique.');
  for (const item of items) {
    const stranger = item.dependsOn.find((id) => !ids.has(id));
    if (stranger !== undefined) throw badRequest(`Batch request id '${stranger}' in 'dependsOn' does not exist.`);
  }
  return items;
}

function readItem(value: unknown): Item {
  if (!isJsonObject(value)) throw badRequest('Invalid batch payload format.');
  const { id, method, url, headers = {}, body, dependsOn = [] } = Object.fromEntries(Object.entries(value));
  if (typeof id !== 'string' || id === '') throw badRequest("Each batch request must have an 'id' that is a string.");
  if (typeof method !== 'string' || typeof url !== 'string') {
    throw badRequest(`Batch request '${id}' must have a 'method' and a 'url'.`);
  }
  if (!isJsonObject(headers) || !Array.isArray(dependsOn)) throw badRequest(`Batch request '${id}' cannot be read.`);
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers,
    body: body ?? '',
    dependsOn: dependsOn.map((other) => idOf(String(other))),
  };
}

/** Requests after those they depend on; otherwise as they were sent. Errors: 400 for a circle. */
function inOrder(items: Item[]): Item[] {
  const ordered: Item[] = [];
  let waiting = items;
  while (waiting.length > 0) {
    const done = new Set(ordered.map((item) => idOf(item.id)));
    const ready = waiting.filter((item) => item.dependsOn.every((id) => done.has(id)));
    if (ready.length === 0) throw badRequest("The 'dependsOn' of the batch requests lead in a circle.");
    ordered.push(...ready);
    waiting = waiting.filter((item) => !ready.includes(item));
  }
  return ordered;
}

async function answerItem(call: Call, item: Item, respond: Respond): Promise<ItemAnswer> {
  const refusal = refusalOf(item);
  if (refusal !== null) return failure(item, 400, 'BadRequest', refusal);
  const { method, body } = item;
  const url = `${call.origin}/v1.0/${item.url.replace(/^\//, '')}`;
  const headers = headersFrom({ ...item.headers, Authorization: call.headers.get('Authorization') ?? '' });
  let reply: Reply;
  try {
    reply = await respond({ method, url, headers, body });
  } catch {
    // The answer was lost on the way to the gateway, which answers the batch all the same.
    return failure(item, 504, 'GatewayTimeout', 'The service did not answer in time.');
  }
  const isJson = /json/i.test(reply.headers['Content-Type'] ?? '');
  // What is no JSON travels as base64: https://learn.microsoft.com/graph/json-batching
  const said = reply.text === '' || isJson ? reply.text : JSON.stringify(btoa(reply.text));
  return itemAnswer(item, reply.status, headersOf(reply), said);
}

/** What is wrong with an item before any service is asked, or null. */
function refusalOf(item: Item): string | null {
  if (/^[a-z]+:\/\//i.test(item.url)) return 'The url of a batch request must be relative.';
  // The version belongs to the batch's own address; repeated here it is just another segment.
  if (/^\/?(v1\.0|beta)(\/|$)/i.test(item.url))
    return `Resource not found for the segment '${item.url.split('/')[1] ?? ''}'.`;
  if (/^\/?\$batch/i.test(item.url)) return 'Batch requests cannot be nested.';
  if (item.body !== '' && item.method === 'GET') return 'A GET request must not have a body.';
  if (item.body !== '' && !headersFrom(item.headers).has('Content-Type')) {
    return 'Write request must contain the Content-Type header declaration when a body is specified.';
  }
  return null;
}

/** Names in the casing of the documentation's examples, which some clients insist on. */
const CASING = [
  'Content-Type',
  'Cache-Control',
  'ETag',
  'Location',
  'Retry-After',
  'Preference-Applied',
  'WWW-Authenticate',
];

function headersOf(reply: Reply): JsonObject {
  const headers = headersFrom(reply.headers);
  const present = CASING.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    // Of the content type, the examples give the bare media type.
    return value === null ? [] : [[name, name === 'Content-Type' ? (value.split(';')[0] ?? value) : value]];
  });
  return Object.fromEntries(present);
}

function failedDependency(item: Item): ItemAnswer {
  return failure(item, 424, 'FailedDependency', 'A request that this one depends on has failed.');
}

function failure(item: Item, status: number, code: string, message: string): ItemAnswer {
  const body = JSON.stringify({ error: { code, message } });
  return itemAnswer(item, status, { 'Content-Type': 'application/json' }, body);
}

function shuffle<T>(list: T[], random: () => number): T[] {
  const keyed = list.map((item) => ({ item, key: random() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}
