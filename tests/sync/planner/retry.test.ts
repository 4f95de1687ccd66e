import { delayBefore } from '../../../sync/planner/retry';

const now = Date.parse('2026-03-02T09:00:00Z');
const chance = { random: () => 0.5, now };

describe('a request is tried again', () => {
  it.each<[status: number | null, retryAfter: string | null, repeatable: boolean, delay: number | null]>([
    // Throttled: it was not carried out, whatever it was.
    [429, '3', false, 3000],
    [429, '3', true, 3000],
    [429, null, false, 1000],
    [429, 'Mon, 02 Mar 2026 09:00:05 GMT', false, 5000],
    [429, '600', true, null],
    // Trouble: it may have been carried out, and only what is harmless twice is repeated.
    [503, '2', true, 2000],
    [503, '2', false, null],
    [502, null, true, 1000],
    [504, null, false, null],
    [500, null, true, 1000],
    [501, null, true, null],
    [408, null, true, 1000],
    // Silence.
    [null, null, true, 1000],
    [null, null, false, null],
    // Answers.
    [400, null, true, null],
    [401, null, true, null],
    [403, null, true, null],
    [404, null, true, null],
    [409, null, true, null],
    [412, null, true, null],
  ])('after %s (Retry-After %s, repeatable %s): %s ms', (status, retryAfter, repeatable, delay) => {
    expect(delayBefore({ status, retryAfter }, { attempt: 1, repeatable, ...chance })).toBe(delay);
  });

  it('later each time, and five times at most', () => {
    const delays = [1, 2, 3, 4, 5].map((attempt) =>
      delayBefore({ status: 503, retryAfter: null }, { attempt, repeatable: true, ...chance }),
    );
    expect(delays).toEqual([1000, 2000, 4000, 8000, null]);
  });
});
