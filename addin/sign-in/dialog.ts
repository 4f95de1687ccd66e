import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { AuthError, createStandardPublicClientApplication } from '@azure/msal-browser';

import { authOf } from './browser-way';
import { readConfig } from './config';
import type { DialogMessage } from './dialog-message';

/** The page inside the sign-in dialog: goes to Microsoft's sign-in page, comes back and tells the pane. */

await Office.onReady();
await run().catch((error: unknown) => {
  const known = error instanceof AuthError;
  tell({ errorCode: known ? error.errorCode : 'dialog_failed', errorMessage: known ? error.errorMessage : '' });
});

async function run(): Promise<void> {
  const { clientId, authority } = await readConfig(fetch, window.location.href);
  const application = await createStandardPublicClientApplication({
    auth: {
      ...authOf({ clientId, authority }),
      redirectUri: new URL('redirect.html', window.location.href).href,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const result = await application.handleRedirectPromise();
  if (result === null) await leave(application);
  else tell(granted(result));
}

async function leave(application: IPublicClientApplication): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  const scopes = (asked.get('scopes') ?? '').split(' ').filter(Boolean);
  await application.acquireTokenRedirect({
    scopes,
    redirectStartPage: window.location.href,
    ...(asked.has('choose') && { prompt: 'select_account' }),
    ...(asked.has('claims') && { claims: asked.get('claims') ?? '' }),
  });
}

function granted({ accessToken, expiresOn, account }: AuthenticationResult): DialogMessage {
  return {
    token: accessToken,
    expiresAt: expiresOn?.getTime() ?? 0,
    account: { name: account.name ?? account.username, mail: account.username },
  };
}

function tell(message: DialogMessage): void {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: window.location.origin });
}
