import { inSight, topsOf } from '../../../../addin/taskpane/parts/virtual-list';
import { groupOpenRows } from '../../../../shared/open-rows';
import type { Status } from '../../../../shared/status';

const row = (number: string, status: Status, owners: string[], due: string | null, phase = 'one') => ({
  id: number,
  number,
  responsibility: `Duty ${number}`,
  notes: '',
  status,
  owners,
  due,
  phase,
});

const phases = [
  { key: 'two', title: 'Second' },
  { key: 'one', title: 'First' },
];
const rows = [
  row('1.01', 'notStarted', ['Örjan', 'Ana'], '2026-12-01'),
  row('1.02', 'completed', ['Ana'], '2026-01-01'),
  row('2.01', 'blocked', ['ana '], '2026-11-01', 'two'),
  { ...row('1.03', 'inProgress', [], null), notes: 'Ask the café' },
];

const told = (by: 'due' | 'owner' | 'phase', search = '') =>
  groupOpenRows({ phases, rows }, by, search, 'en').map(({ name, rows: some }) => [
    name,
    ...some.map(({ number }) => number),
  ]);

describe('open rows', () => {
  it('are put together by due date, by owner and by phase, what has none last', () => {
    expect(told('due')).toEqual([
      ['2026-11-01', '2.01'],
      ['2026-12-01', '1.01'],
      [null, '1.03'],
    ]);
    expect(told('owner')).toEqual([
      ['Ana', '1.01', '2.01'],
      ['Örjan', '1.01'],
      [null, '1.03'],
    ]);
    expect(told('phase')).toEqual([
      ['Second', '2.01'],
      ['First', '1.01', '1.03'],
    ]);
  });

  it('are found by any of their words, whatever their accents and case', () => {
    expect(told('phase', 'CAFE ask')).toEqual([['First', '1.03']]);
    expect(told('phase', 'orjan')).toEqual([['First', '1.01']]);
    expect(told('phase', 'nothing such')).toEqual([]);
  });
});

describe('a list that draws what is in sight', () => {
  const tops = topsOf(Array.from({ length: 5000 }, (_, at) => (at % 10 === 0 ? 40 : 68)));

  it('draws as few of thousands of items as fit', () => {
    const { first, end } = inSight(tops, 100_000, 100_600);
    expect(end - first).toBeLessThan(12);
    expect((tops[first] ?? 0) <= 100_000 && (tops[end] ?? 0) >= 100_600).toBe(true);
  });

  it('draws the first and the last of them at the ends, and nothing of an empty one', () => {
    expect(inSight(tops, -300, 300).first).toBe(0);
    expect(inSight(tops, (tops.at(-1) ?? 0) - 300, Infinity).end).toBe(5000);
    expect(inSight(topsOf([]), -300, 600)).toEqual({ first: 0, end: 0 });
  });
});
