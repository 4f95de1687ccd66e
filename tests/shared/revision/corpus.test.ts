import type { ComparisonEntry } from '../../../shared/revision/comparison';
import { replacementsIn } from '../../../shared/revision/replacements';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { compared, standingOf } from './standing';

describeWithCorpus('two revisions of a real page (read where the corpus lies beside the project)', () => {
  const earlier = () => readCorpus('ems-your-responsibilities.en.2016-11.md');
  const later = () => readCorpus('ems-your-responsibilities.en.2018-09.md');
  const idsOf = (entries: readonly ComparisonEntry[], kind: ComparisonEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).map(({ id }) => id);

  it('compare as a person would say, row by row', async () => {
    const comparison = compared(standingOf(await earlier()), await later());
    const { entries } = comparison;
    expect(idsOf(entries, 'reworded')).toEqual([
      '1.17',
      '2.01',
      '3.02',
      '5.01',
      '5.02',
      '5.03',
      '5.04',
      '5.06',
      '5.07',
    ]);
    expect(idsOf(entries, 'added')).toEqual([
      '+general-responsibilities/22',
      '+general-responsibilities/23',
      '+general-responsibilities/24',
      '+general-responsibilities/25',
      '+enable-phase/4',
    ]);
    expect(idsOf(entries, 'unchanged')).toHaveLength(29);
    expect(entries).toHaveLength(43);
    for (const entry of entries) {
      if (entry.kind !== 'reworded') continue;
      expect(entry.certainty).toBeGreaterThan(0.7);
      expect(entry.certainty).toBeLessThan(1);
    }
  });

  it('have one replacement that runs through eight rows, and one row reworded by itself', async () => {
    const replacements = replacementsIn(compared(standingOf(await earlier()), await later()));
    expect(replacements.map(({ onlyRowIds }) => onlyRowIds)).toEqual([
      ['2.01', '3.02', '5.01', '5.02', '5.03', '5.04', '5.06', '5.07'],
    ]);
  });

  it('compare the other way round with as much withdrawn as was added', async () => {
    const { entries } = compared(standingOf(await later()), await earlier());
    expect(idsOf(entries, 'withdrawn')).toEqual(['1.22', '1.23', '1.24', '1.25', '5.04']);
    expect(idsOf(entries, 'reworded')).toHaveLength(9);
    expect(idsOf(entries, 'added')).toEqual([]);
  });
});
