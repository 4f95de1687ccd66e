import { faultsIn } from '../support/accessibility';
import { connectRollout, createFromSample, syncAll } from '../support/pane-steps';
import { openSandboxPage, soon } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

/** One browser, in which a person works in the sheet and a colleague on the board; each part goes on from the last. */
describe('a sheet and a board that both change', () => {
  let desk: SandboxPage;
  const card = (title: string) => desk.board.locator('.board-card', { hasText: title });
  const titled = (title: string) => desk.tasks().filter((task) => task.title === title);

  beforeAll(async () => {
    desk = await openSandboxPage();
    await createFromSample(desk);
    await connectRollout(desk);
    await syncAll(desk);
    await desk.button('Done').click();
  });
  afterAll(() => desk.close());

  it('gets a row for a task that was added, and moves one that was dragged to another phase', async () => {
    const { page, board, button, says } = desk;
    await board.getByRole('button', { name: 'Add a task to Initiate' }).click();
    await page.keyboard.type('00123 <b>not bold</b>');
    await page.keyboard.press('Enter');
    await soon(() => titled('00123 <b>not bold</b>').length === 1);
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
    await board.getByRole('button', { name: /^Open task: Keep the project plan/ }).click();
    await page.getByRole('dialog').getByLabel('Title').fill('Keep the plan, says the board');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await soon(() => titled('Keep the plan, says the board').length === 1);
    await button('Sync').click();
    await says('Changed on both sides');
    expect(await faultsIn(page)).toEqual([]);
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
    expect(await faultsIn(page)).toEqual([]);
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
});

function bucketOf({ tasks, planner }: SandboxPage, title: RegExp): string | undefined {
  const task = tasks().find((one) => title.test(one.title));
  return task?.bucketId ? planner().buckets[task.bucketId]?.name : undefined;
}

/** What cells of a worksheet hold, asked through the pane's own client. */
async function cellsOf({ page }: SandboxPage, sheet: string, address: string): Promise<unknown[][]> {
  const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
  if (!pane) throw new Error('The pane is not there.');
  return pane.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cells);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}
