import { badRequest } from './errors';
import { contextOf, type Answer, type Call, type SentHeaders } from './call';
import type { JsonObject } from './json';

/**
 * A page of Planner's lists. The service chooses its size and ignores `$top`, `$filter` and `$orderby` without a word
 * (github.com/microsoftgraph/microsoft-graph-docs issues 6438, 5779, 4698, 5099); `@odata.count` is the number of all.
 */
export function plannerPage<T extends { sequence: number; createdDateTime?: string }>(
  call: Call,
  type: string,
  all: T[],
  render: (record: T) => JsonObject,
): Answer {
  const { visibleAfter } = call.world.settings;
  const since = call.world.now().getTime() - visibleAfter;
  const records =
    visibleAfter === 0 ? all : all.filter(({ createdDateTime = '' }) => !(Date.parse(createdDateTime) > since));
  const size = call.world.settings.pageSize;
  const start = readSkipToken(call.query);
  // The token names the last item already sent: what was deleted meanwhile shifts nothing.
  const rest = records.filter((record) => record.sequence > start).sort((one, other) => one.sequence - other.sequence);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, `Collection(microsoft.graph.${type})`),
      '@odata.count': records.length,
      ...(last !== undefined && rest.length > size ? { '@odata.nextLink': nextLink(call, last.sequence) } : {}),
      value: page.map(render),
    },
  };
}

/** A page of the directory's lists, which do follow `$top` (1 to 999, 100 without it): https://learn.microsoft.com/graph/paging. */
export function directoryPage(call: Call, context: string, entities: JsonObject[]): Answer {
  const top = Number(call.query.get('$top') ?? '100');
  if (!Number.isInteger(top) || top < 1 || top > 999) {
    throw badRequest(
      `Invalid page size specified: '${call.query.get('$top') ?? ''}'. Must be between 1 and 999 inclusive.`,
    );
  }
  const start = readSkipToken(call.query);
  const end = start + top;
  const counted = call.query.get('$count') === 'true' && isEventual(call.headers);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, context),
      ...(counted ? { '@odata.count': entities.length } : {}),
      ...(end < entities.length ? { '@odata.nextLink': nextLink(call, end) } : {}),
      value: entities.slice(start, end),
    },
  };
}

/** True for a request that accepts the directory's index (https://learn.microsoft.com/graph/aad-advanced-queries). */
export function isEventual(headers: SentHeaders): boolean {
  return headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual';
}

/** The same address with the place to go on from; other options are kept as they were. */
function nextLink(call: Call, place: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', btoa(`after:${place}`));
  return `${call.origin}/v1.0/${call.path}?${query.toString().replaceAll('%24', '$')}`;
}

function readSkipToken(query: URLSearchParams): number {
  const token = query.get('$skiptoken');
  if (token === null) return 0;
  try {
    const [, place] = /^after:(\d{1,15})$/.exec(atob(token)) ?? [];
    if (place !== undefined) return Number(place);
  } catch {
    // Not even base64: refused below like any other foreign token.
  }
  throw badRequest('Skip token is invalid.');
}
