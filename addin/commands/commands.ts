import type { Actions } from '../taskpane/actions';
import { isBusy } from '../taskpane/state';
import type { State } from '../taskpane/state';

export interface Ribbon {
  actions: Pick<Actions, 'go' | 'refreshQuietly'>;
  state: () => State;
  /** Whether the person sees the pane, as far as it is known. */
  isInSight: () => boolean;
  /** Says what a sync came to, where the person does not see the pane. False where that needs the pane. */
  notify: (state: State) => Promise<boolean>;
}

/**
 * The ribbon's buttons and the keyboard's shortcuts, in the runtime that they share with the pane. What is being written
 * is never left for another screen.
 * https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime
 */
export function registerCommands({ actions, state, isInSight, notify }: Ribbon): void {
  // A host that cannot show it has it in sight already, or says so itself.
  const show = () => Office.addin.showAsTaskpane().catch(() => undefined);
  const command = (run: () => Promise<unknown>) => (event?: Office.AddinCommands.Event) => {
    // The button stays pressed until it is told, a shortcut has none; whatever goes wrong is said in the pane.
    void run().finally(() => event?.completed());
  };

  /** Runs without the pane where there is nothing to ask, and shows it otherwise: with what is missing, or the proposal. */
  const syncNow = async () => {
    if (isBusy(state())) return show();
    await actions.refreshQuietly();
    const { workbook } = state();
    if (workbook?.phases.length === 0 || workbook?.plan === null) {
      void show();
      return actions.go(workbook.phases.length === 0 ? 'home' : 'plan');
    }
    await actions.go('sync');
    if (isInSight()) return;
    const isSaid = await notify(state()).catch(() => false);
    if (!isSaid) await show();
  };

  Office.actions.associate('showPane', command(show));
  Office.actions.associate('syncNow', command(syncNow));
  Office.actions.associate(
    'showStatus',
    command(() => {
      void show();
      return actions.go('home');
    }),
  );
}
