import type { Frame, Page } from 'playwright-core';

/** Somebody who has no mouse: F6 to go from part to part, Tab and arrows within them. */
export interface KeyboardPerson {
  /** F6 until the part of the page has the focus. */
  goTo: (part: 'workbook' | 'pane' | 'board') => Promise<void>;
  /** Tab until what has the focus is called so; backwards with Shift. */
  tabTo: (name: string | RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What has the focus, by the name that a screen reader gives it. */
  focused: () => Promise<string>;
}

const patience = 60;

export function keyboardAt(page: Page): KeyboardPerson {
  const focused = async () => {
    const inFrame = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
    return nameOfFocus(inFrame && pane ? pane : page.mainFrame());
  };
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
      const met: string[] = [];
      for (let left = patience; left > 0; left -= 1) {
        await page.keyboard.press(key);
        const found = await focused();
        if (typeof name === 'string' ? found === name : name.test(found)) return;
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

function nameOfFocus(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const described = labels.map((label) => label.innerText).join(' ');
    const unspoken = [...element.querySelectorAll<HTMLElement>('[aria-hidden=true]')].map((part) => part.innerText);
    const spoken = unspoken.reduce((text, part) => text.replace(part, ''), element.innerText);
    return (element.getAttribute('aria-label') ?? (described || spoken)).replace(/\s+/g, ' ').trim();
  });
}
