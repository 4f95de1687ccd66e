import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { build } from '../sandbox/serve/build';
import { languages, loadWords } from '../shared/words/languages';
import type { Language } from '../shared/words/languages';
import { faultsInPane } from '../tests/support/accessibility';
import { openSandboxPage, screens } from '../tests/support/sandbox-page';
import { stops } from '../tests/support/walk';
import { looks, putOn, takeOff } from './looks';
import { pictureOfSandbox } from './sandbox-picture';

/**
 * `npm run screens`: pictures of the pane's main screens in `.phaseboard/screens`, in every look in English and in the
 * plainest one in the other languages, each searched by axe, whose findings end it with 1; and the README's picture.
 */

/** Walks through all screens in one language; answers what axe finds, with the screen and the look. */
async function walk(language: Language): Promise<string[]> {
  const folder = path.join(screens, language);
  mkdirSync(folder, { recursive: true });
  const words = await loadWords(language);
  const desk = await openSandboxPage({ locale: language, viewport: { width: 1440, height: 1100 } });
  const walker = { desk, words, meetings: await words.later.meeting() };
  const worn = language === 'en' ? looks : looks.slice(0, 1);
  const faults: string[] = [];
  try {
    for (const { name, go } of stops) {
      await takeOff(desk.page);
      await go(walker);
      for (const look of worn) {
        await putOn(desk.page, look);
        const as = `${name}-${look.name}-${look.width}`;
        await desk.page.locator('#pane iframe').screenshot({ path: path.join(folder, `${as}.png`) });
        faults.push(...(await faultsInPane(desk.page)).map((fault) => `${language} ${as}: ${fault}`));
      }
      process.stdout.write(`${language} ${name}\n`);
    }
  } finally {
    await desk.close();
  }
  return [...faults, ...desk.complaints];
}

const chosen = languages.filter((language) => process.argv.length < 3 || process.argv.includes(language));
await build({ watch: false, onBuilt: () => undefined, onProgress: () => undefined });
const faults: string[] = [];
for (const language of chosen) faults.push(...(await walk(language)));
if (process.argv.length < 3) await pictureOfSandbox('docs/sandbox.png');
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length > 0 ? 1 : 0;
