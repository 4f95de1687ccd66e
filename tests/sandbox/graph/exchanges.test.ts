import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject } from '../../../sandbox/graph/json';
import { createTenant, etagIn, itemsIn, objectIn, textIn, type Tenant } from '../../support/graph-tenant';

/**
 * Requests and answers as the reference pages print them, replayed: the same status, and everything that the page shows,
 * of the same type. The official pages' own examples are replayed too where a copy lies beside the project.
 */
const FILES = [
  join(process.cwd(), 'tests/fixtures/graph/exchanges.json'),
  join(process.cwd(), '../shared/reference/graph/planner.v1.0.doc-examples.json'),
].filter(existsSync);

/** What the pages show and the emulator says it does not do. */
const NOT_IMITATED = /^GET planner\/(buckets|plans|tasks)$/i;

const EXCHANGES = FILES.flatMap((file) => {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return itemsIn(content, 'pairs').map((pair): [line: string, pair: object] => [textIn(pair['request'], 'line'), pair]);
});

/** A plan in which everything that the examples speak of exists. */
async function furnish(): Promise<{ tenant: Tenant; bucket: string; task: string }> {
  const tenant = createTenant({}, (state) => {
    // The people of the examples; who they are is of no interest.
    const pattern = Object.values(state.users)[0];
    if (pattern === undefined) throw new Error('Nobody is there');
    for (const id of ['fbab97d0-4932-4511-b675-204639209557', 'aaa27244-1db4-476a-a5cb-004607466324']) {
      state.users[id] = { ...pattern, id };
    }
  });
  const { ana, planId } = tenant;
  const bucket = textIn((await ana.post('planner/buckets', { planId, name: 'Assess' })).body, 'id');
  const mine = { [ana.id]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' } };
  const details = {
    description: 'Something',
    checklist: {
      'd280ed1a-9f6b-4f9c-a962-fb4d00dc50ff': { '@odata.type': 'microsoft.graph.plannerChecklistItem', title: 'Try' },
    },
    references: {
      'https%3A//developer%2Emicrosoft%2Ecom/en-us/graph/graph-explorer': {
        '@odata.type': 'microsoft.graph.plannerExternalReference',
        alias: 'Explorer',
        type: 'Other',
      },
    },
  };
  const body = {
    planId,
    bucketId: bucket,
    title: 'Look',
    assignments: mine,
    appliedCategories: { category4: true },
    details,
  };
  const task = textIn((await ana.post('planner/tasks', body)).body, 'id');
  const shared = await ana.get(`planner/plans/${planId}/details`);
  await ana.patch(`planner/plans/${planId}/details`, etagIn(shared.body), {
    categoryDescriptions: { category1: 'In', category2: 'Out', category5: 'Five', category6: 'Six' },
  });
  return { tenant, bucket, task };
}

test.each(EXCHANGES)('%s', async (line, pair) => {
  const { tenant, bucket, task } = await furnish();
  const { ana, luis, groupId, planId } = tenant;
  const [method = '', address = ''] = line.split(' ');
  const kind = /planner\/(plans|buckets|tasks)\//.exec(address)?.[1];
  const ids: Record<string, string> = {
    '{group}': groupId,
    '{group-id}': groupId,
    '{plan}': planId,
    '{plan-id}': planId,
    '{bucket}': bucket,
    '{bucket-id}': bucket,
    '{task-id}': task,
    '{me}': ana.id,
    '{other}': luis.id,
    '{id}': kind === 'plans' ? planId : kind === 'buckets' ? bucket : task,
  };
  const filled = (text: string) => text.replace(/\{[a-z-]+\}/g, (name) => ids[name] ?? name);
  const path = filled(address.replace(/^.*\/v1\.0\//, ''));
  const request = objectIn(pair, 'request');
  const response = objectIn(pair, 'response');
  const preferred = Object.entries(objectIn(request, 'headers')).filter(([name]) => name === 'Prefer');
  const headers = Object.fromEntries(preferred.map(([name, value]): [string, string] => [name, String(value)]));
  const sent = isJsonObject(request['body'])
    ? placed(request['body'], { planId, bucketId: bucket }, filled)
    : undefined;

  if (NOT_IMITATED.test(`${method} ${path}`)) {
    expect((await (method === 'GET' ? ana.get(path) : ana.patch(path, null, {}))).status).toBe(501);
    return;
  }
  const etag = method === 'PATCH' || method === 'DELETE' ? etagIn((await ana.get(path)).body) : null;
  const reply = await (method === 'GET'
    ? ana.get(path)
    : method === 'POST'
      ? ana.post(path, sent, headers)
      : method === 'PATCH'
        ? ana.patch(path, etag, sent, headers)
        : ana.delete(path, etag));
  expect(reply.status).toBe(response['status']);
  expect(differences(response['body'] ?? {}, reply.body, '')).toEqual([]);
});

/** The body with ids of the tenant in place of the example's. */
function placed(body: object, own: Record<string, string>, filled: (text: string) => string): unknown {
  return JSON.parse(filled(JSON.stringify(body)), (key, value: unknown) => own[key] ?? value);
}

/** Objects whose keys are data: any entry shows the shape. */
const OPEN = /(assignments|checklist|references|appliedCategories|sharedWith|orderHintsByAssignee)$/;

/** Where an answer lacks what the page shows, or has it of another type. */
function differences(shown: unknown, answered: unknown, where: string): string[] {
  if (shown === null) return [];
  if (Array.isArray(shown)) {
    return Array.isArray(answered) && answered.length > 0 ? differences(shown[0], answered[0], `${where}[0]`) : [where];
  }
  if (!isJsonObject(shown)) return typeof shown === typeof answered ? [] : [where];
  if (!isJsonObject(answered)) return [where];
  if (OPEN.test(where)) {
    const [entry] = Object.values(answered);
    return Object.values(shown).flatMap((value) => differences(value, entry, `${where}.*`));
  }
  return Object.entries(shown).flatMap(([name, value]) => differences(value, answered[name], `${where}.${name}`));
}
