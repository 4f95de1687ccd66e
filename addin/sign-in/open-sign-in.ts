import { browserWay, nestedWay } from './browser-way';
import type { Config } from './config';
import { dialogWay } from './dialog-way';
import { createSignIn } from './sign-in';
import type { SignIn } from './sign-in';

/** The ways to a token that there are here. `page` is the address of the pane; the pages of the sign-in are beside it. */
export function openSignIn(config: Config, page: string): SignIn {
  const beside = (name: string) => new URL(name, page).href;
  return createSignIn(config, [
    ...(hasBridge() ? [nestedWay(config, loginHint)] : []),
    browserWay(config, loginHint, beside('redirect.html')),
    dialogWay(beside('dialog.html'), Date.now),
  ]);
}

/**
 * Some hosts say that they sign in for add-ins and give no bridge to it (github.com/AzureAD/microsoft-authentication-library-for-js
 * issue 7723); msal-browser would then sign in in the browser, without the page that it needs for that.
 */
function hasBridge(): boolean {
  const bridge: unknown = Reflect.get(window, 'nestedAppAuthBridge');
  return typeof bridge === 'object' && bridge !== null;
}

/** Whom Office knows, so that nobody has to type an address. */
async function loginHint(): Promise<string | undefined> {
  const { userPrincipalName } = await Office.auth.getAuthContext();
  return userPrincipalName;
}
