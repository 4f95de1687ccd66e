import { Problem } from '../errors';

/** A document as it was handed over: a file's bytes or pasted text, with the name by which people know it. */
export type DocumentInput = { name: string; bytes: Uint8Array } | { name: string; text: string };

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
  checkSize(name, 'text' in input ? sizeOf(input.text) : input.bytes.length);
  const text = 'text' in input ? input.text.replace(/^\uFEFF/, '') : decoded(input.bytes);
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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Windows still saves “ANSI” text files; a file that is no text shows by its control characters.
    return bytes.some(isControl) ? null : new TextDecoder('windows-1252').decode(bytes);
  }
}

const tab = 0x09;
const carriageReturn = 0x0d;
const space = 0x20;

function isControl(byte: number): boolean {
  return byte < tab || (byte > carriageReturn && byte < space);
}
