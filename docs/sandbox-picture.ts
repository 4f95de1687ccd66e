import { connectRollout, createFromSample, syncAll } from '../tests/support/pane-steps';
import { openSandboxPage } from '../tests/support/sandbox-page';

/** What people have typed by the time of the picture, cell by cell. */
const typed: Record<string, string> = {
  C5: 'María José Muestra',
  D5: 'Completed',
  C6: 'Ana Prueba',
  D6: 'Ongoing',
  C7: 'Zoë Placeholder',
  D7: 'In progress',
  E7: '2027-03-01',
  C8: 'Luis Ejemplo; Ana Prueba',
  D8: 'Blocked',
  E8: '2027-02-15',
  C9: 'Works council',
};

/** The README's picture: the whole sandbox, after a first sync. */
export async function pictureOfSandbox(file: string): Promise<void> {
  const desk = await openSandboxPage();
  await desk.page.getByRole('button', { name: 'Dismiss' }).click();
  await createFromSample(desk);
  await connectRollout(desk);
  for (const [cell, text] of Object.entries(typed)) await desk.type(cell, text);
  await syncAll(desk);
  await desk.button('Done').click();
  await desk.page.mouse.move(0, 0);
  await desk.says('Nothing changed here since.');
  await desk.page.screenshot({ path: file });
  await desk.close();
}
