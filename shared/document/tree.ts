import type { Comment, Element, ElementContent, RootContent, Text } from 'hast';

/** What stands in a tree below its root. */
export type Node = RootContent | ElementContent;

/** An element, of one of the names where some are given. */
export function isElement<N extends string>(node: Node | undefined, ...names: N[]): node is Element & { tagName: N } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

export function childrenOf(node: Node | undefined): readonly ElementContent[] {
  return node?.type === 'element' ? node.children : [];
}

/** Classes of an element, in small letters. */
export function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.join(' ').toLowerCase().split(' ') : [];
}

/** An attribute that is a text; empty where there is none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/** The text in the language that a bilingual page was translated from. */
export function isSourceText(node: Node): boolean {
  return isElement(node, 'span') && classesOf(node).includes('sxs-lookup');
}

/** Name of elements that are left out as a whole: nothing reads what is in them. */
export const leftOut = 'left-out';

/** Texts, comments and pictures below nodes, in order; `skip` says what is not entered. */
export function* leavesOf(
  nodes: readonly Node[],
  skip: (node: Node) => boolean = () => false,
): Generator<Text | Comment | Element> {
  for (const node of nodes) {
    if (skip(node) || isElement(node, leftOut)) continue;
    if (node.type === 'text' || node.type === 'comment' || isElement(node, 'img')) yield node;
    else yield* leavesOf(childrenOf(node), skip);
  }
}

/** The elements of some names below a node, in order. */
export function* elementsOf(nodes: readonly Node[], ...names: string[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName === leftOut) continue;
    if (names.includes(node.tagName)) yield node;
    yield* elementsOf(node.children, ...names);
  }
}

/** Name of the element that holds what a footnote says, at the place that refers to it. */
export const footnote = 'footnote';
