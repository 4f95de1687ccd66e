import { attribute, childrenOf, footnote, isElement, isSourceText, leftOut } from './tree';
import type { Node } from './tree';

/**
 * The words of nodes on one line: links give their words, images their description, markup nothing. Of a bilingual page
 * only its own language is given; footnotes stand apart.
 */
export function wordsOf(nodes: readonly Node[]): string {
  const words: string[] = [];
  const visit = (node: Node) => {
    if (node.type === 'text') words.push(node.value);
    else if (isElement(node, 'img')) words.push(attribute(node, 'alt'));
    else if (isElement(node, 'br')) words.push(' ');
    else if (node.type === 'element' && !isSourceText(node) && !isElement(node, footnote, leftOut)) {
      const apart = blocks.has(node.tagName);
      if (apart) words.push(' ');
      childrenOf(node).forEach(visit);
      if (apart) words.push(' ');
    }
  };
  nodes.forEach(visit);
  return oneLine(words.join(''));
}

/** The words that a bilingual page was translated from; empty on other pages. */
export function sourceWordsOf(nodes: readonly Node[]): string {
  const words: string[] = [];
  const visit = (node: Node) => {
    if (isSourceText(node)) words.push(wordsOf(childrenOf(node)));
    else if (!isElement(node, footnote)) childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return oneLine(words.join(' '));
}

/** Nodes whose words are not glued to what follows. */
const blocks = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'blockquote', 'ul', 'ol', 'li', 'table', 'caption', 'tr', 'td', 'th',
  'dl', 'dt', 'dd', 'pre', 'section', 'article', 'header', 'details', 'summary', 'figure', 'figcaption', 'legend',
]); // prettier-ignore

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\uFF00-\uFFEF]`;
/** A line break in the source that separates no words, because the script has no spaces. */
const breakWithoutSpace = new RegExp(`(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide})`, 'gu');

/** Signs that only tell where a word may be broken. */
const breaks = /[\u00AD\u200B\u2060\uFEFF]/gu;

function oneLine(text: string): string {
  const words = text
    .replace(breakWithoutSpace, '')
    .replace(breaks, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  // Marks of direction alone are nothing that can be read.
  return /^\p{Cf}*$/u.test(words) ? '' : words;
}
