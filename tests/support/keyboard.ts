import type { Frame } from 'playwright-core';

import type { SandboxPage } from './sandbox-page';

/** Somebody who has no mouse: F6 to go from part to part, Tab and arrows within them. */
export interface KeyboardPerson {
  /** F6 until the part of the page has the focus. */
  goTo: (part: 'workbook' | 'pane' | 'board') => Promise<void>;
  /** Waits until the page shows something called so, then Tab until it has the focus; backwards with Shift. */
  tabTo: (name: string | RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What has the focus, by the name that a screen reader gives it. */
  focused: () => Promise<string>;
}

const patience = 60;

/** `asSaid`: what the pane calls something that is named in its own words. */
export function keyboardAt({ page, asSaid }: Pick<SandboxPage, 'page' | 'asSaid'>): KeyboardPerson {
  const frameWithFocus = async () => {
    const inFrame = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
    return inFrame && pane ? pane : page.mainFrame();
  };
  const focused = async () => (await spokenNames(await frameWithFocus(), 'focused'))[0] ?? '';
  const part = () =>
    page.evaluate(
      () => document.activeElement?.closest('#workbook, #pane, #board, .univer-container')?.id ?? 'workbook',
    );
  return {
    focused,
    async goTo(wanted) {
      for (let left = 4; left > 0; left -= 1) {
        await page.keyboard.press('F6');
        if ((await part()) === wanted) return;
      }
      throw new Error(`F6 does not lead to ${wanted}, but to ${await part()}.`);
    },
    async tabTo(name, key = 'Tab') {
      const frame = await frameWithFocus();
      const meant = frame === page.mainFrame() ? name : asSaid(name);
      const isMeant = (found: string) => (typeof meant === 'string' ? found === meant : meant.test(found));
      for (let left = 600; left > 0 && !(await spokenNames(frame, 'all')).some(isMeant); left -= 1) {
        await page.waitForTimeout(100);
      }
      const met: string[] = [];
      for (let left = patience; left > 0; left -= 1) {
        await page.keyboard.press(key);
        const found = await focused();
        if (isMeant(found)) return;
        met.push(found);
      }
      throw new Error(`${key} does not lead to ${String(name)}, but to: ${met.join(' | ')}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
  };
}

/** What a screen reader calls the element that has the focus, or all that can have it. */
function spokenNames(frame: Frame, which: 'focused' | 'all'): Promise<string[]> {
  return frame.evaluate((wanted) => {
    const elements =
      wanted === 'focused'
        ? [document.activeElement]
        : [...document.querySelectorAll('a, button, input, select, textarea, [tabindex]')];
    return elements.map((element) => {
      if (!(element instanceof HTMLElement)) return '';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const described = labels.map((label) => label.innerText).join(' ');
      const unspoken = [...element.querySelectorAll<HTMLElement>('[aria-hidden=true]')].map((part) => part.innerText);
      const spoken = unspoken.reduce((text, part) => text.replace(part, ''), element.innerText);
      return (element.getAttribute('aria-label') ?? (described || spoken)).replace(/\s+/g, ' ').trim();
    });
  }, which);
}
