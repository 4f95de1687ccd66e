import JSZip from 'jszip';
import { Problem } from '../errors';

const megabyte = 1024 * 1024;

/** The most that the parts of a Word document or a workbook may unpack to, in bytes. */
export const largestUnpacked = 64 * megabyte;

/**
 * Names of the parts of a .docx or .xlsx file, after all of them were unpacked once, piece by piece and without keeping
 * any: what the file says of their size need not be true. Errors: `document-damaged`, `document-too-large`.
 */
export async function checkArchive(name: string, bytes: Uint8Array): Promise<Set<string>> {
  const archive = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw new Problem('document-damaged', { name }, error);
  });
  const files = Object.values(archive.files).filter(({ dir }) => !dir);
  let size = 0;
  for (const file of files) {
    size += await unpackedSize(file, largestUnpacked - size).catch((error: unknown) => {
      throw new Problem('document-damaged', { name }, error);
    });
    if (size > largestUnpacked)
      throw new Problem('document-too-large', {
        name,
        megabytes: Math.ceil(size / megabyte),
        limit: largestUnpacked / megabyte,
      });
  }
  return new Set(files.map((file) => file.name));
}

/** JSZip's own types forget this method of its documented interface. */
interface Streaming {
  internalStream: (type: 'uint8array') => JSZip.JSZipStreamHelper<Uint8Array>;
}

function canStream(file: JSZip.JSZipObject): file is JSZip.JSZipObject & Streaming {
  return 'internalStream' in file;
}

/** Stops counting, and unpacking, at the first piece beyond the limit. */
function unpackedSize(file: JSZip.JSZipObject, limit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!canStream(file)) {
      reject(new TypeError('no stream'));
      return;
    }
    let size = 0;
    const stream = file.internalStream('uint8array');
    stream
      .on('data', (piece) => {
        size += piece.length;
        if (size <= limit) return;
        stream.pause();
        resolve(size);
      })
      .on('end', () => resolve(size))
      .on('error', reject)
      .resume();
  });
}
