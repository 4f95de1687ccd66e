import JSZip from 'jszip';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { documentTitle } from './blocks';
import type { Page } from './page';
import { numberBlocks } from './web-page';
import { wordStyles } from './word-styles';
import type { WordStyle } from './word-styles';

/** What mammoth is told of Word's own styles; it knows them by their English names in every language. */
const styleMap = [
  `p[style-name='Title'] => p.${documentTitle}:fresh`,
  `p[style-name='TOC Heading'] => nav > p:fresh`,
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => nav > p:fresh`),
  ...['Quote', 'Intense Quote'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
];

/** A Word document (.docx). Its blocks are counted instead of lines. */
export async function parseWord(bytes: Uint8Array): Promise<Page> {
  const archive = await JSZip.loadAsync(bytes);
  const styles = wordStyles((await archive.file('word/styles.xml')?.async('string')) ?? '');
  // Each of mammoth's two builds takes one of these: Node's the first, the browser's the second.
  const content = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
  const { value } = await mammoth.convertToHtml(content, {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    transformDocument: (document: unknown): unknown => withStyles(document, styles),
  });
  const tree = unified().use(rehypeParse, { fragment: true }).parse(value);
  numberBlocks(tree);
  return { tree, metadata: {}, lines: [], before: 0, silent: new Map() };
}

/** Gives paragraphs the name of the heading, or the level of the list, that their style stands for. */
function withStyles(node: unknown, styles: ReadonlyMap<string, WordStyle>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const children =
    'children' in node && Array.isArray(node.children)
      ? { children: node.children.map((child) => withStyles(child, styles)) }
      : {};
  const style =
    'type' in node && node.type === 'paragraph' && 'styleId' in node ? styles.get(String(node.styleId)) : undefined;
  if (!style) return { ...node, ...children };
  const isNumbered = 'numbering' in node && node.numbering !== null && node.numbering !== undefined;
  if (style.heading !== null) return { ...node, ...children, styleName: `heading ${style.heading}`, numbering: null };
  if (style.list === null || isNumbered) return { ...node, ...children };
  return { ...node, ...children, numbering: { level: String(style.list - 1), isOrdered: false } };
}
