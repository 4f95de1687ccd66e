import type { Element } from 'hast';
import type { LeftOutReason } from '../model';
import type { Ledger } from './ledger';
import { attribute, classesOf, elementsOf, isElement, leftOut } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

/** Parts of a page that are not what it says. */
const surroundings = new Set([
  'nav', 'aside', 'footer', 'form', 'script', 'style', 'template', 'noscript', 'button', 'svg', 'iframe', 'select',
  'textarea', 'head', 'object', 'video', 'audio', 'canvas', 'dialog',
]); // prettier-ignore

const roles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'button', 'dialog']);

/** The same in pages that only name them by classes, as those of documentation do. */
const names =
  /^(?:breadcrumbs?|feedback(?:[-_].*)?|(?:page-)?metadata|toc|table-of-contents|page-actions|pagination|contributors|edit-(?:this-)?page|cookie-(?:banner|notice)|skip-link|headerlink)$/;

const unseen = new Set(['sr-only', 'visually-hidden', 'screen-reader-text']);

/** Leaves out what surrounds the words of a page, and what it does not show; nothing reads them from then on. */
export function leaveSurroundings(nodes: readonly Node[], ledger: Ledger): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const reason = reasonFor(node);
    if (reason) {
      ledger.leave([node], reason);
      node.tagName = leftOut;
    } else {
      if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) hideSelfLinks(node, ledger);
      leaveSurroundings(node.children, ledger);
    }
  }
}

function reasonFor(node: Element): LeftOutReason | null {
  if (isSurrounding(node)) return 'navigation';
  return isHidden(node) ? 'hidden' : null;
}

function isSurrounding(node: Element): boolean {
  // Pages made by some programs stand in one form as a whole; then it is no surrounding.
  if (node.tagName === 'form') return !holds(node, 'h1', 'h2', 'li');
  if (surroundings.has(node.tagName) || roles.has(attribute(node, 'role'))) return true;
  return classesOf(node).some((name) => names.test(name)) && !holds(node, 'h1');
}

/** What folds away at a click is shown by its page after all, and has duties in it. */
function isHidden(node: Element): boolean {
  const { hidden } = node.properties;
  const never = classesOf(node).some((name) => unseen.has(name));
  const now = hidden === true || /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(attribute(node, 'style'));
  return never || (now && !holds(node, 'h1', 'h2', 'h3', 'h4', 'li', 'table'));
}

function holds(node: Element, ...tagNames: string[]): boolean {
  return !elementsOf(node.children, ...tagNames).next().done;
}

/** A heading may have a sign that links to itself. It goes; the name that it bears stays. */
function hideSelfLinks(heading: Element, ledger: Ledger): void {
  for (const link of elementsOf(heading.children, 'a')) {
    if (!attribute(link, 'href').includes('#') || /[\p{L}\p{N}]/u.test(wordsOf([link]))) continue;
    ledger.leave(link.children, 'decoration');
    link.children = [{ type: 'element', tagName: leftOut, properties: {}, children: link.children }];
    delete link.properties.href;
  }
}
