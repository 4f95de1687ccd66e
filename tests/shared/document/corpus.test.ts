import { readFileSync } from 'node:fs';
import { corpusFile, corpusFiles, describeWithCorpus, readCorpus } from '../../support/documents';
import { textsOf, unaccountedFor } from '../../support/accounting';

describeWithCorpus('a real page (read where the corpus lies beside the project)', () => {
  it.each(corpusFiles)('%s has a title, phases with rows, and nothing of its markup in them', async (name) => {
    const document = await readCorpus(name);
    expect(document.title).not.toBe('');
    expect(document.phases.length).toBeGreaterThanOrEqual(5);
    expect(textsOf(document).filter((text) => /<\/?\w|\]\(|\[!|data-/.test(text))).toEqual([]);
    expect(new Set(document.phases.map(({ key }) => key)).size).toBe(document.phases.length);
  });

  it.each(corpusFiles)('%s is read with nothing unaccounted for', async (name) => {
    expect(unaccountedFor(readFileSync(corpusFile(name), 'utf8'), await readCorpus(name))).toEqual([]);
  });

  it.each([
    ['ems-your-responsibilities.es.2016-11.md', 'es', [21, 2, 6, 2, 7]],
    ['ems-your-responsibilities.en.2016-11.md', 'en', [21, 2, 6, 2, 7]],
    ['ems-your-responsibilities.en.2018-09.md', 'en', [25, 2, 6, 2, 8]],
    ['ems-your-responsibilities.ja.2020.md', 'ja', [25, 2, 6, 2, 8]],
    ['o365-your-responsibilities.es.2020.md', 'es', [25, 4, 6, 2, 12]],
    ['win10-your-responsibilities.de.bilingual.2020.md', 'de', [11, 2, 3, 2, 4]],
    ['ems-fasttrack-responsibilities.en.2019.md', 'en', [2, 2, 4, 1, 33]],
    ['o365-fasttrack-responsibilities.es.2020.md', 'es', [2, 3, 9, 2, 9, 6, 8, 4, 9, 21, 6, 9, 2, 3, 5, 6, 10, 7]],
  ])('%s is in %s and has its rows phase by phase', async (name, language, expected) => {
    const document = await readCorpus(name);
    expect(document.language).toBe(language);
    expect(document.phases.map(({ responsibilities }) => responsibilities.length)).toEqual(expected);
  });

  it('has the same keys in every language', async () => {
    const keys = async (name: string) => (await readCorpus(name)).phases.map(({ key }) => key);
    expect(await keys('ems-your-responsibilities.es.2016-11.md')).toEqual(
      await keys('ems-your-responsibilities.en.2016-11.md'),
    );
    expect(await keys('ems-your-responsibilities.ja.2020.md')).toEqual(
      await keys('ems-your-responsibilities.en.2018-09.md'),
    );
  });
});
