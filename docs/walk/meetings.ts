import type { Stop } from './walker';
import { like, toHome } from './walker';

/** A status meeting from its beginning to its minutes, and the page for whoever takes the project over. */
export const meetings: readonly Stop[] = [
  {
    name: 'meeting-start',
    async go(walker) {
      await toHome(walker);
      await walker.desk.button(walker.words.pane.home.meeting).click();
      await walker.desk.button(walker.meetings.start).waitFor();
    },
  },
  {
    name: 'meeting',
    async go({ desk, meetings: text }) {
      await desk.pane.getByLabel(text.by).fill('Ana Prueba');
      await desk.button(text.startWithout).click();
      await desk.button(text.finish).waitFor();
    },
  },
  {
    name: 'meeting-answer',
    async go({ desk, meetings: text }) {
      await desk.pane
        .getByRole('button', { name: like('1.01 ') })
        .first()
        .click();
      await desk.button(text.write).waitFor();
    },
  },
  {
    name: 'meeting-notes',
    async go({ desk, meetings: text }) {
      await desk.pane
        .getByRole('button', { name: like('1.01 ') })
        .first()
        .click();
      await desk.pane.getByRole('button', { name: like(text.present) }).click();
      await desk.pane.getByRole('checkbox', { name: 'Luis Ejemplo' }).click();
      await desk.pane.getByRole('button', { name: like(text.notes) }).click();
      await desk.pane.getByRole('textbox', { name: text.decision }).fill('The pilot begins in May.');
      await desk.button(text.noteDecision).click();
      await desk.pane.getByRole('listitem').filter({ hasText: 'The pilot begins in May.' }).waitFor();
    },
  },
  {
    name: 'meeting-closing',
    async go({ desk, meetings: text }) {
      await desk.pane.getByRole('button', { name: like(text.present) }).click();
      await desk.pane.getByRole('button', { name: like(text.notes) }).click();
      await desk.pane.getByRole('button', { name: like('Enable') }).click();
      await desk.button(text.closing.ask).click();
      await desk.button(text.closing.close).waitFor();
    },
  },
  {
    name: 'meeting-finished',
    async go({ desk, meetings: text }) {
      await desk.button(text.closing.cancel).click();
      await desk.button(text.finish).click();
      await desk.button(text.copyMarkdown).waitFor();
    },
  },
  {
    name: 'handover',
    async go({ desk, words, meetings: text }) {
      await desk.button(text.close).click();
      await desk.button(words.pane.home.meeting).click();
      await desk.button(text.handOver).click();
      await desk.says(text.written.handover);
    },
  },
];
