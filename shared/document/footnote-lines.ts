import type { Element, ElementContent, Text } from 'hast';
import { pointStart } from 'unist-util-position';
import { markIn, raiseNumbers } from './marked-footnotes';
import { elementsOf, isElement } from './tree';
import type { Node } from './tree';

/** Footnotes on the lines of one paragraph, each with its mark, become a paragraph each. */
export function splitFootnoteLines(nodes: readonly Node[]): void {
  for (const paragraph of [...elementsOf(nodes, 'p')]) {
    raiseNumbers(paragraph.children);
    if (markIn(paragraph.children) !== null) split(paragraph);
  }
}

function split(paragraph: Element): void {
  const lines: ElementContent[][] = [[]];
  for (const node of paragraph.children.flatMap(linesOf)) {
    if (isLineEnd(lines.at(-1)?.at(-1)) && markIn([node]) !== null) lines.push([]);
    lines.at(-1)?.push(node);
  }
  if (lines.length === 1) return;
  paragraph.tagName = 'div';
  paragraph.children = lines.map((children): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children,
  }));
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
