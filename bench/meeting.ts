import { build } from '../sandbox/serve/build';
import { openSandboxPage } from '../tests/support/sandbox-page';

/**
 * How long the pane takes to open a meeting in the sandbox, from the press of the button until it says what needs somebody:
 * the milliseconds of several meetings, each over the rows of that document as they are.
 */
export async function meetingOpenings(document: string, meetings: number): Promise<number[]> {
  await build({ watch: false, onBuilt: () => undefined, onProgress: () => undefined });
  const desk = await openSandboxPage();
  const { page, pane, button, says } = desk;
  // Everything that is measured comes after a workbook that may take a minute to make.
  page.setDefaultTimeout(600_000);
  try {
    await button('Open a document').click();
    await pane.locator('textarea').fill(document);
    await button('Use this text').click();
    await button('Create worksheets').click();
    await says(/worksheets? created/);
    const times: number[] = [];
    for (let meeting = 0; meeting < meetings; meeting += 1) {
      await button('Status meeting').click();
      await pane.getByLabel('Led by').fill('Ana Prueba');
      const start = button('Start meeting');
      await start.waitFor();
      const began = performance.now();
      await start.click();
      await says('Without an owner');
      times.push(performance.now() - began);
      await button('Finish meeting').click();
      await says('Minutes written');
      await button('Done').click();
    }
    return times;
  } finally {
    await desk.close();
  }
}
