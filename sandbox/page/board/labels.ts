/** Background and text of Planner's 25 labels, light on dark text, by their position. */
const colours: readonly [background: string, text: string][] = [
  ['#f6d7e5', '#6b1240'],
  ['#f4d4d6', '#6e1217'],
  ['#fdf3c6', '#5c4a00'],
  ['#d3eccf', '#0e4a10'],
  ['#d5e4f7', '#123d73'],
  ['#e6dcf3', '#43206b'],
  ['#fde3cf', '#6b3200'],
  ['#cfeaea', '#0b4a4a'],
  ['#e5efc9', '#3f4f00'],
  ['#e3e3e3', '#303030'],
];

/** `3` for `category3`. */
export function labelNumber(key: string): number {
  return Number(key.replace('category', ''));
}

/** Colours of a label as a style; they come again after ten, each readable on its own. */
export function labelColour(key: string): { backgroundColor: string; color: string } {
  const [backgroundColor, color] = colours[(labelNumber(key) - 1) % colours.length] ?? ['#e3e3e3', '#303030'];
  return { backgroundColor, color };
}
