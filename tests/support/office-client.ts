import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

import { JSDOM, VirtualConsole } from 'jsdom';

import { connectWindow } from '../../sandbox/excel/external';
import type { Client, Host } from '../../sandbox/excel/host';

export interface OfficeClient {
  window: Window;
  /** Microsoft's namespaces, as the add-in finds them as globals. */
  Excel: typeof Excel;
  Office: typeof Office;
  client: Client;
  /** Makes `Excel` and `Office` of this client the globals of the code under test, until another client does. */
  use: () => void;
  close: () => void;
}

export interface OfficeClientOptions {
  displayLanguage?: string;
  contentLanguage?: string;
  excelApi?: string;
  documentAddress?: string;
}

const folder = path.join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const scripts = new Map<string, vm.Script>();

/** Compiled once for all clients of a test file. */
function script(name: string): vm.Script {
  const known = scripts.get(name);
  if (known) return known;
  const compiled = new vm.Script(readFileSync(path.join(folder, name), 'utf8'), { filename: name });
  scripts.set(name, compiled);
  return compiled;
}

/**
 * Microsoft's unmodified client in a window of its own, at the given host; its own loader adds the scripts it needs, which
 * come from the package instead of the network. Close it.
 */
export async function openOfficeClient(host: Host, options: OfficeClientOptions = {}): Promise<OfficeClient> {
  const { displayLanguage = 'en-US' } = options;
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'https://addin.example/taskpane.html',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const window: Window = dom.window as unknown as Window;
  const { client, close } = connectWindow(window, { ...options, host, displayLanguage });
  serveScripts(dom);
  const own = dom.window.document.createElement('script');
  own.src = 'https://addin.example/lib/office.js';
  const loaded = new Promise((resolve) => own.addEventListener('load', resolve));
  dom.window.document.head.append(own);
  await loaded;
  const { Office: office } = dom.window as unknown as { Office: typeof Office };
  await new Promise<void>((resolve) => void office.onReady(() => resolve()));
  const { Excel: excel } = dom.window as unknown as { Excel: typeof Excel };
  return {
    window,
    Excel: excel,
    Office: office,
    client,
    use: () => Object.assign(globalThis, { Excel: excel, Office: office }),
    close() {
      close();
      dom.window.close();
    },
  };
}

/** A script element that is put into the page runs from disk. */
function serveScripts(dom: JSDOM): void {
  const { window } = dom;
  const run = (element: Element) => {
    const name = new URL(element.getAttribute('src') ?? '', window.location.href).pathname.replace(/^.*\/lib\//, '');
    script(name).runInContext(dom.getInternalVMContext());
    setTimeout(() => element.dispatchEvent(new window.Event('load')), 0);
  };
  const inserted = new window.MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    nodes.filter((node) => node instanceof window.HTMLScriptElement).forEach(run);
  });
  inserted.observe(window.document, { childList: true, subtree: true });
}
