import { readFile } from 'node:fs/promises';
import path from 'node:path';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  content: Buffer;
  contentType: string;
}

/**
 * The file of a folder that an address stands for: `/` is `index.html`. Null where there is none, and for every address
 * that does not decode, has an empty, hidden or climbing segment, or leads outside by other means.
 */
export async function fileAt(folder: string, address: string): Promise<StaticFile | null> {
  const file = pathWithin(folder, address);
  if (file === null) return null;
  try {
    const contentType = contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { content: await readFile(file), contentType };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Where an address leads within a folder; null if it leads out of it. The file need not exist. */
export function pathWithin(folder: string, address: string): string | null {
  const decoded = decode(address === '/' ? '/index.html' : address);
  if (!decoded?.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  // A backslash separates folders on Windows, a colon names a drive or a stream there, and NUL ends a name.
  const plain = segments.every((segment) => segment !== '' && !segment.startsWith('.') && !/[\\:\0]/.test(segment));
  return plain ? path.join(folder, ...segments) : null;
}

function decode(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  const missing = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];
  return typeof error === 'object' && error !== null && 'code' in error && missing.some((code) => code === error.code);
}
