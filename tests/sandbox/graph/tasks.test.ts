import {
  assignment,
  createTenant,
  errorIn,
  etagIn,
  itemsIn,
  objectIn,
  textIn,
  type Person,
  type Reply,
  type Tenant,
} from '../../support/graph-tenant';
import { anyText, textLike, textWith } from '../../support/matchers';

let tenant: Tenant;
let ana: Person;

beforeEach(() => {
  tenant = createTenant();
  ana = tenant.ana;
});

const create = (fields: object = {}): Promise<Reply> =>
  ana.post('planner/tasks', { planId: tenant.planId, title: 'Name a sponsor', ...fields });
const pathOf = (reply: Reply) => `planner/tasks/${textIn(reply.body, 'id')}`;

/** Writes one field of a new task and tells what the service then shows of it. */
async function written(fields: object): Promise<Reply> {
  const task = await create();
  return ana.patch(pathOf(task), etagIn(task.body), fields, { Prefer: 'return=representation' });
}

describe('a new task', () => {
  test('shows every property, with the defaults of real records', async () => {
    const { status, headers, body } = await create();
    expect(status).toBe(201);
    expect(headers.get('ETag')).toBe(body['@odata.etag']);
    expect(headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(body).toEqual({
      '@odata.context': 'https://graph.example:8443/v1.0/$metadata#planner/tasks/$entity',
      '@odata.etag': textLike(/^W\/"[A-Za-z0-9+/=]+"$/),
      id: textLike(/^[A-Za-z0-9_-]{28}$/),
      planId: tenant.planId,
      bucketId: null,
      title: 'Name a sponsor',
      orderHint: textLike(/^\d{19}P.$/),
      assigneePriority: '',
      percentComplete: 0,
      priority: 5,
      startDateTime: null,
      dueDateTime: null,
      completedDateTime: null,
      completedBy: null,
      hasDescription: false,
      previewType: 'automatic',
      referenceCount: 0,
      checklistItemCount: 0,
      activeChecklistItemCount: 0,
      conversationThreadId: null,
      appliedCategories: {},
      assignments: {},
      createdBy: {
        user: { displayName: null, id: ana.id },
        application: { displayName: null, id: anyText() },
      },
      createdDateTime: textLike(/^2026-03-02T09:00:00\.\d{7}Z$/),
    });
  });

  test('has details at once, with the same id, nothing in them and an etag of their own', async () => {
    const task = await create();
    const details = await ana.get(`${pathOf(task)}/details`);
    expect(details.body).toEqual({
      '@odata.context': `https://graph.example:8443/v1.0/$metadata#planner/tasks('${textIn(task.body, 'id')}')/details/$entity`,
      '@odata.etag': textLike(/^W\//),
      id: task.body['id'],
      description: null,
      previewType: 'automatic',
      references: {},
      checklist: {},
    });
    expect(etagIn(details.body)).not.toBe(etagIn(task.body));
  });

  const details = {
    description: 'Somebody who can decide',
    previewType: 'description',
    checklist: {
      '95e27074-6c4a-447a-aa24-9d718a0b86fa': {
        '@odata.type': 'microsoft.graph.plannerChecklistItem',
        title: 'Ask',
        isChecked: true,
      },
    },
  };
  test('takes its details along, and counts them', async () => {
    const task = await create({ details });
    expect(task.body).toMatchObject({
      hasDescription: true,
      previewType: 'description',
      checklistItemCount: 1,
      activeChecklistItemCount: 0,
    });
    expect((await ana.get(`${pathOf(task)}/details`)).body).toMatchObject({ description: 'Somebody who can decide' });
  });

  test('where the service does not take details, it leaves them out without a word', async () => {
    tenant = createTenant({ detailsInCreate: false });
    ana = tenant.ana;
    expect((await create({ details })).body).toMatchObject({ hasDescription: false, checklistItemCount: 0 });
  });

  test.each([
    ['no plan', { planId: undefined }, 400, "'PlanId'"],
    ['a plan that does not exist', { planId: 'x'.repeat(28) }, 403, 'or the item may not exist'],
    ['a malformed plan id', { planId: 'plan-1' }, 400, 'not in a valid format'],
    ['no title', { title: undefined }, 400, "'Title'"],
    ['a title that is null', { title: null }, 400, "'Title'"],
    ['an empty title', { title: ' ' }, 400, "'Title'"],
    ['a title that is too long', { title: 'x'.repeat(256) }, 400, '255'],
    ['a bucket of nowhere', { bucketId: 'x'.repeat(28) }, 400, 'bucket'],
    ['an id of one’s own', { id: 'x'.repeat(28) }, 400, "'id'"],
    ['a property nobody knows', { colour: 'red' }, 400, "'colour'"],
    ['details that are text', { details: 'text' }, 400, "'details'"],
    ['an etag among the data', { '@odata.etag': 'x' }, 201, ''],
  ])('with %s: %s', async (_, fields, status, message) => {
    const reply = await create(fields);
    expect(reply.status).toBe(status);
    if (status >= 400) expect(errorIn(reply)).toMatchObject({ code: '', message: textWith(message) });
    expect(itemsIn((await ana.get(`planner/plans/${tenant.planId}/tasks`)).body)).toHaveLength(status === 201 ? 1 : 0);
  });

  test('ids and moments are never the same twice', async () => {
    const tasks = await Promise.all(Array.from({ length: 50 }, () => create()));
    expect(new Set(tasks.map((task) => task.body['id'])).size).toBe(50);
    expect(new Set(tasks.map((task) => task.body['createdDateTime'])).size).toBe(50);
    expect(new Set(tasks.map((task) => task.body['orderHint'])).size).toBe(50);
  });

  test('cannot be made under /me', async () => {
    expect(errorIn(await ana.post('me/planner/tasks', { title: 'x' }))).toMatchObject({
      status: 400,
      code: 'BadRequest',
      message: 'Write requests are only supported on contained entities or navigation properties with bindings.',
    });
  });
});

describe('what a change may say', () => {
  test.each([
    ['title', 'Name two sponsors', 'Name two sponsors'],
    ['title', 'x'.repeat(255), 'x'.repeat(255)],
    ['percentComplete', 50, 50],
    ['priority', 0, 0],
    ['priority', 10, 10],
    ['conversationThreadId', 'thread', 'thread'],
    ['dueDateTime', '2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z'],
    ['dueDateTime', '2026-12-01T12:00:00.1230000+02:00', '2026-12-01T10:00:00.123Z'],
    ['dueDateTime', '2026-12-01T10:00Z', '2026-12-01T10:00:00Z'],
    ['dueDateTime', '2024-02-29T10:00:00.0000001Z', '2024-02-29T10:00:00.0000001Z'],
    ['dueDateTime', null, null],
    ['startDateTime', '2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z'],
    ['bucketId', null, null],
  ])('%s: %j becomes %j', async (field, value, shown) => {
    const reply = await written({ [field]: value });
    expect([reply.status, reply.body[field]]).toEqual([200, shown]);
  });

  test.each([
    ['title', null],
    ['title', ''],
    ['title', 7],
    ['percentComplete', -1],
    ['percentComplete', 101],
    ['percentComplete', 33.3],
    ['percentComplete', '50'],
    ['percentComplete', null],
    ['priority', 11],
    ['dueDateTime', '2026-12-01'],
    ['dueDateTime', '2026-12-01T10:00:00'],
    ['dueDateTime', '2026-02-30T10:00:00Z'],
    ['dueDateTime', '2026-12-01T25:00:00Z'],
    ['dueDateTime', 1_764_583_200],
    ['bucketId', 'somewhere'],
    ['planId', 'x'.repeat(28)],
    ['createdDateTime', '2026-12-01T10:00:00Z'],
    ['orderHint', '8584291648854775801Pr'],
    ['assigneePriority', ''],
    ['constructor', 'x'],
  ])('%s: %j is refused with 400', async (field, value) => {
    expect(errorIn(await written({ [field]: value }))).toMatchObject({ status: 400, code: '' });
  });

  test('a task that is sent back whole is refused for its order hint', async () => {
    const { orderHint, title } = (await create()).body;
    expect(errorIn(await written({ title, orderHint })).message).toContain('order hint is in an invalid format');
  });

  test('nothing is written of a change that is refused in part', async () => {
    const task = await create();
    await ana.patch(pathOf(task), etagIn(task.body), { title: 'Renamed', priority: 99 });
    expect((await ana.get(pathOf(task))).body).toMatchObject({
      title: 'Name a sponsor',
      '@odata.etag': etagIn(task.body),
    });
  });

  test('a start after the due date is refused, also against the date that is already there', async () => {
    const both = { startDateTime: '2026-12-02T10:00:00Z', dueDateTime: '2026-12-01T10:00:00Z' };
    expect(errorIn(await written(both))).toMatchObject({
      status: 400,
      message: textWith('later than its due date'),
    });
    const task = await create({ dueDateTime: both.dueDateTime });
    expect((await ana.patch(pathOf(task), etagIn(task.body), { startDateTime: both.startDateTime })).status).toBe(400);
    expect((await ana.patch(pathOf(task), etagIn(task.body), { startDateTime: both.dueDateTime })).status).toBe(204);
  });

  test('a body that is no JSON object is refused', async () => {
    const task = await create();
    for (const body of [[], 'text', null]) {
      expect(errorIn(await ana.patch(pathOf(task), etagIn(task.body), body))).toMatchObject({
        status: 400,
        code: 'BadRequest',
      });
    }
  });
});

describe('completing', () => {
  test('says when and by whom, keeps that while it lasts, and forgets it after', async () => {
    const task = await create();
    const prefer = { Prefer: 'return=representation' };
    tenant.wait(60_000);
    const done = await tenant.luis.patch(pathOf(task), etagIn(task.body), { percentComplete: 100 }, prefer);
    expect(done.body).toMatchObject({
      completedDateTime: textLike(/^2026-03-02T09:01:00\.\d{7}Z$/),
      completedBy: { user: { id: tenant.luis.id } },
    });
    tenant.wait(60_000);
    const again = await ana.patch(pathOf(task), etagIn(done.body), { percentComplete: 100 }, prefer);
    expect(again.body['completedDateTime']).toBe(done.body['completedDateTime']);
    const reopened = await ana.patch(pathOf(task), etagIn(again.body), { percentComplete: 50 }, prefer);
    expect(reopened.body).toMatchObject({ completedDateTime: null, completedBy: null });
  });

  test('a task may be born completed', async () => {
    expect((await create({ percentComplete: 100 })).body).toMatchObject({ completedBy: { user: { id: ana.id } } });
  });
});

describe('lists', () => {
  test('of a plan, of a bucket, and of what is mine', async () => {
    const bucket = textIn((await ana.post('planner/buckets', { planId: tenant.planId, name: 'Assess' })).body, 'id');
    const first = await create({ bucketId: bucket });
    const second = await create({ assignments: { [ana.id]: assignment() } });
    const ids = async (path: string) => itemsIn((await ana.get(path)).body).map((task) => task['id']);
    expect(await ids(`planner/plans/${tenant.planId}/tasks`)).toEqual([first.body['id'], second.body['id']]);
    expect(await ids(`planner/buckets/${bucket}/tasks`)).toEqual([first.body['id']]);
    expect(await ids('me/planner/tasks')).toEqual([second.body['id']]);
  });

  test('$expand=details gives each task its details, with their own etag; $select what it names', async () => {
    const task = await create({ details: { description: 'Ask first' } });
    const list = await ana.get(`planner/plans/${tenant.planId}/tasks?$expand=details&$select=id,title`);
    const [item] = itemsIn(list.body);
    expect(Object.keys(item ?? {}).sort()).toEqual(['@odata.etag', 'details', 'id', 'title']);
    expect(objectIn(item, 'details')).toMatchObject({
      description: 'Ask first',
      id: task.body['id'],
      '@odata.etag': anyText(),
    });
    expect((await ana.get(`${pathOf(task)}?$expand=details`)).body).toMatchObject({
      details: { description: 'Ask first' },
    });
  });

  test('where the service does not expand, details are absent without a word', async () => {
    tenant = createTenant({ expandDetails: false });
    ana = tenant.ana;
    await create();
    const [item] = itemsIn((await ana.get(`planner/plans/${tenant.planId}/tasks?$expand=details`)).body);
    expect(item).not.toHaveProperty('details');
  });

  test.each([
    ['$select=colour', 400],
    ['$expand=colour', 400],
    ['$expand=bucketTaskBoardFormat', 501],
  ])('%s is answered with %i', async (option, status) => {
    await create();
    expect((await ana.get(`planner/plans/${tenant.planId}/tasks?${option}`)).status).toBe(status);
  });
});
