import type { Step } from './model';

/** Steps in a cell: one a line, `☐ text` or `☑ text`, deeper ones indented by three spaces a level. */

const indent = '   ';

/** What a cell says of steps; a step without words says nothing. */
export function formatSteps(steps: readonly Step[]): string {
  return steps
    .map(({ text, depth, done }) => ({ words: oneLine(text), start: indent.repeat(depth - 1) + (done ? '☑' : '☐') }))
    .filter(({ words }) => words !== '')
    .map(({ words, start }) => `${start} ${words}`)
    .join('\n');
}

/**
 * The steps of a cell, whoever typed it: a line is a step, with or without a bullet and a box before it. Where lines are
 * not indented as `formatSteps` does it, a line is one level deeper than the nearest one above it that begins further left.
 */
export function parseSteps(cell: string): Step[] {
  const lines = cell
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(lineOf)
    .filter(({ text }) => text !== '');
  const isOurs = lines.every(({ width }) => width % indent.length === 0);
  const above: number[] = [];
  return lines.map(({ width, done, text }) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= width) above.pop();
    above.push(width);
    return { text, depth: isOurs ? width / indent.length + 1 : above.length, done };
  });
}

/** Lists of people's own, and the boxes of other programs. */
const bullet = /^(?:[-*•◦▪–—]\s+)?/u;
const box = /^(?:([☐□▢⬜])|([☑☒✓✔✅])|\[([ xX✓✔]?)\](?=\s|$))\uFE0F?\s*/u;

function lineOf(line: string): { width: number; done: boolean; text: string } {
  const [space = ''] = /^\s*/.exec(line) ?? [];
  const width = space.replaceAll('\t', indent).length;
  const words = line.slice(space.length).replace(bullet, '');
  const found = box.exec(words);
  const [, , tick, between = ''] = found ?? [];
  return {
    width,
    done: tick !== undefined || between.trim() !== '',
    text: oneLine(found ? words.slice(found[0].length) : words),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
