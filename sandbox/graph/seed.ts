import { firstRevision } from './etag';
import { nextMoment } from './moment';
import { emptyState, type EmulatorState, type UserRecord } from './state';
import { newGuid, newPlannerId } from './world';

/** A directory to begin with, and where to look in it. */
export interface Seed {
  state: EmulatorState;
  groupId: string;
  planId: string;
}

/** Somebody who can be signed in as. */
export interface SeedUser {
  id: string;
  userPrincipalName: string;
  displayName: string;
  /** In the group of the plan, and so allowed to see it. */
  member: boolean;
  token: string;
}

/** The scopes that Phaseboard asks people for; the emulator gives every seeded token the same. */
export const SEED_SCOPES = ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All', 'Tasks.ReadWrite'];

const DOMAIN = 'phaseboard.example';

/** Plainly invented people. The last member is a guest; the outsider is in the directory but not in the group. */
const MEMBERS: [givenName: string, surname: string, jobTitle: string][] = [
  ['Ana', 'Prueba', 'Project manager'],
  ['Luis', 'Ejemplo', 'Network engineer'],
  ['María José', 'Muestra', 'Identity architect'],
  ['Kenji', 'Sample', 'Mail administrator'],
  ['Zoë', 'Placeholder', 'Support lead'],
];
const GUEST: [string, string, string] = ['Gus', 'Visitor', 'Consultant'];
const OUTSIDER: [string, string, string] = ['Olga', 'Outside', 'Auditor'];

/** One group of five people and a guest, one person outside it, one empty plan, a token for everybody. */
export function defaultSeed({ now, random }: { now: () => Date; random: () => number }): Seed {
  const state = emptyState();
  const applicationId = newGuid(random);
  const members = MEMBERS.map(([givenName, surname, jobTitle]) => employee(random, givenName, surname, jobTitle));
  const guest: UserRecord = {
    ...employee(random, ...GUEST),
    mail: 'gus@visitor.example',
    // Guests carry their own address inside a name of the host's directory: https://learn.microsoft.com/entra/external-id/user-properties.
    userPrincipalName: `gus_visitor.example#EXT#@${DOMAIN}`,
    userType: 'Guest',
  };
  const outsider = employee(random, ...OUTSIDER);
  const people = [...members, guest, outsider];
  for (const person of people) {
    state.users[person.id] = person;
    state.tokens[newToken(random)] = { userId: person.id, applicationId, scopes: [...SEED_SCOPES], expiresAt: null };
  }
  const groupId = newGuid(random);
  state.groups[groupId] = {
    id: groupId,
    displayName: 'Rollout team',
    description: 'The people of the demonstration',
    mail: `rollout@${DOMAIN}`,
    members: [...members, guest].map((person) => person.id),
    owners: members.slice(0, 1).map((person) => person.id),
  };
  const planId = newPlannerId(random);
  const creator = members[0]?.id ?? guest.id;
  state.sequence = 1;
  state.plans[planId] = {
    id: planId,
    sequence: 1,
    title: 'Rollout',
    groupId,
    createdBy: { user: { displayName: null, id: creator }, application: { displayName: null, id: applicationId } },
    createdDateTime: nextMoment(state.clock, now(), random),
    revision: firstRevision(),
    details: { categoryDescriptions: {}, sharedWith: { [creator]: true }, revision: firstRevision() },
  };
  return { state, groupId, planId };
}

/** Everybody with a token, in the order of the directory, for those who choose whom to be. */
export function usersOf(state: EmulatorState, groupId: string): SeedUser[] {
  return Object.entries(state.tokens).flatMap(([token, { userId }]) => {
    const user = state.users[userId];
    if (user === undefined) return [];
    const { id, userPrincipalName, displayName } = user;
    return [
      { id, userPrincipalName, displayName, member: state.groups[groupId]?.members.includes(id) === true, token },
    ];
  });
}

/** Somebody of the directory, by name and address. */
export function personOf(random: () => number, displayName: string, mail: string, isGuest: boolean): UserRecord {
  const [givenName = displayName, ...others] = displayName.split(' ');
  return {
    id: newGuid(random),
    displayName,
    givenName,
    surname: others.join(' '),
    mail,
    userPrincipalName: isGuest ? `${mail.replace('@', '_')}#EXT#@${DOMAIN}` : mail,
    userType: isGuest ? 'Guest' : 'Member',
    jobTitle: null,
  };
}

function employee(random: () => number, givenName: string, surname: string, jobTitle: string): UserRecord {
  const address = `${plain(givenName)}.${plain(surname)}@${DOMAIN}`;
  return {
    id: newGuid(random),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: address,
    userPrincipalName: address,
    userType: 'Member',
    jobTitle,
  };
}

/** Letters alone, without accents, as mail addresses have them. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}

function newToken(random: () => number): string {
  return `sandbox.${newPlannerId(random)}${newPlannerId(random)}`;
}
