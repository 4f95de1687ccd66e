import type { PhaseKey } from '../model';

/** What a key is made from: a heading's words and, where it has one, its anchor. */
export interface Named {
  words: string;
  anchor: string | null;
}

/**
 * Keys of phases, one for each heading and each once. The anchor in the heading (`<a name="initiate-phase"></a>`) is
 * the key, because it is the same in every language of a page; without one the key is made of the heading's words.
 */
export function phaseKeys(headings: readonly Named[]): PhaseKey[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const unique = (key: string): string => {
    let candidate = key;
    let count = counts.get(key) ?? 1;
    while (taken.has(candidate)) candidate = `${key}-${++count}`;
    counts.set(key, count);
    taken.add(candidate);
    return candidate;
  };
  // Anchors first: no heading's words may take the key that another heading was given.
  const anchored = headings.map(({ anchor }) => {
    const key = anchor === null ? '' : tidy(anchor);
    return key === '' ? null : unique(key);
  });
  return anchored.map((key, index) => key ?? unique(slug(headings[index]?.words ?? '')));
}

/** Letters and digits of any script, joined by hyphens, without accents; `phase` when nothing is left. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return tidy(plain.toLowerCase().replace(/[._]/g, '-')) || 'phase';
}

function tidy(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[-_]+|[-_]+$/g, '');
}
