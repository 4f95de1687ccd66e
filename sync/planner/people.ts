import type { Person, PersonId } from '../../shared/model';
import type { GroupChoice } from '../ports/planner';
import type { Reader } from './reader';
import type { JsonObject } from './json';
import { isObject, textIn } from './json';

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
export async function readGroups(reader: Reader): Promise<GroupChoice[]> {
  const found = await reader.pages('/me/memberOf?$select=id,displayName,groupTypes&$top=999', 'groups');
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

/** People by id; those who are not there or may not be read are left out. */
export async function readPeople(reader: Reader, ids: readonly PersonId[]): Promise<Person[]> {
  const paths = ids.map((id) => `/users/${encodeURIComponent(id)}?${personFields}`);
  const answers = await reader.all(paths, 'people');
  return answers.flatMap(({ status, body }) => (status === 200 ? (personFrom(body) ?? []) : []));
}
