import type { Block, List, Paragraph } from './blocks';
import { isElement } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** The most words beside its links that a sentence has that only points elsewhere (“Want to learn more? See …”). */
const linkingWords = 8;

/** True for a paragraph, callout or list that does nothing but point to other pages. */
export function pointsElsewhere(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return linkOnly(block) || (isLinking(block.nodes) && hasLink(block.nodes));
    case 'callout':
      return block.blocks.length > 0 && block.blocks.every(pointsElsewhere);
    case 'list':
      return listsLinks(block);
    case 'heading':
    case 'table':
      return false;
  }
}

/** A list of links alone is nobody's duty, unless they are tasks that can be ticked. */
function listsLinks({ points }: List): boolean {
  return points.every(({ blocks, ticked }) => {
    const [only, ...others] = blocks;
    return ticked === null && others.length === 0 && only?.kind === 'paragraph' && linkOnly(only);
  });
}

function linkOnly({ nodes }: Paragraph): boolean {
  return hasLink(nodes) && !/[\p{L}\p{N}]/u.test(wordsOf(withoutLinks(nodes)));
}

function isLinking(nodes: readonly Node[]): boolean {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(wordsOf(withoutLinks(nodes)));
  let count = 0;
  for (const { isWordLike } of words) if (isWordLike && ++count > linkingWords) return false;
  return true;
}

function hasLink(nodes: readonly Node[]): boolean {
  return nodes.some((node) => isElement(node, 'a') || (node.type === 'element' && hasLink(node.children)));
}

function withoutLinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (isElement(node, 'a')) return [];
    if (node.type !== 'element') return [node];
    const children = withoutLinks(node.children).filter((child) => child.type !== 'doctype');
    return [{ ...node, children }];
  });
}
