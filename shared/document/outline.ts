import type { Heading, RootContent } from 'mdast';

/** What stands under one heading of the level of phases, deeper headings included. */
export interface Section {
  heading: Heading;
  blocks: RootContent[];
}

export interface Outline {
  title: Heading | null;
  /** What stands before the first section. */
  opening: RootContent[];
  sections: Section[];
}

/**
 * Divides a page at the headings of the level of its phases.
 *
 * Usually one first-level heading is the title and second-level ones are the phases. A page may have no title, or have
 * phases on the first level; a single heading is the title of all that follows.
 */
export function outlineOf(blocks: readonly RootContent[]): Outline {
  const { title, depth } = levelOfPhases(blocks);
  const outline: Outline = { title, opening: [], sections: [] };
  let open = outline.opening;
  for (const block of blocks) {
    if (block === title) continue;
    if (block.type === 'heading' && block.depth <= depth) {
      open = [];
      outline.sections.push({ heading: block, blocks: open });
    } else open.push(block);
  }
  return outline;
}

interface Level {
  title: Heading | null;
  /** Headings up to this depth begin a section. */
  depth: number;
}

function levelOfPhases(blocks: readonly RootContent[]): Level {
  const headings = blocks.filter((block) => block.type === 'heading');
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

/** Headings with a list before the next heading. */
function headingsWithList(blocks: readonly RootContent[]): Heading[] {
  const found = new Set<Heading>();
  let last: Heading | null = null;
  for (const block of blocks) {
    if (block.type === 'heading') last = block;
    else if (block.type === 'list' && last) found.add(last);
  }
  return [...found];
}
