import { tidyText } from './normal-text';

/**
 * A few characters that a text is known by, the same however it is printed. FNV-1a with 32 bits:
 * https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of tidyText(text)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
