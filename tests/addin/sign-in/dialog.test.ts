import { dialogWay } from '../../../addin/sign-in/dialog-way';
import { createSignIn } from '../../../addin/sign-in/sign-in';

type Handler = (event: { message?: string; origin?: string; error?: number }) => void;

const page = 'https://pane.example/dialog.html';
const config = {
  clientId: '5a4db0c5-0000-4000-8000-000000000000',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com',
};

/** Office's dialogs: which were asked for, and what each of them then tells the pane. */
let addresses: string[] = [];
let closed = 0;
let tells: (told: { message: Handler; event: Handler }) => void = () => undefined;
let refused = false;
let time = 0;

beforeEach(() => {
  [addresses, closed, refused, time] = [[], 0, false, Date.parse('2026-03-02T09:00:00Z')];
  const displayDialogAsync = (address: string, _: object, answer: (result: object) => void) => {
    addresses.push(address);
    const handlers = new Map<string, Handler>();
    const value = {
      addEventHandler: (type: string, handler: Handler) => void handlers.set(type, handler),
      close: () => void (closed += 1),
    };
    answer(refused ? { status: 'failed', error: { code: 12009 } } : { status: 'succeeded', value });
    const told = (type: string): Handler => handlers.get(type) ?? (() => undefined);
    tells({ message: told('message'), event: told('event') });
  };
  const office = {
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: { ui: { displayDialogAsync } },
  };
  Object.defineProperty(globalThis, 'Office', { value: office, configurable: true });
});

const granted = (minutes: number) =>
  JSON.stringify({
    token: `token-${addresses.length}`,
    expiresAt: time + minutes * 60_000,
    account: { name: 'Ana Ferrer', mail: 'ana@phaseboard.example' },
  });

const signInByDialog = () => createSignIn(config, [dialogWay(page, () => time)]);

describe('signing in in an Office dialog', () => {
  it('asks once, until the token nears its end', async () => {
    tells = ({ message }) => message({ message: granted(60), origin: 'https://pane.example' });
    const signIn = signInByDialog();
    expect(await signIn.getToken(['Tasks.ReadWrite'])).toBe('token-1');
    expect(await signIn.getToken(['Tasks.ReadWrite'])).toBe('token-1');
    expect(closed).toBe(1);
    time += 56 * 60_000;
    expect(await signIn.getToken(['Tasks.ReadWrite'])).toBe('token-2');
    expect(addresses.join()).not.toContain('token');
  });

  it('asks which account after one was forgotten', async () => {
    tells = ({ message }) => message({ message: granted(60) });
    const signIn = signInByDialog();
    await signIn.getToken(['User.Read']);
    await signIn.forget();
    await signIn.getToken(['User.Read']);
    expect(addresses.map((address) => new URL(address).searchParams.get('choose'))).toEqual([null, 'account']);
  });

  it('believes no other site and no other message', async () => {
    tells = ({ message, event }) => {
      message({ message: granted(60), origin: 'https://elsewhere.example' });
      message({ message: '{"token":7}' });
      message({ message: 'not even JSON' });
      event({ error: 12006 });
    };
    await expect(signInByDialog().getToken(['User.Read'])).rejects.toMatchObject({ kind: 'sign-in-refused' });
  });

  it('names the consent that is missing, and says so where no dialog may be shown', async () => {
    tells = ({ message }) =>
      message({ message: JSON.stringify({ errorCode: 'invalid_grant', errorMessage: 'AADSTS90094: ask' }) });
    await expect(signInByDialog().getToken(['Tasks.ReadWrite'])).rejects.toMatchObject({
      kind: 'consent-missing',
      facts: { permission: 'Tasks.ReadWrite' },
    });
    refused = true;
    await expect(signInByDialog().getToken(['User.Read'])).rejects.toMatchObject({ kind: 'sign-in-refused' });
  });
});
