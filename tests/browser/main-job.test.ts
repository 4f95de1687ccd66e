import { readFile } from 'node:fs/promises';

import Excel from 'exceljs';
import type { Download } from 'playwright-core';

import type { Fault } from '../../sandbox/graph/faults';
import { faultsIn, faultsInPane } from '../support/accessibility';
import { atLength } from '../support/long-texts';
import { overflowInPane } from '../support/overflow';
import { paneFrame } from '../support/pane-frame';
import { askOpenpyxl, hasOpenpyxl } from '../support/programs';
import { cellsOf, openSandboxPage, soon } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

/** A story in one browser: each part begins where the one before it ended. */
describe('the main job, by mouse', () => {
  let desk: SandboxPage;
  /** What goes wrong with requests to Planner, from now on. */
  let fault: Fault | undefined;
  const card = (title: string) => desk.board.locator('.board-card', { hasText: title });
  const titled = (title: string) => desk.tasks().filter((task) => task.title === title);

  beforeAll(async () => {
    desk = await openSandboxPage({ faults: () => fault });
  });
  afterAll(() => desk.close());

  it('begins with what it is for', async () => {
    await desk.button('Open a document').waitFor();
    expect(await faultsInPane(desk.page)).toEqual([]);
    await desk.picture('1-first');
    await desk.button('Open a document').click();
    await desk.button('Choose a file').waitFor();
    expect(await faultsInPane(desk.page)).toEqual([]);
    await desk.picture('2-open');
  });

  it('would be noticed to say what fits in English alone', async () => {
    const pane = paneFrame(desk.page);
    await pane.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'A line that is never broken fits like this';
      line.style.whiteSpace = 'nowrap';
      document.querySelector('main')?.append(line);
    });
    expect(await overflowInPane(desk.page)).toEqual([]);
    expect(await faultsInPane(desk.page)).toEqual([
      expect.stringContaining(`${atLength('never broken fits like this')}” does not fit into body`),
      'the pane has to be scrolled sideways',
    ]);
    await pane.evaluate(() => document.querySelector('main')?.lastElementChild?.remove());
  });

  it('shows what was found in the sample, to untick and to join', async () => {
    const { pane, button, says, picture } = desk;
    await button('Sample in English').click();
    await says('5 worksheets, 24 rows');
    await pane.getByRole('checkbox', { name: /^Remediate/ }).click();
    await says('4 worksheets, 20 rows');
    await button('Rows of Enable').click();
    await pane.getByRole('combobox', { name: 'Where the rows of Enable go' }).selectOption('Into “Assess”');
    await says('3 worksheets, 20 rows');
    await pane.getByRole('checkbox', { name: /^Move the pilot departments/ }).click();
    await says('3 worksheets, 19 rows');
    expect(await faultsInPane(desk.page)).toEqual([]);
    await picture('3-preview');
    await pane.getByRole('checkbox', { name: /^Move the pilot departments/ }).click();
    await pane.getByRole('combobox', { name: 'Where the rows of Enable go' }).selectOption('A worksheet of its own');
    await pane.getByRole('checkbox', { name: /^Remediate/ }).click();
    await says('5 worksheets, 24 rows');
  });

  it('makes a worksheet for each phase, in the order of the document', async () => {
    const { page, button, says, picture } = desk;
    await button('Create worksheets').click();
    await says(/^5 worksheets created, with 24 rows/);
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await tabs.nth(6).waitFor();
    expect(await tabs.allInnerTexts()).toEqual([
      'Status',
      'General duties',
      'Initiate',
      'Assess',
      'Remediate',
      'Enable',
      'People',
    ]);
    await picture('4-worksheets');
  });

  it('says that the plan is for others to somebody who is in no group', async () => {
    const { page, button, says } = desk;
    await choosePerson(desk, 'Olga Outside (not in the group)');
    await button('Connect a plan').click();
    await says(/^You are not a member of any group\. Ask an owner to add you to the group of your project/);
    await page.getByText('Olga Outside is in no group that has a plan').waitFor();
    await button('Back to the overview').click();
    await choosePerson(desk, 'Ana Prueba');
  });

  it('connects the plan of a group', async () => {
    const { pane, button, says, picture } = desk;
    await button('Connect a plan').click();
    await pane.getByRole('radio', { name: 'Rollout', exact: true }).click();
    expect(await faultsInPane(desk.page)).toEqual([]);
    await picture('5-plan');
    await button('Connect this plan').click();
    await says('Connected to “Rollout”. 6 people of its group added to People.');
  });

  it('follows what is typed in the grid', async () => {
    const { type, says, picture } = desk;
    await type('C5', 'Luis Ejemplo; Network team');
    await type('D6', 'In progress');
    await type('E6', '2026-11-02');
    await type('E7', '2199-01-31');
    await says('23 without an owner');
    await says('22 without a date');
    await picture('6-typed');
  });

  it('says so to somebody whom a colleague’s workbook leads to a plan of others, and writes nothing', async () => {
    const { button, says, tasks } = desk;
    await choosePerson(desk, 'Olga Outside (not in the group)');
    await button('Sync').click();
    await says(/^You may not use this plan: only members of its group can/);
    await desk.picture('not-a-member');
    await button('Try again').waitFor();
    expect(tasks()).toEqual([]);
    await choosePerson(desk, 'Ana Prueba');
  });

  it('says that the server is away, and goes on when it is back', async () => {
    const { pane, button, tasks } = desk;
    fault = 'lost-request';
    await button('Sync').click();
    await pane
      .getByText(/does not answer\./)
      .first()
      .waitFor();
    await desk.picture('away');
    expect(tasks()).toEqual([]);
    fault = undefined;
    await button('Try again').click();
  });

  it('shows what the first sync will do, then does it', async () => {
    const { pane, board, tasks, buckets, button, says, picture } = desk;
    await says('24 tasks to create in Planner');
    await says(/Network team is not a member of the plan’s group\./);
    expect(tasks()).toEqual([]);
    expect(await faultsInPane(desk.page)).toEqual([]);
    await picture('7-proposal');
    // Looked for from before the click on: on a fast machine it is soon over.
    const progress = pane.getByRole('progressbar').waitFor();
    await button('Apply 29 changes').click();
    await progress;
    await says('Everything was done.');
    expect(buckets()).toEqual(['General duties', 'Initiate', 'Assess', 'Remediate', 'Enable']);
    expect(tasks()).toHaveLength(24);
    expect(tasks().flatMap(({ assignments }) => Object.keys(assignments))).toEqual([]);
    expect(tasks().filter(({ percentComplete }) => percentComplete === 50)).toHaveLength(1);
    expect(tasks().flatMap(({ dueDateTime }) => dueDateTime ?? [])).toEqual(
      expect.arrayContaining(['2026-11-02T10:00:00Z', '2199-01-31T10:00:00Z']),
    );
    await board.getByText('2 Nov 2026').waitFor();
    expect(await faultsInPane(desk.page)).toEqual([]);
    await picture('8-report');
  });

  it('holds assignments back until they are released, all in one step', async () => {
    const { tasks, button, says, picture } = desk;
    await says('1 assignment is waiting.');
    await button('Release').click();
    await says('Assign Luis Ejemplo');
    expect(await faultsInPane(desk.page)).toEqual([]);
    await picture('8-release');
    await button('Apply 1 change').click();
    await says('Everything was done.');
    expect(tasks().flatMap(({ assignments }) => Object.keys(assignments))).toHaveLength(1);
    await button('Done').click();
  });

  it('brings a completed and a renamed task to the sheet, and a changed row to Planner', async () => {
    const { page, board, tasks, button, says, picture, type } = desk;
    await board.getByRole('button', { name: /^Mark as completed: Name a project lead/ }).click();
    await board.getByRole('button', { name: /^Open task: Keep the project plan/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('=Renamed by a colleague');
    expect(await faultsIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await soon(() => tasks().some(({ title }) => title === '=Renamed by a colleague'));
    await type('D7', 'Blocked');
    await button('Sync').click();
    await button('Apply 4 changes').waitFor();
    await picture('9-both-ways');
    await button('Apply 4 changes').click();
    await says('Everything was done.');
    expect(tasks().filter(({ appliedCategories }) => Object.keys(appliedCategories).length > 0)).toHaveLength(1);
    await board.getByText('Blocked').waitFor();
  });

  it('has nothing to do the third time, and says so', async () => {
    const { planner, button, says, picture } = desk;
    const before = JSON.stringify(planner());
    await button('Sync again').click();
    await says('Nothing to do: both sides agree.');
    expect(JSON.stringify(planner())).toBe(before);
    await picture('10-nothing-to-do');
    await button('Done').click();
  });

  it('saves the workbook as .xlsx, with everything in it', async () => {
    const file = await readFile(await (await saved(desk)).path());
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const states = workbook.worksheets.map(({ name, state }) => `${name}: ${state}`);
    expect(states.filter((state) => state.endsWith('visible'))).toEqual([
      ...['Status', 'General duties', 'Initiate', 'Assess', 'Remediate', 'Enable', 'People'].map(
        (name) => `${name}: visible`,
      ),
    ]);
    const sheet = workbook.getWorksheet('General duties');
    const rows = [5, 6, 7].map((row) => ['A', 'B', 'C', 'D'].map((column) => sheet?.getCell(`${column}${row}`).value));
    expect(rows).toEqual([
      ['1.01', expect.stringMatching(/^Name a project lead/), 'Luis Ejemplo; Network team', 'Completed'],
      ['1.02', '=Renamed by a colleague', null, 'In progress'],
      ['1.03', expect.stringMatching(/^Tell all staff/), null, 'Blocked'],
    ]);
    expect(sheet?.getTable('GeneralRows')).toBeDefined();
    expect(sheet?.getCell('D5').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet?.getCell('C5').dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(['P', 'Q', 'R'].map((column) => sheet?.getColumn(column).hidden)).toEqual([true, true, true]);
    // Rows as high as one or two lines of text, on worksheets that were never in front too.
    const heights = [5, 6, 7, 8, 9, 10].map((row) => workbook.getWorksheet('Enable')?.getRow(row).height ?? 0);
    expect(heights.filter((height) => height < 12 || height > 32)).toEqual([]);
    expect(workbook.worksheets.filter(({ state }) => state === 'veryHidden')).toHaveLength(6);
    if (hasOpenpyxl) expect(askOpenpyxl(file, colours)).toEqual([8, ['Status', 'General duties']]);
  });

  it('gets a row for a task that was added, and moves one that was dragged to another phase', async () => {
    const { page, board, button, says } = desk;
    await board.getByRole('button', { name: 'Add a task to Initiate' }).click();
    await page.keyboard.type('00123 <b>not bold</b>');
    await page.keyboard.press('Enter');
    await soon(() => titled('00123 <b>not bold</b>').length === 1);
    // Cards that come move those that are there from under the mouse.
    await card('00123').waitFor();
    await card('Name a project lead').dragTo(board.getByRole('region', { name: 'Assess' }));
    await soon(() => bucketOf(desk, /^Name a project lead/) === 'Assess');
    await button('Sync').click();
    await says('Phase: General duties → Assess');
    await button('Apply 2 changes').click();
    await says('Everything was done.');
    await button('Done').click();
    expect(await cellsOf(desk, 'Initiate', 'B9:D9')).toEqual([['00123 <b>not bold</b>', '', 'Not started']]);
    expect(await cellsOf(desk, 'Assess', 'A10:A10')).toEqual([['1.01']]);
  });

  it('asks which value counts when both changed the same field, and takes the one that was chosen', async () => {
    const { page, pane, board, tasks, button, says, type, picture } = desk;
    await button(/^General duties/).click();
    await type('B5', 'Keep the plan, says the sheet');
    await board.getByRole('button', { name: /^Open task: =Renamed/ }).click();
    await page.getByRole('dialog').getByLabel('Title').fill('Keep the plan, says the board');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await soon(() => titled('Keep the plan, says the board').length === 1);
    await button('Sync').click();
    await says('Changed on both sides');
    expect(await faultsInPane(page)).toEqual([]);
    await picture('conflict');
    await pane.getByRole('radio', { name: /says the sheet/ }).click();
    await button('Apply 1 change').click();
    await says('Everything was done.');
    expect(tasks().map(({ title }) => title)).toContain('Keep the plan, says the sheet');
    await button('Done').click();
  });

  it('removes nothing that nobody ticked, and what somebody did', async () => {
    const { page, pane, board, button, says, picture, tasks } = desk;
    for (const title of ['Invite the people', 'Agree on three']) {
      await board.getByRole('button', { name: new RegExp(`^Open task: ${title}`) }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete task' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(tasks()).toHaveLength(23);
    await button('Sync').click();
    await says('Removed on one side');
    expect(await faultsInPane(page)).toEqual([]);
    await picture('removed');
    await pane
      .getByRole('group', { name: /Invite the people/ })
      .getByRole('checkbox', { name: 'Remove the row' })
      .click();
    await pane
      .getByRole('group', { name: /Agree on three/ })
      .getByRole('checkbox', { name: 'Make the task again' })
      .click();
    await button('Apply 2 changes').click();
    await says('Everything was done.');
    expect(tasks()).toHaveLength(24);
    const numbers = await cellsOf(desk, 'Initiate', 'A5:A9');
    expect(numbers.flat()).toEqual(['2.02', '2.03', '2.04', '2.05', '']);
    await button('Sync again').click();
    await says('Nothing to do: both sides agree.');
    expect(desk.complaints).toEqual([]);
  });

  it('is still there after a reload', async () => {
    const { page, button, says, type } = desk;
    await type('D8', 'Deferred');
    await page.reload();
    await button('Sync').click();
    await says(/Status: Not started → Deferred/);
    await button('Apply 2 changes').click();
    await says('Everything was done.');
  });

  it('starts over when it is told to, and only then', async () => {
    const { page, button, tasks, buckets } = desk;
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(tasks()).toHaveLength(24);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click();
    await button('Open a document').waitFor();
    expect([...tasks(), ...buckets()]).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});

/** How many rules colour a phase, and the first worksheets, as another program reads them. */
const colours = `
print(json.dumps([
  sum(len(found.rules) for found in workbook['Assess'].conditional_formatting),
  workbook.sheetnames[:2],
]))
`;

async function saved({ page }: SandboxPage): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Phaseboard.xlsx');
  return download;
}

async function choosePerson({ page }: SandboxPage, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'You are' }).click();
  await page.getByRole('option', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).click();
}

function bucketOf({ tasks, planner }: SandboxPage, title: RegExp): string | undefined {
  const task = tasks().find((one) => title.test(one.title));
  return task?.bucketId ? planner().buckets[task.bucketId]?.name : undefined;
}
