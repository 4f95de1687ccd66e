import type { Element, ElementContent } from 'hast';
import { columnOf } from './columns';
import type { Ledger } from './ledger';
import { attribute, childrenOf, classesOf, elementsOf, footnote, isElement, leavesOf } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** What the reading of a document is made of, whatever form it came in. `nodes` are the pieces of the tree. */
export type Block = Paragraph | Heading | Callout | List | Table;

export interface Paragraph {
  kind: 'paragraph';
  nodes: ElementContent[];
}

export interface Heading {
  kind: 'heading';
  /** 0 is the title of a Word document, 1 to 6 are headings, `bold` stands in for one. */
  depth: number;
  anchor: string | null;
  nodes: ElementContent[];
}

export interface Callout {
  kind: 'callout';
  nodes: ElementContent[];
  blocks: Block[];
}

export interface List {
  kind: 'list';
  nodes: ElementContent[];
  points: Point[];
}

export interface Point {
  blocks: Block[];
  /** For a task: whether it is ticked. */
  ticked: boolean | null;
}

export interface Table {
  kind: 'table';
  nodes: ElementContent[];
  element: Element;
}

/** Elements whose words stand apart from those around them, like a paragraph's. */
const apart = new Set([
  'div', 'section', 'article', 'header', 'main', 'details', 'summary', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'caption', 'tr', 'td', 'th', 'center',
  'address', 'fieldset', 'legend',
]); // prettier-ignore

const containers = new Set([
  'p',
  'ul',
  'ol',
  'menu',
  'table',
  'blockquote',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Blocks in the order of the document. What is no part of what the document says is left out of it. */
export function blocksOf(children: readonly ElementContent[], ledger: Ledger): Block[] {
  const withBlocks = holdersOfBlocks(children);
  const blocks: Block[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (hasWords(run)) blocks.push({ kind: 'paragraph', nodes: run });
    run = [];
  };
  const visit = (node: ElementContent) => {
    if (node.type === 'text') run.push(node);
    if (node.type !== 'element' || ledger.isLeft(node)) return;
    if (!containers.has(node.tagName) && !withBlocks.has(node)) {
      run.push(node);
      return;
    }
    flush();
    const block = blockFrom(node, ledger);
    if (block) blocks.push(block);
    else if (node.tagName === 'table') blocks.push(...blocksOf(node.children, ledger));
    else if (node.tagName !== 'hr') {
      node.children.forEach(visit);
      flush();
    }
  };
  children.forEach(visit);
  flush();
  return blocks;
}

function blockFrom(node: Element, ledger: Ledger): Block | null {
  const nodes = node.children;
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return hasWords(nodes) ? heading(Number(node.tagName.slice(1)), node) : null;
    case 'p':
    case 'pre':
      if (!hasWords(nodes)) return null;
      return classesOf(node).some((name) => titleClasses.has(name)) ? heading(0, node) : { kind: 'paragraph', nodes };
    case 'blockquote':
      return { kind: 'callout', nodes: [node], blocks: blocksOf(nodes, ledger) };
    case 'ul':
    case 'ol':
    case 'menu':
      return { kind: 'list', nodes: [node], points: pointsOf(node, ledger) };
    case 'table':
      if (isLayout(node)) return null;
      return { kind: 'table', nodes: [node], element: node };
    default:
      return null;
  }
}

/** Class of the paragraph that has the title of a Word document. */
export const documentTitle = 'document-title';

/** That, and the one that Word itself gives it when it saves a web page. */
const titleClasses = new Set([documentTitle, 'msotitle']);

/** A table may only place what is in it: headings or lists, and no column has responsibilities. */
function isLayout(table: Element): boolean {
  const [first] = elementsOf(table.children, 'tr');
  const columns = childrenOf(first).map((cell) => columnOf(wordsOf([cell])));
  return !columns.includes('responsibility') && !elementsOf(table.children, 'h1', 'h2', 'h3', 'li').next().done;
}

function heading(depth: number, node: Element): Heading {
  return { kind: 'heading', depth, anchor: takeAttributes(node) ?? anchorOf(node), nodes: node.children };
}

/** Many programs that make pages of Markdown let a heading end in its anchor: `{#initiate-phase}`. It is no word of it. */
function takeAttributes({ children }: Element): string | null {
  const last = children.findLast((node) => node.type === 'element' || node.value.trim() !== '');
  if (last?.type !== 'text') return null;
  const found = /\s*\{:?\s*#([^\s{}]+)[^{}]*\}\s*$/u.exec(last.value);
  if (!found) return null;
  last.value = last.value.slice(0, found.index);
  return found[1] ?? null;
}

/** The name by which links reach a heading. Word gives its own names, which begin with an underscore, anew each time. */
function anchorOf(node: Element): string | null {
  const names = [...elementsOf([node], 'a', 'span', node.tagName)]
    .flatMap((element) => [attribute(element, 'name'), attribute(element, 'id')])
    .map((name) => name.replace(/^user-content-/, ''))
    .filter((name) => name !== '' && !name.startsWith('_'));
  // An anchor inside was set by hand; the heading's own id often is made of its words.
  const own = attribute(node, 'id').replace(/^user-content-/, '');
  return names.find((name) => name !== own) ?? names[0] ?? null;
}

/** Points of a list; a list that stands beside its points, as some editors write it, belongs to the one before. */
function pointsOf(list: Element, ledger: Ledger): Point[] {
  const points: Point[] = [];
  for (const child of list.children) {
    if (child.type !== 'element' || ledger.isLeft(child)) continue;
    const last = points.at(-1);
    if (isElement(child, 'li')) points.push(pointFrom(child, ledger));
    else if (isElement(child, 'ul', 'ol') && last) last.blocks.push(...blocksOf([child], ledger));
    else points.push({ blocks: blocksOf([child], ledger), ticked: null });
  }
  return points;
}

function pointFrom(item: Element, ledger: Ledger): Point {
  const blocks = blocksOf(item.children, ledger);
  return { blocks, ticked: boxOf(item) ?? boxIn(blocks) };
}

/** The box of a task list, which stands before its words. */
function boxOf(item: Element): boolean | null {
  const [first] = item.children.filter((child) => child.type === 'element' || child.value.trim() !== '');
  const box = isElement(first, 'p', 'label', 'span') ? first.children.find((child) => child.type === 'element') : first;
  if (!isElement(box, 'input')) return null;
  const { type, checked } = box.properties;
  return type === 'checkbox' ? checked === true : null;
}

/** Boxes that are letters, as people set them by hand; taken away where there is one. */
export function boxIn([first]: readonly Block[]): boolean | null {
  if (first?.kind !== 'paragraph') return null;
  const [leaf] = leavesOf(first.nodes, (node) => node.type === 'text' && node.value.trim() === '');
  const sign = leaf?.type === 'text' ? /^\s*([☐☑☒✅✔✓])\uFE0F?\s*/u.exec(leaf.value) : null;
  if (leaf?.type !== 'text' || !sign) return null;
  leaf.value = leaf.value.slice(sign[0].length);
  return sign[1] !== '☐';
}

function hasWords(nodes: readonly Node[]): boolean {
  return wordsOf(nodes) !== '';
}

/** Elements with a block somewhere in them: they only hold together what is read one by one. */
function holdersOfBlocks(children: readonly ElementContent[]): Set<Element> {
  const holders = new Set<Element>();
  const visit = (node: ElementContent): boolean => {
    // What a footnote says stands within the words that refer to it.
    if (node.type !== 'element' || node.tagName === footnote) return false;
    if (containers.has(node.tagName)) return true;
    const holds = node.children.map(visit).includes(true) || apart.has(node.tagName);
    if (holds) holders.add(node);
    return holds;
  };
  children.forEach(visit);
  return holders;
}
