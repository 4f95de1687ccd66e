import { documentCopies } from './document-copies';
import type { Client, EventMessage, Host } from './host';
import { bookExtras } from './engine/extras';
import { isObject } from './wire';

/**
 * What Office.js finds as `window.external` inside Excel on Windows, read off the client of package version 1.1.110
 * (`excel-win32-16.01.js`). It must be there before office.js runs.
 */
export interface ExternalOptions {
  host: Host;
  /** The language of Excel itself, such as `es-ES`. */
  displayLanguage: string;
  /** The language of dates and numbers; the display language where none is given. */
  contentLanguage?: string;
  /** The requirement set ExcelApi that this Excel has, where it is an older one. */
  excelApi?: string;
  /** Where the workbook is open, as Excel tells it: an address, a path, or nothing for one that was never saved. */
  documentAddress?: string;
}

/** What the host supports. https://learn.microsoft.com/office/dev/add-ins/develop/office-versions-and-requirement-sets */
const requirementSets = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  NestedAppAuth: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  Settings: '1.1',
  CompressedFile: '1.1',
};

/** Office's light theme; the client turns the numbers into `#RRGGBB`. */
const theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x242424,
  controlBackgroundColor: 0xf5f5f5,
  controlForegroundColor: 0x242424,
};

/** The client's numbers: a batch of requests, and the message that brings events. */
const executeRequest = 93;
const eventMessage = 33;
const eventCategory = 65_536;

type Callback = (response: unknown, status?: number) => void;
type Handler = (id: number, payload: unknown) => void;

/** Puts the host's side into a window and answers how to take it away again. */
export function connectWindow(window: Window, options: ExternalOptions): { client: Client; close: () => void } {
  const handlers = new Map<number, Handler[]>();
  const notify = (events: EventMessage[]) => {
    const entries = events.map(({ type, target, arguments: args, remote }, index) =>
      safeArray([eventCategory, type, target, JSON.stringify(args), index + 1, remote]),
    );
    handlers.get(eventMessage)?.forEach((handler) => handler(eventMessage, safeArray(entries)));
  };
  const client = options.host.attach(notify);
  const copies = documentCopies(options.host);
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${options.displayLanguage}|sandbox|||0`,
    GetContext: () => contextOf(options),
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      const copy = copies(id, parameters);
      if (copy) {
        void copy.then((answer) => callback(safeArray(answer), Number(answer[0])));
        return;
      }
      if (id !== executeRequest) {
        callback(safeArray([0]), 0);
        return;
      }
      void client.execute(bodyOf(parameters)).then((answer) => {
        callback(safeArray([0, [200, [], JSON.stringify(answer)]]), 0);
      });
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      callback(safeArray([0]));
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      callback(safeArray([0]));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  return { client, close: () => client.detach() };
}

/** The client's arrays come from COM. */
function safeArray(values: unknown[]): { toArray: () => unknown[] } {
  return { toArray: () => values };
}

/** The request's text is at a fixed place in a list of its parts. */
function bodyOf(parameters: unknown): string {
  const outer: unknown = Array.isArray(parameters) ? parameters[0] : undefined;
  const parts: unknown[] = Array.isArray(outer) ? outer : Array.isArray(parameters) ? parameters : [];
  const body = parts.find((part) => typeof part === 'string' && part.startsWith('{'));
  return typeof body === 'string' ? body : '{}';
}

function contextOf({
  host,
  displayLanguage,
  contentLanguage = displayLanguage,
  excelApi,
  documentAddress = 'https://sandbox.example/Book1.xlsx',
}: ExternalOptions) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'phaseboard-sandbox',
    GetAppVersionMajor: () => '16.01',
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => contentLanguage,
    GetDocUrl: () => documentAddress,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'sandbox',
    GetCorrelationId: () => 'sandbox',
    GetHostFullVersion: () => '16.0.17328.20000',
    GetSupportedMatrix: () =>
      JSON.stringify({ ...requirementSets, ...(excelApi !== undefined && { ExcelApi: excelApi }) }),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settingsOf(host),
  };
}

/** `Office.context.document.settings`: read as a whole at the start, written as a whole when saved. */
function settingsOf({ book }: Host) {
  const extras = bookExtras(book);
  return {
    Read(keys: string[], values: unknown[]) {
      const kept = extras.read('documentSettings');
      for (const [key, value] of Object.entries(isObject(kept) ? kept : {})) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: string[], values: unknown[]) {
      extras.write('documentSettings', Object.fromEntries(Array.from(keys, (key, index) => [key, values[index]])));
    },
  };
}
