import type { Actions } from '../taskpane/actions';
import type { State } from '../taskpane/state';

/**
 * The ribbon's buttons, in the runtime that they share with the pane: each brings up the pane where it has something to
 * show. What is being written there is never left for another screen.
 * https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime
 */
export function registerCommands(actions: Actions, state: () => State): void {
  const command = (run: () => Promise<unknown>) => (event: Office.AddinCommands.Event) => {
    // A host that cannot show it has it in sight already, or says so itself.
    Office.addin.showAsTaskpane().catch(() => undefined);
    // The button stays pressed until it is told; whatever goes wrong is said in the pane.
    void run().finally(() => event.completed());
  };
  Office.actions.associate(
    'syncNow',
    command(async () => {
      await actions.refreshQuietly();
      // Without a plan there is nothing to compare with, so that is asked first.
      if (state().workbook?.phases.length === 0) await actions.go('home');
      else await actions.go(state().workbook?.plan === null ? 'plan' : 'sync');
    }),
  );
  Office.actions.associate(
    'showStatus',
    command(() => actions.go('home')),
  );
}
