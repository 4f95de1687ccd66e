import type { Comment, Element, Text } from 'hast';
import { pointStart } from 'unist-util-position';
import type { LeftOut, LeftOutReason } from '../model';
import type { Page } from './page';
import { attribute, childrenOf, footnote, isElement, isSourceText, leavesOf } from './tree';
import type { Node } from './tree';

/** Keeps account of what of a page went into the result, and why the rest did not. */
export interface Ledger {
  /** The words of these nodes are in the result; not those of footnotes and source texts among them. */
  keep: (nodes: readonly Node[]) => void;
  /** The source texts among these nodes are in the result. */
  keepSource: (nodes: readonly Node[]) => void;
  /** These nodes are not, even if their words were read; the first reason counts. */
  leave: (nodes: readonly Node[], reason: LeftOutReason) => void;
  isLeft: (node: Node) => boolean;
  /** All that is nowhere in the result, line by line. */
  leftOut: () => LeftOut[];
}

/** What nobody said anything about stands in a part without a list. */
const unsaid: LeftOutReason = 'no-list';

/** The longest piece of a line that is shown; scripts of web pages can have a line of a megabyte. */
const longest = 500;

export function openLedger({ tree, lines, before, silent }: Page): Ledger {
  const kept = new Set<Node>();
  const reasons = new Map<Node, LeftOutReason>();

  const leftOut = () => {
    const keptLines = new Set<number>();
    const left = new Map<number, { texts: string[]; reason: LeftOutReason }>();
    const leave = (line: number, text: string, reason: LeftOutReason) => {
      const entry = left.get(line);
      if (entry) entry.texts.push(text);
      else left.set(line, { texts: [text], reason });
    };
    const settle = (leaf: Text | Comment | Element, first: number, reason: LeftOutReason) => {
      linesOf(leaf).forEach((text, index) => {
        const line = first + index;
        if (kept.has(leaf)) {
          if (text.trim() !== '') keptLines.add(line);
        } else if (text.trim() !== '' || (leaf.type === 'comment' && (lines[line - 1] ?? '').trim() !== ''))
          leave(line, text.trim(), reason);
      });
    };
    const visit = (node: Node, above: number, inherited: LeftOutReason) => {
      const line = pointStart(node)?.line ?? above;
      const reason = reasons.get(node) ?? (isSourceText(node) ? 'source-text' : inherited);
      if (node.type === 'comment') settle(node, line, reasons.get(node) ?? 'comment');
      else if (node.type === 'text' || isElement(node, 'img')) settle(node, line, reason);
      else for (const child of childrenOf(node)) visit(child, line, reason);
    };
    for (const node of tree.children) visit(node, 1, unsaid);

    lines.forEach((text, index) => {
      const line = index + 1;
      if (line > before && text.trim() !== '' && !keptLines.has(line) && !left.has(line))
        left.set(line, { texts: [text.trim()], reason: silent.get(line) ?? 'decoration' });
    });
    return [...left]
      .map(([line, { texts, reason }]) => {
        const whole = keptLines.has(line) ? undefined : lines[line - 1]?.trim();
        return { line, text: shortened(whole ?? texts.filter((text) => text !== '').join(' ')), reason };
      })
      .sort((one, other) => one.line - other.line);
  };

  const ownWords = (node: Node) => isElement(node, footnote) || isSourceText(node);
  return {
    keep: (nodes) => [...leavesOf(nodes, ownWords)].forEach((leaf) => leaf.type !== 'comment' && kept.add(leaf)),
    keepSource(nodes) {
      const visit = (node: Node) => {
        if (isSourceText(node)) for (const leaf of leavesOf(childrenOf(node))) kept.add(leaf);
        else if (!isElement(node, footnote)) childrenOf(node).forEach(visit);
      };
      nodes.forEach(visit);
    },
    leave(nodes, reason) {
      for (const node of nodes) if (!reasons.has(node)) reasons.set(node, reason);
      for (const leaf of leavesOf(nodes)) kept.delete(leaf);
    },
    isLeft: (node) => reasons.has(node),
    leftOut,
  };
}

/** What a leaf has on each line of the source, from the one it begins on. */
function linesOf(leaf: Text | Comment | Element): string[] {
  return leaf.type === 'element' ? [attribute(leaf, 'alt')] : leaf.value.split('\n');
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
