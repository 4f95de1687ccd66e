import { createActions } from '../../addin/taskpane/actions';
import { meetingServices } from '../../addin/taskpane/meeting/meeting-services';
import { planServices } from '../../addin/taskpane/plan/plan-services';
import { rowServices } from '../../addin/taskpane/row/row-services';
import type { Services } from '../../addin/taskpane/services';
import { initial, next } from '../../addin/taskpane/state';
import type { PaneEvent, State } from '../../addin/taskpane/state';
import { createStore } from '../../addin/taskpane/store';
import { settingsServices } from '../../addin/taskpane/settings/settings-services';
import { syncServices } from '../../addin/taskpane/sync/sync-services';
import { takingServices } from '../../addin/taskpane/document/taking-services';
import { Problem } from '../../shared/errors';
import type { Person } from '../../shared/model';
import { wordsIn } from '../support/words';
import type { Syncing } from './syncing';
import { newSession } from './session';

let newIds = 0;

/** The pane without its looks, over the real engine, the emulator and a workbook in memory. */
export function openPane({ workbook, ports }: Syncing, others: Partial<Services> = {}) {
  const people: Person[] = [];
  const recent: string[] = [];
  const elsewhere = () => Promise.reject(new Problem('unexpected', {}));
  const services: Services = {
    async glance() {
      const { plan, lastSync, rows } = await workbook.memory.read();
      const phases = workbook.content.phases.map((phase) => ({ ...phase, done: 0, total: 0 }));
      const waiting = rows.reduce((sum, { snapshot }) => sum + (snapshot.owners?.held?.length ?? 0), 0);
      return {
        phases,
        parties: [],
        overdue: 0,
        blocked: 0,
        unowned: 0,
        undated: 0,
        waiting,
        unsynced: 0,
        lost: 0,
        isReadOnly: false,
        language: 'en',
        plan,
        lastSync,
      };
    },
    watch: () => Promise.resolve(),
    renewStatus: () => Promise.resolve(),
    closePhase: elsewhere,
    handOver: elsewhere,
    ...meetingServices({
      sheet: () => Promise.resolve(workbook.sheet),
      meetings: elsewhere,
      writeMinutes: elsewhere,
      newRowId: () => 'new-row',
      language: () => Promise.resolve('en'),
      now: () => new Date(),
      newId: () => 'pane',
      session: newSession,
      addToLog: () => Promise.resolve(),
    }),
    showOnly: elsewhere,
    watchSelection: () => Promise.resolve(),
    ...rowServices({
      sheet: () => Promise.resolve(workbook.sheet),
      memory: () => Promise.resolve(workbook.memory),
      selection: () => Promise.resolve([]),
      historyOf: () => Promise.resolve([]),
      language: () => Promise.resolve('en'),
      addToLog: () => Promise.resolve(),
      now: () => new Date('2026-03-02T09:00:00Z'),
    }),
    goToPhase: elsewhere,
    goToRow: elsewhere,
    readDocument: elsewhere,
    sample: elsewhere,
    createWorksheets: elsewhere,
    rebuildMemory: elsewhere,
    diagnosis: elsewhere,
    openCopyToShare: elsewhere,
    account: () => null,
    forgetAccount: () => Promise.resolve(),
    ...planServices({
      planner: () => Promise.resolve(ports.planner),
      sheet: () => Promise.resolve(workbook.sheet),
      memory: () => Promise.resolve(workbook.memory),
      recent: { ids: () => recent, used: (ids) => void recent.unshift(...ids) },
      newId: () => `new-workbook-${++newIds}`,
      addPeople: (added) => Promise.resolve(people.push(...added)),
    }),
    ...takingServices({
      sheet: () => Promise.resolve(workbook.sheet),
      memory: () => Promise.resolve(workbook.memory),
      addPhases: elsewhere,
      switchLanguage: elsewhere,
      newRowId: () => 'new-row',
    }),
    ...settingsServices(() => Promise.resolve(workbook.memory)),
    ...syncServices(
      () => Promise.resolve(ports),
      () => Promise.resolve('en'),
    ),
    ...others,
  };
  const store = createStore<State, PaneEvent>(initial, next);
  const steps: string[] = [];
  store.subscribe(() => {
    const { step } = store.state().syncing;
    if (steps.at(-1) !== step) steps.push(step);
  });
  return { store, steps, people, actions: createActions(services, store.state, store.dispatch, () => wordsIn('en')) };
}

/** What is being decided on. */
export const deciding = (state: State) => {
  if (state.syncing.step !== 'deciding') throw new Error(`Nothing is proposed: ${state.syncing.step}`);
  return state.syncing;
};

/** What became of a sync. */
export const reported = (state: State) => {
  if (state.syncing.step !== 'reported') throw new Error(`Nothing is reported: ${state.syncing.step}`);
  return state.syncing.report;
};
