/** Jest's matchers with a type that keeps the rules against `any`. */

/** Text that fits the pattern. */
export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** Text that contains the words. */
export function textWith(words: string): unknown {
  return expect.stringContaining(words);
}

/** Any text at all. */
export function anyText(): unknown {
  return expect.any(String);
}

/** An object with at least these members. */
export function objectWith(members: Record<string, unknown>): unknown {
  return expect.objectContaining(members);
}
