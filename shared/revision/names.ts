import type { Document, DocumentRecord } from '../model';
import { wordsOf } from './normal-text';
import type { StandingRow } from './standing';

/** A document by what it is called. */
type Named = Pick<Document | DocumentRecord, 'key' | 'title' | 'language'>;

/** True if two documents bear the same name, in whatever language. */
export function haveSameName(one: Named, other: Named): boolean {
  return one.key === other.key || wordsOf(one.title).join(' ') === wordsOf(other.title).join(' ');
}

/** True if their names share a word that says something, such as “responsibilities”. */
export function haveNamesInCommon(one: Named, other: Named): boolean {
  const words = nameWords(other);
  return [...nameWords(one)].some((word) => words.has(word) && isTelling(word));
}

/**
 * What a document's title says that another's does not: the party or the product (“FastTrack” of “FastTrack
 * responsibilities” beside “Your responsibilities”); empty where nothing is left.
 */
export function distinctName(document: Named, other: Named): string {
  const others = nameWords(other);
  const own = new Set(wordsOf(document.key).filter((word) => !others.has(word)));
  const words = document.title.split(/\s+/).filter((word) => !wordsOf(word).every((part) => others.has(part)));
  // In another language than the other's, the key alone can be compared.
  const inKey = words.filter((word) => wordsOf(word).some((part) => own.has(part)));
  const name = trimmed(document.language !== other.language && inKey.length > 0 ? inKey : words).join(' ');
  return name === document.title.trim() ? '' : name;
}

/** The title's words and, because they are the same in every language of a page, the key's. */
function nameWords({ key, title }: Named): Set<string> {
  return new Set([...wordsOf(title), ...wordsOf(key.replaceAll('-', ' '))]);
}

const shortestTelling = 4;

function isTelling(word: string): boolean {
  return (
    word.length >= shortestTelling ||
    (word.length > 1 && !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
  );
}

/** Without small words at both ends (“de FastTrack”). */
function trimmed(words: readonly string[]): string[] {
  const isSmall = (word: string | undefined) =>
    word !== undefined && word.length < shortestTelling && word === word.toLowerCase() && !/\p{N}/u.test(word);
  const rest = [...words];
  while (isSmall(rest[0])) rest.shift();
  while (isSmall(rest.at(-1))) rest.pop();
  return rest;
}

/**
 * The name of several words that a document uses most and the workbook's rows never (“Office 365”): what the document
 * is about where its title does not say it. Empty for none that is used twice; one with a number is surely a name, and
 * counts more, because there are languages that write every noun like a name.
 */
export function frequentName(document: Document, rows: readonly StandingRow[]): string {
  const known = rows.map(({ wording }) => wording).join('\n');
  const counts = new Map<string, number>();
  for (const [found] of textsOf(document).flatMap((text) => [...text.matchAll(nameInside)])) {
    const name = found.replace(shortWord, '');
    if (!known.includes(name)) counts.set(name, (counts.get(name) ?? 0) + (/\p{N}/u.test(name) ? 3 : 1));
  }
  const [most] = [...counts].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}

/** Not at the beginning of a sentence, where every word is written like a name. */
const nameInside = /(?<=[\p{Ll}\p{M},;:()] )\p{Lu}[\p{L}\p{M}\p{N}]*(?: (?:\p{Lu}[\p{L}\p{M}\p{N}]*|\p{N}+))+/gu;

/** A pronoun that a language writes large (“Sie”). */
const shortWord = /^\p{Lu}\p{Ll}{1,2} (?=.+ )/u;

function textsOf({ introduction, phases }: Document): string[] {
  const duties = phases.flatMap(({ responsibilities }) => responsibilities);
  return [
    introduction,
    ...duties.flatMap(({ text, notes, steps }) => [text, ...notes, ...steps.map((step) => step.text)]),
  ];
}
