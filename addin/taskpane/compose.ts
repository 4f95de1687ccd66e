import type { RowId } from '../../shared/model';
import type { Planner } from '../../sync/ports/planner';
import { browserWay, nestedWay } from '../sign-in/browser-way';
import { placeOf } from '../excel/host';
import { readConfig } from '../sign-in/config';
import { dialogWay } from '../sign-in/dialog-way';
import { createSignIn } from '../sign-in/sign-in';
import type { Account, SignIn } from '../sign-in/sign-in';
import { meetingServices } from './meeting-services';
import { once } from './once';
import { planServices } from './plan-services';
import { recentPlans } from './recent-plans';
import type { Services } from './services';
import { settingsServices } from './settings-services';
import { takingServices } from './taking-services';
import { syncServices } from './sync-services';
import { workbookServices } from './workbook-services';

/** The one place where the pane's parts meet: Excel, sign-in, Planner, the clock and chance. */
export function composeServices(): Services {
  const page = window.location.href.replace(/[?#].*$/, '');
  const config = once(() => readConfig(fetch.bind(window), page));
  let account: () => Account | null = () => null;

  const signIn = once(async (): Promise<SignIn> => {
    const settings = await config();
    const beside = (name: string) => new URL(name, page).href;
    const ways = [
      ...(hasBridge() ? [nestedWay(settings, loginHint)] : []),
      browserWay(settings, loginHint, beside('redirect.html')),
      dialogWay(beside('dialog.html'), Date.now),
    ];
    const created = createSignIn(settings, ways);
    account = () => created.account();
    return created;
  });

  const planner = once(async (): Promise<Planner> => {
    const { clientId, graph, site } = await config();
    const { createPlanner } = await import('../../sync/planner/planner');
    return createPlanner({
      fetch: (address, request) => fetch(address, request),
      graph,
      getToken: async (scopes, claims) => (await signIn()).getToken(scopes, claims),
      linkBase: addressOfWorkbook() ?? `${site}/support.html`,
      applicationId: clientId,
      sleep: wait,
      random: Math.random,
      now: Date.now,
    });
  });

  const workbook = workbookServices({ Excel, Office, newRowId });
  return {
    ...workbook.services,
    ...takingServices({ ...workbook, newRowId }),
    ...planServices({ ...workbook, planner, recent: recentPlans(() => window.localStorage), newId: newWorkbookId }),
    ...settingsServices(workbook.memory),
    ...meetingServices(workbook.sheet),
    ...syncServices(
      async () => ({
        sheet: await workbook.sheet(),
        memory: await workbook.memory(),
        planner: await planner(),
        now: () => new Date(),
        random: Math.random,
        sleep: wait,
      }),
      workbook.language,
    ),
    account: () => account(),
    forgetAccount: async () => (await signIn()).forget(),
  };
}

/**
 * Some hosts say that they sign in for add-ins and give no bridge to it (github.com/AzureAD/microsoft-authentication-library-for-js
 * issue 7723); msal-browser would then sign in in the browser, without the page that it needs for that.
 */
function hasBridge(): boolean {
  const bridge: unknown = Reflect.get(window, 'nestedAppAuthBridge');
  return typeof bridge === 'object' && bridge !== null;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sixteen hexadecimal digits: short in a cell, and not given twice. */
function newRowId(): RowId {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

function newWorkbookId(): string {
  return crypto.randomUUID();
}

/** Whom Office knows, so that nobody has to type an address. */
async function loginHint(): Promise<string | undefined> {
  const { userPrincipalName } = await Office.auth.getAuthContext();
  return userPrincipalName;
}

/** A workbook that others can open by its address; not one on a disk. */
function addressOfWorkbook(): string | null {
  const address = placeOf({ Office });
  return /^https?:/i.test(address) ? address : null;
}
