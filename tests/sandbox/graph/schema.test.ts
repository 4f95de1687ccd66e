import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject } from '../../../sandbox/graph/json';
import { readSchema } from '../../support/csdl';
import { assignment, createTenant, etagIn, itemsIn, textIn } from '../../support/graph-tenant';

/** Graph's own schema, where a copy of its Planner part lies beside the project. */
const FILE = join(process.cwd(), '../shared/reference/graph/planner.v1.0.csdl.xml');

(existsSync(FILE) ? test : test.skip)('whatever Planner sends is as its schema says', async () => {
  const schema = readSchema(readFileSync(FILE, 'utf8'));
  const { ana, luis, planId, groupId } = createTenant();
  const bucket = await ana.post('planner/buckets', { planId, name: 'Build' });
  const bucketId = textIn(bucket.body, 'id');
  const typed = (type: string, rest: object) => ({ '@odata.type': `#microsoft.graph.${type}`, ...rest });
  const made = await ana.post('planner/tasks', {
    planId,
    bucketId,
    title: 'Order the crane',
    dueDateTime: '2026-12-01T10:00:00Z',
    assignments: { [luis.id]: assignment() },
    appliedCategories: { category25: true },
    details: {
      description: 'By the quay',
      checklist: { 'd280ed1a-9f6b-4f9c-a962-fb4d00dc50ff': typed('plannerChecklistItem', { title: 'Call' }) },
      references: {
        'https%3A//contoso%2Eexample': typed('plannerExternalReference', { alias: 'Plan', type: 'Other' }),
      },
    },
  });
  const task = textIn(made.body, 'id');
  const prefer = { Prefer: 'return=representation' };
  const done = await luis.patch(`planner/tasks/${task}`, etagIn(made.body), { percentComplete: 100 }, prefer);
  await ana.patch(`planner/plans/${planId}/details`, etagIn((await ana.get(`planner/plans/${planId}/details`)).body), {
    categoryDescriptions: { category1: 'Late' },
    sharedWith: typed('plannerUserIds', { [luis.id]: true }),
  });
  const sent: [type: string, entity: unknown][] = [
    ['plannerBucket', bucket.body],
    ['plannerTask', made.body],
    ['plannerTask', done.body],
  ];
  for (const [type, path] of [
    ['plannerPlan', `planner/plans/${planId}?$expand=details`],
    ['plannerPlan', `groups/${groupId}/planner/plans`],
    ['plannerPlan', 'me/planner/plans'],
    ['plannerPlanDetails', `planner/plans/${planId}/details`],
    ['plannerBucket', `planner/plans/${planId}/buckets`],
    ['plannerBucket', `planner/buckets/${bucketId}`],
    ['plannerTask', `planner/plans/${planId}/tasks?$expand=details`],
    ['plannerTask', `planner/buckets/${bucketId}/tasks`],
    ['plannerTask', `planner/tasks/${task}?$expand=details`],
    ['plannerTaskDetails', `planner/tasks/${task}/details`],
    ['plannerBucketTaskBoardTaskFormat', `planner/tasks/${task}/bucketTaskBoardFormat`],
    ['plannerProgressTaskBoardTaskFormat', `planner/tasks/${task}/progressTaskBoardFormat`],
    ['plannerAssignedToTaskBoardTaskFormat', `planner/tasks/${task}/assignedToTaskBoardFormat`],
  ] as const) {
    const { status, body } = await ana.get(path);
    expect([path, status]).toEqual([path, 200]);
    const entities = Array.isArray(body['value']) ? itemsIn(body) : [body];
    expect(entities.length).toBeGreaterThan(0);
    sent.push(...entities.map((entity): [string, unknown] => [type, entity]));
  }
  expect(sent.flatMap(([type, entity]) => schema.differences(type, entity))).toEqual([]);
  // That the check would notice.
  const spoilt = isJsonObject(made.body) ? { ...made.body, percentComplete: 'all', colour: 1, title: null } : {};
  expect(schema.differences('plannerTask', spoilt)).toHaveLength(3);
});
