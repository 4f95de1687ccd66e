import { Problem } from '../errors';
import type { Page } from './page';
import { parseMarkdown } from './markdown';
import { checkSize, textOf } from './source';
import type { DocumentInput } from './source';

/**
 * A document as a page, whatever its form. What the form is, is told by what it begins with, and only then by its name.
 * What reads a form is loaded when it is first needed.
 */
export async function pageOf(input: DocumentInput): Promise<Page> {
  const { name } = input;
  if ('bytes' in input) {
    checkSize(name, input.bytes.length);
    if (startsWith(input.bytes, zip)) return pageOfArchive(name, input.bytes);
    if (oldForms.some((signature) => startsWith(input.bytes, signature)))
      throw new Problem('document-old-format', { name });
    if (input.bytes.length > 0 && /\.(docx|xlsx)$/i.test(name)) throw new Problem('document-damaged', { name });
  }
  const text = textOf(input);
  if ('html' in input) return (await import('./web-page')).parseFragment(text);
  if (/\.x?html?$/i.test(name) || /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)[\s>]/i.test(text))
    return (await import('./web-page')).parseWebPage(text);
  if (/\.[ct]sv$/i.test(name) || isTabbed(text)) return (await import('./csv')).parseCsv(text);
  return parseMarkdown(text);
}

/** Cells that were copied as text; no list whose bullets have a tab behind them. */
function isTabbed(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^[^\t]+\t/.test(line) && !bulleted.test(line));
}

const bulleted = /^\s*(?:[^\p{L}\p{N}\s]|\d+[.)]|o\t)/u;

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Word's and Excel's forms before 2007 (and files of theirs with a password), PDF, RTF. */
const oldForms = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function pageOfArchive(name: string, bytes: Uint8Array): Promise<Page> {
  const { checkArchive } = await import('./archive');
  const parts = await checkArchive(name, bytes);
  try {
    if (parts.has('word/document.xml')) return await (await import('./word')).parseWord(bytes);
    if (parts.has('xl/workbook.xml')) return await (await import('./excel-list')).parseExcel(bytes);
  } catch (error) {
    throw new Problem('document-damaged', { name }, error);
  }
  throw new Problem(/\.(docx|xlsx)$/i.test(name) ? 'document-damaged' : 'document-binary', { name });
}
