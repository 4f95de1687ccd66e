import { selectCell } from '../../tests/support/grid';
import type { Stop } from './walker';
import { toHome } from './walker';

/** Single rows, what is open, and the settings. */
export const rows: readonly Stop[] = [
  {
    name: 'row',
    async go({ desk, words }) {
      await desk.button(words.pane.sync.close).click();
      await selectCell(desk.page, 'B5');
      await desk.button(words.pane.home.row).click();
      await desk.says(words.rows.accountable);
      await desk.pane
        .getByRole('combobox', { name: words.proposal.field.status })
        .selectOption(words.status.inProgress);
      await desk.says(/→/);
    },
  },
  {
    name: 'rows',
    async go({ desk, words }) {
      await selectCell(desk.page, 'B6:B8');
      await desk.button(words.rows.addToAll).waitFor();
    },
  },
  {
    name: 'open-work',
    async go(walker) {
      await toHome(walker);
      await walker.desk.button(walker.words.pane.home.work).click();
      await walker.desk.says(walker.words.rows.work.noDate);
    },
  },
  {
    name: 'settings',
    async go(walker) {
      await toHome(walker);
      await walker.desk.button(walker.words.pane.home.settings).click();
      await walker.desk.says(walker.settings.directions);
    },
  },
  {
    name: 'settings-signed-out',
    async go({ desk, settings, words }) {
      await desk.button(settings.own.showDiagnosis).click();
      await desk.button(settings.own.signOut).click();
      await desk.says(settings.own.nobody);
      await desk.button(words.pane.trouble.copy).waitFor();
    },
  },
];
