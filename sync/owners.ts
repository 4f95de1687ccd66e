import type { Owners, Person, PersonId } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import { limits } from './limits';

/** Everybody whose name may stand in a cell. */
export interface Directory {
  people: readonly Person[];
  /** Whom a name, a mail address or an id may mean. */
  candidates: (name: string) => readonly Person[];
  /** True if people said that the name means nobody whom Planner can hold. */
  isNobody: (name: string) => boolean;
}

/**
 * A directory of members of the plan's group and whoever else has a task in the plan. `aliases` is the People worksheet:
 * a name there stands for the person with that mail, which settles who of several is meant; `names` is what people chose.
 */
export function directoryOf(
  people: readonly Person[],
  aliases: readonly { name: string; mail: string }[],
  names: SyncSettings['names'] = {},
): Directory {
  const own = new Map<string, Set<Person>>();
  const meant = new Map<string, Set<Person>>();
  const add = (index: Map<string, Set<Person>>, name: string, person: Person) => {
    if (name !== '') index.set(name, (index.get(name) ?? new Set()).add(person));
  };
  for (const person of people) {
    for (const name of [person.name, person.mail, person.id]) add(own, plainName(name), person);
  }
  for (const { name, mail } of aliases) {
    for (const person of own.get(plainName(mail)) ?? []) add(meant, plainName(name), person);
  }
  const chosen = new Map(Object.entries(names));
  const isNobody = (name: string) => !meant.has(plainName(name)) && chosen.get(plainName(name)) === null;
  return {
    people,
    isNobody,
    candidates(name) {
      if (isNobody(name)) return [];
      const choice = people.filter(({ id }) => id === chosen.get(plainName(name)));
      const settled = meant.get(plainName(name)) ?? (choice.length > 0 ? choice : own.get(plainName(name)));
      return [...(settled ?? [])];
    },
  };
}

/** An owner whom Planner cannot be given: nobody of that name, several people, or one more than a task can have. */
export interface UnheldOwner {
  name: string;
  why: 'unknown' | 'several' | 'too-many';
  candidates: Person[];
}

export interface ReadOwners {
  owners: Owners;
  unheld: UnheldOwner[];
}

/**
 * The owners that the names of a cell stand for. A name shared by several people means the one who owned the row
 * before (`known`), and so does the id of somebody whose name cannot be read; otherwise it stays a name, and so do those
 * whom a task has no room for. Nobody is ever refused.
 */
export function readOwners(
  names: readonly string[],
  directory: Directory,
  known: readonly PersonId[] = [],
): ReadOwners {
  const owners: Owners = { people: [], others: [] };
  const unheld: UnheldOwner[] = [];
  for (const name of names) {
    const candidates = [...directory.candidates(name)];
    const free = candidates.filter(({ id }) => !owners.people.includes(id));
    const person = candidates.length === 1 ? candidates[0] : free.find(({ id }) => known.includes(id));
    const personId = person?.id ?? known.find((id) => plainName(id) === plainName(name));
    if (personId !== undefined && owners.people.includes(personId)) continue;
    if (personId !== undefined && owners.people.length < limits.assignees) owners.people.push(personId);
    else if (!owners.others.some((other) => plainName(other) === plainName(name))) {
      owners.others.push(name.trim());
      const why = personId !== undefined ? 'too-many' : candidates.length > 0 ? 'several' : 'unknown';
      if (!directory.isNobody(name)) unheld.push({ name: name.trim(), why, candidates });
    }
  }
  return { owners, unheld };
}

/** The names that a cell shows for owners, people first in their order. */
export function namesOf(owners: Owners, people: readonly Person[]): string[] {
  return [...owners.people.map((id) => nameOf(id, people)), ...owners.others];
}

/** The name that stands for somebody in a cell. */
export function nameOf(id: PersonId, people: readonly Person[]): string {
  const person = people.find((one) => one.id === id);
  return person ? cellName(person) : id;
}

/** The same owners, in whatever order and whoever of them waits. */
export function sameOwners(one: Owners, other: Owners): boolean {
  return (
    sameSet(one.people, other.people) &&
    sameSet(
      one.others.map((name) => plainName(name)),
      other.others.map((name) => plainName(name)),
    )
  );
}

/** Owners as a set: who was added on either side is in, who was taken away on either side is out; the sheet's order first. */
export function mergeOwners(snapshot: Owners, sheet: Owners, planner: Owners): Owners {
  const merge = (base: string[], here: string[], there: string[]) => {
    const keys = (names: string[]) => new Set(names.map((name) => plainName(name)));
    const [before, left, right] = [keys(base), keys(here), keys(there)];
    const kept = here.filter((name) => right.has(plainName(name)) || !before.has(plainName(name)));
    const added = there.filter((name) => !left.has(plainName(name)) && !before.has(plainName(name)));
    return [...kept, ...added];
  };
  return {
    people: merge(snapshot.people, sheet.people, planner.people),
    others: merge(snapshot.others, sheet.others, planner.others),
  };
}

/** A name that can be read back out of a cell in which `;` parts the owners. */
function cellName({ id, name, mail }: Person): string {
  const readable = (text: string) => text.trim() !== '' && !text.includes(';');
  return [name, mail].find(readable) ?? id;
}

/** A name as it is compared: letter case, spaces and Unicode forms aside. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}
