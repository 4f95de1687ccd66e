import { createTenant, etagIn, itemsIn, ORIGIN, textIn, type Person } from '../../support/graph-tenant';

/** Follows nextLink to the end, as a client does; gives the ids of each page. */
async function pagesOf(person: Person, path: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { body } = await person.get(next);
    pages.push(itemsIn(body).map((item) => textIn(item, 'id')));
    const link = '@odata.nextLink' in body ? textIn(body, '@odata.nextLink') : undefined;
    if (link?.startsWith(`${ORIGIN}/v1.0/`) === false) throw new Error(`The link leads elsewhere: ${link}`);
    next = link?.slice(`${ORIGIN}/v1.0/`.length);
  }
  return pages;
}

test('401 tasks come in pages of 400 and 1, whatever the client asks for', async () => {
  const { ana, planId } = createTenant();
  const ids: string[] = [];
  for (let number = 1; number <= 401; number += 1) {
    ids.push(textIn((await ana.post('planner/tasks', { planId, title: `Task ${number}` })).body, 'id'));
  }
  const path = `planner/plans/${planId}/tasks`;
  for (const options of [
    '',
    '?$top=5',
    "?$filter=title eq 'Task 1'&$orderby=title desc",
    '?$expand=details&$select=id',
  ]) {
    expect((await pagesOf(ana, path + options)).map((page) => page.length)).toEqual([400, 1]);
  }
  expect((await pagesOf(ana, path)).flat()).toEqual(ids);
  const first = await ana.get(`${path}?$expand=details`);
  expect(first.body['@odata.count']).toBe(401);
  const second = await ana.get(textIn(first.body, '@odata.nextLink').slice(`${ORIGIN}/v1.0/`.length));
  expect(itemsIn(second.body)[0]).toHaveProperty('details');
  expect(second.body).not.toHaveProperty('@odata.nextLink');
});

test('a list that ends with its page has no further link', async () => {
  const { ana, planId } = createTenant({ pageSize: 2 });
  for (const title of ['One', 'Two']) await ana.post('planner/tasks', { planId, title });
  expect((await ana.get(`planner/plans/${planId}/tasks`)).body).not.toHaveProperty('@odata.nextLink');
});

test('what is deleted between two pages hides nothing of the second', async () => {
  const { ana, planId } = createTenant({ pageSize: 2 });
  const tasks = [];
  for (const title of ['One', 'Two', 'Three']) tasks.push((await ana.post('planner/tasks', { planId, title })).body);
  const first = await ana.get(`planner/plans/${planId}/tasks`);
  for (const task of tasks.slice(0, 2)) await ana.delete(`planner/tasks/${textIn(task, 'id')}`, etagIn(task));
  const second = await ana.get(textIn(first.body, '@odata.nextLink').slice(`${ORIGIN}/v1.0/`.length));
  expect(itemsIn(second.body).map((task) => task['title'])).toEqual(['Three']);
});

test.each(['x', 'YWZ0ZXI6', '%25'])('the foreign skip token %s is refused', async (token) => {
  const { ana, planId } = createTenant();
  expect((await ana.get(`planner/plans/${planId}/tasks?$skiptoken=${token}`)).status).toBe(400);
});

test('the directory does follow $top', async () => {
  const { ana, groupId } = createTenant();
  expect((await pagesOf(ana, `groups/${groupId}/members?$top=4`)).map((page) => page.length)).toEqual([4, 2]);
  expect((await ana.get('users?$top=1000')).status).toBe(400);
});
