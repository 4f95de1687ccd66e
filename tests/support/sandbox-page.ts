import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

import { startSandbox } from '../../sandbox/serve/sandbox';
import type { Sandbox } from '../../sandbox/serve/sandbox';
import type { TaskRecord } from '../../sandbox/graph/state';
import { launchBrowser } from './browser';

/** The whole sandbox in a browser, as a newcomer has it in front of them. */
export interface SandboxPage {
  sandbox: Sandbox;
  page: Page;
  pane: FrameLocator;
  board: Locator;
  /** What the browser complained about: failed scripts and messages of errors. */
  complaints: string[];
  tasks: () => TaskRecord[];
  buckets: () => string[];
  /** Leaves a picture in `.phaseboard/screens`. */
  picture: (name: string) => Promise<void>;
  /** Types into a cell of the active worksheet, as a person does: name box, text, Enter. */
  type: (cell: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

const screens = path.resolve('.phaseboard/screens');

export async function openSandboxPage(viewport = { width: 1440, height: 900 }): Promise<SandboxPage> {
  mkdirSync(screens, { recursive: true });
  const sandbox = await startSandbox({ port: 0 });
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({ viewport, acceptDownloads: true, locale: 'en-GB' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(sandbox.url);
  const state = () => sandbox.emulator.state();
  return {
    sandbox,
    page,
    pane: page.frameLocator('#pane iframe'),
    board: page.getByRole('region', { name: 'Planner board' }),
    complaints,
    tasks: () => Object.values(state().tasks),
    buckets: () => Object.values(state().buckets).map(({ name }) => name),
    picture: async (name) => {
      await page.screenshot({ path: path.join(screens, `${name}.png`) });
    },
    async type(cell, text) {
      await selectCell(page, cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}

/** Goes to a cell through the name box to the left of the formula bar. */
async function selectCell(page: Page, cell: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press('Enter');
}
