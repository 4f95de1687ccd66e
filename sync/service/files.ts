import { randomUUID } from 'node:crypto';
import { access, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSize } from '../../shared/document/source';
import type { DocumentInput } from '../../shared/document/source';
import { isProblem, Problem } from '../../shared/errors';

/**
 * A document's file, its size checked before it is read. Errors: `document-missing` for what is not a file that can be
 * read, `document-too-large`.
 */
export async function documentAt(file: string): Promise<DocumentInput> {
  const name = path.basename(file);
  const { size } = await tried(() => stat(file), name);
  checkSize(name, size);
  return { name, bytes: await tried(() => bytesOf(file, name), name) };
}

const chunkSize = 1024 * 1024;

/** A pipe or a device has no size to check beforehand, so the bytes are counted as they come. */
async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const handle = await open(file);
  try {
    for (let size = 0; ;) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(chunkSize) });
      if (bytesRead === 0) break;
      size += bytesRead;
      checkSize(name, size);
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  return Buffer.concat(chunks);
}

async function tried<T>(read: () => Promise<T>, name: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isProblem(error) ? error : new Problem('document-missing', { name }, error);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. Errors: `file-exists` unless `force`,
 * `file-not-written`.
 */
export async function writeWhole(file: string, content: Uint8Array | string, { force }: { force: boolean }) {
  const name = path.basename(file);
  if (!force && (await exists(file))) throw new Problem('file-exists', { name });
  const beside = path.join(path.dirname(file), `.${name}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Problem('file-not-written', { name }, error);
  }
}

/** The nearest file of that name in the folders above a path. Errors: `document-missing` if there is none. */
export async function readAbove(start: string, name: string): Promise<string> {
  for (let folder = path.dirname(start); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (await exists(file)) return tried(() => readFile(file, 'utf8'), name);
    if (folder === path.dirname(folder)) throw new Problem('document-missing', { name });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
