import type { AgendaTopic } from '../../shared/agenda';
import { choosePhases } from '../../shared/document/choice';
import { checkSize } from '../../shared/document/source';
import { isProblem, Problem } from '../../shared/errors';
import type { DocumentInput } from '../../shared/document/source';
import type { SampleLanguage } from '../../shared/document/samples/languages';
import type { SyncSettings } from '../../shared/sync-settings';
import type { Words } from '../../shared/words/languages';
import { connectingActions } from './plan/connecting-actions';
import { createGivingUp } from './giving-up';
import { meetingActions } from './meeting/meeting-actions';
import { totals } from './document/opening';
import type { SampleVersion, Services } from './services';
import { rowActions } from './row/row-actions';
import { syncActions } from './sync/sync-actions';
import { takingActions } from './document/taking-actions';
import { isBusy } from './state';
import type { PaneEvent, Screen, State } from './state';

export type Actions = ReturnType<typeof createActions>;

/**
 * What people can do in the pane. Each resolves when it is done; what goes wrong becomes the event `failed`.
 * `state` gives the state as it is now, `dispatch` changes it.
 */
export function createActions(
  services: Services,
  state: () => State,
  dispatch: (event: PaneEvent) => void,
  words: () => Words,
) {
  const attempt = async (work: () => Promise<void>, isWanted = () => true): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // A token that is not taken any more would be given again and again.
      if (isProblem(error) && error.kind === 'signed-out') await services.forgetAccount().catch(() => undefined);
      if (isWanted()) dispatch({ type: 'failed', error });
    }
  };
  const refresh = async () => dispatch({ type: 'workbook-read', workbook: await services.glance() });
  /** A cell that is being edited, say, is no reason to disturb anybody. */
  const refreshQuietly = () => refresh().catch(() => undefined);

  const ownParty = () => words().pane.takingIn.arrival.ownPartyProposal;
  const { arrive, ...taking } = takingActions({ services, state, dispatch, attempt, refresh, ownParty });

  const reading = createGivingUp();
  const syncing = syncActions({ services, state, dispatch, attempt, refresh, refreshQuietly, reading });
  const connecting = connectingActions({ services, state, dispatch, attempt, refresh, reading });

  const read = (input: () => Promise<DocumentInput>) =>
    attempt(async () => {
      dispatch({ type: 'document-asked' });
      const document = await services.readDocument(await input());
      if (state().workbook?.phases.length) await arrive(document);
      else dispatch({ type: 'document-read', document });
    });

  const { begin, ...meetingOnly } = meetingActions({ services, state, dispatch, attempt, compare: syncing.compare });

  const rows = rowActions({ services, state, dispatch, attempt, refreshQuietly });

  const readSettings = () =>
    attempt(async () => dispatch({ type: 'settings-read', settings: await services.settings() }));

  const go = async (screen: Screen) => {
    if (isBusy(state())) return;
    reading.giveUp();
    dispatch({ type: 'went', screen });
    if (screen === 'home') await attempt(refresh);
    if (screen === 'plan') await connecting.askForGroups();
    if (screen === 'sync') await syncing.compare();
    if (screen === 'settings') await readSettings();
    if (screen === 'meeting') await begin();
    if (screen === 'row') await rows.showSelected();
    if (screen === 'work') await rows.readOpenWork();
  };

  return {
    refreshQuietly,
    dismiss() {
      const { screen, workbook } = state();
      // Without a workbook to show there is nothing behind the message, so its reading is tried again.
      if (screen === 'home' && workbook === null) void go('home');
      else dispatch({ type: 'dismissed' });
    },
    /** Leaves for a screen, unless something is being written on this one. */
    go,

    openFile: (file: File) =>
      read(async () => {
        // A file that is refused for its size is not even read.
        checkSize(file.name, file.size);
        const bytes = await file.arrayBuffer().catch((cause: unknown) => {
          throw new Problem('document-unreadable', { name: file.name }, cause);
        });
        return { name: file.name, bytes: new Uint8Array(bytes) };
      }),
    /** Text that was typed or pasted; `html` is the same as rich text, where the clipboard had it so. */
    openText: (name: string, text: string, html?: string) =>
      read(() => Promise.resolve(html === undefined ? { name, text } : { name, text, html })),
    openSample: (language: SampleLanguage, version: SampleVersion = 'sample') =>
      read(() => services.sample(language, version)),
    createWorksheets: () =>
      attempt(async () => {
        const { opening } = state();
        if (opening.step !== 'checking' || opening.writing) return;
        const chosen = choosePhases(opening.document, opening.choice);
        if (chosen.phases.length === 0) throw new Problem('nothing-chosen', {});
        dispatch({ type: 'writing-began' });
        await services.createWorksheets(chosen);
        dispatch({ type: 'worksheets-created', ...totals(opening.document, opening.choice) });
        await refresh();
      }),

    rebuildMemory: () =>
      attempt(async () => {
        await services.rebuildMemory();
        dispatch({ type: 'memory-rebuilt' });
        await refresh();
      }),

    /** Opens a copy that can be given to anybody in a window of its own. */
    openCopyToShare: () =>
      attempt(async () => {
        await services.openCopyToShare();
        dispatch({ type: 'copy-opened' });
      }),

    ...connecting,
    ...syncing,
    ...meetingOnly,
    followSelection: rows.followSelection,
    editRows: rows.editRows,
    openRow: rows.openRow,
    ...taking,

    /** Versions, counts and codes for whoever helps; what cannot be read is told by its code. */
    diagnose: () => services.diagnosis(),
    /** Shown at once, and as it was if it could not be kept. */
    async changeSettings(change: (settings: SyncSettings) => SyncSettings) {
      const { settings } = state();
      if (settings === null) return;
      dispatch({ type: 'settings-read', settings: change(settings) });
      try {
        await services.changeSettings(change);
      } catch (error) {
        dispatch({ type: 'settings-read', settings });
        dispatch({ type: 'failed', error });
      }
    },

    /** Filters the worksheets; what they are filtered to already, or null, shows all rows again. */
    showOnly: (topic: AgendaTopic | null) =>
      attempt(async () => {
        const wanted = topic === state().shown ? null : topic;
        await services.showOnly(wanted);
        dispatch({ type: 'rows-shown', topic: wanted });
      }),
    goToPhase: (key: string) => attempt(() => services.goToPhase(key)),
    goToRow: (id: string) => attempt(() => services.goToRow(id)),
  };
}
