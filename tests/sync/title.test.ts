import * as fc from 'fast-check';
import { isCut, longestTitle, titleOf } from '../../sync/title';

describe('a title', () => {
  it('is the responsibility where it fits, in one line', () => {
    expect(titleOf(' Check the\n network ')).toBe('Check the network');
    expect(isCut(' Check the\n network ')).toBe(false);
    expect(titleOf('x'.repeat(255))).toHaveLength(255);
  });

  it('is cut at a word', () => {
    const title = titleOf('Assess, '.repeat(60));
    expect(title).toMatch(/Assess…$/);
    expect(isCut('Assess, '.repeat(60))).toBe(true);
  });

  it('never cuts a character in two', () => {
    const title = titleOf('👩‍👩‍👧'.repeat(60));
    expect(title.length).toBeLessThanOrEqual(longestTitle);
    expect(title.replace(/👩‍👩‍👧/gu, '')).toBe('…');
  });

  it('always fits, and says of itself what it says of its text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
        const title = titleOf(text);
        return title.length <= longestTitle && titleOf(title) === title;
      }),
    );
  });
});
