import type { SandboxPage } from './sandbox-page';

/** What nearly every story in the pane begins with, by mouse. */

/** From the first screen to worksheets of the sample in English: 24 rows in five phases. */
export async function createFromSample({ button, says }: SandboxPage): Promise<void> {
  await button('Open a document').click();
  await button('Sample in English').click();
  await button('Create worksheets').click();
  await says(/^5 worksheets created, with 24 rows/);
}

/** From the overview to the plan that the group of the demonstration has, and back. */
export async function connectRollout({ pane, button, says }: SandboxPage): Promise<void> {
  await button('Connect a plan').click();
  await pane.getByRole('radio', { name: 'Rollout team' }).click();
  await pane.getByRole('radio', { name: 'Rollout', exact: true }).click();
  await button('Connect this plan').click();
  await says(/^Connected to “Rollout”/);
}

/** A sync from the overview to its report; the proposal is taken as it is. */
export async function syncAll({ button, says }: SandboxPage): Promise<void> {
  await button('Sync').click();
  await button(/^Apply \d+ changes?$/).click();
  await says('Everything was done.');
}
