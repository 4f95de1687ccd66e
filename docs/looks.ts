import type { Page } from 'playwright-core';

/** One way in which the pane may be shown: Office's theme as the host tells it, and what Windows does to colours. */
export interface Look {
  name: string;
  width: number;
  theme: object;
  forcedColors: 'active' | 'none';
}

/** As a host tells colours: numbers, which the client makes `#RRGGBB` of. */
const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff },
  contrast: { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff },
};

const widths = [320, 480];

export const looks: readonly Look[] = widths.flatMap((width) => [
  ...Object.entries(themes).map(([name, theme]) => ({ name, width, theme, forcedColors: 'none' as const })),
  { name: 'forced', width, theme: themes.contrast, forcedColors: 'active' as const },
]);

/** Tall enough for most screens as a whole. */
const height = 1100;

/** Shows the pane alone, as wide as the look says; a host tells its theme when the pane gets the focus. */
export async function putOn(page: Page, { width, theme, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors });
  const frame = page.locator('#pane iframe');
  await frame.evaluate(
    (element, size) => {
      element.style.cssText = `position: fixed; z-index: 9; inset: 0 auto auto 0; width: ${size.width}px; height: ${size.height}px`;
    },
    { width, height },
  );
  const pane = page.frames().find((one) => one.url().includes('/taskpane.html'));
  // The client asks its host again only some seconds after it did, by the clock of the pane.
  await pane?.evaluate(`{
    OSF.DDA._OsfControlContext.GetOfficeThemeInfo = () => ${JSON.stringify(JSON.stringify(theme))};
    const ahead = 100 * performance.now();
    Date.prototype.getTime = function () { return this.valueOf() + ahead; };
    window.dispatchEvent(new Event('focus'));
  }`);
}

/** The pane is one part of the page again. */
export async function takeOff(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('#pane iframe').evaluate((element) => element.removeAttribute('style'));
}
