import type { Fields, Person, PersonId } from '../shared/model';
import { inPlanner } from '../shared/status';
import type { SyncSettings } from '../shared/sync-settings';
import { changeOfSide, sheetFields } from './compare';
import type { FieldContext } from './fields';
import { namesAmong } from './label-fields';
import { directoryOf, plainName } from './owners';
import type { RowMemory, SheetRow } from './ports/workbook';

type Remembered = Pick<RowMemory, 'rowId' | 'taskId' | 'snapshot'>;

/**
 * How many rows say something of which Planner was not told yet: edited, typed or removed since the last sync. Planner is
 * not asked, so this is what the sheet has to tell, not what a sync will come to. Where a row stands does not count, nor
 * does what Planner decides.
 */
export function countUnsynced(
  rows: readonly SheetRow[],
  remembered: readonly Remembered[],
  settings: Pick<SyncSettings, 'directions' | 'names'>,
): number {
  const known = new Map(remembered.filter(({ taskId }) => taskId !== null).map((memory) => [memory.rowId, memory]));
  const context = contextWithoutPlanner(rows, known, settings);
  const told = rows.filter((row) => {
    const snapshot = known.get(row.id)?.snapshot;
    if (snapshot === undefined) return row.responsibility.trim() !== '' && inPlanner[row.status] !== null;
    return changeOfSide('sheet', sheetFields({ row, snapshot }, context), snapshot, settings) === 'edited';
  });
  const ids = new Set(rows.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !ids.has(id));
  return told.length + gone.length;
}

/** What cells are read with where nothing is known of the plan. */
function contextWithoutPlanner(
  rows: readonly SheetRow[],
  known: ReadonlyMap<string, Remembered>,
  { names }: Pick<SyncSettings, 'names'>,
): FieldContext {
  return {
    directory: directoryOf(peopleKnownBy(rows, known), [], names),
    phaseOfBucket: () => undefined,
    bucketOfPhase: () => undefined,
    labels: { known: namesAmong(rows), hasLabel: () => true },
    ranks: new Map(),
    quiet: false,
  };
}

/**
 * Who is called what, learnt from the rows: a name means whoever most of the rows with it alone were agreed to be owned
 * by; of those who only own rows together with others, whoever is left over. So somebody who took over from the only row
 * of another is seen once either of them owns a second one.
 */
function peopleKnownBy(rows: readonly SheetRow[], known: ReadonlyMap<string, Remembered>): Person[] {
  const owned = rows.map(({ id, owners }) => {
    const agreed = known.get(id)?.snapshot.owners;
    return { names: namesOfPeople(owners, agreed), ids: agreed?.people ?? [] };
  });
  const votes = new Map<string, { name: string; id: PersonId; count: number }>();
  for (const { names, ids } of owned) {
    const [[name, ...more], [id, ...others]] = [names, ids];
    if (name === undefined || id === undefined || more.length > 0 || others.length > 0) continue;
    const key = `${plainName(name)}\n${id}`;
    votes.set(key, { name, id, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const people = new Map<PersonId, Person>();
  const taken = new Set<string>();
  const learn = (name: string, id: PersonId) => {
    people.set(id, { id, name, mail: '' });
    taken.add(plainName(name));
  };
  for (const { name, id } of [...votes.values()].sort((one, other) => other.count - one.count)) {
    if (!people.has(id) && !taken.has(plainName(name))) learn(name, id);
  }
  const alone = new Set(owned.flatMap(({ ids }) => (ids.length === 1 ? ids : [])));
  for (const { names, ids } of owned.toSorted((one, other) => one.ids.length - other.ids.length)) {
    const newNames = names.filter((name) => !taken.has(plainName(name)));
    const newIds = ids.filter((id) => !people.has(id));
    if (newNames.length !== newIds.length || newIds.some((id) => alone.has(id))) continue;
    for (const [at, id] of newIds.entries()) learn(newNames[at] ?? '', id);
  }
  return [...people.values()];
}

function namesOfPeople(owners: readonly string[], agreed: Fields['owners'] | undefined): string[] {
  const others = new Set(agreed?.others.map(plainName));
  return owners.filter((name) => !others.has(plainName(name)));
}
