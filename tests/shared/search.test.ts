import { hasWords } from '../../shared/search';

it.each([
  ['Plan of the café', 'CAFE', true],
  ['Plan of the café', 'cafe plan', true],
  ['Planificación', 'planificacion', true],
  ['Plan of the café', 'cafe plans', false],
  ['Plan of the café', '   ', true],
  ['', 'plan', false],
])('“%s” is found by “%s”: %s', (text, wanted, found) => {
  expect(hasWords(text, wanted)).toBe(found);
});
