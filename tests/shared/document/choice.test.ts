import { choosePhases, wholeDocument } from '../../../shared/document/choice';
import type { Choice, SectionChoice } from '../../../shared/document/choice';
import { documentWith, duty } from '../../support/duty';

const phase = (key: string, ...texts: string[]) => ({
  key,
  title: key.toUpperCase(),
  introduction: `about ${key}`,
  responsibilities: texts.map((text) => duty(text)),
});
const document = documentWith([phase('a', 'a1', 'a2', 'a3'), phase('b', 'b1'), phase('c', 'c1', 'c2')]);

const chosen = (sections: Record<string, Partial<SectionChoice>>) => {
  const choice: Choice = {
    sections: Object.fromEntries(
      Object.entries(sections).map(([key, section]) => [key, { included: true, leftOut: [], ...section }]),
    ),
  };
  return choosePhases(document, choice).phases.map(({ key, responsibilities }) =>
    [key, ...responsibilities.map(({ text }) => text)].join(' '),
  );
};

describe('choosing from a document', () => {
  it('takes everything unless told otherwise', () => {
    expect(choosePhases(document, wholeDocument)).toEqual(document);
  });

  it.each<[string, Record<string, Partial<SectionChoice>>, string[]]>([
    ['an unticked section is left out', { b: { included: false } }, ['a a1 a2 a3', 'c c1 c2']],
    ['unticked rows are left out', { a: { leftOut: [0, 2] } }, ['a a2', 'b b1', 'c c1 c2']],
    ['a phase without rows is no phase', { b: { leftOut: [0] } }, ['a a1 a2 a3', 'c c1 c2']],
    ['a merged section’s rows follow those of its phase', { c: { mergeInto: 'a' } }, ['a a1 a2 a3 c1 c2', 'b b1']],
    ['a section may be merged into a later one', { a: { mergeInto: 'b' } }, ['b b1 a1 a2 a3', 'c c1 c2']],
    ['merged sections keep their order', { b: { mergeInto: 'a' }, c: { mergeInto: 'a' } }, ['a a1 a2 a3 b1 c1 c2']],
    ['a merge of a merge ends at its end', { c: { mergeInto: 'b' }, b: { mergeInto: 'a' } }, ['a a1 a2 a3 b1 c1 c2']],
    ['rows of a merged section can be unticked', { c: { mergeInto: 'b', leftOut: [1] } }, ['a a1 a2 a3', 'b b1 c1']],
    [
      'merging into what is left out merges nothing',
      { b: { mergeInto: 'c' }, c: { included: false } },
      ['a a1 a2 a3', 'b b1'],
    ],
    [
      'merging in a circle merges nothing',
      { a: { mergeInto: 'b' }, b: { mergeInto: 'a' } },
      ['a a1 a2 a3', 'b b1', 'c c1 c2'],
    ],
    ['merging into itself merges nothing', { a: { mergeInto: 'a' } }, ['a a1 a2 a3', 'b b1', 'c c1 c2']],
    ['nothing may be left', { a: { included: false }, b: { included: false }, c: { included: false } }, []],
    [
      'a phase of its own may lose its rows to the merge',
      { a: { leftOut: [0, 1, 2] }, c: { mergeInto: 'a' } },
      ['a c1 c2', 'b b1'],
    ],
  ])('%s', (_, sections, expected) => {
    expect(chosen(sections)).toEqual(expected);
  });

  it('joins the introductions of merged sections and changes nothing else', () => {
    const before = structuredClone(document);
    const { phases } = choosePhases(document, { sections: { c: { included: true, leftOut: [], mergeInto: 'a' } } });
    expect(phases[0]?.introduction).toBe('about a\nabout c');
    expect(document).toEqual(before);
  });
});
