import { faultsIn } from '../support/accessibility';
import { selectCell } from '../support/grid';
import { createFromSample } from '../support/pane-steps';
import { cellsOf, openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

let desk: SandboxPage;

beforeAll(async () => {
  desk = await openSandboxPage();
});

afterAll(() => desk.close());

it('a meeting goes through what needs somebody, and is answered by keyboard', async () => {
  const { page, pane, button, says, type } = desk;
  await createFromSample(desk);
  await type('D5', 'Blocked');
  await type('C6', 'Ana Prueba');
  await button('Status meeting').click();
  await pane.getByLabel('Led by').fill('Ana Prueba');
  await desk.picture('meeting-0-start');
  await button('Start meeting').click();
  // What somebody types meanwhile stays, although worksheets are written at the same place.
  await selectCell(page, 'F8');
  await page.keyboard.type('Halfway', { delay: 100 });
  await page.keyboard.press('Enter');
  await says('Without an owner');
  expect(await cellsOf(desk, 'General duties', 'F8:F8')).toEqual([['Halfway']]);
  await pane
    .getByRole('button', { name: /^1\.01 / })
    .first()
    .click();
  const answer = pane.getByRole('group', { name: 'Answer for 1.01' });
  const status = answer.getByRole('combobox', { name: 'Status' });
  await status.waitFor();
  await desk.picture('meeting-1-answer');
  await status.selectOption('In progress');
  await answer.getByLabel('Owner').fill('Luis Ejemplo');
  await answer.getByLabel('Due').fill('04/05/2031');
  await answer.getByLabel('Remark').fill('=1+1 is what the vendor says');
  await page.keyboard.press('Enter');
  // That may be April as well as May.
  await says(/^This is not a day/);
  await answer.getByLabel('Due').fill('4 May 2031');
  await answer.getByLabel('Due').press('Enter');
  // It is blocked no more.
  await pane.getByRole('button', { name: /^Blocked/ }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: /^Decisions and actions/ }).click();
  await pane.getByRole('textbox', { name: 'Decision' }).fill('We buy <b>two</b> licences');
  await page.keyboard.press('Enter');
  await pane.getByRole('listitem').filter({ hasText: 'We buy <b>two</b> licences' }).waitFor();
  const action = pane.getByRole('textbox', { name: 'Action' });
  await action.fill('Order the licences');
  await action.press('Enter');
  await pane
    .getByRole('button', { name: /^1\.06 Order the licences/ })
    .first()
    .waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await desk.picture('meeting-2-answered');
  await button('Finish meeting').click();
  await says('Minutes written');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button('Copy for mail or Teams').click();
  await says('Copied.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), plain: await read('text/plain') };
  });
  expect(copied.html).toContain('We buy &lt;b&gt;two&lt;/b&gt; licences');
  expect(copied.plain).toContain(String.raw`- We buy \<b\>two\</b\> licences`);
  expect(await faultsIn(page)).toEqual([]);
  await desk.picture('meeting-4-finished');
  await page.locator('[data-u-comp="slide-tab-item"]').first().click();
  await desk.picture('meeting-3-status');
  expect(desk.complaints).toEqual([]);
});
