import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import { startSandbox } from '../../sandbox/serve/sandbox';
import type { Sandbox, SandboxOptions } from '../../sandbox/serve/sandbox';
import { launchBrowser } from './browser';
import { selectCell, typeInCell } from './grid';
import { atLength, patternAtLength, speakOnlyAtLength } from './long-texts';
import { paneFrame } from './pane-frame';

/** The whole sandbox in a browser, as a newcomer has it in front of them. */
export interface SandboxPage {
  sandbox: Sandbox;
  page: Page;
  /** The screen that the task pane shows. */
  pane: Locator;
  board: Locator;
  /** What the browser complained about: failed scripts and messages of errors. */
  complaints: string[];
  planner: () => EmulatorState;
  /** In the order in which they were created. */
  tasks: () => TaskRecord[];
  buckets: () => string[];
  /** Something in the words of the pane as it says it. */
  asSaid: (text: string | RegExp) => string | RegExp;
  /** A button of the pane, by its whole name or by a pattern. */
  button: (name: string | RegExp) => Locator;
  /** Waits until the pane says something. */
  says: (text: string | RegExp) => Promise<void>;
  /** Leaves a picture in `.phaseboard/screens`. */
  picture: (name: string) => Promise<void>;
  /** Types into a cell of the worksheet in front, as a person does: name box, text, Enter. */
  type: (cell: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface SandboxPageOptions extends Partial<SandboxOptions> {
  viewport?: { width: number; height: number };
  /** What the person's browser speaks. */
  locale?: string;
  /** The pane speaks the pseudo-language; `button` and `says` are told in its own words all the same. */
  speaksAtLength?: boolean;
  /** For pages of other sites on this machine, whose certificates nobody vouches for. */
  ignoreHTTPSErrors?: boolean;
  /** Called with the empty page and the sandbox's address before that is opened. */
  prepare?: (page: Page, url: string) => Promise<void>;
}

export const screens = path.resolve('.phaseboard/screens');

export async function openSandboxPage(options: SandboxPageOptions = {}): Promise<SandboxPage> {
  const {
    viewport = { width: 1440, height: 900 },
    locale = 'en-GB',
    speaksAtLength = false,
    ignoreHTTPSErrors = false,
    prepare,
    ...others
  } = options;
  mkdirSync(screens, { recursive: true });
  const sandbox = await startSandbox({ port: 0, ...others });
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({
    viewport,
    acceptDownloads: true,
    locale,
    reducedMotion: 'reduce',
    ignoreHTTPSErrors,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  if (speaksAtLength) await speakOnlyAtLength(page);
  await prepare?.(page, sandbox.url);
  await page.goto(sandbox.url);
  const pane = page.frameLocator('#pane iframe').getByRole('main');
  const asSaid = (text: string | RegExp) =>
    !speaksAtLength ? text : typeof text === 'string' ? atLength(text) : patternAtLength(text);
  const state = () => sandbox.emulator.state();
  return {
    sandbox,
    page,
    pane,
    board: page.locator('#board'),
    complaints,
    planner: state,
    tasks: () => Object.values(state().tasks).sort((one, other) => one.sequence - other.sequence),
    buckets: () => Object.values(state().buckets).map(({ name }) => name),
    asSaid,
    button: (name) => pane.getByRole('button', { name: asSaid(name), exact: true }),
    says: (text) => pane.getByText(asSaid(text)).first().waitFor(),
    picture: async (name) => {
      await page.screenshot({ path: path.join(screens, `${name}.png`) });
    },
    async type(cell, text) {
      await selectCell(page, cell);
      await typeInCell(page, text);
    },
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}

/** Waits, a minute at most, until something holds that another program is still doing. */
export async function soon(holds: () => boolean): Promise<void> {
  for (let left = 600; left > 0 && !holds(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(holds()).toBe(true);
}

/** What cells of a worksheet hold, asked through the pane's own client. */
export async function cellsOf({ page }: SandboxPage, sheet: string, address: string): Promise<unknown[][]> {
  return paneFrame(page).evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cells);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}
