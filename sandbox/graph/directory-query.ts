import type { SentHeaders } from './call';
import { badRequest, notImitated } from './errors';
import { isEventual } from './page';
import { GraphError } from './errors';
import type { JsonObject } from './json';

/**
 * `$filter` and `$search` of the directory, as far as clients look for people and groups with them:
 * https://learn.microsoft.com/graph/filter-query-parameter and https://learn.microsoft.com/graph/search-query-parameter.
 */

const EQUAL = /^(\w+)\s+eq\s+'((?:[^']|'')*)'$/i;
const STARTS_WITH = /^startswith\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i;
const KIND_OF_GROUP = /^groupTypes\/any\(\s*(\w+)\s*:\s*\1\s+eq\s+'((?:[^']|'')*)'\s*\)$/i;

/** Those that fit `$filter` and `$search`. Errors: 400 for `$search` without the index, 501 for other ways to ask. */
export function askedFor(query: URLSearchParams, headers: SentHeaders, entities: JsonObject[]): JsonObject[] {
  if (query.get('$orderby') !== null) throw notImitated('$orderby in the directory');
  const filter = query.get('$filter');
  const search = query.get('$search');
  if (search !== null && !isEventual(headers)) {
    // Wording of microsoft-graph-docs issue 12799.
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const filtered = filter === null ? entities : entities.filter(readFilter(filter));
  return search === null ? filtered : filtered.filter(readSearch(search));
}

type Test = (entity: JsonObject) => boolean;

/** Comparisons joined by `or`; text is compared without case, as the directory does (https://learn.microsoft.com/graph/aad-advanced-queries). */
function readFilter(filter: string): Test {
  const tests = splitOutsideQuotes(filter, /^\s+or\s+/i).map(readComparison);
  return (entity) => tests.some((test) => test(entity));
}

function readComparison(text: string): Test {
  const [, equalField, equalText] = EQUAL.exec(text) ?? [];
  if (equalField !== undefined && equalText !== undefined) {
    const wanted = unquoted(equalText);
    return (entity) => textOf(entity, equalField) === wanted;
  }
  const [, startField, startText] = STARTS_WITH.exec(text) ?? [];
  if (startField !== undefined && startText !== undefined) {
    const wanted = unquoted(startText);
    return (entity) => textOf(entity, startField)?.startsWith(wanted) === true;
  }
  const [, , kind] = KIND_OF_GROUP.exec(text) ?? [];
  if (kind !== undefined) {
    return (entity) => Array.isArray(entity['groupTypes']) && entity['groupTypes'].includes(kind);
  }
  throw notImitated(`$filter=${text}`);
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'").toLowerCase();
}

/** Errors: 400 for a property that the entity does not have. */
function textOf(entity: JsonObject, field: string): string | null {
  const value = entity[field];
  if (value === undefined) throw badRequest(`Invalid filter clause: could not find a property named '${field}'.`);
  return typeof value === 'string' ? value.toLowerCase() : null;
}

/** `"displayName:ana pr" OR "mail:ana"`: every word of the phrase begins a word of the property. */
function readSearch(search: string): Test {
  const clauses = splitOutsideQuotes(search.trim(), /^\s+or\s+/i, '"').map((clause) => {
    const [, field, phrase] = /^"(\w+):(.*)"$/.exec(clause.trim()) ?? [];
    if (field === undefined || phrase === undefined) throw badRequest(`Invalid search clause: ${clause}`);
    return { field, words: wordsOf(phrase) };
  });
  return (entity) =>
    clauses.some(({ field, words }) => {
      const present = wordsOf(textOf(entity, field) ?? '');
      return words.length > 0 && words.every((word) => present.some((candidate) => candidate.startsWith(word)));
    });
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function splitOutsideQuotes(text: string, separator: RegExp, quote = "'"): string[] {
  const parts = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === quote) quoted = !quoted;
    const found = quoted ? null : separator.exec(text.slice(at));
    if (found === null) parts.push(`${parts.pop() ?? ''}${text.charAt(at)}`);
    else {
      parts.push('');
      at += found[0].length - 1;
    }
  }
  return parts.map((part) => part.trim());
}
