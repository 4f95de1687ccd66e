import type { SentHeaders } from './call';
import { insufficientPrivileges, invalidToken, noAccess } from './errors';
import { find } from './json';
import type { IdentitySet, TokenRecord, UserRecord } from './state';
import type { World } from './world';

/** Who asks, through which application, and what that application was allowed. */
export interface Caller {
  user: UserRecord;
  applicationId: string;
  scopes: ReadonlySet<string>;
}

/** The bearer token of `Authorization`; empty without one. */
export function bearerOf(headers: SentHeaders): string {
  return /^Bearer\s+(\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1] ?? '';
}

/**
 * The owner of a bearer token; `read` is what it stands for, or why it is refused, where the state does not know it.
 * Errors: 401 without one, for an unknown one and for an expired one (https://learn.microsoft.com/graph/resolve-auth-errors).
 */
export function readCaller(world: World, text: string, read?: TokenRecord | string): Caller {
  if (text === '') throw invalidToken('Access token is empty.');
  if (typeof read === 'string') throw invalidToken(read);
  const token = read ?? find(world.state.tokens, text);
  const user = token === undefined ? undefined : find(world.state.users, token.userId);
  if (token === undefined || user === undefined) {
    throw invalidToken('CompactToken parsing failed with error code: 80049217');
  }
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= world.now().getTime()) {
    throw invalidToken('Lifetime validation failed, the token is expired.');
  }
  return { user, applicationId: token.applicationId, scopes: new Set(token.scopes) };
}

/**
 * Delegated scopes that open each kind of request, any one of them enough: the Permissions tables of
 * https://learn.microsoft.com/graph/api/planner-post-tasks, plannertask-update, user-get, user-list, user-list-memberof,
 * group-list and group-list-members.
 */
const OPENED_BY = {
  'read-me': ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'],
  'read-my-groups': [
    'User.Read',
    'GroupMember.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    'Directory.Read.All',
  ],
  'read-people': ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
  'read-groups': ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'],
  'read-tasks': ['Tasks.Read', 'Tasks.ReadWrite', 'Group.Read.All', 'Group.ReadWrite.All'],
  'write-tasks': ['Tasks.ReadWrite', 'Group.ReadWrite.All'],
};
export type Access = keyof typeof OPENED_BY;

/** True if the token has one of the scopes. */
export function isOpen(caller: Caller, access: Access): boolean {
  return OPENED_BY[access].some((scope) => caller.scopes.has(scope));
}

/** Errors: 403 if the token has none of the scopes; Planner and the directory word it differently. */
export function refuseMissingScope(caller: Caller, access: Access): void {
  if (isOpen(caller, access)) return;
  // Planner says the same as to an outsider: github.com/jasonjoh/dotnet-tutorial/issues/14.
  throw access === 'read-tasks' || access === 'write-tasks' ? noAccess() : insufficientPrivileges();
}

/** The caller as `createdBy`, `assignedBy` and the like name them. */
export function identityOf(caller: Caller): IdentitySet {
  return {
    user: { displayName: null, id: caller.user.id },
    application: { displayName: null, id: caller.applicationId },
  };
}
