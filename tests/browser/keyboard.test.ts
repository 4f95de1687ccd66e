import { faultsInPane } from '../support/accessibility';
import { typeInCell } from '../support/grid';
import { keyboardAt } from '../support/keyboard';
import type { KeyboardPerson } from '../support/keyboard';
import { openSandboxPage, soon } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

const openAnother = 'Open another document';
const tabs = '[data-u-comp="slide-tab-item"]';
const tabsOf = ({ page }: SandboxPage) => page.locator(tabs).allInnerTexts();

/**
 * The same story as by mouse, in a language that says everything at greater length, and a new version of the document
 * after it; each part begins where the one before it ended.
 */
describe('the main job, by keyboard alone', () => {
  let desk: SandboxPage;
  let keyboard: KeyboardPerson;

  beforeAll(async () => {
    desk = await openSandboxPage({ speaksAtLength: true });
    keyboard = keyboardAt(desk);
    await desk.button('Open a document').waitFor();
  });
  afterAll(() => desk.close());

  it('opens the sample and leaves a row out', async () => {
    const { says } = desk;
    await keyboard.goTo('pane');
    await keyboard.tabTo('Open a document');
    await keyboard.press('Enter');
    await says('Paste its text');
    await keyboard.tabTo('Sample in English');
    await keyboard.press('Enter');
    await says('5 worksheets, 24 rows');
    await keyboard.tabTo('Rows of General duties');
    await keyboard.press('Enter');
    await keyboard.tabTo(/^Keep the list of risks/);
    await keyboard.press('Space');
    await says('5 worksheets, 23 rows');
  });

  it('creates the worksheets and connects a new plan', async () => {
    const { says } = desk;
    await keyboard.tabTo('Create worksheets');
    await keyboard.press('Enter');
    await says(/^5 worksheets created, with 23 rows/);
    await keyboard.tabTo('Connect a plan');
    await keyboard.press('Enter');
    await says('Plans of Rollout team');
    await keyboard.tabTo('Rollout');
    await keyboard.press('ArrowDown');
    await keyboard.tabTo(/^Title of the new plan/);
    await keyboard.type('Harbour move');
    await keyboard.tabTo('Create and connect');
    await keyboard.press('Enter');
    await says(/^Connected to “Harbour move”/);
  });

  it('assigns and dates in the grid, where typing stays in its cell', async () => {
    const { page, says } = desk;
    await keyboard.goTo('workbook');
    await typeInCell(page, 'Kenji Sample', 'Tab');
    await typeInCell(page, 'In progress', 'Tab');
    await typeInCell(page, '2199-03-01', 'Enter');
    await says('22 without an owner');
    await says('22 without a date');
    await desk.picture('keyboard-grid');
    await page.keyboard.press('Escape');
  });

  it('syncs, and hears what was done', async () => {
    const { page, tasks, says } = desk;
    await keyboard.goTo('pane');
    await keyboard.tabTo('Sync');
    await keyboard.press('Enter');
    await says('23 tasks to create in Planner');
    await keyboard.tabTo('Apply 28 changes');
    await keyboard.press('Enter');
    await says('Everything was done.');
    const announced = page.frameLocator('#pane iframe').getByRole('status');
    await announced.getByText(desk.asSaid('Everything was done.')).waitFor();
    expect(tasks()).toHaveLength(23);
    expect(tasks().filter(({ percentComplete }) => percentComplete === 50)).toHaveLength(1);
  });

  it('works on the board as a colleague does', async () => {
    const { board, tasks, planner } = desk;
    const plan = Object.values(planner().plans).find(({ title }) => title === 'Harbour move');
    await keyboard.goTo('board');
    await keyboard.tabTo('Plan');
    await keyboard.press('Enter');
    await keyboard.press(...(await planFurtherDown(desk, 'Harbour move')));
    await board.getByRole('heading', { name: 'Initiate' }).waitFor();
    await keyboard.tabTo(/^Mark as completed: Name a project lead/);
    await keyboard.press('Space');
    await board.getByRole('button', { name: /^Mark as not started: Name a project lead/ }).waitFor();
    // The completed card went to the end of its bucket, and the focus with it.
    await keyboard.tabTo(/^Open task: Keep the project plan/, 'Shift+Tab');
    await keyboard.press('Enter');
    await desk.page.getByRole('dialog').waitFor();
    await keyboard.press('Control+a');
    await keyboard.type('Renamed without a mouse');
    await keyboard.press('Enter');
    await soon(() => tasks().some(({ title }) => title === 'Renamed without a mouse'));
    expect(tasks().every(({ planId }) => planId === plan?.id)).toBe(true);
  });

  it('brings both changes back, and ends with nothing to do', async () => {
    const { says } = desk;
    await keyboard.goTo('pane');
    await keyboard.tabTo('Sync again');
    await keyboard.press('Enter');
    await says('2 rows to change in the sheet');
    await keyboard.tabTo('Apply 2 changes');
    await keyboard.press('Enter');
    await says('2 rows changed in the sheet');
    await keyboard.tabTo('Sync again');
    await keyboard.press('Enter');
    await says('Nothing to do: both sides agree.');
    await keyboard.tabTo('Done');
    await keyboard.press('Enter');
  });

  it('is told for what it is, by keyboard', async () => {
    await keyboard.goTo('pane');
    await keyboard.tabTo(openAnother);
    await keyboard.press('Enter');
    await desk.says('Paste its text');
    await keyboard.tabTo('New version in English');
    await keyboard.press('Enter');
    await desk.says('What is this document?');
    expect(await desk.pane.getByRole('radio', { name: desk.asSaid(/^A new version of/) }).isChecked()).toBe(true);
    expect(await faultsInPane(desk.page)).toEqual([]);
    await desk.picture('new-version-1-what');
    await keyboard.tabTo('Compare');
    await keyboard.press('Enter');
  });

  it('shows what it changes, to be ticked by keyboard; nothing is written yet', async () => {
    const { says, page, pane, picture } = desk;
    await says('What the new version changes');
    await says('“departments” becomes “business units”');
    expect(await faultsInPane(page)).toEqual([]);
    await picture('new-version-2-changes');
    await keyboard.tabTo(/^Rehearse how a lost file/);
    await keyboard.press('Space');
    expect(await pane.getByRole('checkbox', { name: desk.asSaid(/^Rehearse how/) }).isChecked()).toBe(false);
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
    expect(await desk.pane.getByRole('radio', { name: desk.asSaid(/in another language/) }).isChecked()).toBe(true);
    await keyboard.goTo('pane');
    await keyboard.tabTo('Match the texts');
    await keyboard.press('Enter');
    await says('Switch to Spanish');
    expect(await faultsInPane(page)).toEqual([]);
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

/** The keys that choose a plan in the open list of plans. */
async function planFurtherDown({ board }: SandboxPage, title: string): Promise<string[]> {
  const options = await board.getByRole('option').allInnerTexts();
  const at = options.findIndex((option) => option.startsWith(title));
  return ['Home', ...Array<string>(at).fill('ArrowDown'), 'Enter'];
}
