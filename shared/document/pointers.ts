import type { Block, List, Paragraph } from './blocks';
import { isBold } from './bold';
import { isElement } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** The most words beside its links that a sentence has that only points elsewhere (“Want to learn more? See …”). */
const linkingWords = 8;

/**
 * The blocks that do nothing but point to other pages: paragraphs, callouts and lists. Words that only introduce such
 * blocks, up to the end of what is given, are among them (“Want to learn more?” before links), in any language.
 */
export function pointersAmong(blocks: readonly Block[]): Set<Block> {
  const pointers = new Set(blocks.filter(pointsElsewhere));
  for (const [index, block] of [...blocks.entries()].reverse()) {
    if (pointers.has(block)) continue;
    if (index === blocks.length - 1 || block.kind !== 'paragraph' || !introduces(block)) break;
    pointers.add(block);
  }
  return pointers;
}

/** A question, words before a colon, or words that stand for a heading. */
function introduces({ nodes }: Paragraph): boolean {
  return isBold(nodes) || /[?？؟\u037E՞፧:：﹕︰]["'”’»)）]*$/u.test(wordsOf(nodes));
}

function pointsElsewhere(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return linkOnly(block) || (isLinking(block.nodes) && hasLink(block.nodes));
    case 'callout':
      return block.blocks.length > 0 && pointersAmong(block.blocks).size === block.blocks.length;
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
