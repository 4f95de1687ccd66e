import type { Element } from 'hast';
import { pointStart } from 'unist-util-position';
import type { Ledger } from './ledger';
import { classesOf, elementsOf, isElement, leavesOf } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** GitHub's callouts begin with a marker such as `[!NOTE]`. */
const marker = /^\s*\[!\p{L}+\][^\S\n]*\n?/u;

/** Classes of callouts in web pages: of Microsoft's documentation, GitHub, and generators of such pages. */
const kinds = new Set(['note', 'tip', 'important', 'warning', 'caution', 'alert', 'admonition', 'markdown-alert']);
const titles = new Set(['alert-title', 'markdown-alert-title', 'admonition-title']);

/** Gives every callout the form of a quote that holds its text alone; what only says that it is one is decoration. */
export function plainCallouts(nodes: readonly Node[], ledger: Ledger): void {
  for (const box of elementsOf(nodes, 'div', 'aside', 'section')) {
    if (!classesOf(box).some((name) => kinds.has(name))) continue;
    box.tagName = 'blockquote';
    const title = titleOf(box);
    if (title) ledger.leave([title], 'decoration');
  }
  for (const quote of elementsOf(nodes, 'blockquote')) dropMarker(quote);
}

function dropMarker(quote: Element): void {
  const [first] = leavesOf(quote.children, (node) => node.type === 'text' && node.value.trim() === '');
  const found = first?.type === 'text' ? marker.exec(first.value) : null;
  if (first?.type !== 'text' || !found) return;
  first.value = first.value.slice(found[0].length);
  // What follows the marker begins on a line of its own.
  const start = pointStart(first) ?? pointStart(quote);
  const line = (start?.line ?? 0) + found[0].split('\n').length - 1;
  if (start) first.position = { start: { ...start, line }, end: { ...start, line } };
}

/** “Note”, “Nota”: a first paragraph of a word or two, before what the callout says. */
function titleOf(box: Element): Element | undefined {
  const [first, ...others] = box.children.filter((child) => isElement(child));
  if (!isElement(first, 'p', 'div', 'span', 'strong') || others.length === 0) return undefined;
  const isTitle = classesOf(first).some((name) => titles.has(name));
  return isTitle || wordsOf([first]).split(' ').length <= 2 ? first : undefined;
}
