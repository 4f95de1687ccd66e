import type { Page } from 'playwright-core';

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
export async function toNextCell(page: Page, key: 'Tab' | 'Enter'): Promise<void> {
  const cell = await nameBox(page).inputValue();
  await page.keyboard.press(key);
  for (let left = 600; left > 0 && (await nameBox(page).inputValue()) === cell; left -= 1) {
    await page.waitForTimeout(100);
  }
  await takesKeys(page);
}
