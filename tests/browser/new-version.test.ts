import { faultsIn } from '../support/accessibility';
import { keyboardAt } from '../support/keyboard';
import type { KeyboardPerson } from '../support/keyboard';
import { connectRollout, createFromSample, syncAll } from '../support/pane-steps';
import { openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

const openAnother = 'Open another document';
const tabs = '[data-u-comp="slide-tab-item"]';
const tabsOf = ({ page }: SandboxPage) => page.locator(tabs).allInnerTexts();

/** One story: each part begins where the one before it ended. */
describe('a new version of the document, then another language', () => {
  let desk: SandboxPage;
  let keyboard: KeyboardPerson;

  beforeAll(async () => {
    desk = await openSandboxPage();
    keyboard = keyboardAt(desk.page);
    await createFromSample(desk);
    await connectRollout(desk);
    await desk.type('C5', 'Ana Prueba');
    await syncAll(desk);
    await desk.button('Done').click();
  });
  afterAll(() => desk.close());

  it('is told for what it is, by keyboard', async () => {
    await keyboard.goTo('pane');
    await keyboard.tabTo(openAnother);
    await keyboard.press('Enter');
    await desk.says('Paste its text');
    await keyboard.tabTo('New version in English');
    await keyboard.press('Enter');
    await desk.says('What is this document?');
    expect(await desk.pane.getByRole('radio', { name: /^A new version of/ }).isChecked()).toBe(true);
    expect(await faultsIn(desk.page)).toEqual([]);
    await desk.picture('new-version-1-what');
    await keyboard.tabTo('Compare');
    await keyboard.press('Enter');
  });

  it('shows what it changes, to be ticked by keyboard; nothing is written yet', async () => {
    const { says, page, pane, picture } = desk;
    await says('What the new version changes');
    await says('“departments” becomes “business units”');
    expect(await faultsIn(page)).toEqual([]);
    await picture('new-version-2-changes');
    await keyboard.tabTo(/^Rehearse how a lost file/);
    await keyboard.press('Space');
    expect(await pane.getByRole('checkbox', { name: /^Rehearse how/ }).isChecked()).toBe(false);
    await keyboard.press('Space');
    await picture('new-version-3-more');
    expect(await tabsOf(desk)).toEqual([
      'Status',
      'General duties',
      'Initiate',
      'Assess',
      'Remediate',
      'Enable',
      'People',
    ]);
  });

  it('is taken in, and the next sync brings it to Planner without a second task', async () => {
    const { says, tasks, button } = desk;
    await keyboard.tabTo(/^Take in \d+ changes$/);
    await keyboard.press('Enter');
    await says(/changes taken in\. The next sync brings them to Planner\./);
    await desk.picture('new-version-4-taken');
    await button('Sync').click();
    await desk.picture('new-version-5-sync');
    await button(/^Apply \d+ changes?$/).click();
    await says('Everything was done.');
    expect(tasks()).toHaveLength(25);
    expect(tasks().filter(({ title }) => title.includes('business units')).length).toBeGreaterThanOrEqual(3);
    // Nothing is removed for being withdrawn.
    expect(tasks().some(({ title }) => title.startsWith('Confirm the number of licences'))).toBe(true);
    await button('Done').click();
  });

  it('switches the workbook to Spanish and back, by keyboard', async () => {
    const { says, picture, page, button } = desk;
    await button(openAnother).click();
    await button('New version in Spanish').click();
    await says('What is this document?');
    expect(await desk.pane.getByRole('radio', { name: /in another language/ }).isChecked()).toBe(true);
    await keyboard.goTo('pane');
    await keyboard.tabTo('Match the texts');
    await keyboard.press('Enter');
    await says('Switch to Spanish');
    expect(await faultsIn(page)).toEqual([]);
    await picture('new-version-6-translation');
    await keyboard.tabTo('Switch the workbook to Spanish');
    await keyboard.press('Enter');
    await says(/^The workbook is now in Spanish/);
    await page.locator(tabs).getByText('Puesta en marcha').waitFor();
    expect(await tabsOf(desk)).toEqual([
      'Resumen',
      'Tareas generales',
      'Inicio',
      'Evaluación',
      'Corrección',
      'Puesta en marcha',
      'Personas',
    ]);
    await picture('new-version-7-spanish');
    await button(openAnother).click();
    await button('New version in English').click();
    await button('Match the texts').click();
    await button('Switch the workbook to English').click();
    await says(/^The workbook is now in English/);
    await button('Sync').click();
    await says('Nothing to do: both sides agree.');
    expect(desk.complaints).toEqual([]);
  });
});
