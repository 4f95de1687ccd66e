import fc from 'fast-check';
import { wordDifference } from '../../../shared/revision/word-difference';
import { printedSeed } from '../../support/seed';

const seed = printedSeed('word-difference');

/** As git shows it: what is gone in `[-…-]`, what is new in `{+…+}`. */
function shown(from: string, to: string): string {
  const marked = {
    same: (text: string) => text,
    gone: (text: string) => `[-${text}-]`,
    new: (text: string) => `{+${text}+}`,
  };
  return wordDifference(from, to)
    .map(({ kind, text }) => marked[kind](text))
    .join('');
}

describe('the difference of two texts', () => {
  it.each([
    ['Ask Ana the way', 'Ask the team the way', 'Ask [-Ana -]{+the team +}the way'],
    ['Keep it a month.', 'Keep it a year.', 'Keep it a [-month-]{+year+}.'],
    ['Keep it.', 'Keep it.', 'Keep it.'],
    ['機器の一覧を配布します', '機器の完全な一覧を配布します', '機器の{+完全な+}一覧を配布します'],
    ['', 'New', '{+New+}'],
  ])('of “%s” and “%s” is by words', (from, to, expected) => {
    expect(shown(from, to)).toBe(expected);
  });

  it('holds both texts whole', () => {
    const text = fc.array(fc.constantFrom('the', 'team', 'Ana', 'way', 'of', 'it'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = wordDifference(one.join(' '), other.join(' '));
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
            .trim();
        expect([without('new'), without('gone')]).toEqual([one.join(' '), other.join(' ')]);
      }),
      { seed, numRuns: 500 },
    );
  });
});
