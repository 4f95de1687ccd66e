import { Problem } from '../../shared/errors';
import { objectIn, textIn } from './json';
import { retryAfterOf } from './retry';

/** What a request was about: with the status, the only key to what went wrong, since Planner leaves `error.code` empty. */
export type Operation = 'me' | 'groups' | 'members' | 'people' | 'plans' | 'plan' | 'tasks';

/** The delegated permission that each kind of request needs at least (the Permissions tables of the Graph v1.0 pages). */
export const scopeOf: Record<Operation, string> = {
  me: 'User.Read',
  groups: 'GroupMember.Read.All',
  members: 'GroupMember.Read.All',
  people: 'User.ReadBasic.All',
  plans: 'Tasks.ReadWrite',
  plan: 'Tasks.ReadWrite',
  tasks: 'Tasks.ReadWrite',
};

/** An answer as far as the product looks at it. */
export interface GraphAnswer {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

/**
 * The problem that a refused request is.
 * https://learn.microsoft.com/graph/api/resources/planner-overview#common-planner-error-conditions,
 * https://learn.microsoft.com/graph/errors
 */
export function problemOf({ status, retryAfter, body }: GraphAnswer, operation: Operation, now: number): Problem {
  const code = textIn(objectIn(body, 'error'), 'code') ?? '';
  if (status === 401) return new Problem('signed-out', {});
  if (status === 403 && code.startsWith('Maximum')) return new Problem('limit-reached', { limit: code });
  if (status === 403 && isDirectory(operation)) {
    return new Problem('consent-missing', { permission: scopeOf[operation] });
  }
  if (status === 403) return new Problem('not-a-member', {});
  if (status === 404 && operation === 'plan') return new Problem('plan-gone', {});
  if (status === 429) {
    const wait = retryAfterOf({ status, retryAfter }, now) ?? 60_000;
    return new Problem('throttled', { seconds: Math.max(1, Math.ceil(wait / 1000)) });
  }
  return new Problem('service-trouble', { status });
}

function isDirectory(operation: Operation): boolean {
  return scopeOf[operation] !== scopeOf.tasks;
}
