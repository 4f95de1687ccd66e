import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import Excel from 'exceljs';

import { openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';
import { faultsIn } from '../support/accessibility';

jest.setTimeout(120_000);

/** A story in one browser: each part begins where the one before it ended. */
describe('the main job, in the sandbox', () => {
  let desk: SandboxPage;

  beforeAll(async () => {
    desk = await openSandboxPage();
  });
  afterAll(() => desk.close());

  it('opens the sample and shows what was found in it', async () => {
    const { pane, picture } = desk;
    await pane.getByRole('button', { name: 'Open a document' }).click();
    await picture('1-open');
    await pane.getByRole('button', { name: 'Sample in English' }).click();
    await pane.getByRole('button', { name: 'Create worksheets' }).waitFor();
    expect(await faultsIn(desk.page)).toEqual([]);
    await picture('2-preview');
  });

  it('makes a worksheet for each phase', async () => {
    const { page, pane, picture } = desk;
    await pane.getByRole('button', { name: 'Create worksheets' }).click();
    await pane.getByText(/^5 worksheets created/).waitFor();
    for (const name of ['Initiate', 'Assess', 'Remediate', 'Enable'])
      await page.getByText(new RegExp(name, 'i')).first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await picture('3-worksheets');
  });

  it('connects the plan of a group', async () => {
    const { pane, picture } = desk;
    await pane.getByRole('button', { name: 'Connect a plan' }).click();
    const signIn = pane.getByRole('button', { name: 'Sign in to Microsoft 365' });
    const group = pane.getByText('Rollout team');
    await signIn.or(group).first().waitFor();
    if (await signIn.isVisible()) await signIn.click();
    await group.first().click();
    await pane.getByText('Rollout', { exact: true }).first().click();
    await picture('4-plan');
    await pane.getByRole('button', { name: 'Connect this plan' }).click();
    await pane.getByText(/^Connected to “Rollout”/).waitFor();
  });

  it('shows what the first sync will do, then does it', async () => {
    const { pane, tasks, buckets, picture } = desk;
    await desk.type('C5', 'Luis Ejemplo');
    await desk.type('D6', 'In progress');
    await pane.getByRole('button', { name: 'Sync', exact: true }).click();
    await pane.getByRole('button', { name: /^Apply \d+ changes/ }).waitFor();
    expect(tasks()).toEqual([]);
    await picture('5-proposal');
    await pane.getByRole('button', { name: /^Apply \d+ changes/ }).click();
    await pane.getByText('Everything was done.').waitFor({ timeout: 30_000 });
    expect(buckets()).toHaveLength(5);
    expect(tasks().length).toBeGreaterThan(15);
    expect(tasks().filter(({ assignments }) => Object.keys(assignments).length > 0)).toHaveLength(1);
    expect(tasks().filter(({ percentComplete }) => percentComplete === 50)).toHaveLength(1);
    await picture('6-report');
    await pane.getByRole('button', { name: 'Done' }).click();
  });

  it('brings a task completed and one renamed on the board to the sheet, and a row changed there to Planner', async () => {
    const { page, pane, board, tasks, picture } = desk;
    const [first, second] = tasks()
      .slice(0, 2)
      .map(({ title }) => title);
    if (first === undefined || second === undefined) throw new Error('There are no tasks');
    await board
      .getByRole('checkbox', { name: `Mark as completed: ${first}` })
      .or(board.getByRole('button', { name: `Mark as completed: ${first}` }))
      .first()
      .click();
    await board
      .getByRole('button', { name: `Open task: ${second}` })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Title').fill('Renamed by a colleague');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expectSoon(() => tasks().some(({ title }) => title === 'Renamed by a colleague'));
    await desk.type('D7', 'Blocked');
    await pane.getByRole('button', { name: 'Sync', exact: true }).click();
    await pane.getByRole('button', { name: /^Apply 3 changes/ }).click();
    await pane.getByText('Everything was done.').waitFor({ timeout: 30_000 });
    await picture('7-both-ways');
    await pane.getByRole('button', { name: 'Sync again' }).click();
    await pane.getByText('Nothing to do: both sides agree.').waitFor();
    expect(tasks().filter(({ appliedCategories }) => Object.keys(appliedCategories).length > 0)).toHaveLength(1);
    await picture('8-nothing-to-do');
  });

  it('saves the workbook as .xlsx, with everything in it', async () => {
    const { page } = desk;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as .xlsx' }).click(),
    ]);
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer);
    const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
    expect(visible).toHaveLength(6);
    const values = visible.flatMap((sheet) => sheet.getSheetValues().flat());
    expect(values).toEqual(expect.arrayContaining(['Renamed by a colleague', 'Completed', 'Blocked', 'Luis Ejemplo']));
    expect(workbook.worksheets.filter(({ state }) => state === 'veryHidden').length).toBeGreaterThan(2);
  });

  it('is still there after a reload', async () => {
    const { page, pane } = desk;
    await page.waitForTimeout(1_000);
    await page.reload();
    await pane.getByRole('button', { name: 'Sync', exact: true }).click();
    await pane.getByText('Nothing to do: both sides agree.').waitFor({ timeout: 30_000 });
    expect(desk.complaints).toEqual([]);
  });
});

const corpus = '../shared/corpus/ems-your-responsibilities.es.2016-11.md';
const whenThere = existsSync(corpus) ? it : it.skip;

describe('a real document, when it is there', () => {
  whenThere('becomes 38 tasks in 5 buckets, and the second sync writes nothing', async () => {
    const desk = await openSandboxPage();
    const { pane, tasks, buckets } = desk;
    try {
      await pane.getByRole('button', { name: 'Open a document' }).click();
      await pane.locator('input[type=file]').setInputFiles(corpus);
      await pane.getByRole('button', { name: 'Create worksheets' }).click();
      await pane.getByText(/^5 worksheets created, with 38 rows/).waitFor({ timeout: 30_000 });
      await desk.picture('9-real-document');
      await pane.getByRole('button', { name: 'Connect a plan' }).click();
      const signIn = pane.getByRole('button', { name: 'Sign in to Microsoft 365' });
      const group = pane.getByText('Rollout team');
      await signIn.or(group).first().waitFor();
      if (await signIn.isVisible()) await signIn.click();
      await group.first().click();
      await pane.getByText('Rollout', { exact: true }).first().click();
      await pane.getByRole('button', { name: 'Connect this plan' }).click();
      await pane.getByRole('button', { name: 'Sync', exact: true }).click();
      await pane.getByRole('button', { name: /^Apply \d+ changes/ }).click();
      await pane.getByText('Everything was done.').waitFor({ timeout: 30_000 });
      expect(buckets()).toHaveLength(5);
      expect(tasks()).toHaveLength(38);
      const before = JSON.stringify(desk.sandbox.emulator.state());
      await pane.getByRole('button', { name: 'Sync again' }).click();
      await pane.getByText('Nothing to do: both sides agree.').waitFor();
      expect(JSON.stringify(desk.sandbox.emulator.state())).toBe(before);
    } finally {
      await desk.close();
    }
  });
});

/** Waits, five seconds at most, for the other side to have heard of it. */
async function expectSoon(holds: () => boolean): Promise<void> {
  for (let left = 50; left > 0 && !holds(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(holds()).toBe(true);
}
