import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { build } from '../sandbox/serve/build';
import { languages, loadWords } from '../shared/words/languages';
import type { Language } from '../shared/words/languages';
import { axeInPane } from '../tests/support/accessibility';
import { overflowInPane } from '../tests/support/overflow';
import { openSandboxPage, screens } from '../tests/support/sandbox-page';
import { looks, putOn } from './looks';
import { pictureOfSandbox } from './sandbox-picture';
import { stops } from './walk/walk';

/**
 * `npm run screens`: pictures of the pane's screens in `.phaseboard/screens`, in every look in English and in the
 * plainest one in the other languages, each searched by axe and for texts that do not fit, which ends it with 1; and the
 * README's picture. With names after it (`npm run screens -- de`, `npm run screens -- en dark`), only these languages and
 * looks.
 */
const names = process.argv.slice(2);
const chosen = languages.filter((language) => !languages.some(isNamed) || isNamed(language));

function isNamed(name: string): boolean {
  return names.includes(name);
}

/** Walks through all screens in one language; answers what is wrong, with the screen and the look. */
async function walk(language: Language): Promise<string[]> {
  const folder = path.join(screens, language);
  mkdirSync(folder, { recursive: true });
  const words = await loadWords(language);
  const desk = await openSandboxPage({ locale: language });
  const [meetings, settings] = [await words.later.meeting(), await words.later.settings()];
  const worn = looks.some(({ name }) => isNamed(name))
    ? looks.filter(({ name }) => isNamed(name))
    : looks.slice(0, language === 'en' ? undefined : 1);
  const faults: string[] = [];
  try {
    for (const { name, go } of stops) {
      await go({ desk, words, meetings, settings });
      for (const look of worn) {
        const takeOff = await putOn(desk.page, look);
        const as = `${name}-${look.name}-${look.width}`;
        await desk.page.locator('#pane iframe').screenshot({ path: path.join(folder, `${as}.png`) });
        const found = [
          ...(await axeInPane(desk.page, look.forcedColors === 'active')),
          ...(await overflowInPane(desk.page)),
        ];
        faults.push(...found.map((fault) => `${language} ${as}: ${fault}`));
        await takeOff();
      }
      process.stdout.write(`${language} ${name}\n`);
    }
  } catch (error) {
    await desk.page.screenshot({ path: path.join(folder, 'stuck.png') });
    throw error;
  } finally {
    await desk.close();
  }
  return [...faults, ...desk.complaints];
}

await build({ watch: false, onBuilt: () => undefined, onProgress: () => undefined });
const faults: string[] = [];
for (const language of chosen) faults.push(...(await walk(language)));
if (names.length === 0) await pictureOfSandbox('docs/sandbox.png');
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length > 0 ? 1 : 0;
