import { localDay } from '../../shared/dates';
import { worksheetLanguage } from '../../shared/language';
import type { Memory } from '../../sync/ports/workbook';
import type { Host } from '../excel/host';
import type { ClosingParts } from './meeting/closing-services';
import type { MeetingParts } from './meeting/meeting-services';
import { once } from './once';
import type { PlanParts } from './plan/plan-services';
import type { RowParts } from './row/row-services';
import type { Services } from './services';
import type { TakingParts } from './document/taking-services';

/** The open workbook: what the pane shows of it, and the two ports of a sync. */
export interface WorkbookServices
  extends
    Pick<PlanParts, 'memory' | 'addPeople'>,
    Pick<TakingParts, 'addPhases' | 'switchLanguage'>,
    Pick<MeetingParts, 'sheet' | 'meetings' | 'language' | 'addToLog' | 'writeMinutes'>,
    Pick<ClosingParts, 'markClosed' | 'writeHandover'>,
    Pick<RowParts, 'selection' | 'historyOf'> {
  services: Pick<
    Services,
    | 'glance'
    | 'watch'
    | 'renewStatus'
    | 'showOnly'
    | 'watchSelection'
    | 'goToPhase'
    | 'goToRow'
    | 'readDocument'
    | 'sample'
    | 'createWorksheets'
    | 'rebuildMemory'
    | 'diagnosis'
    | 'openCopyToShare'
  >;
  memory: () => Promise<Memory>;
}

/** Each part is loaded when it is first needed. Failures are those of addin/excel and shared/document. */
export function workbookServices(host: Host): WorkbookServices {
  const state = once(() => import('../excel/glance'));
  const language = async () => (await state()).readLanguage(host);
  /** The Status worksheet follows by itself; where it cannot just now, the next sync makes up for it. */
  const followed = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await renewStatus({ make: false }).catch(() => undefined);
    return answer;
  };
  const renewStatus = async (how: { make: boolean }) =>
    (await import('../excel/status-sheet')).renewStatus(host, new Date(), how);
  const memory = async () => (await import('../excel/memory')).openMemory(host);
  const sheet = async () => (await import('../excel/sheet')).openSheet(host, await language());
  return {
    sheet,
    selection: async () => (await import('../excel/selection')).readSelection(host),
    historyOf: async (number) => (await import('../excel/row-history')).readHistory(host, number),
    memory,
    language,
    meetings: async () => (await import('../excel/meetings')).openMeetings(host),
    writeMinutes: async (page, attempted) =>
      (await import('../excel/page-sheet')).writePage(host, page, {
        nameIn: ({ minutes }) => minutes.name,
        keepsEarlier: true,
        attempted,
      }),
    markClosed: async (phase, text) => (await import('../excel/phase-closing')).markClosed(host, phase, text),
    writeHandover: async (page) =>
      (await import('../excel/page-sheet')).writePage(host, page, {
        nameIn: ({ handover }) => handover.name,
        keepsEarlier: false,
      }),
    addToLog: async (lines) => (await import('../excel/log-sheet')).appendToLog(host, lines, await language()),
    addPeople: async (people) => followed((await import('../excel/people')).addPeople(host, people)),
    addPhases: async (phases) => followed((await import('../excel/add-phases')).addPhases(host, phases)),
    switchLanguage: async (spoken, phases) =>
      followed((await import('../excel/language-switch')).switchLanguage(host, { language: spoken, phases })),
    services: {
      renewStatus,
      async glance() {
        (await import('../excel/requirements')).checkRequirements(host);
        return (await state()).readGlance(host, localDay(new Date()));
      },
      watch: async (onChange) => (await import('../excel/watch')).watchWorkbook(host, onChange),
      async showOnly(topic) {
        const { filterRows } = await import('../excel/row-filter');
        if (topic === null) return filterRows(host, null);
        const { agendaOf } = await import('../../shared/agenda');
        const { topics } = agendaOf(await (await sheet()).read(), localDay(new Date()));
        const rows = topics.find((one) => one.topic === topic)?.rows ?? [];
        return filterRows(host, new Set(rows.map(({ id }) => id)));
      },
      watchSelection: async (onChange) => (await import('../excel/watch')).watchSelection(host, onChange),
      goToPhase: async (key) => (await state()).selectPhase(host, key),
      goToRow: async (id) => (await state()).selectRow(host, id),
      readDocument: async (input) => (await import('../../shared/document/read')).readDocument(input),
      sample: async (spoken, version) => (await samples[spoken]())[version],
      rebuildMemory: async () => (await import('../excel/memory-rebuilding')).rebuildMemory(host, crypto.randomUUID()),
      async diagnosis() {
        const { hostFacts, workbookFacts } = await import('../excel/diagnosis');
        const { detailsOf } = await import('./parts/details');
        return [...hostFacts(host), ...(await workbookFacts(host).catch((error: unknown) => [detailsOf(error)]))];
      },
      openCopyToShare: async () => (await import('../excel/copy-to-share')).openCopyToShare(host),
      async createWorksheets(document) {
        const { describeWorkbook } = await import('../../shared/worksheet/workbook');
        const { createWorksheets } = await import('../excel/create-worksheets');
        const description = describeWorkbook(document, {
          language: worksheetLanguage(document.language),
          workbookId: crypto.randomUUID(),
          newRowId: host.newRowId,
          now: new Date(),
        });
        await createWorksheets(host, description);
      },
    },
  };
}

const samples = {
  en: () => import('../../shared/document/samples/en'),
  es: () => import('../../shared/document/samples/es'),
};
