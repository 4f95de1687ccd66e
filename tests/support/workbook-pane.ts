import { closingServices } from '../../addin/taskpane/meeting/closing-services';
import { meetingServices } from '../../addin/taskpane/meeting/meeting-services';
import { planServices } from '../../addin/taskpane/plan/plan-services';
import { syncServices } from '../../addin/taskpane/sync/sync-services';
import { settingsServices } from '../../addin/taskpane/settings/settings-services';
import { takingServices } from '../../addin/taskpane/document/taking-services';
import type { Taken } from '../../addin/taskpane/document/taking-services';
import type { Comparing } from '../../addin/taskpane/document/taking-in';
import { workbookServices } from '../../addin/taskpane/workbook-services';
import type { Sheet, SheetRow } from '../../sync/ports/workbook';
import { newSharedWorkbook } from './excel-workbook';
import type { Seat, SharedWorkbook } from './excel-workbook';
import { openPane } from './open-pane';
import { createSyncing } from './syncing';
import type { Syncing } from './syncing';
import { newSession } from './session';

/** The pane without its looks, at a real workbook under Microsoft's client and with the emulator's Planner. */
export interface WorkbookPane {
  shared: SharedWorkbook;
  /** What is beyond the workbook; its own workbook is nobody's. */
  planner: Syncing;
  ana: Seat;
  pane: ReturnType<typeof openPane>;
  /** Opens a document from its text, creating worksheets if the workbook has none. */
  open: (text: string) => Promise<void>;
  sheet: () => Promise<Sheet>;
  rows: () => Promise<SheetRow[]>;
  /** The row whose text begins so. */
  row: (start: string) => Promise<SheetRow>;
  comparing: () => Comparing;
  /** What the last document taken in came to. */
  taken: () => Taken;
}

interface WorkbookPaneOptions {
  /** Somebody removes the Status worksheet once it is made, for good; the engine takes long to calculate it. */
  removesStatus: boolean;
  now?: () => Date;
}

export async function openWorkbookPane({
  removesStatus,
  now = () => new Date(),
}: WorkbookPaneOptions): Promise<WorkbookPane> {
  const shared = newSharedWorkbook();
  const ana = await shared.open();
  const workbook = workbookServices(ana);
  const planner = createSyncing();
  const ports = async () => ({
    ...planner.ports,
    sheet: await workbook.sheet(),
    memory: await workbook.memory(),
  });
  const pane = openPane(planner, {
    ...workbook.services,
    ...takingServices({ ...workbook, newRowId: ana.newRowId }),
    ...planServices({
      ...workbook,
      planner: () => Promise.resolve(planner.ports.planner),
      recent: { ids: () => [], used: () => undefined },
      newId: ana.newRowId,
    }),
    ...settingsServices(workbook.memory),
    ...closingServices({ ...workbook, now }),
    ...meetingServices({ ...workbook, newRowId: ana.newRowId, now, newId: ana.newRowId, session: newSession }),
    account: () => ({ name: 'Ana Prueba', mail: 'ana@example.com' }),
    ...syncServices(ports, workbook.language),
    ...(removesStatus && { renewStatus: () => Promise.resolve() }),
  });
  const rows = async () => (await (await workbook.sheet()).read()).rows;
  const failure = () => {
    const { trouble } = pane.store.state();
    if (trouble !== null) throw new Error('The pane is in trouble', { cause: trouble.error });
  };
  return {
    shared,
    planner,
    ana,
    pane,
    async open(text) {
      await pane.actions.go('home');
      await pane.actions.go('open');
      await pane.actions.openText('Duties', text);
      failure();
      if (pane.store.state().opening.step === 'checking') {
        await pane.actions.createWorksheets();
        failure();
        if (removesStatus) await ana.edit(({ worksheets }) => worksheets.getFirst().delete());
      }
      await shared.host.calculated();
    },
    sheet: workbook.sheet,
    rows,
    async row(start) {
      const found = (await rows()).find(({ responsibility }) => responsibility.startsWith(start));
      if (!found) throw new Error(`No row begins with “${start}”`);
      return found;
    },
    comparing() {
      const { takingIn } = pane.store.state();
      if (takingIn.step !== 'comparing') throw new Error(`Nothing is compared: ${takingIn.step}`);
      return takingIn;
    },
    taken() {
      failure();
      const { notice } = pane.store.state();
      if (notice?.kind !== 'taken') throw new Error('Nothing was taken in');
      return notice;
    },
  };
}
