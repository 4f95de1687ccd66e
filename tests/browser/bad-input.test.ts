import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Fault } from '../../sandbox/graph/faults';
import { faultsIn } from '../support/accessibility';
import { connectRollout, createFromSample } from '../support/pane-steps';
import { openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

let folder: string;
let desk: SandboxPage;
/** What goes wrong with requests to Planner, from now on. */
let fault: Fault | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'));
  desk = await openSandboxPage({ faults: () => fault });
  await desk.button('Open a document').waitFor();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file of that content through the pane. */
async function openFile(name: string, content: string | Uint8Array | { megabytes: number }): Promise<void> {
  const file = path.join(folder, name);
  const isLarge = typeof content === 'object' && 'megabytes' in content;
  writeFileSync(file, isLarge ? '' : content);
  // A hole in the file: as large as it says, and made at once.
  if (isLarge) truncateSync(file, content.megabytes * 1024 * 1024);
  await desk.pane.locator('input[type=file]').setInputFiles(file);
}

describe('a document that is none', () => {
  beforeAll(() => desk.button('Open a document').click());

  it.each<[string, string, string | Uint8Array | { megabytes: number }, string]>([
    ['an empty file', 'empty.md', '', 'empty.md is empty.'],
    [
      'a binary file',
      'picture.md',
      new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]),
      'picture.md is not a document that can be read.',
    ],
    ['a text without a list', 'letter.md', '# Dear all\n\nNothing to do.\n', 'letter.md has no list under a heading'],
    ['a file of 50 MB', 'huge.md', { megabytes: 50 }, 'huge.md is 50 MB; the limit is 10 MB.'],
  ])('%s is refused in a sentence, and another can be chosen', async (_, name, content, sentence) => {
    await openFile(name, content);
    await desk.says(sentence);
    await desk.button('Choose a file').waitFor();
  });

  it('leaves the workbook as it was', async () => {
    expect(await desk.page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts()).toEqual(['Sheet1']);
    expect(await faultsIn(desk.page)).toEqual([]);
    await desk.picture('bad-document');
    await desk.button('Back to the overview').click();
  });
});

describe('a workbook that has a worksheet of that name', () => {
  it('keeps it, and says which one is in the way, in the reader’s language', async () => {
    const { page, button, says } = desk;
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await page.getByRole('combobox', { name: 'Language of Excel' }).selectOption('Español');
    await button('Abrir un documento').waitFor();
    await tabs.first().dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Evaluación');
    await page.keyboard.press('Enter');
    await button('Abrir un documento').click();
    await button('Ejemplo en español').click();
    await button('Crear las hojas').click();
    await says('El libro ya tiene una hoja llamada «Evaluación».');
    expect(await tabs.allInnerTexts()).toEqual(['Evaluación']);
    await desk.picture('worksheet-exists');
    await button('Volver al resumen').click();
    await page.getByRole('combobox', { name: 'Idioma de Excel' }).selectOption('English');
    await createFromSample(desk);
  });
});

describe('a plan that the person may not use', () => {
  it('is said to somebody who is in no group', async () => {
    const { page, button, says } = desk;
    await choosePerson('Olga Outside (not in the group)');
    await button('Connect a plan').click();
    await says(/^You are not a member of any group\. Ask an owner to add you to the group of your project/);
    await page.getByText('Olga Outside is in no group that has a plan').waitFor();
    await button('Back to the overview').click();
    await choosePerson('Ana Prueba');
    await connectRollout(desk);
  });

  it('is said to somebody whom a colleague’s workbook leads there, and nothing is written', async () => {
    const { button, says, tasks } = desk;
    await choosePerson('Olga Outside (not in the group)');
    await button('Sync').click();
    await says(/^You may not use this plan: only members of its group can/);
    await desk.picture('not-a-member');
    await button('Try again').waitFor();
    expect(tasks()).toEqual([]);
    await choosePerson('Ana Prueba');
  });
});

describe('a server that is away', () => {
  it('is said, and the sync goes on when it is back', async () => {
    const { button, says, tasks } = desk;
    fault = 'lost-request';
    await button('Sync').click();
    await desk.pane
      .getByText(/does not answer\./)
      .first()
      .waitFor({ timeout: 60_000 });
    await desk.picture('away');
    expect(tasks()).toEqual([]);
    fault = undefined;
    await button('Try again').click();
    await button(/^Apply \d+ changes/).click();
    await says('Everything was done.');
    expect(tasks()).toHaveLength(24);
    expect(desk.complaints).toEqual([]);
  });
});

async function choosePerson(name: string): Promise<void> {
  await desk.page.getByRole('combobox', { name: 'You are' }).click();
  await desk.page.getByRole('option', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).click();
}
