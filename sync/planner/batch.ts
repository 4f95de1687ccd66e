import { isProblem } from '../../shared/errors';
import type { ClientOptions, GraphRequest, Send } from './client';
import { waited } from './client';
import type { GraphAnswer } from './errors';
import { isObject, listIn, objectIn } from './json';
import { delayBefore, isPutOff } from './retry';

/** At most so many requests travel together: https://learn.microsoft.com/graph/json-batching */
const batchSize = 20;
/** So many batches are under way at a time, where the service does not complain. */
const mostInFlight = 4;

export type BatchItem = Pick<GraphRequest, 'method' | 'path' | 'headers' | 'body'>;

/** What a batch is sent with: scopes for all of its items. */
interface BatchManner {
  scopes: readonly string[];
  signal?: AbortSignal | undefined;
}

export type SendBatch = (items: readonly BatchItem[], manner: BatchManner) => Promise<GraphAnswer[]>;

/** Status of an item whose answer never came: it may or may not have been carried out. */
export const noAnswer = 0;

/**
 * Sends requests twenty at a time and gives an answer for each, in their order. Throttled items are sent again after
 * the longest wait any of them asks for; then half as many batches travel at a time, and one more with each time that
 * nothing is throttled. Errors: `Problem`s other than `offline`, which is the answer `noAnswer`.
 */
export function createSendBatch(send: Send, options: Pick<ClientOptions, 'sleep' | 'random' | 'now'>): SendBatch {
  const { sleep, random, now } = options;
  let inFlight = mostInFlight;
  let complaints = 0;
  const onThrottled = () => {
    complaints += 1;
  };

  async function sendOnce(items: readonly BatchItem[], { scopes, signal }: BatchManner): Promise<GraphAnswer[]> {
    const requests = items.map(({ method, path, headers = {}, body }, at) => ({
      id: String(at),
      method,
      // The version belongs to the batch's own address.
      url: path,
      ...(body === undefined ? { headers } : { headers: { 'Content-Type': 'application/json', ...headers }, body }),
    }));
    const repeatable = items.every(isHarmless);
    try {
      const answer = await send({
        method: 'POST',
        path: '/$batch',
        body: { requests },
        scopes,
        repeatable,
        signal,
        onThrottled,
      });
      // Refused as a whole: what is said of the batch is said of each.
      return answer.status === 200 ? byPlace(items.length, answer.body) : items.map(() => answer);
    } catch (error) {
      if (isProblem(error) && error.kind === 'offline') return items.map(() => lost);
      throw error;
    }
  }

  async function sendTwenty(items: readonly BatchItem[], manner: BatchManner): Promise<GraphAnswer[]> {
    const answers = items.map(() => lost);
    let places = items.map((_, at) => at);
    for (let attempt = 1; places.length > 0; attempt += 1) {
      const tried = await sendOnce(
        places.flatMap((at) => items[at] ?? []),
        manner,
      );
      const waits = new Map<number, number>();
      places.forEach((at, order) => {
        const answer = tried[order] ?? lost;
        answers[at] = answer;
        const item = items[at];
        if (answer.status < 400 || !item) return;
        if (isPutOff(answer.status)) onThrottled();
        const delay = delayBefore(answer, { attempt, repeatable: isHarmless(item), random, now: now() });
        if (delay !== null) waits.set(at, delay);
      });
      places = [...waits.keys()];
      if (places.length > 0) await waited(sleep(Math.max(...waits.values())), manner.signal);
    }
    return answers;
  }

  return async (items, manner) => {
    const parts = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, at) =>
      items.slice(at * batchSize, (at + 1) * batchSize),
    );
    const answers: GraphAnswer[] = [];
    while (parts.length > 0) {
      const some = await Promise.all(parts.splice(0, inFlight).map((part) => sendTwenty(part, manner)));
      answers.push(...some.flat());
      inFlight = complaints > 0 ? Math.max(1, Math.floor(inFlight / 2)) : Math.min(mostInFlight, inFlight + 1);
      complaints = 0;
    }
    return answers;
  };
}

const lost: GraphAnswer = { status: noAnswer, retryAfter: null, body: null };

function isHarmless({ method, headers = {} }: BatchItem): boolean {
  return method === 'GET' || Object.keys(headers).some((name) => /^if-match$/i.test(name));
}

/** The answers of a batch come in any order. */
function byPlace(count: number, body: unknown): GraphAnswer[] {
  const answers = Array.from({ length: count }, () => lost);
  for (const response of listIn(body, 'responses')) {
    const { id, status } = response;
    const retryAfter = Object.entries(objectIn(response, 'headers')).find(([name]) => /^retry-after$/i.test(name))?.[1];
    if (typeof id !== 'string' || typeof status !== 'number') continue;
    answers[Number(id)] = {
      status,
      retryAfter: typeof retryAfter === 'string' || typeof retryAfter === 'number' ? String(retryAfter) : null,
      body: isObject(response['body']) ? response['body'] : null,
    };
  }
  return answers;
}
