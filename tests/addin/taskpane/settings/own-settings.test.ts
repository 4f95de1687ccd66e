import { chosenLanguage } from '../../../../addin/taskpane/chosen-language';
import { diagnosisOf } from '../../../../addin/taskpane/settings/diagnosis';
import { initial, next } from '../../../../addin/taskpane/state';
import { Problem } from '../../../../shared/errors';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('the language of the pane', () => {
  it('is Office’s until one is chosen, which is remembered', () => {
    const kept = storage();
    expect(chosenLanguage(() => kept).get()).toBeNull();
    chosenLanguage(() => kept).keep('es');
    expect(chosenLanguage(() => kept).get()).toBe('es');
    chosenLanguage(() => kept).keep(null);
    expect(chosenLanguage(() => kept).get()).toBeNull();
  });

  it('is none that is not spoken, and counts until the pane is closed where nothing can be kept', () => {
    const kept = storage();
    kept.setItem('phaseboard.language', 'tlh');
    expect(chosenLanguage(() => kept).get()).toBeNull();
    const shut = chosenLanguage(() => {
      throw new Error('SecurityError');
    });
    shut.keep('de');
    expect(shut.get()).toBe('de');
  });
});

it('the diagnostics tell what went wrong last, on whatever screen that was', () => {
  const failed = next(initial, { type: 'failed', error: new Problem('throttled', { seconds: 7 }) });
  const later = next(next(failed, { type: 'went', screen: 'settings' }), { type: 'dismissed' });
  const lines = diagnosisOf(['ExcelApi 1.17'], later.lastFailure, 'Browser 1').split('\n');
  expect(lines.slice(1)).toEqual(['ExcelApi 1.17', 'last failure:', 'throttled seconds=7', 'Browser 1']);
  expect(lines[0]).toMatch(/^Phaseboard \d+\.\d+\.\d+$/);
  expect(diagnosisOf([], initial.lastFailure, '')).toContain('last failure: none');
});
