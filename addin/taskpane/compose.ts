import type { RowId } from '../../shared/model';
import type { Planner } from '../../sync/ports/planner';
import { placeOf } from '../excel/host';
import type { Account, SignIn } from '../sign-in/sign-in';
import { meetingLater } from './meeting/meeting-later';
import { once } from './once';
import { planServices } from './plan/plan-services';
import { recentPlans } from './plan/recent-plans';
import { rowLater } from './row/row-later';
import type { Services } from './services';
import { settingsServices } from './settings/settings-services';
import { takingServices } from './document/taking-services';
import { syncServices } from './sync/sync-services';
import { workbookServices } from './workbook-services';

/** The one place where the pane's parts meet: Excel, sign-in, Planner, the clock and chance. */
export function composeServices(): Services {
  const page = window.location.href.replace(/[?#].*$/, '');
  const config = once(async () => (await import('../sign-in/config')).readConfig(fetch.bind(window), page));
  let account: () => Account | null = () => null;

  const signIn = once(async (): Promise<SignIn> => {
    const { openSignIn } = await import('../sign-in/open-sign-in');
    const created = openSignIn(await config(), page);
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
    ...meetingLater({
      ...workbook,
      newRowId,
      now: () => new Date(),
      newId: newRowId,
      session: () => window.sessionStorage,
    }),
    ...rowLater({ ...workbook, now: () => new Date() }),
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

/** A workbook that others can open by its address; not one on a disk. */
function addressOfWorkbook(): string | null {
  const address = placeOf({ Office });
  return /^https?:/i.test(address) ? address : null;
}
