import type { Page } from 'playwright-core';

import { paneFrame } from './pane-frame';

const nameBox = (page: Page) => page.locator('[data-u-comp="defined-name"] input');

/** What is typed before the grid has the focus again would be lost. */
const takesKeys = (page: Page) => page.locator('[data-u-comp="editor"]:focus').waitFor({ state: 'attached' });

/** Goes to a cell through the name box to the left of the formula bar. */
export async function selectCell(page: Page, cell: string): Promise<void> {
  await nameBox(page).click();
  await nameBox(page).fill(cell);
  await nameBox(page).press('Enter');
  await takesKeys(page);
}

/** Ends what is typed in a cell, and waits until the next one takes what is typed. */
async function toNextCell(page: Page, key: 'Tab' | 'Enter'): Promise<void> {
  const cell = await nameBox(page).inputValue();
  await page.keyboard.press(key);
  for (let left = 600; left > 0 && (await nameBox(page).inputValue()) === cell; left -= 1) {
    await page.waitForTimeout(100);
  }
  await takesKeys(page);
}

/** Types into the selected cell and goes on to the next one; again where the grid lost it, as a person would who sees that. */
export async function typeInCell(page: Page, text: string, key: 'Tab' | 'Enter' = 'Enter'): Promise<void> {
  const cell = await nameBox(page).inputValue();
  const before = await valueIn(page, cell);
  for (let tries = 3; tries > 0; tries -= 1) {
    await page.keyboard.type(text);
    await toNextCell(page, key);
    for (let left = 30; left > 0; left -= 1) {
      if ((await valueIn(page, cell)) !== before) return;
      await page.waitForTimeout(100);
    }
    await selectCell(page, cell);
  }
  throw new Error(`${cell} does not take ${text}.`);
}

/** What a cell of the worksheet in front holds, asked through the pane's own client. */
async function valueIn(page: Page, cell: string): Promise<unknown> {
  return paneFrame(page).evaluate(
    (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    cell,
  );
}
