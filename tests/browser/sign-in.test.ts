import type { Page } from 'playwright-core';

import { providerTokens, type ReadToken } from '../../sandbox/graph/provider-tokens';
import { createFromSample } from '../support/pane-steps';
import { openSandboxPage } from '../support/sandbox-page';
import { startProvider, type SignInProvider } from '../support/sign-in-provider';

const clientId = '5a4db0c5-0000-4000-8000-70686173656d';
const scopes = ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All', 'Tasks.ReadWrite'];
const people = { 'ana.prueba@phaseboard.example': 'Ana Prueba', 'luis.ejemplo@phaseboard.example': 'Luis Ejemplo' };

/** The sandbox, in which nobody signs in for the pane, and a provider whose tokens its Planner takes and whom the pane is set up for. */
async function openWithProvider() {
  const started: SignInProvider[] = [];
  let readToken: ReadToken = () => Promise.resolve('No provider is known yet.');
  const challenges: string[] = [];
  const sandbox = await openSandboxPage({
    ignoreHTTPSErrors: true,
    settings: () => started.map(({ authority }) => ({ authority }))[0] ?? {},
    readToken: (...asked) => readToken(...asked),
    async prepare(page, graph) {
      const provider = await startProvider({ clientId, redirectUri: `${graph}/redirect.html`, graph, scopes, people });
      started.push(provider);
      const { issuer, keys } = provider;
      readToken = providerTokens({ issuer, keys, audience: graph, fetch: provider.fetch });
      // A host that says that it signs in for add-ins, and does not.
      await page.addInitScript({
        content: "Object.defineProperty(window, 'nestedAppAuthBridge', { get() {}, set() {}, configurable: true });",
      });
      page.context().on('request', (request) => {
        const { searchParams } = new URL(request.url());
        const [method, challenge] = [searchParams.get('code_challenge_method'), searchParams.get('code_challenge')];
        if (challenge !== null) challenges.push(`${method ?? ''} ${challenge}`);
      });
    },
  });
  const [running] = started;
  if (running === undefined) throw new Error('The provider did not start');
  return {
    ...sandbox,
    provider: running,
    challenges,
    async close() {
      await sandbox.close();
      await running.close();
    },
  };
}

/** What a person does in the provider's window: says who they are, if asked, and consents or not. */
async function answer(popup: Page, { as, consent }: { as?: string; consent: boolean }) {
  if (as !== undefined) {
    await popup.locator('input[name=login]').fill(as);
    await popup.locator('input[name=password]').fill('any');
    await popup.locator('button[type=submit]').click();
  }
  if (consent) await popup.getByRole('button', { name: /continue/i }).click();
  else await popup.getByRole('link', { name: /cancel/i }).click();
}

/** How many tokens msal-browser keeps for the pane. */
function keptTokens(page: Page): Promise<number> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => /accesstoken|refreshtoken/i.test(key)).length);
}

test('signing in at a real provider: refused, with code and PKCE, silently, and as somebody else', async () => {
  const sandbox = await openWithProvider();
  const { page, button, says, provider, challenges } = sandbox;
  const popups: Page[] = [];
  page.on('popup', (popup) => popups.push(popup));
  const asking = async (ask: () => Promise<void>) => {
    const [popup] = await Promise.all([page.waitForEvent('popup'), ask()]);
    return popup;
  };
  try {
    await createFromSample(sandbox);
    const first = await asking(() => button('Connect a plan').click());
    await answer(first, { as: 'ana.prueba@phaseboard.example', consent: false });
    await says(/^The sign-in was cancelled or refused/);
    expect(provider.grants).toEqual([]);

    // Somebody is signed in by now, so that only the consent is asked for; the plans need one more.
    await answer(await asking(() => button('Sign in to Microsoft 365').click()), { consent: true });
    const plans = await page.waitForEvent('popup');
    await answer(plans, { consent: true });
    await says('Signed in as Ana Prueba');
    expect(challenges.every((challenge) => /^S256 [\w-]{43}$/.test(challenge))).toBe(true);
    await sandbox.picture('signed-in');
    await button('Connect this plan').click();
    await says(/^Connected to “Rollout”/);
    expect(provider.grants.filter((grant) => grant === 'authorization_code').length).toBeGreaterThan(1);
    await answer(await asking(() => button('Sync').click()), { consent: true });
    await button(/^Apply \d+ changes?$/).waitFor();

    // The tokens end so soon that each request has a new one, which nobody is asked for.
    const asked = popups.length;
    provider.grants.length = 0;
    await button('Back to the overview').click();
    await button('Sync').click();
    await button(/^Apply \d+ changes?$/).waitFor();
    expect(new Set(provider.grants)).toEqual(new Set(['refresh_token']));
    expect(popups).toHaveLength(asked);

    await button('Back to the overview').click();
    await button('Change plan').click();
    await says('Signed in as Ana Prueba');
    expect(await keptTokens(page)).toBeGreaterThan(0);
    await button('Use another account').click();
    await button('Sign in to Microsoft 365').waitFor();
    expect(await keptTokens(page)).toBe(0);
    const other = await asking(() => button('Sign in to Microsoft 365').click());
    await answer(other, { as: 'luis.ejemplo@phaseboard.example', consent: true });
    const otherPlans = await page.waitForEvent('popup');
    await answer(otherPlans, { consent: true });
    await says('Signed in as Luis Ejemplo');
    expect(sandbox.complaints).toEqual([]);
  } finally {
    await sandbox.close();
  }
}, 120_000);
