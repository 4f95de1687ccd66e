import { faultsIn } from '../support/accessibility';
import { createFromSample } from '../support/pane-steps';
import { openSandboxPage } from '../support/sandbox-page';
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
  await says('Without an owner');
  await pane
    .getByRole('button', { name: /^1\.01 / })
    .first()
    .click();
  const status = pane.getByRole('combobox', { name: 'Status' });
  await status.waitFor();
  await desk.picture('meeting-1-answer');
  await status.selectOption('In progress');
  await pane
    .getByRole('combobox', { name: 'Owner' })
    .or(pane.getByRole('textbox', { name: 'Owner' }))
    .fill('Luis Ejemplo');
  await pane.getByLabel('Due').fill('2031-05-04');
  await page.keyboard.press('Enter');
  // It is blocked no more.
  await pane.getByRole('button', { name: /^Blocked/ }).waitFor({ state: 'detached' });
  expect(await faultsIn(page)).toEqual([]);
  await desk.picture('meeting-2-answered');
  await page.locator('[data-u-comp="slide-tab-item"]').first().click();
  await desk.picture('meeting-3-status');
  expect(desk.complaints).toEqual([]);
});
