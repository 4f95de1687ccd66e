import type { Link, Responsibility, Step } from '../model';
import type { Block, List, Point } from './blocks';
import { withoutRepeats } from './links';
import type { Passage, Reader } from './passage';
import { isElement } from './tree';

/** What every row of a list has from around it. */
export interface Surrounding {
  workstream: string;
  notes: readonly string[];
  links: readonly Link[];
}

/** The responsibilities of a list: its first-level points, in order. */
export function responsibilitiesOf(list: List, around: Surrounding, reader: Reader): Responsibility[] {
  return list.points.flatMap((point) => responsibilityOf(point, around, reader));
}

/** A point without words of its own only holds deeper ones: those are then the responsibilities. */
export function responsibilityOf(point: Point, around: Surrounding, reader: Reader): Responsibility[] {
  const parts = partsOf(point);
  if (parts.own.length === 0) {
    const said = notesOf(parts.others, reader);
    if (parts.lists.length === 0) {
      const [text, ...notes] = said.notes;
      return text === undefined ? [] : [rowOf({ text, notes, links: said.links }, around, point.ticked === true)];
    }
    const inner = { ...around, notes: [...around.notes, ...said.notes], links: [...around.links, ...said.links] };
    return parts.lists.flatMap((list) => responsibilitiesOf(list, inner, reader));
  }
  const own = readOwn(parts.own, reader);
  const below = notesOf(parts.others, reader);
  const row = rowOf(own, around, point.ticked === true);
  row.source = parts.own
    .map(({ nodes }) => reader.readSource(nodes))
    .join(' ')
    .trim();
  row.notes.push(...below.notes);
  row.links.push(...below.links);
  for (const list of parts.lists) addSteps(list, 1, row, reader);
  row.links = withoutRepeats(row.links);
  return [row];
}

function addSteps(list: List, depth: number, row: Responsibility, reader: Reader): void {
  for (const point of list.points) {
    const { own, others, lists } = partsOf(point);
    const { text, notes, links } = readOwn(own, reader);
    const below = notesOf(others, reader);
    row.notes.push(...notes, ...below.notes);
    row.links.push(...links, ...below.links);
    const step: Step = { text, depth, done: point.ticked === true };
    if (text !== '') row.steps.push(step);
    for (const inner of lists) addSteps(inner, text === '' ? depth : depth + 1, row, reader);
  }
}

function rowOf({ text, notes, links }: Passage, around: Surrounding, done: boolean): Responsibility {
  return {
    text,
    workstream: around.workstream,
    steps: [],
    notes: [...around.notes, ...notes],
    links: withoutRepeats([...links, ...around.links]),
    done,
    source: '',
    owner: '',
    due: null,
  };
}

interface Parts {
  /** Paragraphs before anything else: what the point says. */
  own: Extract<Block, { kind: 'paragraph' | 'heading' }>[];
  /** Callouts, and what follows the deeper points. */
  others: Block[];
  lists: List[];
}

function partsOf({ blocks }: Point): Parts {
  const parts: Parts = { own: [], others: [], lists: [] };
  for (const block of blocks) {
    if (block.kind === 'list') parts.lists.push(block);
    else if ((block.kind === 'paragraph' || block.kind === 'heading') && parts.lists.length === 0)
      parts.own.push(block);
    else parts.others.push(block);
  }
  return parts;
}

function readOwn(own: Parts['own'], reader: Reader): Passage {
  const passages = own.map(({ nodes }) => reader.read(nodes.filter((node) => !isElement(node, 'input'))));
  return {
    text: passages.map(({ text }) => text).join(' '),
    notes: passages.flatMap(({ notes }) => notes),
    links: passages.flatMap(({ links }) => links),
  };
}

function notesOf(blocks: readonly Block[], reader: Reader): { notes: string[]; links: Link[] } {
  const passages = blocks.map(reader.readBlock);
  return {
    notes: passages.flatMap(({ text, notes }) => (text === '' ? notes : [text, ...notes])),
    links: passages.flatMap(({ links }) => links),
  };
}
