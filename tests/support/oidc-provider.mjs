import { createServer } from 'node:https';
import Provider from 'oidc-provider';
import { generate } from 'selfsigned';

/**
 * An OpenID Connect provider of its own process, where the tests sign in for real: `node oidc-provider.mjs SETTINGS`
 * with `{"clientId", "redirectUri", "graph", "scopes", "people": {"ana@…": "Ana Prueba"}}`. It prints a line of JSON once
 * it answers (`authority`, `issuer`, `keys`, `certificate`), and one for each token it gives (`grant`).
 *
 * Where Microsoft Entra words something in its own way, so does this one: an address with `v2.0` in it, the choice of an
 * account, what a refresh token is good for, and a refresh that lacks consent.
 */

const { clientId, redirectUri, graph, scopes, people } = JSON.parse(process.argv[2] ?? '{}');
const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
  keyType: 'ec',
  algorithm: 'sha256',
  extensions: [
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ],
});

const mount = '/organizations/v2.0';
let answer = (_request, response) => response.end();
const server = createServer({ key, cert }, (request, response) => {
  if (!request.url.startsWith(mount)) {
    response.writeHead(404).end();
    return;
  }
  request.originalUrl = request.url.replace('prompt=select_account', 'prompt=login');
  request.url = request.originalUrl.slice(mount.length);
  answer(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const authority = `https://localhost:${server.address().port}/organizations`;
const issuer = `https://localhost:${server.address().port}${mount}`;

const hour = 3600;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  cookies: { keys: ['only for the tests'] },
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  findAccount: (_, login) => {
    const name = people[login];
    if (name === undefined) return undefined;
    return { accountId: login, claims: () => ({ sub: login, name, preferred_username: login }) };
  },
  issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
  ttl: { Session: hour, Interaction: hour, Grant: hour, RefreshToken: hour, IdToken: hour },
  features: {
    resourceIndicators: {
      enabled: true,
      defaultResource: () => graph,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: scopes.map((scope) => new URL(scope, graph).href).join(' '),
        audience: graph,
        // So short that msal-browser renews it whenever it is asked for.
        accessTokenTTL: 120,
        accessTokenFormat: 'jwt',
      }),
    },
  },
});
// A refresh token of Entra's is good for all that the person has consented to, whatever it was given with.
const find = provider.RefreshToken.find.bind(provider.RefreshToken);
provider.RefreshToken.find = async (...asked) => {
  const token = await find(...asked);
  const grant = token && (await provider.Grant.find(token.grantId));
  if (grant) token.scope = `${grant.getOIDCScope()} ${grant.getResourceScope(graph)} offline_access`;
  return token;
};
provider.use(async (context, next) => {
  await next();
  if (context.body?.error !== 'invalid_scope' || !context.path.endsWith('/token')) return;
  context.body = {
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_description: 'AADSTS65001: The person has not consented to use the application.',
  };
});
provider.on('grant.success', ({ oidc }) => tell({ grant: oidc.params.grant_type }));
// Whoever started it is gone.
process.stdin.resume().on('end', () => process.exit());
answer = provider.callback();
tell({ authority, issuer, keys: `${issuer}/jwks`, certificate: cert });

function tell(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
