import type { Element, ElementContent, Root } from 'hast';
import { attribute, elementsOf, footnote, isElement } from './tree';

/**
 * Brings what a footnote says to the places that refer to it, as an element of its own. A footnote is whatever has a
 * link back to the link that leads to it: so it is in what GitHub, Word and most other programs write.
 */
export function gatherFootnotes(tree: Root): void {
  const parents = new Map<ElementContent, Element | Root>();
  const named = new Map<string, Element>();
  const visit = (parent: Element | Root) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      parents.set(child, parent);
      for (const name of [attribute(child, 'id'), attribute(child, 'name')])
        if (name !== '' && !named.has(name)) named.set(name, child);
      visit(child);
    }
  };
  visit(tree);

  const said = new Map<Element, ElementContent[]>();
  for (const link of [...elementsOf(tree.children, 'a')]) {
    const target = targetOf(link, named);
    const reference = target && referenceOf(link, target, parents);
    if (!target || !reference) continue;
    let words = said.get(target);
    if (!words) {
      words = withoutLinksTo(target.children, named, (element) => isInside(element, target, parents));
      said.set(target, words);
    }
    reference.tagName = footnote;
    reference.properties = {};
    reference.children = words;
  }
  for (const parent of new Set([...said.keys()].map((target) => parents.get(target))))
    if (parent) parent.children = parent.children.filter((child) => child.type !== 'element' || !said.has(child));
  dropSections(tree);
}

function targetOf(link: Element, named: ReadonlyMap<string, Element>): Element | undefined {
  const href = attribute(link, 'href');
  return href.startsWith('#') && href.length > 1 ? named.get(href.slice(1)) : undefined;
}

/** The link itself, or the raised number around it, when the target leads back to it. */
function referenceOf(
  link: Element,
  target: Element,
  parents: ReadonlyMap<ElementContent, Element | Root>,
): Element | undefined {
  const above = parents.get(link);
  const around = above?.type === 'element' && above.tagName === 'sup' ? above : undefined;
  const ids = [link, around].flatMap((element) =>
    element ? [attribute(element, 'id'), attribute(element, 'name')] : [],
  );
  const back = new Set(ids.filter((id) => id !== '').map((id) => `#${id}`));
  if (back.size === 0 || isInside(link, target, parents)) return undefined;
  for (const candidate of elementsOf(target.children, 'a'))
    if (back.has(attribute(candidate, 'href'))) return around ?? link;
  return undefined;
}

function isInside(element: Element, target: Element, parents: ReadonlyMap<ElementContent, Element | Root>): boolean {
  for (let above: Element | Root | undefined = element; above?.type === 'element'; above = parents.get(above))
    if (above === target) return true;
  return false;
}

/** Without the arrows that lead back to the text. */
function withoutLinksTo(
  nodes: readonly ElementContent[],
  named: ReadonlyMap<string, Element>,
  stays: (element: Element) => boolean,
): ElementContent[] {
  return nodes
    .filter((node) => {
      const target = isElement(node, 'a') ? targetOf(node, named) : undefined;
      return !target || stays(target);
    })
    .map((node) =>
      node.type === 'element' ? { ...node, children: withoutLinksTo(node.children, named, stays) } : node,
    );
}

/** GitHub's section of footnotes has nothing left but its heading, which nobody sees. */
function dropSections(parent: Element | Root): void {
  parent.children = parent.children.filter(
    (child) => !(isElement(child, 'section') && 'dataFootnotes' in child.properties),
  );
}
