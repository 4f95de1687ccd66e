import fc from 'fast-check';
import { formatSteps, parseSteps } from '../../shared/steps';
import { printedSeed } from '../support/seed';

const step = (text: string, depth = 1, done = false) => ({ text, depth, done });

describe('steps in a cell', () => {
  it('are lines with boxes, deeper ones further to the right', () => {
    const steps = [step('Measure'), step('Draw the plan', 2, true), step('in ink', 3), step('Send it', 1, true)];
    expect(formatSteps(steps)).toBe('☐ Measure\n   ☑ Draw the plan\n      ☐ in ink\n☑ Send it');
  });

  it('are read back as they were written', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\uFE0F]+/g, ' ').trim());
    const steps = fc.array(
      fc.record({
        text: words.filter((text) => text !== ''),
        depth: fc.integer({ min: 1, max: 5 }),
        done: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(steps, (some) => {
        expect(parseSteps(formatSteps(some))).toEqual(some);
      }),
      { seed: printedSeed('steps') },
    );
  });

  it.each<[string, ReturnType<typeof step>[]]>([
    ['', []],
    ['Measure', [step('Measure')]],
    ['\n  \r\nMeasure\r\nDraw\n', [step('Measure'), step('Draw')]],
    [
      '- Measure\n* [x] Draw\n• [ ] Send\n+ 1 copy',
      [step('Measure'), step('Draw', 1, true), step('Send'), step('+ 1 copy')],
    ],
    ['✓ Measure\n✔️ Draw\n☒ Send\n✅ Call', ['Measure', 'Draw', 'Send', 'Call'].map((text) => step(text, 1, true))],
    ['[X]Measure\n[a] Draw', [step('[X]Measure'), step('[a] Draw')]],
    [
      'Measure\n  Draw\n    in ink\n  Cut\nSend',
      [step('Measure'), step('Draw', 2), step('in ink', 3), step('Cut', 2), step('Send')],
    ],
    ['Measure\n\tDraw\n\t\tin ink', [step('Measure'), step('Draw', 2), step('in ink', 3)]],
    ['    Measure\n  Draw', [step('Measure'), step('Draw')]],
    ['☐ - Measure\n☐\n☑ ☐ Draw', [step('- Measure'), step('☐ Draw', 1, true)]],
  ])('are understood however %j was typed', (cell, steps) => {
    expect(parseSteps(cell)).toEqual(steps);
  });
});
