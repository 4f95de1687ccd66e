const key = 'phaseboard.pane';

/**
 * The word by which a pane knows the meeting that it leads. It outlives a reload, because the storage of a session does;
 * where that is shut, it does not.
 */
export function holderIn(session: () => Pick<Storage, 'getItem' | 'setItem'>, newWord: () => string): string {
  const word = newWord();
  try {
    const known = session().getItem(key);
    if (known !== null) return known;
    session().setItem(key, word);
  } catch {
    // After a reload one takes one's own meeting over.
  }
  return word;
}
