import { createBridge, type BridgeRefusal } from '../../../sandbox/page/bridge';
import { landmarkAfter } from '../../../sandbox/page/landmarks';
import { tokenFor } from '../../../sandbox/serve/application-tokens';

const person = {
  id: '11111111-2222-4333-8444-555555555555',
  displayName: 'Zoë Placeholder',
  userPrincipalName: 'zoe.placeholder@phaseboard.example',
  jobTitle: null,
  member: true,
  token: 'sandbox.token',
};

/** One question to the bridge and its answer. */
function ask(question: object, refusal: BridgeRefusal | null = null): Promise<unknown> {
  return new Promise((resolve) => {
    const bridge = createBridge({ person: () => person, refusal: () => refusal, now: () => 1_795_000_000_000 });
    bridge.addEventListener('message', (response) => resolve(JSON.parse(response)));
    bridge.postMessage(JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId: 'r1', ...question }));
  });
}

const tokenParams = { clientId: '5a4db0c5-0000-4000-8000-70686173656d', scope: 'Tasks.ReadWrite User.Read' };

describe('the bridge of nested app authentication', () => {
  it('answers whoever asks whether there is one', async () => {
    expect(await ask({ method: 'GetInitContext' })).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r1',
      success: true,
      initContext: { sdkName: expect.any(String) as string },
    });
  });

  it.each(['GetToken', 'GetTokenPopup'])(
    'gives the chosen person’s token for the application that asks, for %s',
    async (method) => {
      expect(await ask({ method, tokenParams })).toMatchObject({
        success: true,
        token: {
          access_token: tokenFor(tokenParams.clientId, person.token),
          expires_in: 3600,
          scope: tokenParams.scope,
        },
        account: { username: person.userPrincipalName, localAccountId: person.id },
      });
    },
  );

  it('tells who it is in an id token that can be read, accents and all', async () => {
    const answer = await ask({ method: 'GetToken', tokenParams });
    const [, idToken] = /"id_token":"([^"]+)"/.exec(JSON.stringify(answer)) ?? [];
    const claims: unknown = JSON.parse(Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    expect(claims).toMatchObject({ aud: tokenParams.clientId, oid: person.id, name: 'Zoë Placeholder' });
  });

  it.each(['USER_CANCEL', 'USER_INTERACTION_REQUIRED'] as const)('refuses with %s when told to', async (refusal) => {
    expect(await ask({ method: 'GetToken', tokenParams }, refusal)).toMatchObject({
      requestId: 'r1',
      success: false,
      error: { status: refusal },
    });
  });
});

describe('jumping between the parts of the page', () => {
  const parts = ['workbook', 'pane', 'board'];
  it.each([
    [null, false, 'workbook'],
    [null, true, 'board'],
    ['workbook', false, 'pane'],
    ['board', false, 'workbook'],
    ['workbook', true, 'board'],
  ])('from %s, backwards %s, leads to %s', (current, backwards, next) => {
    expect(landmarkAfter(parts, current, backwards)).toBe(next);
  });
});
