import fc from 'fast-check';
import type { Link, Responsibility } from '../../shared/model';
import { duty } from './duty';

/** Words that Markdown leaves alone: what stands between them is one space. */
const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzáéíñüßçøþŁжλ')),
  minLength: 2,
  maxLength: 9,
});
export const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const maybe = fc.option(sentence, { nil: '', freq: 2 });

/** Where the documents come from: their relative links are resolved against it. */
export const home = 'https://example.org/docs/page.html';

const phrase = fc.record({
  before: sentence,
  link: fc.option(
    fc.record({ text: sentence, file: fc.constantFrom('peas', 'beans', 'paths'), isRelative: fc.boolean() }),
    { nil: null, freq: 2 },
  ),
  /** `null` for a point that is no task. */
  ticked: fc.constantFrom(null, null, true, false),
});
export type Phrase = typeof phrase extends fc.Arbitrary<infer T> ? T : never;

/** Steps in an order that indentation can say: each at most one level deeper than the one before. */
const steps = fc.array(fc.tuple(phrase, fc.integer({ min: -2, max: 1 })), { maxLength: 4 }).map((points) =>
  points.reduce<(Phrase & { depth: number })[]>((all, [point, deeper]) => {
    const depth = Math.min(3, Math.max(1, (all.at(-1)?.depth ?? 0) + deeper));
    return [...all, { ...point, depth }];
  }, []),
);

const row = fc.record({ says: phrase, steps, callout: maybe, footnote: maybe, isMarked: fc.boolean() });
export type WrittenRow = typeof row extends fc.Arbitrary<infer T> ? T : never;

const part = fc.record({
  workstream: sentence,
  leadIn: maybe,
  rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  /** Whether it is a table, which has no steps, callouts or boxes. */
  isTable: fc.boolean(),
  owner: word,
});
export type WrittenPart = typeof part extends fc.Arbitrary<infer T> ? T : never;

export const writtenDocument = fc.record({
  title: sentence,
  introduction: maybe,
  notice: maybe,
  phases: fc.uniqueArray(
    fc.record({
      key: word,
      title: sentence,
      introduction: maybe,
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    }),
    { selector: ({ key }) => key, minLength: 2, maxLength: 3 },
  ),
  /** A last section that has nothing but a link. */
  elsewhere: sentence,
});
export type WrittenDocument = typeof writtenDocument extends fc.Arbitrary<infer T> ? T : never;

export const day = '2026-12-01';

export function wordsOfPhrase({ before, link }: Phrase): string {
  return link ? `${before} ${link.text}` : before;
}

export function addressOf({ file, isRelative }: NonNullable<Phrase['link']>): string {
  return isRelative ? `${file}.html` : `https://example.com/${file}`;
}

function linkOf({ link }: Phrase): Link[] {
  return link ? [{ text: link.text, address: new URL(addressOf(link), home).href }] : [];
}

/** Only the first part of a phase stands right under the phase’s heading. */
export function workstreamOf({ workstream }: WrittenPart, index: number): string {
  return index === 0 ? '' : workstream;
}

/** What a reader should make of a row: notes and links in the order of their letters. */
export function expectedRow(one: WrittenRow, all: WrittenPart, workstream: string): Responsibility {
  const { says, callout, footnote } = one;
  const below = all.isTable ? [] : one.steps;
  const notes = [all.leadIn && `${all.leadIn}:`, all.isTable ? '' : callout, footnote].filter((note) => note !== '');
  return inOrder(
    duty(wordsOfPhrase(says), {
      workstream,
      steps: below.map((step) => ({ text: wordsOfPhrase(step), depth: step.depth, done: step.ticked === true })),
      notes,
      links: [says, ...below].flatMap(linkOf),
      done: !all.isTable && says.ticked === true,
      ...(all.isTable && { owner: all.owner, due: day }),
    }),
  );
}

export function inOrder(one: Responsibility): Responsibility {
  const links = new Map(one.links.map((link) => [`${link.address} ${link.text}`, link]));
  return {
    ...one,
    notes: one.notes.toSorted(),
    links: [...links.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
  };
}
