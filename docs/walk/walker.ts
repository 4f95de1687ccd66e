import type { MeetingWords, SettingsWords, Words } from '../../shared/words/languages';
import type { SandboxPage } from '../../tests/support/sandbox-page';

/** What a step of the walk has at hand: the sandbox, and the texts of the language that the pane is shown in. */
export interface Walker {
  desk: SandboxPage;
  words: Words;
  meetings: MeetingWords;
  settings: SettingsWords;
}

/** A screen of the pane in one of its states, and how to get there from the one before. */
export interface Stop {
  name: string;
  go: (walker: Walker) => Promise<void>;
}

/** A text as a pattern, whatever its numbers and whatever comes after it. */
export function like(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.?()[\]]/g, '\\$&').replace(/\d+/g, '\\d+')}`);
}

export async function toHome({ desk, words }: Walker): Promise<void> {
  await desk.button(words.pane.back).click();
  await desk.says(words.pane.home.title);
}
