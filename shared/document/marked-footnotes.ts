import type { ElementContent, Text } from 'hast';
import type { Block } from './blocks';
import { footnote, isElement, isSourceText, leavesOf } from './tree';

/** Marks by which texts refer to a footnote: `*`, `**`, `†`, raised numbers. */
const marks = String.raw`[*†‡§¶]+|[⁰¹²³⁴-⁹]+`;
const opening = new RegExp(`^\\s*(${marks})[^\\S\\n]*(?=\\S)`, 'u');
/** A raised number is a piece of text of its own. */
const alone = new RegExp(`^\\s*(${marks})\\s*$`, 'u');
const reference = new RegExp(`(?<![\\s(])(?:${marks})(?=$|[\\s\\p{P}])`, 'gu');

/** A run of words: a paragraph, wherever it stands. */
interface Passage {
  nodes: ElementContent[];
  at: number;
  /** The blocks that hold it, and the paragraph among them; a heading is no footnote. */
  holder: Block[];
  block: Block;
}

/**
 * Brings paragraphs that begin with a mark to the texts before them that bear the same mark, as footnotes. The mark
 * goes; a mark without such a paragraph is part of the text. The nearest later paragraph counts.
 */
export function gatherMarkedFootnotes(blocks: Block[]): void {
  const passages = passagesOf(blocks);
  for (const { nodes } of passages) raiseNumbers(nodes);
  const candidates = new Map<string, Passage[]>();
  for (const passage of passages) {
    const mark = markOf(passage);
    if (mark === null) continue;
    const others = candidates.get(mark);
    if (others) others.push(passage);
    else candidates.set(mark, [passage]);
  }
  if (candidates.size === 0) return;
  const used = new Set<Passage>();
  for (const passage of passages)
    for (const found of referred(passage, candidates)) {
      passage.nodes.push({ type: 'element', tagName: footnote, properties: {}, children: found.nodes });
      used.add(found);
    }
  const taken = new Map<Block[], Set<Block>>();
  for (const { holder, block, nodes } of used) {
    const first = firstText(nodes);
    if (first) first.value = first.value.replace(opening, '').replace(alone, '');
    const others = taken.get(holder);
    if (others) others.add(block);
    else taken.set(holder, new Set([block]));
  }
  for (const [holder, blocksTaken] of taken) {
    const kept = holder.filter((block) => !blocksTaken.has(block));
    kept.forEach((block, index) => (holder[index] = block));
    holder.length = kept.length;
  }
}

/** The first of some passages, in their order, that comes later than another. */
function nextAfter({ at }: Passage, passages: readonly Passage[] = []): Passage | undefined {
  let first = 0;
  for (let end = passages.length; first < end;) {
    const middle = Math.floor((first + end) / 2);
    if ((passages[middle]?.at ?? 0) > at) end = middle;
    else first = middle + 1;
  }
  return passages[first];
}

function passagesOf(blocks: Block[]): Passage[] {
  const passages: Passage[] = [];
  const visit = (holder: Block[]) => {
    for (const block of holder) {
      if (block.kind === 'paragraph' || block.kind === 'heading')
        passages.push({ nodes: block.nodes, at: passages.length, holder, block });
      else if (block.kind === 'callout') visit(block.blocks);
      else if (block.kind === 'list') for (const point of block.points) visit(point.blocks);
    }
  };
  visit(blocks);
  return passages;
}

/** Numbers that markup raises become the raised digits of Unicode, which stay what they are in a cell. */
export function raiseNumbers(nodes: readonly ElementContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const [only, ...others] = node.children;
    if (isElement(node, 'sup') && only?.type === 'text' && others.length === 0 && /^\d+$/.test(only.value))
      only.value = only.value.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
    else raiseNumbers(node.children);
  }
}

function markOf({ block, nodes }: Passage): string | null {
  return block.kind === 'paragraph' ? markIn(nodes) : null;
}

/** The mark that words begin with. */
export function markIn(nodes: readonly ElementContent[]): string | null {
  const text = firstText(nodes);
  if (!text) return null;
  return (alone.exec(text.value) ?? opening.exec(text.value))?.[1] ?? null;
}

function firstText(nodes: readonly ElementContent[]): Text | undefined {
  for (const leaf of leavesOf(nodes, isSourceText)) if (leaf.type === 'text' && leaf.value.trim() !== '') return leaf;
  return undefined;
}

/** The footnotes of a passage, in the order in which it refers to them; the marks are taken out of it. */
function referred(passage: Passage, candidates: ReadonlyMap<string, Passage[]>): Passage[] {
  const found: Passage[] = [];
  let before = '';
  for (const leaf of leavesOf(passage.nodes, (node) => isElement(node, footnote))) {
    if (leaf.type !== 'text') continue;
    // A raised mark has its word in the text before it.
    const context = before.slice(-1);
    const value = leaf.value;
    before = value;
    const marked = `${context}${value}`.replace(reference, (mark, position: number) => {
      const target = position === 0 ? undefined : nextAfter(passage, candidates.get(mark));
      if (!target) return mark;
      if (!found.includes(target)) found.push(target);
      return '';
    });
    leaf.value = marked.slice(context.length);
  }
  return found;
}
