import { Problem } from '../../shared/errors';
import type { Config } from './config';
import { refusalOf, wantsAnotherWay } from './refusal';

export interface Account {
  name: string;
  mail: string;
}

/** A token with whom it was given for. */
export interface Granted {
  token: string;
  account: Account;
}

/** Who is asking. Each scope is asked for when it is first needed. */
export interface SignIn {
  /**
   * A token for Microsoft Graph with these permissions (`Tasks.ReadWrite`), without a question where that can be. With
   * `claims`, a new one that fulfils them: what Graph demanded when it refused the last.
   * Errors: `not-configured`, `sign-in-refused`, `consent-missing`, `offline`.
   */
  getToken(scopes: readonly string[], claims?: string): Promise<string>;
  /** Who signed in, as far as is known. */
  account(): Account | null;
  /** Drops what is kept here; under Office there is no signing out of Office itself. */
  forget(): Promise<void>;
}

/** One way to a token. Errors are those of msal-browser, or problems. */
export interface Way {
  grant(scopes: readonly string[], claims?: string): Promise<Granted>;
  forget(): Promise<void>;
}

/**
 * Tries `ways` in their order and keeps to the first that works: the host, then the browser, then an Office dialog.
 * A host may claim nested app authentication and fail at it, so a failure that is not the person's answer moves on.
 * https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function createSignIn(config: Pick<Config, 'clientId' | 'graph' | 'authority'>, ways: readonly Way[]): SignIn {
  let chosen = 0;
  let account: Account | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function grant(scopes: readonly string[], claims?: string): Promise<string> {
    if (config.clientId === '') throw new Problem('not-configured', { setting: 'clientId' });
    // Named with their resource, scopes are right in every one of Microsoft's clouds.
    const full = scopes.map((scope) => new URL(scope, config.graph).href);
    for (let at = chosen; ; at += 1) {
      const way = ways[at];
      if (way === undefined) throw new Problem('sign-in-refused', {});
      try {
        const granted = await way.grant(full, claims);
        chosen = at;
        account = granted.account;
        return granted.token;
      } catch (error) {
        if (at === ways.length - 1 || !wantsAnotherWay(error)) throw refusalOf(error, scopes, config.authority);
      }
    }
  }

  return {
    // One at a time: two questions at once would only confuse, and msal-browser refuses the second.
    getToken(scopes, claims) {
      const answer = turn.then(() => grant(scopes, claims));
      turn = answer.catch(() => undefined);
      return answer;
    },
    account: () => account,
    async forget() {
      account = null;
      await Promise.all(ways.map((way) => way.forget()));
      chosen = 0;
    },
  };
}
