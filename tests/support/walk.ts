import type { Words, MeetingWords } from '../../shared/words/languages';
import type { SandboxPage } from './sandbox-page';

/** What a step of the walk has at hand: the sandbox, and the texts of the language that the pane is shown in. */
export interface Walker {
  desk: SandboxPage;
  words: Words;
  meetings: MeetingWords;
}

/** A screen of the pane in one of its states, and how to get there from the one before. */
export interface Stop {
  name: string;
  go: (walker: Walker) => Promise<void>;
}

/** A text as a pattern, whatever its number and whatever comes after it. */
const like = (text: string) => new RegExp(`^${text.replace(/\d+/, '\\d+')}`);

const toHome = async ({ desk, words }: Walker) => {
  await desk.button(words.pane.back).click();
  await desk.says(words.pane.home.plan);
};

/** The main screens, in the order in which a person first meets them. */
export const stops: readonly Stop[] = [
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
    name: 'row',
    async go({ desk, words }) {
      await desk.button(words.pane.sync.close).click();
      await desk.button(words.pane.home.row).click();
      await desk.says(words.rows.addOwner);
    },
  },
  {
    name: 'work',
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
      await walker.desk.says((await walker.words.later.settings()).directions);
    },
  },
  {
    name: 'meeting-start',
    async go(walker) {
      await toHome(walker);
      await walker.desk.button(walker.words.pane.home.meeting).click();
      await walker.desk.button(walker.meetings.start).waitFor();
    },
  },
];
