import { createTenant, errorIn, itemsIn, textIn, type Reply } from '../../support/graph-tenant';

const { ana, luis, outsider, groupId } = createTenant();
const EVENTUAL = { ConsistencyLevel: 'eventual' };
const namesIn = (reply: Reply) => itemsIn(reply.body).map((item) => item['displayName']);

describe('people', () => {
  test('I am who the token says', async () => {
    expect((await ana.get('me')).body).toMatchObject({
      id: ana.id,
      displayName: 'Ana Prueba',
      mail: 'ana.prueba@phaseboard.example',
    });
    expect(Object.keys((await ana.get('me?$select=id,userType')).body)).toEqual(['@odata.context', 'id', 'userType']);
  });

  test.each([
    ['an id', () => luis.id],
    ['an id in capitals', () => luis.id.toUpperCase()],
    ['a name in the directory', () => 'Luis.Ejemplo@phaseboard.example'],
  ])('are found by %s', async (_, key) =>
    expect((await ana.get(`users/${key()}`)).body).toMatchObject({ id: luis.id }),
  );

  test('a guest’s name in the directory holds a #, encoded in a path', async () => {
    const name = 'gus_visitor.example#EXT#@phaseboard.example';
    expect((await ana.get(`users/${encodeURIComponent(name)}`)).body).toMatchObject({ mail: 'gus@visitor.example' });
  });

  test('who is unknown is 404 with the directory’s code', async () => {
    expect(errorIn(await ana.get('users/nobody@phaseboard.example'))).toMatchObject({
      status: 404,
      code: 'Request_ResourceNotFound',
    });
  });

  test.each([
    ["mail eq 'LUIS.ejemplo@phaseboard.example'", ['Luis Ejemplo']],
    ["mail eq 'x' or userPrincipalName eq 'ana.prueba@phaseboard.example'", ['Ana Prueba']],
    ["mail eq 'gus@visitor.example'", ['Gus Visitor']],
    ["startswith(displayName,'k')", ['Kenji Sample']],
    ["displayName eq 'O''Hara or so'", []],
  ])('$filter=%s finds %j', async (filter, names) => {
    expect(namesIn(await ana.get(`users?$filter=${encodeURIComponent(filter)}`))).toEqual(names);
  });

  test.each([
    ["colour eq 'red'", 400],
    ["endswith(mail,'example')", 501],
  ])('$filter=%s is answered with %i', async (filter, status) => {
    expect((await ana.get(`users?$filter=${encodeURIComponent(filter)}`)).status).toBe(status);
  });

  test.each([
    ['"displayName:maria"', ['María José Muestra']],
    ['"displayName:ZOË pla"', ['Zoë Placeholder']],
    ['"displayName:prueba" OR "mail:olga"', ['Ana Prueba', 'Olga Outside']],
    ['"displayName:rueba"', []],
  ])('$search=%s finds %j', async (search, names) => {
    const reply = await ana.get(`users?$search=${encodeURIComponent(search)}&$count=true`, EVENTUAL);
    expect([namesIn(reply), reply.body['@odata.count']]).toEqual([names, names.length]);
  });

  test('$search without the index is refused', async () => {
    expect(errorIn(await ana.get('users?$search="displayName:ana"'))).toMatchObject({
      status: 400,
      code: 'Request_UnsupportedQuery',
    });
  });
});

describe('groups', () => {
  test('mine are those I am a member of, with or without the cast', async () => {
    expect(namesIn(await ana.get('me/memberOf'))).toEqual(['Rollout team']);
    expect(namesIn(await ana.get('me/memberOf/microsoft.graph.group?$select=id,displayName'))).toEqual([
      'Rollout team',
    ]);
    expect(namesIn(await outsider.get('me/memberOf'))).toEqual([]);
  });

  test('all can be listed, filtered and read', async () => {
    expect(namesIn(await outsider.get("groups?$filter=groupTypes/any(c:c eq 'Unified')"))).toEqual(['Rollout team']);
    expect(namesIn(await outsider.get("groups?$filter=startswith(displayName,'sales')"))).toEqual([]);
    expect(textIn((await ana.get(`groups/${groupId}`)).body, 'displayName')).toBe('Rollout team');
    expect((await ana.get(`groups/${ana.id}`)).status).toBe(404);
  });

  test('have members, the guest among them', async () => {
    const members = [
      'Ana Prueba',
      'Luis Ejemplo',
      'María José Muestra',
      'Kenji Sample',
      'Zoë Placeholder',
      'Gus Visitor',
    ];
    const plain = await ana.get(`groups/${groupId}/members`);
    expect(namesIn(plain)).toEqual(members);
    expect(itemsIn(plain.body)[0]).toMatchObject({ '@odata.type': '#microsoft.graph.user' });
    const cast = `groups/${groupId}/members/microsoft.graph.user`;
    expect(namesIn(await ana.get(`${cast}?$count=true`, EVENTUAL))).toEqual(members);
    expect((await ana.get(cast)).status).toBe(400);
  });
});
