import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSize } from '../../shared/document/source';
import { isProblem, Problem } from '../../shared/errors';

/** A file's bytes, with the name by which people know it. */
interface FileInput {
  name: string;
  bytes: Uint8Array;
}

/**
 * A document's file, its size checked before it is read. Errors: `document-missing`, `document-folder`,
 * `document-unreadable`, `document-too-large`.
 */
export async function documentAt(file: string): Promise<FileInput> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    checkSize(name, size);
    return { name, bytes: await bytesOf(file, name) };
  } catch (error) {
    throw isProblem(error) ? error : new Problem(refusalOf(error), { name: file }, error);
  }
}

function refusalOf(error: unknown) {
  if (isMissing(error)) return 'document-missing';
  return codeOf(error) === 'EISDIR' ? 'document-folder' : 'document-unreadable';
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

/** What may be replaced, and what must not be: `source` is the file that the new one is made from. */
export interface WriteOptions {
  force: boolean;
  source: string;
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. Errors: `file-exists` unless `force`,
 * `file-is-folder`, `file-is-device`, `file-is-source`, `folder-missing`, `file-not-written`.
 */
export async function writeWhole(file: string, content: Uint8Array | string, options: WriteOptions) {
  let beside: string | undefined;
  try {
    const place = await placeOf(file, options);
    // Not named after the file, whose name may be as long as names can be.
    beside = path.join(path.dirname(place), `.phaseboard-${randomUUID()}.tmp`);
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, place);
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true });
    throw isProblem(error) ? error : new Problem('file-not-written', { name: file }, error);
  }
}

/** Where a file is really to be written: a link keeps leading to what it leads to. */
async function placeOf(file: string, { force, source }: WriteOptions): Promise<string> {
  const there = await lookAt(file);
  if (there === undefined) {
    const folder = file.endsWith('/') ? file : path.dirname(file);
    if ((await lookAt(folder))?.isDirectory() !== true) throw new Problem('folder-missing', { name: folder });
    return file;
  }
  if (there.isDirectory()) throw new Problem('file-is-folder', { name: file });
  if (!there.isFile()) throw new Problem('file-is-device', { name: file });
  const origin = await lookAt(source);
  if (origin?.dev === there.dev && origin.ino === there.ino) throw new Problem('file-is-source', { name: file });
  if (!force) throw new Problem('file-exists', { name: file });
  return realpath(file);
}

/** The nearest file of that name in the folders above a path, or nothing. */
export async function fileAbove(start: string, name: string): Promise<string | undefined> {
  for (let folder = path.dirname(start); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if ((await lookAt(file))?.isFile() === true) return file;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** A text file's content. Errors: `document-unreadable`. */
export async function textAt(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new Problem('document-unreadable', { name: file }, error);
  });
}

/** What is at a path, if anything. Numbers of files are larger than other numbers hold exactly. */
async function lookAt(file: string): Promise<BigIntStats | undefined> {
  return stat(file, { bigint: true }).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The system's name of an error; by shape, because Node's errors may come from another realm. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
