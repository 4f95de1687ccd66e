import type { Page } from 'playwright-core';

import { speakAtLength } from '../tests/support/long-texts';
import { paneFrame } from '../tests/support/pane-frame';

/** One way in which the pane may be shown. */
export interface Look {
  name: string;
  width: number;
  /** Office's theme as a host tells it: colours are numbers, which the client makes `#RRGGBB` of. */
  theme: object;
  /** What Windows does to colours. */
  forcedColors: 'active' | 'none';
  /** In the pseudo-language instead of its own. */
  atLength: boolean;
}

const light = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 };
const dark = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff };
const contrast = { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff };

/** The plainest first. */
export const looks: readonly Look[] = [
  ...[320, 480].flatMap((width): Look[] => [
    { name: 'light', width, theme: light, forcedColors: 'none', atLength: false },
    { name: 'dark', width, theme: dark, forcedColors: 'none', atLength: false },
    { name: 'contrast', width, theme: contrast, forcedColors: 'none', atLength: false },
    { name: 'forced', width, theme: contrast, forcedColors: 'active', atLength: false },
  ]),
  { name: 'long', width: 320, theme: light, forcedColors: 'none', atLength: true },
];

/** Pixels: of a pane in a small window, and of the page without a picture being taken. */
const [usualHeight, page] = [640, { width: 1440, height: 900 }];

/**
 * Shows the pane alone and as a whole, as wide as the look says; answers how to end it. A host tells its theme when the
 * pane gets the focus.
 */
export async function putOn(desk: Page, { width, theme, forcedColors, atLength }: Look): Promise<() => Promise<void>> {
  await desk.emulateMedia({ forcedColors });
  const pane = paneFrame(desk);
  // The client asks its host again only some seconds after it did, by the clock of the pane.
  await pane.evaluate(`{
    OSF.DDA._OsfControlContext.GetOfficeThemeInfo = () => ${JSON.stringify(JSON.stringify(theme))};
    const ahead = 100 * performance.now();
    Date.prototype.getTime = function () { return this.valueOf() + ahead; };
    window.dispatchEvent(new Event('focus'));
  }`);
  const speakAsBefore = atLength ? await speakAtLength(desk) : () => Promise.resolve();
  await resize(desk, width, usualHeight);
  const whole = await pane.evaluate(() => document.documentElement.scrollHeight);
  await resize(desk, width, whole);
  if (whole > page.height) await desk.setViewportSize({ ...page, height: whole });
  return async () => {
    await speakAsBefore();
    await desk.emulateMedia({ forcedColors: 'none' });
    await desk.locator('#pane iframe').evaluate((element) => element.removeAttribute('style'));
    await desk.setViewportSize(page);
  };
}

function resize(desk: Page, width: number, height: number): Promise<void> {
  return desk.locator('#pane iframe').evaluate(
    (element, size) => {
      element.style.cssText = `position: fixed; z-index: 9; inset: 0 auto auto 0; width: ${size.width}px; height: ${size.height}px`;
    },
    { width, height },
  );
}
