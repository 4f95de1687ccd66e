import type { Link } from '../model';
import type { Block } from './blocks';
import type { Ledger } from './ledger';
import { linksIn } from './links';
import { elementsOf, footnote } from './tree';
import type { Node } from './tree';
import { sourceWordsOf, wordsOf } from './words-of';

/** What some nodes say; the ledger knows from then on that it is in the result. */
export interface Passage {
  text: string;
  /** What its footnotes say. */
  notes: string[];
  links: Link[];
}

export interface Reader {
  ledger: Ledger;
  read: (nodes: readonly Node[]) => Passage;
  /** A callout or another block as one note, its paragraphs and points one a line. */
  readBlock: (block: Block) => Passage;
  /** The same in the language it was translated from. */
  readSource: (nodes: readonly Node[]) => string;
}

/** `base` is the address of the page, where it is known. */
export function openReader(ledger: Ledger, base: string | undefined): Reader {
  const read = (nodes: readonly Node[]): Passage => {
    ledger.keep(nodes);
    const below = [...elementsOf(nodes, footnote)].map(({ children }) => read(children));
    return {
      text: wordsOf(nodes),
      notes: below.flatMap(({ text, notes }) => [text, ...notes]),
      links: linksIn(nodes, base),
    };
  };
  const readBlock = (block: Block): Passage => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return read(block.nodes);
      case 'callout':
        return joined(block.blocks.map(readBlock));
      case 'list':
        return joined(block.points.map(({ blocks }) => marked(joined(blocks.map(readBlock)))));
      case 'table':
        return joined([...elementsOf([block.element], 'tr')].map((row) => read([row])));
    }
  };
  return {
    ledger,
    read,
    readBlock,
    readSource(nodes) {
      ledger.keepSource(nodes);
      return sourceWordsOf(nodes);
    },
  };
}

function joined(passages: readonly Passage[]): Passage {
  return {
    text: passages
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    notes: passages.flatMap(({ notes }) => notes),
    links: passages.flatMap(({ links }) => links),
  };
}

function marked(passage: Passage): Passage {
  return { ...passage, text: passage.text === '' ? '' : `- ${passage.text}` };
}
