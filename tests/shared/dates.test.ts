import fc from 'fast-check';

import { dateInWords, dateOfSerial, isCalendarDate, serialOf } from '../../shared/dates';
import { readDate } from '../../shared/worksheet/cell-values';

describe('days', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2026-12-01', 46357],
  ])('%s is serial number %i', (date, serial) => {
    expect(serialOf(date)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(date);
  });

  it('drops the time of day', () => expect(dateOfSerial(46357.99)).toBe('2026-12-01'));

  it('survives the way to a serial number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 200_000 }), (serial) => serialOf(dateOfSerial(serial)) === serial),
    );
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-1', false],
    ['01/12/2026', false],
    ['', false],
  ])('%s is a day of the calendar: %s', (text, expected) => expect(isCalendarDate(text)).toBe(expected));

  it.each([
    ['es', '1 dic 2026'],
    ['en', '1 Dec 2026'],
    ['de', '1. Dez 2026'],
    ['pt', '1 dez 2026'],
    ['th', '1 ธ.ค. 2026'],
    ['ja', '2026年12月1日'],
    ['zh-Hant', '2026年12月1日'],
    ['ko', '2026년 12월 1일'],
  ])('are written in %s as %s, so that nobody takes the day for the month, and are read back', (language, written) => {
    expect(dateInWords('2026-12-01', language)).toBe(written);
    expect(readDate(written)).toBe('2026-12-01');
  });
});
