import { isOpen } from './auth';
import { contextOf, type Answer, type Call } from './call';
import { askedFor } from './directory-query';
import { badRequest, resourceNotFound } from './errors';
import { find, type JsonObject } from './json';
import { directoryPage, isEventual } from './page';
import { showMember } from './people';
import { select } from './query';
import type { Route } from './router';
import type { GroupRecord } from './state';

/** What Graph answers about groups and who is in them. */
export const GROUP_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'me/memberOf', access: 'read-my-groups', answer: listMine },
  { method: 'GET', path: 'me/memberOf/microsoft.graph.group', access: 'read-my-groups', answer: listMineCast },
  { method: 'GET', path: 'groups', access: 'read-groups', answer: list },
  { method: 'GET', path: 'groups/{}', access: 'read-groups', answer: read },
  { method: 'GET', path: 'groups/{}/members', access: 'read-groups', answer: listMembers },
  { method: 'GET', path: 'groups/{}/members/microsoft.graph.user', access: 'read-groups', answer: listMembersCast },
];

/** https://learn.microsoft.com/graph/api/user-list-memberof */
function listMine(call: Call): Answer {
  const mine = groupsOfCaller(call).map((group) => ({
    '@odata.type': '#microsoft.graph.group',
    ...asFarAsAllowed(call, select(call.query, 'group', group)),
  }));
  return directoryPage(call, 'directoryObjects', mine);
}

/** https://learn.microsoft.com/graph/api/user-list-memberof: the cast to one type, which can be filtered. */
function listMineCast(call: Call): Answer {
  const mine = askedFor(call.query, call.headers, groupsOfCaller(call));
  return directoryPage(
    call,
    'groups',
    mine.map((group) => select(call.query, 'group', group)),
  );
}

function groupsOfCaller(call: Call): JsonObject[] {
  const all = Object.values(call.world.state.groups);
  return all.filter((group) => group.members.includes(call.caller.user.id)).map(showGroup);
}

/**
 * Whoever may see that there is a group, and not what it is, gets its id and nothing else:
 * https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
function asFarAsAllowed(call: Call, group: JsonObject): JsonObject {
  if (isOpen(call.caller, 'read-groups')) return group;
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, name === 'id' ? value : null]));
}

/** https://learn.microsoft.com/graph/api/group-list: all of the directory, not only the caller's. */
function list(call: Call): Answer {
  const found = askedFor(call.query, call.headers, Object.values(call.world.state.groups).map(showGroup));
  return directoryPage(
    call,
    'groups',
    found.map((group) => select(call.query, 'group', group)),
  );
}

/** https://learn.microsoft.com/graph/api/group-get */
function read(call: Call): Answer {
  const group = select(call.query, 'group', showGroup(groupOf(call)));
  return { status: 200, body: { '@odata.context': contextOf(call, 'groups/$entity'), ...group } };
}

/** https://learn.microsoft.com/graph/api/group-list-members */
function listMembers(call: Call): Answer {
  return directoryPage(call, 'directoryObjects', members(call));
}

/** The cast is answered by the directory's index alone: https://learn.microsoft.com/graph/aad-advanced-queries. */
function listMembersCast(call: Call): Answer {
  if (!isEventual(call.headers) || call.query.get('$count') !== 'true') {
    throw badRequest('The cast to microsoft.graph.user needs $count=true and the header ConsistencyLevel: eventual.');
  }
  return directoryPage(call, 'users', members(call));
}

function members(call: Call): JsonObject[] {
  const { users } = call.world.state;
  return groupOf(call).members.flatMap((id) => {
    const user = find(users, id);
    return user === undefined ? [] : [showMember(call, user)];
  });
}

function groupOf(call: Call): GroupRecord {
  const group = find(call.world.state.groups, call.key.toLowerCase());
  if (group === undefined) throw resourceNotFound(call.key);
  return group;
}

function showGroup(group: GroupRecord): JsonObject {
  return {
    id: group.id,
    description: group.description,
    displayName: group.displayName,
    groupTypes: ['Unified'],
    mail: group.mail,
    mailEnabled: true,
    mailNickname: group.mail.split('@')[0] ?? '',
    securityEnabled: false,
    visibility: 'Private',
  };
}
