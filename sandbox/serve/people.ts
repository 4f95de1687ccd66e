import type { EmulatorState } from '../graph/state';

/** Somebody one can be in the sandbox. */
export interface SandboxPerson {
  id: string;
  displayName: string;
  userPrincipalName: string;
  jobTitle: string | null;
  /** Whether the person is in the project's group. */
  member: boolean;
  /** Opens the emulator as this person in Planner's own pages; it opens nothing else. */
  token: string;
}

/** The people of the directory who have a token, members of a group first, in the order they were made. */
export function sandboxPeople(state: EmulatorState): SandboxPerson[] {
  const members = new Set(Object.values(state.groups).flatMap((group) => group.members));
  const people = Object.entries(state.tokens).flatMap(([token, { userId }]) => {
    const user = state.users[userId];
    if (user === undefined) return [];
    const { id, displayName, userPrincipalName, jobTitle } = user;
    return [{ id, displayName, userPrincipalName, jobTitle, member: members.has(id), token }];
  });
  return people.toSorted((a, b) => Number(b.member) - Number(a.member));
}
