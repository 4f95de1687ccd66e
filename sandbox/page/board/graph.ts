import { jsonIn } from '../../../shared/json';
import { fieldsOf, listOf, textOf, type Fields } from './foreign';

/** What Graph refused with; status 0 if it could not be reached. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

/** Plain Graph calls as one person; paths are below `/v1.0`. Errors of all: `GraphRefusal`. */
export interface Graph {
  read(path: string): Promise<Fields>;
  /** All pages of a collection. */
  list(path: string): Promise<Fields[]>;
  create(path: string, body: Fields): Promise<Fields>;
  change(path: string, etag: string, body: Fields): Promise<void>;
  remove(path: string, etag: string): Promise<void>;
}

export function graphAs(token: string, fetch: typeof globalThis.fetch): Graph {
  async function ask(method: string, address: string, etag?: string, body?: Fields): Promise<Fields> {
    const headers = new Headers({ Authorization: `Bearer ${token}` });
    if (etag !== undefined) headers.set('If-Match', etag);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const response = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(
      () => null,
    );
    if (response === null) throw new GraphRefusal(0, 'offline');
    const text = await response.text();
    const answer = text === '' ? {} : fieldsOf(jsonIn(text));
    if (response.ok) return answer;
    throw new GraphRefusal(response.status, textOf(fieldsOf(answer['error'])['code']));
  }

  return {
    read: (path) => ask('GET', `/v1.0/${path}`),
    async list(path) {
      const items: Fields[] = [];
      for (let next = `/v1.0/${path}`; next !== '';) {
        const page = await ask('GET', next);
        items.push(...listOf(page['value']).map(fieldsOf));
        next = textOf(page['@odata.nextLink']);
      }
      return items;
    },
    create: (path, body) => ask('POST', `/v1.0/${path}`, undefined, body),
    async change(path, etag, body) {
      await ask('PATCH', `/v1.0/${path}`, etag, body);
    },
    async remove(path, etag) {
      await ask('DELETE', `/v1.0/${path}`, etag);
    },
  };
}
