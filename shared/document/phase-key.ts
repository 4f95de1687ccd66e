import type { Heading } from 'mdast';
import type { PhaseKey } from '../model';
import { plainText } from './plain-text';

/**
 * Keys of phases, one for each heading and each once. The anchor in the heading (`<a name="initiate-phase"></a>`) is
 * the key, because it is the same in every language of a page; without one the key is made of the heading's words.
 */
export function phaseKeys(headings: readonly (Heading | string)[]): PhaseKey[] {
  const keys = headings.map(anchorOf);
  const taken = new Set<string>();
  // Anchors first: no heading's words may take the key that another heading was given.
  const anchored = keys.map((key) => key && unique(key, taken));
  return anchored.map((key, index) => key ?? unique(slug(wordsOf(headings[index] ?? '')), taken));
}

function wordsOf(heading: Heading | string): string {
  return typeof heading === 'string' ? heading : plainText([heading]);
}

function anchorOf(heading: Heading | string): string | null {
  if (typeof heading === 'string') return null;
  for (const child of heading.children) {
    const name = child.type === 'html' && /^<a\s(?:[^>]*\s)?(?:name|id)\s*=\s*["']?([^"'\s>]+)/i.exec(child.value)?.[1];
    if (name) return tidy(name) || null;
  }
  return null;
}

/** Letters and digits of any script, joined by hyphens, without accents; `phase` when nothing is left. */
function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return tidy(plain.toLowerCase().replace(/[._]/g, '-')) || 'phase';
}

function tidy(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[-_]+|[-_]+$/g, '');
}

function unique(key: string, taken: Set<string>): string {
  let candidate = key;
  for (let count = 2; taken.has(candidate); count++) candidate = `${key}-${count}`;
  taken.add(candidate);
  return candidate;
}
