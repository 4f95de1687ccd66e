import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { parsedAddress } from '../address';
import type { Metadata, Page } from './page';
import { attribute, elementsOf, isElement } from './tree';
import { joinWordLists } from './word-lists';
import { wordsOf } from './words-of';

/** A saved web page: what it says, without the menus, header and footer around it. */
export function parseWebPage(text: string): Page {
  const tree = parse(text, false);
  const main = mainOf(tree);
  surroundMain(tree, main);
  takeRoles(main);
  joinWordLists(main);
  return { tree, metadata: metadataOf(tree, main), ...noLines };
}

/** Rich text as it lies on the clipboard; its blocks are counted instead of its lines, which nobody has seen. */
export function parseFragment(text: string): Page {
  const tree = parse(text, true);
  tree.children = tree.children.filter(({ type }) => type !== 'comment');
  const body = { type: 'element', tagName: 'body', properties: {}, children: contentOf(tree) } satisfies Element;
  tree.children = [body];
  withoutComments(body);
  takeRoles(body);
  joinWordLists(body);
  numberBlocks(tree);
  return { tree, metadata: {}, ...noLines };
}

/** Elements that only say what they are by their role, as web applications make them. */
function takeRoles(parent: Element): void {
  for (const element of elementsOf([parent], 'div', 'span')) {
    const role = attribute(element, 'role');
    if (role === 'list') element.tagName = 'ul';
    else if (role === 'listitem') element.tagName = 'li';
    else if (role === 'heading') element.tagName = `h${/^[1-6]$/.exec(levelIn(element))?.[0] ?? '2'}`;
  }
}

function levelIn({ properties }: Element): string {
  return String(properties.ariaLevel ?? '');
}

const noLines = { lines: [], before: 0, silent: new Map() } satisfies Partial<Page>;

function parse(text: string, fragment: boolean): Root {
  return unified().use(rehypeParse, { fragment }).parse(text.replace(/\r\n?/g, '\n'));
}

function contentOf(tree: Root): ElementContent[] {
  return tree.children.filter((node) => node.type !== 'doctype');
}

function withoutComments(parent: Element): void {
  parent.children = parent.children.filter(({ type }) => type !== 'comment');
  for (const child of parent.children) if (child.type === 'element') withoutComments(child);
}

/** The element with the main content, as the page marks it; otherwise its body. */
function mainOf(tree: Root): Element {
  const all = contentOf(tree);
  const [main] = elementsOf(all, 'main');
  const [marked] = [...elementsOf(all, 'div', 'section', 'td')].filter((node) => attribute(node, 'role') === 'main');
  const articles = [...elementsOf(all, 'article')];
  const [body] = elementsOf(all, 'body');
  const found = main ?? marked ?? (articles.length === 1 ? articles[0] : undefined) ?? body;
  if (found) return found;
  const whole: Element = { type: 'element', tagName: 'body', properties: {}, children: all };
  tree.children = [whole];
  return whole;
}

/** Everything beside the way to the main content becomes a part that is not read. */
function surroundMain(tree: Root, main: Element): void {
  const around = (node: ElementContent): ElementContent => {
    if (node === main || node.type !== 'element') return node;
    const holds = [...elementsOf([node], main.tagName)].includes(main);
    if (!holds) return { type: 'element', tagName: 'nav', properties: {}, children: [node], ...place(node) };
    node.children = node.children
      .filter((child) => child.type !== 'text' || child.value.trim() !== '')
      .map((child) => (child.type === 'text' ? around(wrapped(child)) : around(child)));
    return node;
  };
  tree.children = contentOf(tree).map(around);
  if (main.tagName === 'body')
    for (const child of main.children)
      if (child.type === 'element' && child.tagName === 'header') child.tagName = 'nav';
}

function wrapped(node: ElementContent): Element {
  return { type: 'element', tagName: 'nav', properties: {}, children: [node], ...place(node) };
}

function place({ position }: ElementContent) {
  return position ? { position } : {};
}

function metadataOf(tree: Root, main: Element): Metadata {
  const all = contentOf(tree);
  const metas = [...elementsOf(all, 'meta')];
  const meta = (name: string) =>
    metas
      .filter((node) => [attribute(node, 'name'), attribute(node, 'property')].includes(name))
      .map((node) => attribute(node, 'content').trim())
      .find((value) => value !== '');
  const [html] = elementsOf(all, 'html');
  const [base] = elementsOf(all, 'base');
  const canonical = [...elementsOf(all, 'link')].find(({ properties: { rel } }) => String(rel) === 'canonical');
  const [titleElement] = elementsOf(all, 'title');
  const title = meta('og:title') ?? (titleElement && wordsOf([titleElement]));
  const languages = [
    attribute(main, 'lang'),
    html && attribute(html, 'lang'),
    meta('ms.contentlocale'),
    meta('og:locale'),
  ];
  const language = languages.find((value) => value !== undefined && value !== '');
  const known = [base && attribute(base, 'href'), canonical && attribute(canonical, 'href'), meta('og:url')];
  const address = known.find((value) => value !== undefined && parsedAddress(value) !== null);
  return { ...(title && { title }), ...(language && { language }), ...(address && { address }) };
}

/** Elements with a number of their own in the count of blocks. */
const counted = new Set(['p', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Gives everything the number of its block instead of a line. */
export function numberBlocks(tree: Root): void {
  let line = 0;
  const visit = (node: ElementContent, above: string) => {
    // A paragraph in a point or a cell is the same block as the point or the row.
    if (node.type === 'element' && counted.has(node.tagName) && !(node.tagName === 'p' && above !== '')) line += 1;
    node.position = { start: { line: Math.max(line, 1), column: 1 }, end: { line: Math.max(line, 1), column: 1 } };
    if (node.type !== 'element') return;
    let within =
      node.tagName === 'li' || node.tagName === 'tr' ? node.tagName : isElement(node, 'td', 'th') ? above : '';
    for (const child of node.children) {
      visit(child, within);
      if (within === 'li' && isElement(child, 'p')) within = '';
    }
  };
  for (const node of tree.children) if (node.type !== 'doctype') visit(node, '');
}
