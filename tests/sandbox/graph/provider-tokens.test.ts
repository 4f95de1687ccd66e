import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { providerTokens } from '../../../sandbox/graph/provider-tokens';
import { createTenant, errorIn, ORIGIN, personOf } from '../../support/graph-tenant';

const issuer = 'https://login.example/organizations/v2.0';

/** A provider's key and one of somebody else, and a tenant that knows the provider. */
async function known() {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const published = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256' }] };
  const readToken = providerTokens({
    issuer,
    keys: new URL('https://login.example/keys'),
    audience: ORIGIN,
    fetch: () => Promise.resolve(Response.json(published)),
  });
  const tenant = createTenant({ readToken });
  const ana = Object.values(tenant.emulator.state().users).find(({ id }) => id === tenant.ana.id);
  const now = Date.parse('2026-03-02T09:00:00Z') / 1000;
  const claims: JWTPayload = {
    iss: issuer,
    aud: ORIGIN,
    sub: ana?.userPrincipalName ?? '',
    iat: now,
    exp: now + 600,
    client_id: 'phaseboard',
    scope: `${ORIGIN}/User.Read ${ORIGIN}/Tasks.ReadWrite`,
  };
  const sign = (changed: JWTPayload = {}, key = own.privateKey) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
  const ask = (token: string, path = 'me') => personOf(tenant.emulator, tenant.ana.id, token).get(path);
  return { tenant, ask, sign, foreign, now };
}

test('a token of the provider opens what its scopes open, and nothing else', async () => {
  const { ask, sign, tenant } = await known();
  const token = await sign();
  expect((await ask(token)).body).toMatchObject({ id: tenant.ana.id });
  expect((await ask(token, `planner/plans/${tenant.planId}`)).status).toBe(200);
  expect(errorIn(await ask(token, `groups/${tenant.groupId}/members`))).toMatchObject({ status: 403 });
  const made = await personOf(tenant.emulator, tenant.ana.id, token).post('planner/tasks', {
    planId: tenant.planId,
    title: 'x',
  });
  expect(made.body).toMatchObject({ createdBy: { application: { id: 'phaseboard' } } });
  const requests = [{ id: '1', method: 'GET', url: '/me' }];
  const batch = await personOf(tenant.emulator, tenant.ana.id, token).post('$batch', { requests });
  expect(batch.body).toMatchObject({ responses: [{ status: 200 }] });
});

test('what is altered, expired, of another or for another is refused', async () => {
  const { ask, sign, foreign, tenant, now } = await known();
  const [head = '', , signature = ''] = (await sign()).split('.');
  const altered = Buffer.from(JSON.stringify({ sub: 'olga.outside@phaseboard.example' })).toString('base64url');
  const refused = [
    `${head}.${altered}.${signature}`,
    await sign({}, foreign.privateKey),
    await sign({ exp: now - 1 }),
    await sign({ iss: 'https://elsewhere.example' }),
    await sign({ aud: 'https://elsewhere.example' }),
    await sign({ sub: 'nobody@phaseboard.example' }),
    'no.token.atall',
  ];
  for (const token of refused) expect((await ask(token)).status).toBe(401);
  const good = await sign();
  tenant.wait(601_000);
  expect((await ask(good)).status).toBe(401);
});
