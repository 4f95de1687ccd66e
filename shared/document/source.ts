import { Problem } from '../errors';

/**
 * A document as it was handed over: a file's bytes, pasted text, or pasted rich text with the plain text beside it; with
 * the name by which people know it and, where it is known, the address it comes from.
 */
export type DocumentInput = ({ bytes: Uint8Array } | { text: string } | { html: string; text: string }) & {
  name: string;
  address?: string;
};

const megabyte = 1024 * 1024;

/** The largest document that is read, in bytes; larger ones are refused before anything else is done with them. */
export const largestDocument = 10 * megabyte;

/** Refuses a document by its size in bytes. Errors: `document-too-large`. */
export function checkSize(name: string, size: number): void {
  if (size <= largestDocument) return;
  const facts = { name, megabytes: Math.ceil(size / megabyte), limit: largestDocument / megabyte };
  throw new Problem('document-too-large', facts);
}

/** The document's text. Errors: `document-too-large`, `document-binary`, `document-empty`. */
export function textOf(input: DocumentInput): string {
  const { name } = input;
  const pasted = 'html' in input ? input.html : 'text' in input ? input.text : null;
  checkSize(name, 'bytes' in input ? input.bytes.length : sizeOf(pasted ?? ''));
  const text = 'bytes' in input ? decoded(input.bytes) : (pasted ?? '').replace(/^\uFEFF/, '');
  if (text === null || text.includes('\0')) throw new Problem('document-binary', { name });
  if (text.trim() === '') throw new Problem('document-empty', { name });
  return text;
}

function sizeOf(text: string): number {
  // Encoding needs up to three times the memory; a text beyond the limit in characters is beyond it in bytes too.
  return text.length > largestDocument ? text.length : new TextEncoder().encode(text).length;
}

/** `null` for bytes that are not text. A byte order mark decides; without one the text is UTF-8 or, failing that, ANSI. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isWide(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A file that is no text shows by its control characters.
    if (bytes.some(isControl)) return null;
    return new TextDecoder(declaredEncoding(bytes) ?? ansi).decode(bytes);
  }
}

/** Text in UTF-16 that some programs save without a mark: about every other byte of its beginning is zero. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  const zeros = (odd: number) => start.filter((byte, index) => index % 2 === odd && byte === 0).length;
  return start.length > 3 && bytes.length % 2 === 0 && zeros(0) === 0 && zeros(1) * 5 > start.length;
}

/** Windows still saves “ANSI” text files. */
const ansi = 'windows-1252';

/** The encoding that a web page says of itself at its beginning. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(ansi).decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const tab = 0x09;
const carriageReturn = 0x0d;
const space = 0x20;

function isControl(byte: number): boolean {
  return byte < tab || (byte > carriageReturn && byte < space);
}
