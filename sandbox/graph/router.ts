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

/** The segments of a path, decoded; `tasks('ID')` is the same as `tasks/ID` (OData 4.01 URL Conventions, Key-as-Segment). Null for a path that cannot be decoded. */
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

const patterns = new WeakMap<Route, string[]>();

/** The segments of a route's path, in lower case; every request asks for them. */
function patternOf(route: Route): string[] {
  const known = patterns.get(route) ?? route.path.toLowerCase().split('/');
  patterns.set(route, known);
  return known;
}

/** The route of a request and the id in its path, or null if there is none. Names are compared without case, as Graph does. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; key: string } | null {
  const segments = segmentsOf(path);
  if (segments === null) return null;
  const names = segments.map((segment) => segment.toLowerCase());
  for (const route of routes) {
    if (route.method !== method) continue;
    const pattern = patternOf(route);
    const fits = pattern.length === names.length && pattern.every((name, at) => name === '{}' || name === names[at]);
    if (fits) return { route, key: segments[pattern.indexOf('{}')] ?? '' };
  }
  return null;
}
