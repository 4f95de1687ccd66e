import fc from 'fast-check';

import { originInCell, readOrigin } from '../../../shared/document/origin';
import { printedSeed } from '../../support/seed';

describe('where a row comes from', () => {
  it('is read from its cell as it was written, whatever the phase is called', () => {
    const seed = printedSeed('origins of rows');
    const place = fc.record({
      position: fc.integer({ min: 1, max: 100_000 }),
      phase: fc.string({ minLength: 1 }),
      said: fc.array(fc.stringMatching(/^[0-9a-z]{1,7}$/)),
    });
    const origin = fc.record({ document: fc.integer({ min: 1 }).map(String), place: fc.option(place) });
    fc.assert(
      fc.property(origin, (one) => expect(readOrigin(originInCell(one))).toEqual(one)),
      { seed },
    );
  });

  it.each([
    ['', '1'],
    ['2', '2'],
    ['2#', '2'],
    ['2#x#general', '2'],
    ['2#0#general', '2'],
  ])('is the document alone in a cell that says “%s”', (cell, document) => {
    expect(readOrigin(cell)).toEqual({ document, place: null });
  });
});
