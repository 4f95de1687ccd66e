import type { Document, Phase, Responsibility } from '../../shared/model';

/** A responsibility of a document that says nothing but its text, and what a test adds to it. */
export function duty(text: string, more: Partial<Responsibility> = {}): Responsibility {
  return {
    text,
    workstream: '',
    steps: [],
    notes: [],
    links: [],
    done: false,
    source: '',
    owner: '',
    due: null,
    ...more,
  };
}

/** A document of these phases. */
export function documentWith(phases: Phase[], more: Partial<Document> = {}): Document {
  return {
    key: 'duties',
    title: 'Duties',
    language: 'en',
    introduction: '',
    notices: [],
    leftOut: [],
    phases,
    ...more,
  };
}
