import type { Element, ElementContent, Text } from 'hast';
import { pointStart } from 'unist-util-position';
import { markIn, raiseNumbers } from './marked-footnotes';
import { elementsOf, isElement } from './tree';
import type { Node } from './tree';
import { signIn } from './typed-lists';

/**
 * Lines that begin with a sign become a paragraph each: footnotes on the lines of one paragraph, each with its mark, and
 * points whose bullets were typed.
 */
export function splitLines(nodes: readonly Node[]): void {
  for (const paragraph of [...elementsOf(nodes, 'p')]) {
    raiseNumbers(paragraph.children);
    const holdsFootnotes = markIn(paragraph.children) !== null;
    split(paragraph, (line) => signIn(line) !== null || (holdsFootnotes && markIn(line) !== null));
  }
  for (const cell of [...elementsOf(nodes, 'td', 'th', 'div')])
    if (cell.children.some((node) => isElement(node, 'br'))) split(cell, (line) => signIn(line) !== null);
}

function split(paragraph: Element, begins: (line: readonly ElementContent[]) => boolean): void {
  const lines: ElementContent[][] = [[]];
  const pieces = paragraph.children.flatMap(linesOf);
  pieces.forEach((node, index) => {
    if (isLineEnd(pieces[index - 1]) && begins(pieces.slice(index, index + 3))) lines.push([]);
    lines.at(-1)?.push(node);
  });
  if (lines.length === 1) return;
  if (paragraph.tagName === 'p') paragraph.tagName = 'div';
  paragraph.children = lines.map((children): Element => ({ type: 'element', tagName: 'p', properties: {}, children }));
}

/** A text as one for each of its lines, their ends included. */
function linesOf(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const start = pointStart(node);
  return node.value.split(/(?<=\n)/).map((value, index): Text => {
    const at = start && { ...start, line: start.line + index };
    return { type: 'text', value, ...(at && { position: { start: at, end: at } }) };
  });
}

/** The end of a line of the source counts, as does one that is seen. */
function isLineEnd(node: ElementContent | undefined): boolean {
  return isElement(node, 'br') || (node?.type === 'text' && /\n[^\S\n]*$/.test(node.value));
}
