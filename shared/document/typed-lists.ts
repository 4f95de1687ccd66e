import type { ElementContent } from 'hast';
import { joinRuns } from './list-runs';
import { isElement, leavesOf } from './tree';
import type { Node } from './tree';

/** Bullets that people type, or that are left of a list when it is copied as text. */
const bullet = /^\s*(?:([•●○◦▪▫■□‣⁃∙·\uF0A7\uF0B7])\s*|(o)[\t\u00A0]\s*|([-–—])\s+)(?=\S)/u;
/** A box stays, because it says whether the point is ticked. */
const box = /^\s*[☐☑☒✅✔✓]/u;

const dash = '-';

/** The bullet that words begin with; dashes are one, and so are boxes. */
export function signIn(nodes: readonly Node[]): string | null {
  const text = beginning(nodes);
  if (box.test(text)) return '☐';
  const found = bullet.exec(text);
  if (!found) return null;
  return found[3] === undefined ? (found[1] ?? found[2] ?? null) : dash;
}

/** Paragraphs with typed bullets become lists. The first kind of bullet is the outermost level, a new one a level more. */
export function joinTypedLists(nodes: readonly ElementContent[]): ElementContent[] {
  return joinRuns(nodes, {
    signOf: (paragraph) => (paragraph.children.some(isBlock) ? null : signIn(paragraph.children)),
    levelsOf,
    strip: ({ children }) => take(bullet.exec(beginning(children))?.[0].length ?? 0, children),
  });
}

function isBlock(node: ElementContent): boolean {
  return isElement(node, 'p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

function levelsOf(signs: readonly string[]): number[] | null {
  // A single dash begins a remark as often as a list.
  if (signs.length === 1 && signs[0] === dash) return null;
  let open: string[] = [];
  return signs.map((sign) => {
    const level = open.indexOf(sign);
    open = level < 0 ? [...open, sign] : open.slice(0, level + 1);
    return open.length;
  });
}

/** A bullet and the space after it may be pieces of their own. */
const pieces = 3;

function beginning(nodes: readonly Node[]): string {
  const texts: string[] = [];
  for (const leaf of leavesOf(nodes)) {
    if (leaf.type === 'text') texts.push(leaf.value);
    if (texts.length === pieces) break;
  }
  return texts.join('');
}

/** Takes that many characters away from the beginning. */
function take(count: number, nodes: readonly Node[]): void {
  let left = count;
  for (const leaf of leavesOf(nodes)) {
    if (left === 0) return;
    if (leaf.type !== 'text') continue;
    const taken = Math.min(left, leaf.value.length);
    leaf.value = leaf.value.slice(taken);
    left -= taken;
  }
}
