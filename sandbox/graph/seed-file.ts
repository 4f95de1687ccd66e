import { createEmulator } from './emulator';
import { isJsonObject, type JsonObject } from './json';
import { emptyState, isEmulatorState, type EmulatorState } from './state';
import { personOf, SEED_SCOPES } from './seed';
import { newGuid, newPlannerId } from './world';

/** What a seed is made with. */
interface Chance {
  now: () => Date;
  random: () => number;
}

/**
 * The state that a file describes: one that was saved, or people, groups, plans, buckets and tasks by name:
 *
 * `{"people": [{"name": "Ana Prueba", "mail": "ana@contoso.example", "guest": false}],
 *   "groups": [{"name": "Rollout team", "members": ["ana@contoso.example"], "plans": [{"title": "Rollout", "buckets":
 *   [{"name": "Enable", "tasks": [{"title": "Order licences", "assignees": ["ana@contoso.example"]}]}]}]}]}`
 *
 * A task may have whatever the body that creates one may have besides. Null for anything else.
 */
export async function stateOf(text: string, chance: Chance): Promise<EmulatorState | null> {
  try {
    const content: unknown = JSON.parse(text);
    if (isEmulatorState(content)) return content;
    return isJsonObject(content) ? await described(content, chance) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NoSeed) return null;
    throw error;
  }
}

class NoSeed extends Error {}

async function described(content: JsonObject, { now, random }: Chance): Promise<EmulatorState> {
  const state = emptyState();
  const applicationId = newGuid(random);
  const ids = new Map<string, string>();
  for (const one of listIn(content, 'people')) {
    const person = personOf(random, textIn(one, 'name'), textIn(one, 'mail'), one['guest'] === true);
    ids.set(textIn(one, 'mail'), person.id);
    state.users[person.id] = person;
    const token = `sandbox.${newPlannerId(random)}${newPlannerId(random)}`;
    state.tokens[token] = { userId: person.id, applicationId, scopes: [...SEED_SCOPES], expiresAt: null };
  }
  const idOf = (mail: unknown) => ids.get(String(mail)) ?? refuse();
  const plans: { groupId: string; creator: string; plan: JsonObject }[] = [];
  for (const group of listIn(content, 'groups')) {
    const id = newGuid(random);
    const members = Array.isArray(group['members']) ? group['members'].map(idOf) : refuse();
    const displayName = textIn(group, 'name');
    state.groups[id] = {
      id,
      displayName,
      description: null,
      mail: `${displayName.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@phaseboard.example`,
      members,
      owners: members.slice(0, 1),
    };
    for (const plan of listIn(group, 'plans')) plans.push({ groupId: id, creator: members[0] ?? refuse(), plan });
  }
  // Plans and what is in them are made by a member, so that they are what the service would make of them.
  const emulator = createEmulator({ state, now, random });
  for (const { groupId, creator, plan } of plans) {
    const token = Object.entries(state.tokens).find(([, { userId }]) => userId === creator)?.[0] ?? refuse();
    const make = async (path: string, body: object): Promise<string> => {
      const headers = { Authorization: `Bearer ${token}` };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const made: unknown = await (await emulator.fetch(`http://localhost/v1.0/planner/${path}`, init)).json();
      return isJsonObject(made) && typeof made['id'] === 'string' ? made['id'] : refuse();
    };
    const container = { containerId: groupId, type: 'group' };
    const planId = await make('plans', { container, title: textIn(plan, 'title') });
    let after = '';
    for (const bucket of listIn(plan, 'buckets')) {
      const bucketId = await make('buckets', { planId, name: textIn(bucket, 'name'), orderHint: `${after} !` });
      after = emulator.state().buckets[bucketId]?.orderHint ?? '';
      for (const { assignees = [], ...task } of listIn(bucket, 'tasks')) {
        const people = Array.isArray(assignees) ? assignees.map(idOf) : refuse();
        const entry = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
        const assignments = Object.fromEntries(people.map((id) => [id, entry]));
        await make('tasks', { planId, bucketId, ...task, ...(people.length > 0 && { assignments }) });
      }
    }
  }
  return emulator.state();
}

function listIn(value: JsonObject, name: string): JsonObject[] {
  const list = value[name] ?? [];
  return Array.isArray(list) && list.every(isJsonObject) ? list : refuse();
}

function textIn(value: JsonObject, name: string): string {
  const text = value[name];
  return typeof text === 'string' && text !== '' ? text : refuse();
}

function refuse(): never {
  throw new NoSeed();
}
