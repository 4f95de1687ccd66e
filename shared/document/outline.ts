import type { Block, Heading } from './blocks';
import { isBold } from './bold';

/** What stands under one heading of the level of phases, deeper headings included. */
export interface Section {
  heading: Heading;
  blocks: Block[];
}

export interface Outline {
  title: Heading | null;
  /** What stands before the first section. */
  opening: Block[];
  sections: Section[];
}

/**
 * Divides a page at the headings of the level of its phases.
 *
 * Usually one first-level heading is the title and second-level ones are the phases. A page may have no title, or have
 * phases on the first level; a single heading is the title of all that follows. Bold words alone before a list are a
 * heading too, of the deepest level; where there are no others, bold words are.
 */
export function outlineOf(page: readonly Block[]): Outline {
  const blocks = withBoldHeadings(page);
  const { title, depth } = levelOfPhases(blocks);
  const outline: Outline = { title, opening: [], sections: [] };
  let open = outline.opening;
  for (const block of blocks) {
    if (block === title) continue;
    if (block.kind === 'heading' && block.depth <= depth) {
      open = [];
      outline.sections.push({ heading: block, blocks: open });
    } else open.push(block);
  }
  return outline;
}

const boldDepth = 7;

function withBoldHeadings(blocks: readonly Block[]): Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || !isBold(block.nodes)) return block;
    const beforeList = blocks[index + 1]?.kind === 'list';
    if (!beforeList && headings.length > 0) return block;
    const isTitle = headings.length === 0 && index === 0 && titles(blocks);
    return { kind: 'heading', depth: isTitle ? 1 : boldDepth, anchor: null, nodes: block.nodes };
  });
}

/** Bold words are the title when others follow before anything has a list. */
function titles(blocks: readonly Block[]): boolean {
  const next = blocks
    .slice(1)
    .find((block) => block.kind !== 'callout' && (block.kind !== 'paragraph' || isBold(block.nodes)));
  return next?.kind === 'paragraph';
}

interface Level {
  title: Heading | null;
  /** Headings up to this depth begin a section. */
  depth: number;
}

function levelOfPhases(blocks: readonly Block[]): Level {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
  const [top, next] = depths;
  if (top === undefined) return { title: null, depth: 0 };
  const atTop = headings.filter(({ depth }) => depth === top);
  const [first = null] = atTop;
  if (atTop.length === 1) return { title: first, depth: next ?? top };
  if (next === undefined || top > 1) return { title: null, depth: top };
  // Several first-level headings and deeper ones: the phases are where most lists are.
  const withList = headingsWithList(blocks);
  const count = (level: number) => withList.filter(({ depth }) => depth === level).length;
  return count(top) > count(next) ? { title: null, depth: top } : { title: first, depth: next };
}

/** Headings with a list or a table before the next heading. */
function headingsWithList(blocks: readonly Block[]): Heading[] {
  const found = new Set<Heading>();
  let last: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') last = block;
    else if ((block.kind === 'list' || block.kind === 'table') && last) found.add(last);
  }
  return [...found];
}
