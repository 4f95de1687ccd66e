import { Problem } from '../../shared/errors';
import { dialogMessage } from './dialog-message';
import type { Granted, Way } from './sign-in';

/** A token is not used in its last minutes, so that a run that begins with it can end with it. Milliseconds. */
const margin = 300_000;

/**
 * The last way: an Office dialog in which the person signs in, where neither the host nor a window of the browser does.
 * https://learn.microsoft.com/office/dev/add-ins/develop/auth-with-office-dialog-api
 *
 * `page` is the address of dialog.html. The dialog has a storage of its own on some platforms, so the token it sends is
 * kept in memory until it ends.
 */
export function dialogWay(page: string, now: () => number): Way {
  const kept = new Map<string, Granted & { expiresAt: number }>();
  let forgotten = false;
  return {
    async grant(scopes, claims) {
      const key = [...scopes].sort().join(' ');
      const earlier = kept.get(key);
      if (earlier && claims === undefined && earlier.expiresAt - margin > now()) return earlier;
      const asked = new URLSearchParams({
        scopes: key,
        ...(forgotten && { choose: 'account' }),
        ...(claims !== undefined && { claims }),
      });
      const granted = await askInDialog(`${page}?${asked.toString()}`);
      forgotten = false;
      kept.set(key, granted);
      return granted;
    },
    forget() {
      kept.clear();
      forgotten = true;
      return Promise.resolve();
    },
  };
}

function askInDialog(address: string): Promise<Granted & { expiresAt: number }> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { height: 65, width: 35 }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        reject(new Problem('sign-in-refused', {}, error));
        return;
      }
      value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        // A host that says where a message came from must name our own site.
        if (!('message' in event) || (event.origin !== undefined && event.origin !== new URL(address).origin)) return;
        const message = dialogMessage(event.message);
        if (message === null) return;
        value.close();
        if ('token' in message) resolve(message);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- refusalOf reads it like an error of msal-browser
        else reject(message);
      });
      // 12006: the person closed the dialog; the others mean that it could not be shown.
      value.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        reject(new Problem('sign-in-refused', {}, event));
      });
    });
  });
}
