import { contextOf, type Answer, type Call } from './call';
import { askedFor } from './directory-query';
import { resourceNotFound } from './errors';
import { find, type JsonObject } from './json';
import { directoryPage } from './page';
import { select } from './query';
import type { Route } from './router';
import type { UserRecord } from './state';

/** What Graph answers about people. */
export const PEOPLE_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'me', access: 'read-me', answer: readMe },
  { method: 'GET', path: 'users', access: 'read-people', answer: list },
  { method: 'GET', path: 'users/{}', access: 'read-people', answer: read },
];

/** https://learn.microsoft.com/graph/api/user-get */
function readMe(call: Call): Answer {
  return userEntity(call, call.caller.user);
}

/** https://learn.microsoft.com/graph/api/user-get: by id or by user principal name. */
function read(call: Call): Answer {
  const { users } = call.world.state;
  const wanted = call.key.toLowerCase();
  const user =
    find(users, wanted) ?? Object.values(users).find((one) => one.userPrincipalName.toLowerCase() === wanted);
  if (user === undefined) throw resourceNotFound(call.key);
  return userEntity(call, user);
}

/** https://learn.microsoft.com/graph/api/user-list */
function list(call: Call): Answer {
  const all = Object.values(call.world.state.users).map(showAll);
  const found = askedFor(call.query, call.headers, all);
  return directoryPage(
    call,
    'users',
    found.map((user) => chosen(call, user)),
  );
}

function userEntity(call: Call, user: UserRecord): Answer {
  const entity = chosen(call, showAll(user));
  return { status: 200, body: { '@odata.context': contextOf(call, 'users/$entity'), ...entity } };
}

/** A person as a member of something, with the name of the type. */
export function showMember(call: Call, user: UserRecord): JsonObject {
  return { '@odata.type': '#microsoft.graph.user', ...chosen(call, showAll(user)) };
}

/** Without `$select` the directory shows only these: https://learn.microsoft.com/graph/api/user-get. */
const SHOWN = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

function chosen(call: Call, user: JsonObject): JsonObject {
  if (call.query.get('$select') !== null) return select(call.query, 'user', user);
  return Object.fromEntries(SHOWN.map((name) => [name, user[name]]));
}

function showAll(user: UserRecord): JsonObject {
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName: user.givenName,
    jobTitle: user.jobTitle,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: user.surname,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    userType: user.userType,
    accountEnabled: true,
    companyName: null,
    department: null,
  };
}
