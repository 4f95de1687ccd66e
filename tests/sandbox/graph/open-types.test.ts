import { objectWith, textLike } from '../../support/matchers';
import {
  assignment,
  createTenant,
  errorIn,
  etagIn,
  objectIn,
  textIn,
  type Person,
  type Reply,
  type Tenant,
} from '../../support/graph-tenant';

const ITEM = '95e27074-6c4a-447a-aa24-9d718a0b86fa';
const OTHER = 'd280ed1a-9f6b-4f9c-a962-fb4d00dc50ff';
const item = (fields: object) => ({ '@odata.type': 'microsoft.graph.plannerChecklistItem', ...fields });
const link = (fields: object) => ({ '@odata.type': '#microsoft.graph.plannerExternalReference', ...fields });

let tenant: Tenant;
let ana: Person;
let path: string;

beforeEach(async () => {
  tenant = createTenant();
  ana = tenant.ana;
  const task = await ana.post('planner/tasks', { planId: tenant.planId, title: 'Review the network' });
  path = `planner/tasks/${textIn(task.body, 'id')}`;
});

/** Changes the resource as it stands now and answers with what it becomes. */
async function change(resource: string, body: unknown): Promise<Reply> {
  const before = await ana.get(resource);
  return ana.patch(resource, etagIn(before.body), body, { Prefer: 'return=representation' });
}

describe('assignments', () => {
  test('are merged: the named are given or taken, the others stay', async () => {
    await change(path, { assignments: { [ana.id]: assignment() } });
    const both = await change(path, { assignments: { [tenant.luis.id]: assignment('N9917 U2883!') } });
    expect(objectIn(both.body, 'assignments')).toEqual({
      [ana.id]: objectWith({ '@odata.type': '#microsoft.graph.plannerAssignment' }),
      [tenant.luis.id]: {
        '@odata.type': '#microsoft.graph.plannerAssignment',
        assignedBy: objectWith({ user: { displayName: null, id: ana.id } }),
        assignedDateTime: textLike(/\.\d{7}Z$/),
        orderHint: textLike(/^["-~]+$/),
      },
    });
    const one = await change(path, { assignments: { [ana.id]: null } });
    expect(Object.keys(objectIn(one.body, 'assignments'))).toEqual([tenant.luis.id]);
  });

  test('given again, only the place changes', async () => {
    const first = await change(path, { assignments: { [ana.id]: assignment() } });
    tenant.wait(1000);
    const second = await change(path, { assignments: { [ana.id]: assignment('a b!') } });
    const when = (reply: Reply) => objectIn(objectIn(reply.body, 'assignments'), ana.id)['assignedDateTime'];
    expect(when(second)).toBe(when(first));
  });

  const someone = () => tenant.luis.id;
  test.each([
    ['no type', () => ({ [someone()]: { orderHint: ' !' } })],
    [
      'the plural type',
      () => ({ [someone()]: { '@odata.type': '#microsoft.graph.plannerAssignments', orderHint: ' !' } }),
    ],
    [
      'a misspelt annotation',
      () => ({ [someone()]: { '#odata.type': 'microsoft.graph.plannerAssignment', orderHint: ' !' } }),
    ],
    ['true', () => ({ [someone()]: true })],
    ['no order hint', () => ({ [someone()]: { '@odata.type': '#microsoft.graph.plannerAssignment' } })],
    ['a hint of the service', () => ({ [someone()]: assignment('8584291648854775801Pr') })],
    ['who assigned', () => ({ [someone()]: { ...assignment(), assignedBy: {} } })],
    ['a mail address as key', () => ({ 'luis.ejemplo@phaseboard.example': assignment() })],
    ['somebody unknown', () => ({ '00000000-0000-4000-8000-000000000000': assignment() })],
    ['nobody', () => ({})],
    ['a list', () => []],
  ])('with %s are refused with 400', async (_, assignments) => {
    expect(errorIn(await change(path, { assignments: assignments() }))).toMatchObject({ status: 400, code: '' });
  });

  test('the type’s name may come with or without #, and the whole may declare its own', async () => {
    const assignments = {
      '@odata.type': 'microsoft.graph.plannerAssignments',
      [ana.id]: { '@odata.type': 'microsoft.graph.plannerAssignment', orderHint: ' !' },
    };
    expect((await change(path, { assignments })).status).toBe(200);
  });

  test('an outsider may be given a task, or may not, as configured', async () => {
    const give = { assignments: { [tenant.outsider.id]: assignment() } };
    expect((await change(path, give)).status).toBe(200);
    const strict = createTenant({ assignOutsiders: false });
    const body = { planId: strict.planId, title: 'x', assignments: { [strict.outsider.id]: assignment() } };
    expect((await strict.ana.post('planner/tasks', body)).status).toBe(403);
  });
});

describe('labels', () => {
  test('true applies, false takes away, the others stay', async () => {
    await change(path, { appliedCategories: { category3: true, category25: true } });
    const after = await change(path, { appliedCategories: { category3: false, category1: true } });
    expect(after.body['appliedCategories']).toEqual({ category25: true, category1: true });
  });

  test.each([
    { category26: true },
    { category0: true },
    { Category1: true },
    { category1: 'yes' },
    { category1: null },
    {},
  ])('%j is refused with 400', async (appliedCategories) => {
    expect((await change(path, { appliedCategories })).status).toBe(400);
  });
});

describe('a checklist', () => {
  test('items are merged by key and by member, null removes', async () => {
    await change(`${path}/details`, {
      checklist: { [ITEM]: item({ title: 'Measure' }), [OTHER]: item({ title: 'Report' }) },
    });
    const after = await change(`${path}/details`, { checklist: { [ITEM]: item({ isChecked: true }), [OTHER]: null } });
    expect(objectIn(after.body, 'checklist')).toEqual({
      [ITEM]: {
        '@odata.type': '#microsoft.graph.plannerChecklistItem',
        title: 'Measure',
        isChecked: true,
        orderHint: textLike(/^\d{19}P.$/),
        lastModifiedBy: objectWith({ user: { displayName: null, id: ana.id } }),
        lastModifiedDateTime: textLike(/\.\d{7}Z$/),
      },
    });
    expect((await ana.get(path)).body).toMatchObject({ checklistItemCount: 1, activeChecklistItemCount: 0 });
  });

  test('two people tick different items of the same details: no collision; the same one: 409', async () => {
    await change(`${path}/details`, {
      checklist: { [ITEM]: item({ title: 'Measure' }), [OTHER]: item({ title: 'Report' }) },
    });
    const etag = etagIn((await ana.get(`${path}/details`)).body);
    const tick = (key: string) => ({ checklist: { [key]: item({ isChecked: true }) } });
    expect((await ana.patch(`${path}/details`, etag, tick(ITEM))).status).toBe(204);
    expect((await tenant.luis.patch(`${path}/details`, etag, tick(OTHER))).status).toBe(204);
    expect((await tenant.luis.patch(`${path}/details`, etag, tick(ITEM))).status).toBe(409);
    expect((await tenant.luis.patch(`${path}/details`, etag, { checklist: { [ITEM]: null } })).status).toBe(409);
  });

  test.each([
    ['no type', { [ITEM]: { title: 'x' } }],
    ['the type’s old name', { [ITEM]: { '@odata.type': 'microsoft.graph.checklistItem', title: 'x' } }],
    ['a type and nothing else', { [ITEM]: item({}) }],
    ['a key that is no GUID', { one: item({ title: 'x' }) }],
    ['a read-only member', { [ITEM]: item({ title: 'x', lastModifiedDateTime: '2026-01-01T00:00:00Z' }) }],
    ['a tick that is text', { [ITEM]: item({ isChecked: 'yes' }) }],
    ['a hint of the service', { [ITEM]: item({ orderHint: '8587094707721254251P]' }) }],
  ])('with %s is refused with 400', async (_, checklist) => {
    expect(errorIn(await change(`${path}/details`, { checklist }))).toMatchObject({ status: 400, code: '' });
  });
});

describe('references', () => {
  const KEY = 'https%3A//phaseboard%2Eexample/row?id=1&x=%2520y';

  test('are kept under their encoded address, merged and removed', async () => {
    const first = await change(`${path}/details`, {
      references: { [KEY]: link({ alias: 'Row 1', type: 'Other', previewPriority: ' !' }) },
    });
    expect(objectIn(objectIn(first.body, 'references'), KEY)).toMatchObject({ alias: 'Row 1', type: 'Other' });
    const second = await change(`${path}/details`, { references: { [KEY]: link({ alias: 'Row 2' }) } });
    expect(objectIn(objectIn(second.body, 'references'), KEY)).toMatchObject({ alias: 'Row 2', type: 'Other' });
    expect((await ana.get(path)).body['referenceCount']).toBe(1);
    await change(`${path}/details`, { references: { [KEY]: null } });
    expect((await ana.get(path)).body['referenceCount']).toBe(0);
  });

  test.each([
    'https://phaseboard.example/row',
    'https%3A//phaseboard.example/row',
    'https%3A//phaseboard%2Eexample/row#1',
    'https%3A//phaseboard%2Eexample/100%',
    'ftp%3A//phaseboard%2Eexample/row',
    '/row',
    'https%3A//',
    '__proto__',
  ])('%s is no encoded address: 400', async (key) => {
    const references = Object.fromEntries([[key, link({ alias: 'x' })]]);
    expect(errorIn(await change(`${path}/details`, { references }))).toMatchObject({ status: 400, code: '' });
  });

  test('the type’s old name is refused', async () => {
    const references = { [KEY]: { '@odata.type': 'microsoft.graph.externalReference', alias: 'x' } };
    expect(errorIn(await change(`${path}/details`, { references })).message).toContain('could not be resolved');
  });
});

describe('the other details', () => {
  test.each([
    [{ description: 'Twice' }, { description: 'Twice' }],
    [{ description: null }, { description: null }],
    [{ previewType: 'reference' }, { previewType: 'reference' }],
  ])('%j is written', async (body, shown) => {
    expect((await change(`${path}/details`, body)).body).toMatchObject(shown);
  });

  test.each([{ description: 7 }, { previewType: 'photo' }, { notes: { content: 'x' } }, { id: 'x' }])(
    '%j is refused with 400',
    async (body) => {
      expect((await change(`${path}/details`, body)).status).toBe(400);
    },
  );

  test('an empty description is no description', async () => {
    await change(`${path}/details`, { description: '' });
    expect((await ana.get(path)).body['hasDescription']).toBe(false);
  });
});
