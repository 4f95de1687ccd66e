import type { Nodes, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import type { LeftOutReason } from '../model';
import type { Metadata, Page } from './page';

/** The names under which pages give their language; the first is that of Microsoft's documentation. */
const languageNames = ['ms.contentlocale', 'locale', 'language', 'lang'];

/** Markdown, with GitHub's additions, HTML and YAML front matter. Any text is Markdown; nothing is refused. */
export function parseMarkdown(source: string): Page {
  const text = source.replace(/\r\n?/g, '\n');
  const root = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(text);
  const [first] = root.children;
  const matter = first?.type === 'yaml' ? first : undefined;
  const silent = definitionLines(root);
  unfoldFootnotes(root);
  return {
    tree: unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).runSync(root),
    metadata: matter ? metadataOf(matter.value) : {},
    lines: text.split('\n'),
    before: matter?.position?.end.line ?? 0,
    silent,
  };
}

/** Front matter that is not well-formed says what could still be read of it. */
function metadataOf(yaml: string): Metadata {
  const fields = parseDocument(yaml);
  const field = (name: string) => {
    const value: unknown = fields.has(name) ? fields.get(name) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const title = field('title');
  const address = field('canonicalUrl') ?? field('canonical_url');
  const language = languageNames.map(field).find((value) => value !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(address !== undefined && { address }),
  };
}

/** Where links lead to may be written apart from their words; their addresses stand with those. */
function definitionLines(root: Root): Map<number, LeftOutReason> {
  const lines = new Map<number, LeftOutReason>();
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && node.position)
      for (let line = node.position.start.line; line <= node.position.end.line; line++) lines.set(line, 'repeated');
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return lines;
}

/** A footnote to which nothing refers would be dropped; it stays where it stands, as what it says. */
function unfoldFootnotes(root: Root): void {
  const referred = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  root.children = root.children.flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' && !referred.has(node.identifier) ? node.children : [node],
  );
}
