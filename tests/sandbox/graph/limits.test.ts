import type { Limits } from '../../../sandbox/graph/limits';
import { newGuid } from '../../../sandbox/graph/world';
import {
  assignment,
  chanceFrom,
  createTenant,
  errorIn,
  etagIn,
  textIn,
  type Person,
  type Reply,
  type Tenant,
} from '../../support/graph-tenant';

const chance = chanceFrom(7);
const entries = (type: string, keys: string[]) =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      { '@odata.type': `microsoft.graph.${type}`, ...(type.endsWith('Item') ? { title: key } : { alias: key }) },
    ]),
  );
const items = (count: number) =>
  entries(
    'plannerChecklistItem',
    Array.from({ length: count }, () => newGuid(chance)),
  );
const links = (count: number) =>
  entries(
    'plannerExternalReference',
    Array.from({ length: count }, (_, at) => `https%3A//phaseboard%2Eexample/${at}`),
  );

/** What goes beyond each limit when it is two. */
const BEYOND: [
  code: keyof Limits,
  third: (tenant: Tenant, add: (fields?: object) => Promise<Reply>) => Promise<Reply>,
][] = [
  ['MaximumActiveTasksInProject', async (_, add) => (await add(), await add(), add())],
  ['MaximumTasksInProject', async (_, add) => (await add({ percentComplete: 100 }), await add(), add())],
  ['MaximumTasksCreatedByUser', async (_, add) => (await add(), await add(), add())],
  [
    'MaximumBucketsInProject',
    async ({ ana, planId }) => {
      const create = () => ana.post('planner/buckets', { planId, name: 'x' });
      return (await create(), await create(), create());
    },
  ],
  [
    'MaximumPlannerPlans',
    async ({ ana, groupId }) => {
      const create = () => ana.post('planner/plans', { title: 'x', owner: groupId });
      return (await create(), create());
    },
  ],
  [
    'MaximumProjectsOwnedByUser',
    async ({ ana, groupId }) => {
      const create = () => ana.post('planner/plans', { title: 'x', owner: groupId });
      return (await create(), create());
    },
  ],
  [
    'MaximumProjectsSharedWithUser',
    async ({ ana, luis, groupId, planId }) => {
      const share = async (id: string) => {
        const path = `planner/plans/${id}/details`;
        return ana.patch(path, etagIn((await ana.get(path)).body), { sharedWith: { [luis.id]: true } });
      };
      const create = async () => textIn((await ana.post('planner/plans', { title: 'x', owner: groupId })).body, 'id');
      return (await share(planId), await share(await create()), share(await create()));
    },
  ],
  [
    'MaximumTasksAssignedToUser',
    async ({ luis }, add) => {
      const given = { assignments: { [luis.id]: assignment() } };
      return (await add(given), await add(given), add(given));
    },
  ],
  [
    'MaximumAssigneesInTasks',
    ({ ana, luis, guest }, add) =>
      add({ assignments: Object.fromEntries([ana, luis, guest].map(({ id }) => [id, assignment()])) }),
  ],
  ['MaximumChecklistItemsOnTask', (_, add) => add({ details: { checklist: items(3) } })],
  ['MaximumReferencesOnTask', (_, add) => add({ details: { references: links(3) } })],
  [
    'MaximumUsersSharedWithProject',
    async ({ ana, luis, guest, planId }) => {
      const details = await ana.get(`planner/plans/${planId}/details`);
      const sharedWith = { [luis.id]: true, [guest.id]: true };
      return ana.patch(`planner/plans/${planId}/details`, etagIn(details.body), { sharedWith });
    },
  ],
];

test.each(BEYOND)('%s is named with 403, and nothing is written', async (code, third) => {
  const tenant = createTenant({ limits: { [code]: 2 } });
  const { ana, planId } = tenant;
  const reply = await third(tenant, (fields = {}) => ana.post('planner/tasks', { planId, title: 'x', ...fields }));
  expect(errorIn(reply)).toEqual({ status: 403, code, message: 'The request exceeded allowed limits.' });
});

test('twenty checklist items and fifteen references fit, one more does not', async () => {
  const { ana, planId } = createTenant();
  const create = (details: object) => ana.post('planner/tasks', { planId, title: 'x', details });
  expect((await create({ checklist: items(20), references: links(15) })).status).toBe(201);
  expect(errorIn(await create({ checklist: items(21) })).code).toBe('MaximumChecklistItemsOnTask');
  expect(errorIn(await create({ references: links(16) })).code).toBe('MaximumReferencesOnTask');
});

test('completing makes room, reopening needs it', async () => {
  const { ana, planId } = createTenant({ limits: { MaximumActiveTasksInProject: 1 } });
  const create = () => ana.post('planner/tasks', { planId, title: 'x' });
  const complete = async (person: Person, reply: Reply, percentComplete: number) => {
    const path = `planner/tasks/${textIn(reply.body, 'id')}`;
    return person.patch(path, etagIn((await person.get(path)).body), { percentComplete });
  };
  const first = await create();
  await complete(ana, first, 100);
  expect((await create()).status).toBe(201);
  expect(errorIn(await complete(ana, first, 50)).code).toBe('MaximumActiveTasksInProject');
});

test('in a full plan the tasks that are there can still be changed', async () => {
  const { ana, planId } = createTenant({ limits: { MaximumActiveTasksInProject: 1 } });
  const task = (await ana.post('planner/tasks', { planId, title: 'x' })).body;
  expect(
    (await ana.patch(`planner/tasks/${textIn(task, 'id')}`, etagIn(task), { title: 'y', percentComplete: 50 })).status,
  ).toBe(204);
});
