import { badRequest, notImitated } from './errors';
import type { JsonObject } from './json';

/**
 * `$select` and `$expand`, https://learn.microsoft.com/graph/query-parameters. No page says that Planner follows them;
 * clients rely on both for tasks.
 */

/** The names of a comma-separated option; empty without it. */
function namesOf(query: URLSearchParams, option: string): string[] {
  const text = query.get(option) ?? '';
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The entity with what `$select` names; annotations and what was expanded stay. Errors: 400 for a name it does not have. */
export function select(
  query: URLSearchParams,
  type: string,
  entity: JsonObject,
  expanded: JsonObject = {},
): JsonObject {
  const names = namesOf(query, '$select');
  if (names.length === 0 || names.includes('*')) return { ...entity, ...expanded };
  const stranger = names.find((name) => !Object.hasOwn(entity, name) && !NAVIGATION.has(name));
  if (stranger !== undefined) {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${stranger}' on type 'microsoft.graph.${type}'.`,
    );
  }
  const kept = Object.entries(entity).filter(([name]) => name.startsWith('@') || names.includes(name));
  return { ...Object.fromEntries(kept), ...expanded };
}

const NAVIGATION = new Set([
  'details',
  'buckets',
  'tasks',
  'assignedToTaskBoardFormat',
  'bucketTaskBoardFormat',
  'progressTaskBoardFormat',
]);

/** True if `$expand` asks for details. Errors: 501 for other navigation properties, 400 for what is none. */
export function expandsDetails(query: URLSearchParams): boolean {
  const names = namesOf(query, '$expand');
  for (const name of names) {
    if (name === 'details') continue;
    if (NAVIGATION.has(name)) throw notImitated(`$expand=${name}`);
    throw badRequest(`Parsing OData Select and Expand failed: Could not find a property named '${name}'.`);
  }
  return names.length > 0;
}
