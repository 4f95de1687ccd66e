import type { List, ListItem, Nodes, RootContent } from 'mdast';
import type { Responsibility, Step } from '../model';
import { plainText } from './plain-text';

/** The responsibilities of a section: the first-level points of its lists, in order. */
export function responsibilitiesOf(blocks: readonly RootContent[]): Responsibility[] {
  const points = blocks.filter((block) => block.type === 'list').flatMap(({ children }) => children);
  return points.every(pointsElsewhere) ? [] : points.flatMap(responsibilityOf);
}

/** The paragraphs of a section before its first list, one a line. */
export function introductionOf(blocks: readonly RootContent[]): string {
  const list = blocks.findIndex(({ type }) => type === 'list');
  return blocks
    .slice(0, list < 0 ? blocks.length : list)
    .filter(({ type }) => type === 'paragraph')
    .map((block) => plainText([block]))
    .filter((text) => text !== '')
    .join('\n');
}

/** A point without words of its own only holds deeper ones: those are then the responsibilities. */
function responsibilityOf(point: ListItem): Responsibility[] {
  const text = ownText(point);
  if (text === '') return listsOf(point).flatMap(({ children }) => children.flatMap(responsibilityOf));
  return [
    {
      text,
      steps: stepsOf(point, 1),
      workstream: '',
      notes: [],
      links: [],
      done: false,
      source: '',
      owner: '',
      due: null,
    },
  ];
}

function stepsOf(point: ListItem, depth: number): Step[] {
  return listsOf(point).flatMap(({ children }) =>
    children.flatMap((child) => {
      const text = ownText(child);
      return text === '' ? stepsOf(child, depth) : [{ text, depth, done: false }, ...stepsOf(child, depth + 1)];
    }),
  );
}

function listsOf(point: ListItem): List[] {
  return point.children.filter((child) => child.type === 'list');
}

/** All that a point says besides its deeper points: further paragraphs and quoted notes follow its first one. */
function ownText(point: ListItem): string {
  return (
    point.children
      .filter((child) => child.type !== 'list')
      // GitHub's callouts begin with a marker such as [!NOTE] in a line of its own.
      .map((child) => plainText([child]).replace(/^\[![A-Z]+\]\s*/, ''))
      .filter((text) => text !== '')
      .join(' ')
  );
}

/** True for a point that is nothing but a link: a list of them (“See also”) is nobody's duty. */
function pointsElsewhere(point: ListItem): boolean {
  const [only, ...others] = point.children;
  if (only?.type !== 'paragraph' || others.length > 0) return false;
  return only.children.length > 0 && only.children.every((child) => isLink(child) || plainText([child]) === '');
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference';
}
