import type { Words } from '../../shared/words/languages';
import type { State } from '../taskpane/state';
import type { Told } from './notice-message';
import { outcomeInWords } from './outcome';

/** The dialog that is open now: Office shows one of them at a time. */
let shown: Office.Dialog | null = null;

/**
 * Says what a sync came to in a small dialog of Office's, which closes when the person says so; Excel has no other place
 * for a word that is not in the pane. `page` is the address of notice.html. False where there is more to show than a
 * sentence, or where this Excel cannot show such a dialog.
 * https://learn.microsoft.com/office/dev/add-ins/develop/dialog-api-in-office-add-ins
 */
export async function notify(state: State, words: Words, page: string): Promise<boolean> {
  const lines = outcomeInWords(state, words);
  if (lines === null || !Office.context.requirements.isSetSupported('DialogApi', '1.2')) return false;
  const { language, pane } = words;
  return open(page, { language, title: pane.product, lines, ...pane.notice });
}

function open(page: string, told: Told): Promise<boolean> {
  shown?.close();
  shown = null;
  return new Promise((resolve) => {
    const look = { height: 25, width: 25, displayInIframe: true };
    Office.context.ui.displayDialogAsync(page, look, ({ status, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        resolve(false);
        return;
      }
      shown = dialog;
      const close = () => {
        if (shown !== dialog) return;
        shown = null;
        dialog.close();
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if (!('message' in event) || (event.origin !== undefined && event.origin !== new URL(page).origin)) return;
        if (event.message === 'ready')
          dialog.messageChild(JSON.stringify(told), { targetOrigin: new URL(page).origin });
        if (event.message === 'close' || event.message === 'show') close();
        if (event.message === 'show') Office.addin.showAsTaskpane().catch(() => undefined);
      });
      // The person closed it, or it could not be loaded: the report waits in the pane either way.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        if (shown === dialog) shown = null;
      });
      resolve(true);
    });
  });
}
