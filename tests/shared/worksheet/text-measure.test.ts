import { linesOf } from '../../../shared/worksheet/text-measure';

describe('the lines that a text needs', () => {
  it.each<[string, string, number, number]>([
    ['nothing needs one', '', 20, 1],
    ['a short text needs one', 'Write the plan.', 20, 1],
    ['a longer one wraps between words', 'Write the plan and agree on it with everybody who is concerned.', 40, 2],
    ['line breaks begin lines', 'one\ntwo\n\nfour', 40, 4],
    ['a word wider than the column goes on', 'm'.repeat(60), 20, 5],
    ['full-width scripts are twice as wide', '責任'.repeat(15), 40, 2],
    ['and break anywhere', `Plan ${'責'.repeat(16)}`, 40, 1],
    ['marks above letters take no room', 'a\u0301'.repeat(30), 32, 1],
    ['Korean wraps between words, of letters twice as wide', '항구 이전 '.repeat(10), 40, 3],
    ['Arabic wraps between words, its marks take no room', 'مَرْفَأ جَدِيد '.repeat(8), 40, 2],
    ['Hebrew wraps between words', 'נמל חדש '.repeat(12), 40, 3],
    ['Thai wraps between words, though no spaces tell them apart', 'ท่าเรือใหม่'.repeat(10), 40, 3],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width, 10)).toBe(lines);
  });

  it('are never fewer in a narrower column or a larger size', () => {
    const text =
      'Acordar con la autoridad portuaria en qué orden atracan los transbordadores durante las obras de invierno.';
    const lines = [100, 60, 40, 30, 20, 10].map((width) => linesOf(text, width, 10));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(linesOf(text, 60, 16)).toBeGreaterThan(linesOf(text, 60, 8));
  });
});
