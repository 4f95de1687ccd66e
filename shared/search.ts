/** Whether a text has all words that somebody searches for, in any order; letter case and accents do not matter. */
export function hasWords(text: string, wanted: string): boolean {
  const plain = asSearched(text);
  return asSearched(wanted)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** As people search: letter case and accents aside. */
export function asSearched(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
