import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { launchBrowser } from '../tests/support/browser';

/**
 * Draws the icons of the manifest: `addin/assets/NAME.svg` becomes `NAME-SIZE.png` in every size that the ribbon asks
 * for (https://learn.microsoft.com/javascript/api/manifest/icon). Run it with `npx tsx docs/icons.ts` after an SVG changed.
 */
const assets = 'addin/assets';
const names = ['app', 'open', 'sync', 'status'];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const name of names) {
  const drawing = await readFile(path.join(assets, `${name}.svg`), 'utf8');
  for (const size of name === 'app' ? [...sizes, 128] : sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    await writeFile(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
