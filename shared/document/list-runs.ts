import type { Element, ElementContent } from 'hast';
import { isElement } from './tree';

/** How paragraphs are points of a list without being marked up as such. */
export interface PointsWithout<Sign> {
  /** What a point shows that it is one by; `null` for any other paragraph. */
  signOf: (paragraph: Element) => Sign | null;
  /** The level of each of the points that follow one another, from 1; `null` where they are no list after all. */
  levelsOf: (signs: readonly Sign[]) => readonly number[] | null;
  /** Takes the sign away. */
  strip: (paragraph: Element) => void;
}

/** Paragraphs that follow one another as points become a list, deeper ones in their point. */
export function joinRuns<Sign>(nodes: readonly ElementContent[], points: PointsWithout<Sign>): ElementContent[] {
  const joined: ElementContent[] = [];
  let run: { element: Element; sign: Sign }[] = [];
  const flush = () => {
    const levels = run.length > 0 ? points.levelsOf(run.map(({ sign }) => sign)) : null;
    const elements = run.map(({ element }) => element);
    if (levels) joined.push(...nested(elements, levels, points.strip));
    else joined.push(...elements);
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '' && run.length > 0) continue;
    const sign = isElement(node, 'p', 'div') ? points.signOf(node) : null;
    if (node.type === 'element' && sign !== null) {
      run.push({ element: node, sign });
      continue;
    }
    flush();
    if (node.type === 'element') node.children = joinRuns(node.children, points);
    joined.push(node);
  }
  flush();
  return joined;
}

function nested(
  paragraphs: readonly Element[],
  levels: readonly number[],
  strip: (paragraph: Element) => void,
): Element[] {
  const outermost: Element[] = [];
  /** The open list of each level. */
  let open: Element[] = [];
  paragraphs.forEach((paragraph, index) => {
    const level = levels[index] ?? 1;
    strip(paragraph);
    paragraph.tagName = 'li';
    open = open.slice(0, level);
    while (open.length < level) {
      const list: Element = { type: 'element', tagName: 'ul', properties: {}, children: [] };
      const last = open.at(-1);
      if (last) (last.children.findLast((node) => node.type === 'element') ?? last).children.push(list);
      else outermost.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push(paragraph);
  });
  return outermost;
}
