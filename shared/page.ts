import type { WorksheetLanguage } from './language';

/** Something to be handed out, such as minutes: as cells, as Markdown and as rich text. All of it is text. */
export interface Page {
  language: WorksheetLanguage;
  title: string;
  /** What is said at the top, by name. */
  facts: { name: string; value: string }[];
  sections: PageSection[];
}

export interface PageSection {
  heading: string;
  entries: PageEntry[];
}

/** A line: the number of the row that it is about, what it says, and more of that; empty for nothing. */
export interface PageEntry {
  number: string;
  text: string;
  more: string;
}
