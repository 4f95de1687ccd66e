import type { Element, ElementContent } from 'hast';
import { attribute, isElement } from './tree';

/**
 * Word copies and saves lists as paragraphs whose style says the level (`mso-list:l0 level2 lfo1`) and that begin with
 * the bullet, in a part to be ignored. They become lists.
 */
export function joinWordLists(parent: Element): void {
  const children: ElementContent[] = [];
  /** The open list of each level. */
  let open: Element[] = [];
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.trim() === '') {
      if (open.length === 0) children.push(child);
      continue;
    }
    const level = isElement(child, 'p') ? levelOf(child) : 0;
    if (child.type !== 'element' || level === 0) {
      open = [];
      if (child.type === 'element') joinWordLists(child);
      children.push(child);
      continue;
    }
    child.children = withoutBullet(child.children);
    child.tagName = 'li';
    open = open.slice(0, level);
    while (open.length < level) {
      const list: Element = { type: 'element', tagName: 'ul', properties: {}, children: [] };
      const last = open.at(-1);
      if (last) (last.children.findLast((node) => node.type === 'element') ?? last).children.push(list);
      else children.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push(child);
  }
  parent.children = children;
}

function levelOf(paragraph: Element): number {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(attribute(paragraph, 'style'))?.[1];
  return Number(level ?? 0);
}

function withoutBullet(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => !(isElement(node) && /mso-list:\s*ignore/i.test(attribute(node, 'style'))))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutBullet(node.children) } : node));
}
