import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';

/** What a page says of itself before its body. */
export interface Metadata {
  title?: string;
  /** BCP 47 tag. */
  language?: string;
}

export interface Page {
  metadata: Metadata;
  blocks: RootContent[];
}

/** The names under which pages give their language; the first is that of Microsoft's documentation. */
const languageNames = ['ms.contentlocale', 'locale', 'language', 'lang'];

/** Markdown, with GitHub's additions and YAML front matter, as blocks. Any text is Markdown; nothing is refused. */
export function parseMarkdown(text: string): Page {
  const { children } = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(text);
  const [first] = children;
  if (first?.type !== 'yaml') return { metadata: {}, blocks: children };
  return { metadata: metadataOf(first.value), blocks: children.slice(1) };
}

/** Front matter that is not well-formed says what could still be read of it. */
function metadataOf(yaml: string): Metadata {
  const fields = parseDocument(yaml);
  const field = (name: string) => {
    const value: unknown = fields.has(name) ? fields.get(name) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const title = field('title');
  const language = languageNames.map(field).find((value) => value !== undefined);
  return { ...(title !== undefined && { title }), ...(language !== undefined && { language }) };
}
