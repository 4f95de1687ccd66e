import type { Nodes } from 'mdast';

/**
 * The words of Markdown nodes on one line: links give their words, images their description, markup nothing.
 * Of a bilingual page only its own language is kept: the source text beside it is in `<span class="sxs-lookup">`.
 */
export function plainText(nodes: readonly Nodes[]): string {
  const words: string[] = [];
  /** How many spans are open inside the source text; 0 outside of it. */
  let hidden = 0;

  const tag = (html: string) => {
    if (hidden > 0) hidden += spanStep(html);
    else if (/^<span\b[^>]*\bsxs-lookup\b/i.test(html)) hidden = 1;
    else if (/^<br\b/i.test(html)) words.push(' ');
  };
  const visit = (node: Nodes) => {
    if (node.type === 'html') tag(node.value);
    else if (hidden > 0) return;
    else if ('value' in node) words.push(node.value);
    else if (node.type === 'image') words.push(node.alt ?? '');
    else if (node.type === 'break') words.push(' ');
    else if ('children' in node) {
      for (const child of node.children) visit(child);
      if (blocks.has(node.type)) words.push(' ');
    }
  };

  nodes.forEach(visit);
  return oneLine(words.join(''));
}

/** Nodes whose words are not glued to what follows. */
const blocks = new Set<string>(['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'tableRow', 'tableCell']);

function spanStep(html: string): number {
  if (/^<span\b/i.test(html)) return 1;
  return /^<\/span\b/i.test(html) ? -1 : 0;
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\uFF00-\uFFEF]`;
/** A line break in the source that separates no words, because the script has no spaces. */
const breakWithoutSpace = new RegExp(`(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide})`, 'gu');

function oneLine(text: string): string {
  return text
    .replace(breakWithoutSpace, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
