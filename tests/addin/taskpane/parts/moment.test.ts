import { momentInWords } from '../../../../addin/taskpane/parts/moment';
import { localDay } from '../../../../shared/dates';

describe('a moment', () => {
  const moment = new Date(2026, 11, 1, 9, 5);

  it('is told as people here read it', () => {
    expect(momentInWords(moment, 'en')).toBe('1 Dec 2026, 09:05');
    expect(momentInWords(moment, 'es')).toBe('1 dic 2026, 09:05');
  });

  it('has the day of the calendar on the wall, not that of Greenwich', () => {
    expect(localDay(new Date(2026, 0, 2, 0, 1))).toBe('2026-01-02');
    expect(localDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  });
});
