import { isElement } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** True for words that are all bold: people set headings so. */
export function isBold(nodes: readonly Node[]): boolean {
  return nodes.every((node) => isStrong(node) || wordsOf([node]) === '');
}

function isStrong(node: Node): boolean {
  if (isElement(node, 'strong', 'b')) return true;
  if (!isElement(node, 'span', 'u', 'em', 'i', 'font')) return false;
  return wordsOf([node]) !== '' && node.children.every((child) => isStrong(child) || wordsOf([child]) === '');
}
