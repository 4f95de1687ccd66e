import { like } from './walker';
import type { Stop } from './walker';

/** From the first screen to what the first sync did. */
export const beginning: readonly Stop[] = [
  {
    name: 'first-run',
    go: ({ desk, words }) => desk.button(words.pane.first.open).waitFor(),
  },
  {
    name: 'open',
    async go({ desk, words }) {
      await desk.button(words.pane.first.open).click();
      await desk.button(words.pane.open.choose).waitFor();
    },
  },
  {
    name: 'preview',
    async go({ desk, words }) {
      await desk.button(words.pane.open.sample.en).click();
      await desk.button(words.pane.preview.create).waitFor();
      await desk.button(words.pane.preview.rows('Initiate')).click();
    },
  },
  {
    name: 'created',
    async go({ desk, words }) {
      await desk.button(words.pane.preview.create).click();
      await desk.button(words.pane.home.choosePlan).waitFor();
    },
  },
  {
    name: 'plan',
    async go({ desk, words }) {
      await desk.button(words.pane.home.choosePlan).click();
      await desk.pane.getByRole('radio', { name: 'Rollout team' }).click();
      await desk.pane.getByRole('radio', { name: 'Rollout', exact: true }).click();
      await desk.button(words.pane.plan.connect).waitFor();
    },
  },
  {
    name: 'overview',
    async go({ desk, words }) {
      await desk.button(words.pane.plan.connect).click();
      await desk.button(words.pane.home.sync).waitFor();
      await desk.type('C5', 'Ana Prueba; Network team');
      await desk.type('E5', '2026-03-01');
      await desk.type('D6', 'Blocked');
      await desk.type('C6', 'Luis Ejemplo');
      await desk.says(words.pane.home.blocked(1));
    },
  },
  {
    name: 'proposal',
    async go({ desk, words }) {
      await desk.button(words.pane.home.sync).click();
      await desk.button(like(words.pane.sync.apply(29))).waitFor();
    },
  },
  {
    name: 'report',
    async go({ desk, words }) {
      await desk.button(like(words.pane.sync.apply(29))).click();
      await desk.button(words.pane.sync.close).waitFor();
    },
  },
  {
    name: 'nothing',
    async go({ desk, words }) {
      await desk.button(words.pane.sync.again).click();
      await desk.says(words.pane.sync.nothing);
    },
  },
];
