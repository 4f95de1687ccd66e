import type { Access } from './auth';
import type { Answer, Call } from './call';

/** One kind of request: how it is written, what opens it and who answers it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path below `/v1.0`; `{}` stands for an id, at most once. */
  path: string;
  access: Access;
  answer: (call: Call) => Answer;
}

/** The segments of a path, decoded; OData's `tasks('ID')` is the same as `tasks/ID`. Null for a path that cannot be decoded. */
function segmentsOf(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent)
      .flatMap((segment) => {
        const [, name, key] = /^([^(]+)\('(.*)'\)$/.exec(segment) ?? [];
        return name === undefined || key === undefined ? [segment] : [name, key.replaceAll("''", "'")];
      });
  } catch {
    return null;
  }
}

/** The route of a request and the id in its path, or null if there is none. Names are compared without case, as Graph does. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; key: string } | null {
  const segments = segmentsOf(path);
  if (segments === null) return null;
  for (const route of routes) {
    const pattern = route.path.split('/');
    if (route.method !== method || pattern.length !== segments.length) continue;
    let key = '';
    const fits = pattern.every((name, at) => {
      const segment = segments[at] ?? '';
      if (name !== '{}') return name.toLowerCase() === segment.toLowerCase();
      key = segment;
      return true;
    });
    if (fits) return { route, key };
  }
  return null;
}
