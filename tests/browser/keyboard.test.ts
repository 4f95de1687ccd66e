import { keyboardAt } from '../support/keyboard';
import type { KeyboardPerson } from '../support/keyboard';
import { openSandboxPage, soon } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

/** The same story as by mouse; each part begins where the one before it ended. */
describe('the main job, by keyboard alone', () => {
  let desk: SandboxPage;
  let keyboard: KeyboardPerson;

  beforeAll(async () => {
    desk = await openSandboxPage();
    keyboard = keyboardAt(desk.page);
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
    await keyboard.type('Kenji Sample');
    await keyboard.press('Tab');
    await keyboard.type('In progress');
    await keyboard.press('Tab');
    await keyboard.type('2199-03-01');
    await keyboard.press('Enter');
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
    await page.frameLocator('#pane iframe').getByRole('status').getByText('Everything was done.').waitFor();
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
    expect(desk.complaints).toEqual([]);
  });
});

/** The keys that choose a plan in the open list of plans. */
async function planFurtherDown({ board }: SandboxPage, title: string): Promise<string[]> {
  const options = await board.getByRole('option').allInnerTexts();
  const at = options.findIndex((option) => option.startsWith(title));
  return ['Home', ...Array<string>(at).fill('ArrowDown'), 'Enter'];
}
