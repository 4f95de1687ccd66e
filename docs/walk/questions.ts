import { sandboxPeople } from '../../sandbox/serve/people';
import type { SandboxPage } from '../../tests/support/sandbox-page';
import { etagIn, personOf, textIn } from '../../tests/support/graph-tenant';
import type { Stop } from './walker';
import { toHome } from './walker';

/** What becomes of the tasks that begin so; null removes one. */
const changes: Record<string, object | null> = {
  'Name a project lead': { title: 'Name a project lead who decides about scope and dates.' },
  'Keep the list of risks': { percentComplete: 100 },
  'Invite the people': null,
};

/** Luis at Planner meanwhile: he changes tasks, removes one, and has one in a bucket of his own. */
async function workInPlanner({ sandbox: { emulator }, tasks, planner }: SandboxPage): Promise<void> {
  const luis = sandboxPeople(planner()).find(({ displayName }) => displayName.startsWith('Luis'));
  if (!luis) throw new Error('Luis is not there.');
  const person = personOf(emulator, luis.id, luis.token);
  for (const [start, change] of Object.entries(changes)) {
    const id = tasks().find(({ title }) => title.startsWith(start))?.id ?? '';
    const etag = etagIn((await person.get(`planner/tasks/${id}`)).body);
    await (change ? person.patch(`planner/tasks/${id}`, etag, change) : person.delete(`planner/tasks/${id}`, etag));
  }
  const planId = tasks()[0]?.planId ?? '';
  const bucket = await person.post('planner/buckets', { name: 'Ideas', planId, orderHint: ' !' });
  await person.post('planner/tasks', { planId, bucketId: textIn(bucket.body, 'id'), title: 'Ask the other sites' });
}

/** What a sync asks, how one is taken back, and what keeps one from happening. */
export const questions: readonly Stop[] = [
  {
    name: 'questions',
    async go(walker) {
      const { desk, words } = walker;
      await toHome(walker);
      await desk.button(/^General duties/).click();
      await workInPlanner(desk);
      await desk.type('B5', 'Name a project lead and a deputy who can decide about scope and budget.');
      await desk.type('C7', 'Ana');
      await desk.button(words.pane.home.sync).click();
      await desk.says(words.pane.sync.conflicts);
    },
  },
  {
    name: 'conflict-typed',
    async go({ desk, settings: { deciding } }) {
      await desk.pane.getByRole('radio', { name: deciding.typed }).click();
      await desk.pane.getByRole('button', { name: deciding.offers }).click();
      await desk.says(deciding.offersHint);
    },
  },
  {
    name: 'earlier-syncs',
    async go(walker) {
      await toHome(walker);
      await walker.desk.button(walker.words.pane.undo.earlier).click();
      await walker.desk.says(walker.words.pane.undo.earlierHint);
    },
  },
  {
    name: 'undo',
    async go({ desk, words }) {
      await desk.button(words.pane.undo.action).click();
      await desk.says(words.pane.undo.intro);
    },
  },
  {
    name: 'trouble',
    async go(walker) {
      const { desk, words } = walker;
      await toHome(walker);
      desk.sandbox.emulator.turn({ faultShares: [{ fault: 'lost-request', share: 1 }] });
      await desk.button(words.pane.home.sync).click();
      await desk.button(words.pane.tryAgain).waitFor();
      await desk.pane.locator('summary').click();
    },
  },
  {
    name: 'copy',
    async go({ desk, words }) {
      desk.sandbox.emulator.turn({ faultShares: [] });
      await desk.page.route('**/*open-workbook*.js', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('/Book1.xlsx', '/Rollout.xlsx');
        await route.fulfill({ response, body });
      });
      await desk.page.reload();
      await desk.button(words.pane.home.sync).click();
      await desk.button(words.pane.copies.doubt.same).waitFor();
    },
  },
];
