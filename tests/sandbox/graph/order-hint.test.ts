import { GraphError } from '../../../sandbox/graph/errors';
import { between, defaultHint, issueHint } from '../../../sandbox/graph/order-hint';

const USUAL = '8584291648854775801Pr';
const issue = (requested: unknown) => issueHint('orderHint', requested, USUAL);

describe('order hints', () => {
  test.each([
    ['before the first', [' 5637!', '5637', '5637 adhg!', 'adhg', 'adhg !']],
    ['after the last, twice', [' 5637!', '5637 adhg!', 'adhg', 'adhg !', 'adhg ! !']],
    ['between two places just asked for', [' 5637!', ' 5637! 5637 adhg!!', '5637 adhg!', 'adhg', 'adhg ! !']],
    ['around the only item', ['  !!', ' !', ' ! !']],
  ])('%s: the values issued sort as the documentation sorts the requests', (_, ascending) => {
    const issued = ascending.map((hint) => (/[ !]/.test(hint) ? issue(hint) : hint));
    expect([...issued].sort()).toEqual(issued);
    expect(new Set(issued).size).toBe(issued.length);
    for (const value of issued) expect(value).toMatch(/^["-~]+$/);
  });

  test.each([
    ['a value of the service sent back', '9223370550899070129",', 'does not contain spaces or exclamation points'],
    ['nothing', '', 'does not contain'],
    ['an end without a beginning', '!', 'cannot be read'],
    ['a place left open', 'a b c!', 'cannot be read'],
    ['words', 'to do', 'cannot be read'],
    ['a character outside 32 to 126', 'é !', 'cannot be read'],
    ['no text', 7, 'must be a string'],
  ])('%s is refused', (_, requested, message) => {
    expect(() => issue(requested)).toThrow(message);
    expect(() => issue(requested)).toThrow(GraphError);
  });

  test('a place between two neighbours exists however often it is asked for', () => {
    let low = '5637';
    for (let step = 0; step < 200; step += 1) {
      const value = between(low, '5638');
      expect(low < value && value < '5638').toBe(true);
      low = value;
    }
    let high = '5638';
    for (let step = 0; step < 200; step += 1) {
      const value = between('5637', high);
      expect('5637' < value && value < high).toBe(true);
      high = value;
    }
  });

  test('neighbours in the wrong order put the item after the previous one', () => {
    expect(issue('U2883 N9917!') > 'U2883').toBe(true);
  });

  test('the usual hint counts down, so that what is newer sorts first', () => {
    const chance = () => 0.5;
    const earlier = defaultHint('2026-03-02T09:00:00.0000001Z', chance);
    const later = defaultHint('2026-03-02T09:00:00.0000002Z', chance);
    expect(earlier).toMatch(/^\d{19}P.$/);
    expect(later < earlier).toBe(true);
  });
});
