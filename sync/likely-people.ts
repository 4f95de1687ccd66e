import type { Person } from '../shared/model';

/** More would be a list to search in rather than a choice. */
const most = 5;
/** As many as the directory gives to a search. */
const mostFound = 25;

/**
 * Whom a name may mean that is nobody's: people whose name it shortens, in any order and without its accents, whose mail
 * begins so, or whose name it misspells; the surest first.
 */
export function likelyPeople(name: string, people: readonly Person[]): Person[] {
  const said = wordsOf(name);
  if (!said.some((word) => word.length > 1)) return [];
  const scored = people.map((person) => ({ person, distance: distanceTo(said, person) }));
  return scored
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ person }) => person);
}

/** Whom a search finds, in the order of `people`: each word begins a word of the name, or all of it begins the mail address. */
export function peopleFound(text: string, people: readonly Person[]): Person[] {
  const said = wordsOf(text);
  if (said.length === 0) return [];
  const address = text.trim().toLowerCase();
  const isFound = ({ name, mail }: Person) =>
    mail.toLowerCase().startsWith(address) ||
    said.every((word) => wordsOf(name).some((other) => other.startsWith(word)));
  return people.filter(isFound).slice(0, mostFound);
}

/** How many letters are other; none where the name is only shorter. */
function distanceTo(said: readonly string[], { name, mail }: Person): number {
  const local = wordsOf(mail.slice(0, Math.max(0, mail.indexOf('@'))));
  if (said.join('') === local.join('')) return 0;
  return Math.min(misspelt(said, wordsOf(name)), misspelt(said, local));
}

/** Each word that was said begins a word of the name, or misspells it; each of those once. */
function misspelt(said: readonly string[], words: readonly string[]): number {
  const left = [...words];
  let sum = 0;
  for (const word of [...said].sort((one, other) => other.length - one.length)) {
    const distances = left.map((other) => (other.startsWith(word) ? 0 : lettersApart(word, other)));
    const least = Math.min(...distances);
    // A letter in so many may be a slip; more of them make another name.
    if (least > Math.floor(word.length / 4)) return Infinity;
    left.splice(distances.indexOf(least), 1);
    sum += least;
  }
  return sum;
}

/** Letters to add, to drop or to replace (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 0; row < one.length; row += 1) {
    const letter = one[row];
    const now = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      const replaced = (before[at] ?? 0) + (other[at] === letter ? 0 : 1);
      now.push(Math.min(replaced, (before[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

/** The words of a name in small letters without accents. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
