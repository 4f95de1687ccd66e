import type { Element, ElementContent } from 'hast';
import { joinRuns } from './list-runs';
import { attribute, isElement } from './tree';

/**
 * Word copies and saves lists as paragraphs whose style says the level (`mso-list:l0 level2 lfo1`) and that begin with
 * the bullet, in a part to be ignored. They become lists.
 */
export function joinWordLists(parent: Element): void {
  parent.children = joinRuns(parent.children, {
    signOf: levelOf,
    levelsOf: (levels) => levels,
    strip: (paragraph) => (paragraph.children = withoutBullet(paragraph.children)),
  });
}

function levelOf(paragraph: Element): number | null {
  const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(attribute(paragraph, 'style'))?.[1] ?? 0);
  return level === 0 ? null : level;
}

function withoutBullet(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => !(isElement(node) && /mso-list:\s*ignore/i.test(attribute(node, 'style'))))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutBullet(node.children) } : node));
}
