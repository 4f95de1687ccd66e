import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';

import type { Config } from './config';
import { isUnreachable, whicheverTells } from './refusal';
import type { Granted, Way } from './sign-in';

/** What the host knows of the person: a user principal name, so that nobody has to type it. */
export type LoginHint = () => Promise<string | undefined>;

type Settings = Pick<Config, 'clientId' | 'authority'>;

/** What a token is asked with. */
interface Asked {
  scopes: string[];
  claims?: string;
}

/**
 * `cp1`: we understand that Graph may refuse a token before its end and demand claims of the next one.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
const clientCapabilities = ['CP1'];

/** An authority that an administrator names is believed, so that nobody has to be asked whether Microsoft knows it. */
export function authOf({ clientId, authority }: Settings) {
  return { clientId, authority, knownAuthorities: [new URL(authority).host], clientCapabilities };
}

/**
 * The host signs in for us: nested app authentication. Nothing is kept here, because the host keeps it; a person who
 * changes the account in the host is somebody else in the pane from its next start on.
 */
export function nestedWay(settings: Settings, hint: LoginHint): Way {
  return msalWay(hint, false, async () => {
    const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
    return createNestablePublicClientApplication({
      auth: authOf(settings),
      cache: { cacheLocation: 'memoryStorage' },
    });
  });
}

/** The browser signs in: silently where somebody is signed in already, else in a window of its own. */
export function browserWay(settings: Settings, hint: LoginHint, redirectUri: string): Way {
  return msalWay(hint, true, async () => {
    const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
    return createStandardPublicClientApplication({
      auth: { ...authOf(settings), redirectUri },
      cache: { cacheLocation: 'localStorage' },
    });
  });
}

function msalWay(hint: LoginHint, canChoose: boolean, create: () => Promise<IPublicClientApplication>): Way {
  let created: Promise<IPublicClientApplication> | null = null;
  let forgotten = false;
  return {
    async grant(scopes, claims) {
      created ??= create();
      const application = await created.catch((error: unknown) => {
        created = null;
        throw error;
      });
      // Asked silently, a browser would take the account that was just forgotten. A host knows its own account alone.
      const request = { scopes: [...scopes], ...(claims !== undefined && { claims }) };
      const answer = await (forgotten ? choose(application, request) : ask(application, request, hint));
      forgotten = false;
      return grantedBy(answer);
    },
    async forget() {
      forgotten = canChoose;
      const application = await created;
      created = null;
      // Under the host there is nothing to clear, and msal-browser refuses to.
      await application?.clearCache().catch(() => undefined);
    },
  };
}

function choose(application: IPublicClientApplication, request: Asked) {
  return application.acquireTokenPopup({ ...request, prompt: 'select_account' });
}

async function ask(application: IPublicClientApplication, asked: Asked, hint: LoginHint) {
  const account = application.getAllAccounts()[0];
  const loginHint = account ? undefined : await hint().catch(() => undefined);
  const request = { ...asked, ...(account && { account }), ...(loginHint !== undefined && { loginHint }) };
  try {
    return await (account ? application.acquireTokenSilent(request) : application.ssoSilent(request));
  } catch (silent) {
    if (!(await wantsPerson(silent))) throw silent;
    return await application.acquireTokenPopup(request).catch((popup: unknown) => {
      throw whicheverTells(silent, popup);
    });
  }
}

/** True where silence failed because nobody was asked, not because nothing works. */
async function wantsPerson(silent: unknown): Promise<boolean> {
  const { InteractionRequiredAuthError, BrowserAuthError, ClientAuthError } = await import('@azure/msal-browser');
  if (isUnreachable(silent)) return false;
  if (silent instanceof ClientAuthError) return silent.errorCode === 'no_account_found';
  // The sign-in page cannot be framed, or third-party cookies are off: a BrowserAuthError.
  return silent instanceof InteractionRequiredAuthError || silent instanceof BrowserAuthError;
}

function grantedBy({ accessToken, account }: AuthenticationResult): Granted {
  return { token: accessToken, account: { name: account.name ?? account.username, mail: account.username } };
}
