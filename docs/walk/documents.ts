import type { Stop } from './walker';
import { toHome } from './walker';

/** Documents that come into a workbook that holds one. */
export const documents: readonly Stop[] = [
  {
    name: 'arrival',
    async go(walker) {
      const { desk, words } = walker;
      await toHome(walker);
      await desk.button(words.pane.home.openAnother).click();
      await desk.button(words.pane.open.revision.en).click();
      await desk.button(words.pane.takingIn.arrival.next.revision).waitFor();
    },
  },
  {
    name: 'revision',
    async go({ desk, words }) {
      await desk.button(words.pane.takingIn.arrival.next.revision).click();
      await desk.says(words.pane.takingIn.revision.title);
    },
  },
  {
    name: 'arrival-other-party',
    async go({ desk, words }) {
      const { takingIn } = words.pane;
      await desk.button(takingIn.back).click();
      await desk.pane.getByRole('radio', { name: takingIn.arrival.kind['other-party']() }).click();
      await desk.pane.getByLabel(takingIn.arrival.party).fill('Rollout partner');
    },
  },
  {
    name: 'joining',
    async go({ desk, words }) {
      const { arrival, joining } = words.pane.takingIn;
      await desk.button(arrival.next['other-party']).click();
      await desk.says(joining.title);
    },
  },
  {
    name: 'translation',
    async go(walker) {
      const { desk, words } = walker;
      await toHome(walker);
      await desk.button(words.pane.home.openAnother).click();
      await desk.button(words.pane.open.sample.es).click();
      await desk.button(words.pane.takingIn.arrival.next.translation).click();
      await desk.says(words.pane.takingIn.translation.matched(24));
    },
  },
];
