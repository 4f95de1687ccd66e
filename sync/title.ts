/** The longest title Planner holds, in UTF-16 units; not documented, measured by others and commonly quoted. */
export const longestTitle = 255;

/**
 * The title that a task can hold of a responsibility: one line, cut at a word with `…` where it is too long.
 * Never cuts a character in two.
 */
export function titleOf(responsibility: string): string {
  return cutText(responsibility, longestTitle);
}

/** A text as one line of at most so many UTF-16 units, cut in the same way. */
export function cutText(text: string, longest: number): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  const room = line.slice(0, longest - 1);
  const word = room.lastIndexOf(' ');
  // One word longer than the limit (an address, say) is cut inside it.
  const cut = word > longest / 2 ? room.slice(0, word) : wholeCharacters(room);
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** True if Planner's title does not say all of the responsibility, so that its description has to. */
export function isCut(responsibility: string): boolean {
  return oneLine(responsibility).length > longestTitle;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
}

function wholeCharacters(text: string): string {
  const clusters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const last = clusters.at(-1);
  // The last cluster may go on beyond the cut.
  return last === undefined ? text : text.slice(0, last.index);
}
