import { Problem } from '../../shared/errors';
import { shareCopy } from '../../shared/worksheet/share-copy';
import { problemOf } from './errors';
import type { Host } from './host';

/**
 * Opens a copy of the workbook as it is by now in a window of its own, without what it remembers and without the hidden
 * history of its rows; whoever gets it is asked for its name when it is saved. Errors: `host-too-old` where this Excel
 * does not give its file, `host-trouble` and those of `shareCopy`.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
 */
export async function openCopyToShare(host: Host): Promise<void> {
  const { Office, Excel } = host;
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) {
    throw new Problem('host-too-old', { requirement: 'CompressedFile 1.1' });
  }
  const copy = await shareCopy({ name: Office.context.document.url, bytes: await fileOf(host) });
  try {
    await Excel.createWorkbook(base64Of(copy));
  } catch (error) {
    throw problemOf(error);
  }
}

/** The workbook as Excel would save it now. */
async function fileOf({ Office }: Host): Promise<Uint8Array> {
  const answered = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      ask(({ status, value, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
        else reject(new Problem('host-trouble', { code: String(error.code) }, error));
      });
    });
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, done),
  );
  try {
    const pieces: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data: unknown = slice.data;
      if (!Array.isArray(data)) throw new Problem('host-trouble', { code: 'Slice' });
      pieces.push(Uint8Array.from(data, Number));
    }
    return concatenated(pieces);
  } finally {
    // Office keeps two copies at most, and each until it is told.
    await answered((done) => file.closeAsync(done));
  }
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
