import type { Person, PersonId } from '../../shared/model';
import type { GroupChoice } from '../ports/planner';
import type { Reader } from './reader';
import type { JsonObject } from './json';
import { isObject, listIn, textIn } from './json';

/** What is asked of people everywhere. */
export const personFields = '$select=id,displayName,mail,userPrincipalName';

/** Path of a group's members; the largest page the directory gives (https://learn.microsoft.com/graph/api/group-list-members). */
export const membersPath = (groupId: string) =>
  `/groups/${encodeURIComponent(groupId)}/members?${personFields}&$top=999`;

/** A person; null for what is none. Guests and service people may have no mail. */
export function personFrom(body: unknown): Person | null {
  const id = textIn(body, 'id');
  if (id === null) return null;
  const mail = textIn(body, 'mail') ?? textIn(body, 'userPrincipalName') ?? '';
  return { id, name: textIn(body, 'displayName') ?? mail, mail };
}

/** The people of a page of members; groups and devices may be members too. */
export function peopleIn(page: readonly JsonObject[]): Person[] {
  return page
    .filter((member) => (textIn(member, '@odata.type') ?? '#microsoft.graph.user') === '#microsoft.graph.user')
    .flatMap((member) => personFrom(member) ?? []);
}

/** Groups of mine that can have plans: https://learn.microsoft.com/graph/api/user-list-memberof */
export async function readGroups(reader: Reader, signal?: AbortSignal): Promise<GroupChoice[]> {
  const found = await reader.pages('/me/memberOf?$select=id,displayName,groupTypes&$top=999', 'groups', signal);
  return found
    .filter((entry) => {
      const types = isObject(entry) ? entry['groupTypes'] : undefined;
      return (
        textIn(entry, '@odata.type') === '#microsoft.graph.group' && Array.isArray(types) && types.includes('Unified')
      );
    })
    .flatMap((group) => {
      const id = textIn(group, 'id');
      return id === null ? [] : { id, name: textIn(group, 'displayName') ?? id };
    });
}

/** People as they were read, so that nobody is asked for twice. Names and addresses hardly change while a pane is open. */
export interface Acquainted {
  byId: Map<PersonId, Person | null>;
  byMail: Map<string, Person[]>;
}

/** People by id; those who are not there or may not be read are left out. */
export async function readPeople(
  reader: Reader,
  ids: readonly PersonId[],
  { byId }: Acquainted,
  signal?: AbortSignal,
): Promise<Person[]> {
  const unknown = [...new Set(ids)].filter((id) => !byId.has(id));
  const paths = unknown.map((id) => `/users/${encodeURIComponent(id)}?${personFields}`);
  const answers = paths.length > 0 ? await reader.all(paths, 'people', signal) : [];
  unknown.forEach((id, at) => {
    const answer = answers[at];
    // Trouble is not remembered: the person may be read next time.
    if (answer?.status === 200) byId.set(id, personFrom(answer.body));
    else if (answer?.status === 404) byId.set(id, null);
  });
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** People by mail address or user principal name; guests have their own address as mail alone. */
export async function readPeopleByMail(
  reader: Reader,
  mails: readonly string[],
  { byMail }: Acquainted,
  signal?: AbortSignal,
): Promise<Person[]> {
  const unknown = [...new Set(mails)].filter((mail) => !byMail.has(mail));
  const answers = unknown.length > 0 ? await reader.all(unknown.map(pathByMail), 'people', signal) : [];
  unknown.forEach((mail, at) => {
    const answer = answers[at];
    if (answer?.status === 200) byMail.set(mail, peopleIn(listIn(answer.body, 'value')));
  });
  const found = mails.flatMap((mail) => byMail.get(mail) ?? []);
  return [...new Map(found.map((person) => [person.id, person])).values()];
}

/**
 * People whose name's words begin so, or of that address. The directory's index answers only who says that a moment's
 * delay is no matter: https://learn.microsoft.com/graph/search-query-parameter
 */
export async function searchPeople(reader: Reader, text: string, signal?: AbortSignal): Promise<Person[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const path = wanted.includes('@') ? pathByMail(wanted) : pathByName(wanted);
  const found = await reader.one(path, 'people', signal, { ConsistencyLevel: 'eventual' });
  return peopleIn(listIn(found, 'value'));
}

function pathByMail(mail: string): string {
  const quoted = `'${mail.replaceAll("'", "''")}'`;
  return `/users?$filter=${encodeURIComponent(`mail eq ${quoted} or userPrincipalName eq ${quoted}`)}&${personFields}`;
}

function pathByName(name: string): string {
  const phrase = name.replace(/["\\]/g, ' ');
  const search = encodeURIComponent(`"displayName:${phrase}" OR "mail:${phrase}"`);
  return `/users?$search=${search}&$count=true&$top=25&${personFields}`;
}
