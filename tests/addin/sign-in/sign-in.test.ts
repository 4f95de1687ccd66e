import { JSDOM } from 'jsdom';
import { webcrypto } from 'node:crypto';

import { browserWay, nestedWay } from '../../../addin/sign-in/browser-way';
import { whicheverTells } from '../../../addin/sign-in/refusal';
import { createSignIn } from '../../../addin/sign-in/sign-in';
import type { Way } from '../../../addin/sign-in/sign-in';
import { isProblem } from '../../../shared/errors';
import { createBridge, type BridgeRefusal } from '../../../sandbox/page/bridge';
import { tokenFor } from '../../../sandbox/serve/application-tokens';

const ana = {
  id: '0f4c6a52-0000-4000-8000-000000000001',
  displayName: 'Ana Ferrer',
  userPrincipalName: 'ana@phaseboard.example',
  jobTitle: null,
  member: true,
  token: 'token-of-ana',
};
const luis = { ...ana, id: '0f4c6a52-0000-4000-8000-000000000002', displayName: 'Luis', token: 'token-of-luis' };

const config = {
  clientId: '5a4db0c5-0000-4000-8000-000000000000',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com',
};

/** What the sandbox's host gives to this application. */
const ours = (token: string) => tokenFor(config.clientId, token);

/** What the host was asked for, and what it refuses next. */
let asked: string[] = [];
let refusals: (BridgeRefusal | null)[] = [];
let demanded: string[] = [];
let person = ana;

beforeAll(() => {
  const { window } = new JSDOM('', { url: 'https://pane.example/taskpane.html' });
  Object.defineProperty(window, 'crypto', { value: webcrypto });
  const bridge = createBridge({
    person: () => person,
    refusal: (method, claims = '') => {
      asked.push(method);
      if (claims !== '') demanded.push(claims);
      return refusals.shift() ?? null;
    },
    now: Date.now,
  });
  Object.defineProperty(window, 'nestedAppAuthBridge', { value: bridge });
  const browser: Record<string, unknown> = {
    window,
    document: window.document,
    location: window.location,
    sessionStorage: window.sessionStorage,
    localStorage: window.localStorage,
    // Node's would keep the process waiting for messages of other tabs.
    BroadcastChannel: undefined,
  };
  for (const [name, value] of Object.entries(browser)) Object.defineProperty(globalThis, name, { value });
});

afterAll(() => {
  window.close();
});

beforeEach(() => {
  [asked, refusals, demanded, person] = [[], [], [], ana];
});

const inHost = () => nestedWay(config, () => Promise.resolve('ana@phaseboard.example'));

/** A way that gives a token of its own, and counts. */
function otherWay(): Way & { scopes: string[][] } {
  const scopes: string[][] = [];
  return {
    scopes,
    grant(wanted) {
      scopes.push([...wanted]);
      return Promise.resolve({
        token: 'token-of-the-other-way',
        account: { name: 'Ana', mail: 'ana@phaseboard.example' },
      });
    },
    forget: () => Promise.resolve(),
  };
}

async function problemOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => null,
    (error: unknown) => (isProblem(error) ? { kind: error.kind, facts: error.facts } : error),
  );
}

describe('signing in where the host signs in for us', () => {
  it('asks nobody, and knows who it is', async () => {
    const signIn = createSignIn(config, [inHost()]);
    expect(signIn.account()).toBeNull();
    expect(await signIn.getToken(['Tasks.ReadWrite'])).toBe(ours(ana.token));
    expect(asked).toEqual(['GetToken']);
    expect(signIn.account()).toEqual({ name: 'Ana Ferrer', mail: 'ana@phaseboard.example' });
  });

  it('asks the host once for what it has already given', async () => {
    const signIn = createSignIn(config, [inHost()]);
    await signIn.getToken(['Tasks.ReadWrite']);
    await Promise.all([signIn.getToken(['Tasks.ReadWrite']), signIn.getToken(['Tasks.ReadWrite'])]);
    expect(asked).toEqual(['GetToken']);
  });

  it('asks the person when the host has to', async () => {
    refusals = ['USER_INTERACTION_REQUIRED'];
    expect(await createSignIn(config, [inHost()]).getToken(['User.Read'])).toBe(ours(ana.token));
    expect(asked).toEqual(['GetToken', 'GetTokenPopup']);
  });

  it('asks the person to consent, and says so when only an administrator could', async () => {
    refusals = ['CONSENT_REQUIRED'];
    const signIn = createSignIn(config, [inHost()]);
    expect(await signIn.getToken(['GroupMember.Read.All'])).toBe(ours(ana.token));
    expect(asked).toEqual(['GetToken', 'GetTokenPopup']);
    refusals = ['CONSENT_REQUIRED', 'USER_CANCEL'];
    const answer = createSignIn(config, [inHost(), otherWay()]).getToken(['GroupMember.Read.All']);
    expect(await problemOf(answer)).toEqual({ kind: 'consent-missing', facts: { permission: 'GroupMember.Read.All' } });
  });

  it('asks for a new token with the claims that Graph demands', async () => {
    const signIn = createSignIn(config, [inHost()]);
    await signIn.getToken(['User.Read']);
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1772442000"}}}';
    await signIn.getToken(['User.Read'], claims);
    expect(asked).toEqual(['GetToken', 'GetToken']);
    expect(demanded.some((one) => one.includes('1772442000'))).toBe(true);
  });

  it('takes no for an answer, and asks in no other way', async () => {
    refusals = ['USER_INTERACTION_REQUIRED', 'USER_CANCEL'];
    const other = otherWay();
    const answer = createSignIn(config, [inHost(), other]).getToken(['User.Read']);
    expect(await problemOf(answer)).toEqual({ kind: 'sign-in-refused', facts: {} });
    expect(other.scopes).toEqual([]);
  });

  it('says so when there is no network', async () => {
    refusals = ['NO_NETWORK'];
    const answer = createSignIn(config, [inHost(), otherWay()]).getToken(['User.Read']);
    expect(await problemOf(answer)).toEqual({ kind: 'offline', facts: { host: 'login.microsoftonline.com' } });
  });

  it.each(['DISABLED', 'NESTED_APP_AUTH_UNAVAILABLE', 'PERSISTENT_ERROR'] as const)(
    'tries the next way when the host claims it and fails (%s), and stays with that one',
    async (refusal) => {
      refusals = [refusal];
      const other = otherWay();
      const signIn = createSignIn(config, [inHost(), other]);
      expect(await signIn.getToken(['User.Read'])).toBe('token-of-the-other-way');
      await signIn.getToken(['Tasks.ReadWrite']);
      expect(asked).toEqual(['GetToken']);
      expect(other.scopes).toEqual([
        ['https://graph.microsoft.com/User.Read'],
        ['https://graph.microsoft.com/Tasks.ReadWrite'],
      ]);
    },
  );

  it('is somebody else after forgetting', async () => {
    const signIn = createSignIn(config, [inHost()]);
    await signIn.getToken(['User.Read']);
    person = luis;
    expect(await signIn.getToken(['User.Read'])).toBe(ours(ana.token));
    await signIn.forget();
    expect(signIn.account()).toBeNull();
    expect(await signIn.getToken(['User.Read'])).toBe(ours(luis.token));
  });
});

describe('signing in in a window of the browser', () => {
  it('asks which account after the other one was forgotten, instead of taking the same one again', async () => {
    const addresses: string[] = [];
    const opened = {
      closed: false,
      focus: () => undefined,
      close: () => undefined,
      location: {
        assign(address: string) {
          addresses.push(address);
          throw new Error('The window goes nowhere');
        },
      },
    };
    Object.defineProperty(window, 'open', { value: () => opened, configurable: true });
    const way = browserWay(
      config,
      () => Promise.resolve('ana@phaseboard.example'),
      'https://pane.example/redirect.html',
    );
    await way.forget();
    await way.grant(['https://graph.microsoft.com/User.Read']).catch(() => undefined);
    expect(new URL(addresses[0] ?? 'https://none.example').searchParams.get('prompt')).toBe('select_account');
  });
});

describe('of two failures', () => {
  const silent = { errorCode: 'interaction_required', errorMessage: 'AADSTS65001', subError: 'consent_required' };

  it('the missing consent is told when the person could only close the window, not when it was never shown', () => {
    const [closed, blocked] = [{ errorCode: 'user_cancelled' }, { errorCode: 'popup_window_error' }];
    expect(whicheverTells(silent, closed)).toBe(silent);
    expect(whicheverTells(silent, blocked)).toBe(blocked);
  });
});

describe('signing in', () => {
  const failing = (error: object): Way => ({
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what an Office dialog reports is plain data
    grant: () => Promise.reject(error),
    forget: () => Promise.resolve(),
  });

  it('names the permission that the organisation has not granted', async () => {
    const way = failing({ errorCode: 'invalid_grant', errorMessage: 'AADSTS65001: no consent', subError: '' });
    const answer = createSignIn(config, [way]).getToken(['GroupMember.Read.All']);
    expect(await problemOf(answer)).toEqual({
      kind: 'consent-missing',
      facts: { permission: 'GroupMember.Read.All' },
    });
  });

  it('is refused when no way is left', async () => {
    const answer = createSignIn(config, [failing({ errorCode: 'popup_window_error' }), failing({})]).getToken([
      'User.Read',
    ]);
    expect(await problemOf(answer)).toEqual({ kind: 'sign-in-refused', facts: {} });
  });

  it('is not tried without an application to sign in to', async () => {
    const answer = createSignIn({ ...config, clientId: '' }, [inHost()]).getToken(['User.Read']);
    expect(await problemOf(answer)).toEqual({ kind: 'not-configured', facts: { setting: 'clientId' } });
    expect(asked).toEqual([]);
  });
});
