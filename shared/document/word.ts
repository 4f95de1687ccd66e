import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { documentTitle } from './blocks';
import type { Page } from './page';
import { numberBlocks } from './web-page';

/** A Word document (.docx). Its blocks are counted instead of lines. */
export async function parseWord(bytes: Uint8Array): Promise<Page> {
  // Each of mammoth's two builds takes one of these: Node's the first, the browser's the second.
  const content = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
  const { value } = await mammoth.convertToHtml(content, {
    styleMap: [`p[style-name='Title'] => p.${documentTitle}:fresh`],
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  const tree = unified().use(rehypeParse, { fragment: true }).parse(value);
  numberBlocks(tree);
  return { tree, metadata: {}, lines: [], before: 0, silent: new Map() };
}
