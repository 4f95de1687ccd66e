import { openHeadlessBook } from '../../sandbox/excel/engine/headless';
import type { Host as SandboxHost } from '../../sandbox/excel/host';
import { createHost } from '../../sandbox/excel/host';
import type { BatchAnswer } from '../../sandbox/excel/wire';
import type { Host } from '../../addin/excel/host';
import type { WorksheetLanguage } from '../../shared/language';
import type { Document } from '../../shared/model';
import type { WorkbookDescription } from '../../shared/worksheet/description';
import { describeWorkbook } from '../../shared/worksheet/workbook';
import { documentWith, duty } from './duty';
import { openOfficeClient } from './office-client';
import type { OfficeClientOptions } from './office-client';

/** Somebody who has the workbook open: their own Office.js client, at the workbook that everybody shares. */
export interface Seat extends Host {
  /** How many round trips this client made so far. */
  trips: () => number;
  /** The size of each of its requests so far, in bytes. */
  sizes: () => readonly number[];
  /** Speaks to Excel as this person's own macros and hands do. */
  edit: (work: (workbook: Excel.Workbook) => void) => Promise<void>;
  /** Called before each round trip of this client; may edit the workbook as somebody else. */
  beforeTrip: (listener: ((trip: number) => Promise<void>) | null) => void;
  /** Excel refuses with an error code whatever this client asks for; of the trips counted from now on, only the given one. */
  refuse: (code: string | null, trip?: number) => void;
}

export interface SharedWorkbook {
  host: SandboxHost;
  open: (options?: OfficeClientOptions) => Promise<Seat>;
  /** Ends when nothing is left to be calculated. */
  close: () => Promise<void>;
}

/** A workbook, new with one empty worksheet or as a snapshot kept it. Ids are `id-1`, `id-2` … in the order in which they are asked for. */
export function newSharedWorkbook(snapshot: unknown = null): SharedWorkbook {
  const host = createHost(openHeadlessBook(snapshot));
  const closers: (() => void)[] = [];
  let ids = 0;
  return {
    host,
    async open(options) {
      const sizes: number[] = [];
      let refusal: { code: string; trip: number | undefined } | null = null;
      let listener: ((trip: number) => Promise<void>) | null = null;
      const watched: SandboxHost = {
        ...host,
        attach(notify) {
          const client = host.attach(notify);
          return {
            ...client,
            async execute(body) {
              if (isOfTheClientItself(body)) return client.execute(body);
              const trip = sizes.push(Buffer.byteLength(body));
              await listener?.(trip);
              const { code, trip: at = trip } = refusal ?? { code: null };
              return code !== null && at === trip ? refused(code) : client.execute(body);
            },
          };
        },
      };
      const { Excel, Office, close } = await openOfficeClient(watched, options);
      closers.push(close);
      // Whatever it does at its first run must not fall into a story.
      await Excel.run((context) => context.sync());
      return {
        Excel,
        Office,
        newRowId: () => `id-${++ids}`,
        trips: () => sizes.length,
        sizes: () => sizes,
        edit: (work) =>
          Excel.run(async (context) => {
            work(context.workbook);
            await context.sync();
          }),
        beforeTrip(next) {
          listener = next;
        },
        refuse(code, trip) {
          refusal = code === null ? null : { code, trip: trip === undefined ? undefined : sizes.length + trip };
        },
      };
    },
    async close() {
      await host.calculated();
      for (const close of closers) close();
      host.close();
    },
  };
}

/**
 * The client introduces itself, tells how it is used, and gives back what a run has kept, all when it finds the time.
 * Nobody asked for these round trips.
 */
function isOfTheClientItself(body: string): boolean {
  return /"Name":"(?:NotifyActionHandlerReady|SendTelemetryEvent|_RemoveReference)"/.test(body);
}

/** A batch of which Excel did nothing. */
function refused(code: string): BatchAnswer {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: 'No.', Location: '', ActionIndex: 0 } };
}

/** A document of phases with so many responsibilities each. */
export function documentOf(counts: readonly number[], language = 'en'): Document {
  const phases = counts.map((count, index) => ({
    key: `phase-${index + 1}`,
    title: `Phase ${'ABCDEFGH'.charAt(index)}`,
    introduction: `What to do in part ${index + 1}.`,
    responsibilities: Array.from({ length: count }, (_, row) => duty(`Look after pier ${index + 1}, berth ${row + 1}`)),
  }));
  return documentWith(phases, { title: 'Harbour move', language });
}

/**
 * The described workbook of a document; its row ids are `row-1`, `row-2` … As in a workbook of an older version there is
 * no Status worksheet, whose many formulas take their time in the sandbox, unless `withStatus` asks for it.
 */
export function describedWorkbook(
  document: Document,
  language: WorksheetLanguage = 'en',
  { withStatus = false } = {},
): WorkbookDescription {
  let rows = 0;
  const { worksheets } = describeWorkbook(document, {
    language,
    workbookId: 'book-1',
    newRowId: () => `row-${++rows}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
  return { worksheets: withStatus ? worksheets : worksheets.slice(1) };
}
