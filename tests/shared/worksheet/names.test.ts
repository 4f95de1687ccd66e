import fc from 'fast-check';
import { tableNames, worksheetNames } from '../../../shared/worksheet/names';
import { printedSeed } from '../../support/seed';

describe('the names of worksheets', () => {
  it.each<[string, string[], string[]]>([
    ['are the titles', ['Fase de inicio', '開始フェーズ'], ['Fase de inicio', '開始フェーズ']],
    ['leave out what Excel forbids', ['Plan: A/B [draft]?*\\'], ['Plan - A - B draft']],
    ['have no apostrophe that formulas must double', ["L'évaluation", "'quoted'"], ['L’évaluation', 'quoted']],
    [
      'end with a whole word within 31 characters',
      ['Responsabilidades generales del proyecto', 'Abcdefghijklmnopqrstuvwxyzabcdefghij'],
      ['Responsabilidades generales del', 'Abcdefghijklmnopqrstuvwxyzabcde'],
    ],
    ['do not cut a character in two', [`${'a'.repeat(30)}👩‍💻`], ['a'.repeat(30)]],
    ['differ by more than case', ['Plan', 'PLAN', 'plan'], ['Plan', 'PLAN (2)', 'plan (3)']],
    ['leave out the full-width ones too', ['範囲：A／B？', '［案］＇'], ['範囲 - A - B', '案']],
    ['are not those that Excel keeps', ['History', 'historial', '履歴'], ['History (2)', 'historial (2)', '履歴 (2)']],
    ['are not those already taken', ['people'], ['people (2)']],
    ['are never blank', ['///', ''], ['1', '2']],
    [
      'stay within 31 characters when they are counted',
      ['Abcdefghijklmnopqrstuvwxyzabcde', 'Abcdefghijklmnopqrstuvwxyzabcdef'],
      ['Abcdefghijklmnopqrstuvwxyzabcde', 'Abcdefghijklmnopqrstuvwxyza (2)'],
    ],
  ])('%s', (_, titles, expected) => {
    expect(worksheetNames(titles, ['People'])).toEqual(expected);
  });

  it('are valid and different for any titles', () => {
    const seed = printedSeed('worksheet names');
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('History', "'", 'a', 'A', ' ', '履歴', '：', '’', `${'責'.repeat(30)}𠮷任`, 'مرحلة'),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names = worksheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]：＼／？＊［］]|^['’]|['’]$|^history$|^履歴$|^\s|\s$|\p{Surrogate}/iu);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('the names of tables', () => {
  it.each<[string, string[], string[]]>([
    ['are the words of the key', ['initiate-phase', 'general'], ['InitiatePhaseRows', 'GeneralRows']],
    [
      'are numbered where the key is not in plain letters',
      ['inicio', '評価', 'año'],
      ['InicioRows', 'Phase2Rows', 'Phase3Rows'],
    ],
    ['never look like a cell address', ['a1', 'r1c1', '2020'], ['A1Rows', 'R1c1Rows', 'Phase3Rows']],
    ['are each given once', ['a-b', 'ab', 'aB', 'A-b'], ['ABRows', 'AbRows2', 'ABRows3', 'ABRows4']],
    ['are not those of worksheets', ['taken'], ['TakenRows2']],
  ])('%s', (_, keys, expected) => {
    const names = tableNames(keys, ['TakenRows']);
    expect(names.map((name) => name.toLowerCase())).toEqual(expected.map((name) => name.toLowerCase()));
  });

  it('are valid and different for any keys', () => {
    const seed = printedSeed('table names');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 12 }), (keys) => {
        const names = tableNames(keys);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{3,99}$/);
      }),
      { seed, numRuns: 300 },
    );
  });
});
