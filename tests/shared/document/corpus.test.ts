import { corpusFiles, describeWithCorpus, readCorpus } from '../../support/documents';

const counts = (name: string) => readCorpus(name).phases.map(({ responsibilities }) => responsibilities.length);

describeWithCorpus('a real page (read where the corpus lies beside the project)', () => {
  it.each(corpusFiles)('%s has a title, phases with rows, and nothing of its markup in them', (name) => {
    const { title, phases } = readCorpus(name);
    const texts = phases.flatMap((phase) => [
      phase.title,
      phase.introduction,
      ...phase.responsibilities.flatMap(({ text, steps }) => [text, ...steps.map((step) => step.text)]),
    ]);
    expect(title).not.toBe('');
    expect(phases.length).toBeGreaterThanOrEqual(5);
    expect(texts.filter((text) => /<\/?\w|\]\(|\[!|data-/.test(text))).toEqual([]);
    expect(new Set(phases.map(({ key }) => key)).size).toBe(phases.length);
  });

  it.each([
    ['ems-your-responsibilities.es.2016-11.md', 'es', [21, 2, 6, 2, 7]],
    ['ems-your-responsibilities.en.2016-11.md', 'en', [21, 2, 6, 2, 7]],
    ['ems-your-responsibilities.en.2018-09.md', 'en', [25, 2, 6, 2, 8]],
    ['ems-your-responsibilities.ja.2020.md', 'ja', [25, 2, 6, 2, 8]],
    ['o365-your-responsibilities.es.2020.md', 'es', [25, 4, 6, 2, 12]],
    ['win10-your-responsibilities.de.bilingual.2020.md', 'de', [11, 2, 3, 2, 4]],
  ])('%s is in %s and has its rows phase by phase', (name, language, expected) => {
    expect(readCorpus(name).language).toBe(language);
    expect(counts(name)).toEqual(expected);
  });

  it('has the same keys in every language', () => {
    const keys = (name: string) => readCorpus(name).phases.map(({ key }) => key);
    expect(keys('ems-your-responsibilities.es.2016-11.md')).toEqual(keys('ems-your-responsibilities.en.2016-11.md'));
    expect(keys('ems-your-responsibilities.ja.2020.md')).toEqual(keys('ems-your-responsibilities.en.2018-09.md'));
  });
});
