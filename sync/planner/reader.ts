import { Problem } from '../../shared/errors';
import type { SendBatch } from './batch';
import { noAnswer } from './batch';
import type { Send } from './client';
import type { GraphAnswer, Operation } from './errors';
import { problemOf, scopeOf } from './errors';
import type { JsonObject } from './json';
import { isObject, listIn, numberIn, textIn } from './json';

/** Reading from Graph, with refusals as problems. */
export interface Reader {
  one(path: string, operation: Operation, signal?: AbortSignal, headers?: Record<string, string>): Promise<unknown>;
  /** All items of a list, page after page; `first` is its first page where that was read already. */
  pages(path: string, operation: Operation, signal?: AbortSignal, first?: unknown): Promise<JsonObject[]>;
  /** Many at once; an answer for each, refusals included. Errors: `offline`, and what refuses the batch as a whole. */
  all(
    paths: readonly string[],
    operations: Operation | readonly Operation[],
    signal?: AbortSignal,
  ): Promise<GraphAnswer[]>;
  /** The problem that a refusal is. */
  problem(answer: GraphAnswer, operation: Operation): Problem;
}

export function createReader(send: Send, sendBatch: SendBatch, graph: string, now: () => number): Reader {
  const offline = () => new Problem('offline', { host: new URL(graph).host });
  const problem: Reader['problem'] = (answer, operation) =>
    answer.status === noAnswer ? offline() : problemOf(answer, operation, now());

  const one: Reader['one'] = async (path, operation, signal, headers = {}) => {
    const answer = await send({ method: 'GET', path, scopes: [scopeOf[operation]], headers, signal });
    if (answer.status !== 200) throw problem(answer, operation);
    return answer.body;
  };

  return {
    one,
    problem,
    async pages(path, operation, signal, first) {
      const items = new Map<string, JsonObject>();
      for (let page = first ?? (await one(path, operation, signal)); ;) {
        // A page of HTML that says 200 is no empty list: what it hides would be made again.
        if (!isList(page)) throw new Problem('service-trouble', { status: 200 });
        // A page that came twice says nothing new.
        for (const item of listIn(page, 'value')) items.set(textIn(item, 'id') ?? String(items.size), item);
        const next = textIn(page, '@odata.nextLink');
        if (next === null) return complete([...items.values()], page);
        page = await one(relative(next), operation, signal);
      }
    },
    async all(paths, operations, signal) {
      const kinds = typeof operations === 'string' ? [operations] : operations;
      const scopes = [...new Set(kinds.map((kind) => scopeOf[kind]))];
      const answers = await sendBatch(
        paths.map((path) => ({ method: 'GET', path })),
        { scopes, signal },
      );
      answers.forEach((answer, at) => {
        const kind = kinds[at] ?? kinds[0] ?? 'tasks';
        if (answer.status === noAnswer || answer.status === 401) throw problem(answer, kind);
      });
      return answers;
    },
  };
}

/** A list of which a page is missing is no list: what it hides would be made again, or taken for removed. */
function complete(items: JsonObject[], lastPage: unknown): JsonObject[] {
  const count = numberIn(lastPage, '@odata.count');
  if (items.length < count) throw new Problem('reading-incomplete', { seen: items.length, count });
  return items;
}

function isList(page: unknown): boolean {
  return isObject(page) && Array.isArray(page['value']);
}

/** The rest of a link below the version; the client puts its own origin before it. */
function relative(link: string): string {
  return link.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/^\/?(v1\.0|beta)\//, '/');
}
